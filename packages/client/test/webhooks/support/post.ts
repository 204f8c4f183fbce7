import { request } from 'node:http';

/** What is posted: all headers and all bytes, as they are. */
export type Posted = {
  readonly headers: { readonly [name: string]: string | readonly string[] };
  readonly body: Uint8Array | string;
};

/** What came back. */
export type Answered = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly text: string;
};

/** Posts a delivery over a real connection, by `node:http`, which adds no header of its own. */
export function post(url: string, { headers, body }: Posted, method = 'POST'): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { host, ...others } = headers;
    const sent = request(url, { method, headers: others as { [name: string]: string | string[] }, agent: false });
    sent.on('error', reject).on('response', async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    sent.end(body);
  });
}
