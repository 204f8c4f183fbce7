import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver does with a request: it answers with a status, breaks the connection, or never answers. */
export type Reaction = number | 'reset' | 'hang';

/** One request, and what was done with it. */
export type RecordedRequest = {
  /** Path and query, verbatim. */
  readonly path: string;
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
  readonly text: string;
  /** Absent while it is not decided. */
  reaction?: Reaction;
};

/** A real HTTP server that writes down what it gets and what it does with it. */
export type Recorder = {
  readonly url: string;
  /** In the order they came. */
  readonly requests: readonly RecordedRequest[];
  /** The requests for one path. */
  at(path: string): RecordedRequest[];
  /** Resolves when this many requests have come. */
  received(count: number): Promise<void>;
  close(): Promise<void>;
};

/** Decides what to do with a request. `index` counts the requests before it. */
export type React = (request: RecordedRequest, index: number) => Reaction | Promise<Reaction>;

/** Starts a recorder on a free port. By default it answers 200. */
export async function openRecorder(react: React = () => 200): Promise<Recorder> {
  const requests: RecordedRequest[] = [];
  let waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of message) chunks.push(chunk);
    } catch {
      // Whoever was killed while it sent has not delivered.
      return;
    }
    const { url: path = '', rawHeaders, headers } = message;
    const bytes = Buffer.concat(chunks);
    const request: RecordedRequest = { path, rawHeaders, headers, bytes, text: bytes.toString() };
    const index = requests.push(request) - 1;
    for (const { resolve } of waiting.filter(({ count }) => requests.length >= count)) resolve();
    waiting = waiting.filter(({ count }) => requests.length < count);
    const reaction = await react(request, index);
    request.reaction = reaction;
    if (reaction === 'hang') return;
    if (reaction === 'reset') {
      message.socket.resetAndDestroy();
      return;
    }
    response.writeHead(reaction, { 'content-type': 'application/json' });
    response.end(reaction === 204 || reaction === 304 ? undefined : JSON.stringify({ request: index }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    at: (path) => requests.filter((request) => request.path === path),
    received: (count) =>
      requests.length >= count
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push({ count, resolve });
          }),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
