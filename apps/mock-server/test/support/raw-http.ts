import { connect } from 'node:net';
import type { MockServer } from '../../src/index.ts';

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

/** An answer as received. */
export type RawAnswer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string };
  /** The body, verbatim. */
  readonly text: string;
  /** The body as JSON; an empty one is an empty object. */
  readonly body: AnyEnvelope;
};

/** Sends one request over its own socket, so that no HTTP client changes it. */
export async function send(mock: MockServer, request: RawRequest): Promise<RawAnswer> {
  return parseAnswer(await exchange(mock.port, requestBytes(mock, request)));
}

/** The bytes of a request. Each character of the head, up to U+00FF, is one byte. */
export function requestBytes(mock: MockServer, { method = 'GET', target, headers = {}, body }: RawRequest): Buffer {
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
export function parseAnswer(answer: string): RawAnswer {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) throw new Error(`not an HTTP answer: ${JSON.stringify(answer)}`);
  const [statusLine = '', ...lines] = answer.slice(0, end).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const text = answer.slice(end + 4);
  const isJson = headers['content-type']?.startsWith('application/json') && text !== '';
  return { status: Number(statusLine.split(' ')[1]), headers, text, body: isJson ? JSON.parse(text) : {} };
}
