import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** One request as a receiver saw it. */
export type ReceivedRequest = {
  readonly method: string;
  /** Path and query, verbatim. */
  readonly url: string;
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

/** A real HTTP server that writes down what it gets. */
export type Receiver = {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
};

/** Answers a request whose body was read. May also break the connection or never answer. */
export type Behaviour = (response: ServerResponse, request: ReceivedRequest) => void;

/** Starts a receiver on a free port; it is closed when the test is over. By default it answers 200 with `{}`. */
export async function startReceiver(behave: Behaviour = answerJson({})): Promise<Receiver> {
  const requests: ReceivedRequest[] = [];
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk);
    const request = {
      method: message.method ?? '',
      url: message.url ?? '',
      rawHeaders: message.rawHeaders,
      headers: message.headers,
      body: Buffer.concat(chunks),
    };
    requests.push(request);
    behave(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** Answers with a JSON value. */
export function answerJson(value: unknown, status = 200, headers: { readonly [name: string]: string } = {}): Behaviour {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(value));
  };
}
