import { connect } from 'node:net';

/** A request that is written to the socket verbatim. */
export type RawRequest = {
  /** `GET` by default. */
  readonly method?: string;
  /** Path and query, verbatim. */
  readonly target: string;
  /** Names and values, verbatim. `host`, `connection` and `content-length` are added when missing. */
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Uint8Array;
};

/** The members that any envelope may have. */
export type AnyEnvelope = {
  readonly statusCode: number;
  readonly message: string;
  readonly apiCode?: number;
  readonly requestId?: string;
  readonly data?: unknown;
};

/** An answer as received, through any door. */
export type Answer<Body = AnyEnvelope> = {
  readonly status: number;
  readonly headers: Headers;
  /** The body, verbatim. */
  readonly text: string;
  /** The body as JSON. Over a socket of its own, a body that is not JSON is an empty object. */
  readonly body: Body;
};

/** A server on this port of the loopback address. */
type Listening = { readonly port: number };

/** Sends one request over its own socket, so that no HTTP client changes it. */
export async function send(mock: Listening, request: RawRequest): Promise<Answer> {
  return parseAnswer(await exchange(mock.port, requestBytes(mock, request)));
}

/** The bytes of a request. Each character of the head, up to U+00FF, is one byte. */
export function requestBytes(mock: Listening, { method = 'GET', target, headers = {}, body }: RawRequest): Buffer {
  const bytes = Buffer.from(body ?? '');
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  const chunked = names.includes('transfer-encoding');
  const added = {
    host: `127.0.0.1:${mock.port}`,
    connection: 'close',
    ...(body === undefined || chunked ? {} : { 'content-length': String(bytes.length) }),
  };
  const lines = [
    `${method} ${target} HTTP/1.1`,
    ...Object.entries(added)
      .filter(([name]) => !names.includes(name))
      .map(([name, value]) => `${name}: ${value}`),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), bytes]);
}

/** Writes bytes to a new connection and reads until the server closes it. */
export function exchange(port: number, bytes: Uint8Array | string): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    // A server that refuses early may reset the connection while the test still writes.
    socket.on('error', () => {});
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}

/** Parses an answer that ends with `content-length` or with the connection. */
export function parseAnswer(answer: string): Answer {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) throw new Error(`not an HTTP answer: ${JSON.stringify(answer)}`);
  const [statusLine = '', ...lines] = answer.slice(0, end).split('\r\n');
  const headers = new Headers(
    lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const text = answer.slice(end + 4);
  const isJson = headers.get('content-type')?.startsWith('application/json') && text !== '';
  return { status: Number(statusLine.split(' ')[1]), headers, text, body: isJson ? JSON.parse(text) : {} };
}
