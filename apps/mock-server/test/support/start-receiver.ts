import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { onTestFinished } from 'vitest';

/** An answer, byte for byte. A character of the head is a byte. */
export type Answer = {
  /** 200 by default. */
  readonly status?: number;
  /** In this order, with names as written. The framing adds its own header. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string | Uint8Array;
  /** How the receiver marks the end of the body. `content-length` by default. */
  readonly framing?: 'content-length' | 'chunked' | 'close' | 'none';
};

/** What a receiver does with a request: it answers, breaks the connection, or writes nothing. A number is a status. */
export type Reaction = number | 'reset' | 'hang' | Answer;

/** One request, parsed from the bytes on the socket, so that nothing normalised it. */
export type ReceivedRequest = {
  readonly requestLine: string;
  readonly method: string;
  /** Path and query, verbatim. */
  readonly url: string;
  /** Names and values alternate, as they came. A character is a byte. */
  readonly rawHeaders: readonly string[];
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
  /** Absent until it is decided. */
  reaction?: Reaction;
};

/** Decides what to do with a request. `index` counts the requests before it. It may write to the socket and return `hang`. */
export type React = (request: ReceivedRequest, index: number, socket: Socket) => Reaction | Promise<Reaction>;

export type ReceiverOptions = {
  /** The address to listen on. `127.0.0.1` by default. */
  readonly host?: string;
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Is called with each connection. The receiver then reads nothing itself. */
  readonly onConnection?: (socket: Socket) => void;
};

/** A server on a free port that records its requests and answers them byte by byte. */
export type Receiver = {
  readonly port: number;
  /** Without a path. */
  readonly url: string;
  /** In the order they came. */
  readonly requests: readonly ReceivedRequest[];
  /** The number of connections so far. */
  readonly connections: number;
  /** The number of bytes that the system accepted for sending, over all closed connections. */
  readonly written: number;
  /** The requests with this path and query. */
  at(url: string): ReceivedRequest[];
  /** Resolves when this many requests have come. */
  received(count: number): Promise<void>;
  /** Resolves to the next request. */
  nextRequest(): Promise<ReceivedRequest>;
  /** Resolves when no connection is open. */
  closed(): Promise<void>;
  close(): Promise<void>;
};

/** Starts a receiver that is closed when the test is over. By default it answers 200 with `{}`. */
export async function startReceiver(react?: React | Reaction, options?: ReceiverOptions): Promise<Receiver> {
  const receiver = await openReceiver(react, options);
  onTestFinished(() => receiver.close());
  return receiver;
}

/** Starts a receiver that the caller closes, so that it also runs outside a test. */
export async function openReceiver(
  react: React | Reaction = answerJson({}),
  { host = '127.0.0.1', tls, onConnection }: ReceiverOptions = {},
): Promise<Receiver> {
  const requests: ReceivedRequest[] = [];
  const [sockets, waiting] = [new Set<Socket>(), new Set<() => void>()];
  const counts = { connections: 0, written: 0 };
  const until = (isReached: () => boolean): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const check = (): void => {
      if (isReached() && waiting.delete(check)) resolve();
    };
    waiting.add(check);
    check();
    return promise;
  };
  const checkWaiting = (): void => {
    for (const check of waiting) check();
  };
  const onRequest = async (request: ReceivedRequest, socket: Socket): Promise<void> => {
    const index = requests.push(request) - 1;
    checkWaiting();
    const reaction = typeof react === 'function' ? await react(request, index, socket) : react;
    request.reaction = reaction;
    perform(reaction, socket, index);
  };
  const accept = (socket: Socket): void => {
    counts.connections++;
    sockets.add(socket);
    // A sender that has read enough may close the connection while the receiver still writes.
    socket.on('error', () => {});
    socket.on('close', () => {
      counts.written += socket.bytesWritten;
      sockets.delete(socket);
      checkWaiting();
    });
    if (onConnection === undefined) readRequests(socket, onRequest);
    else onConnection(socket);
  };
  const server =
    tls === undefined ? createServer({ noDelay: true }, accept) : createTlsServer({ ...tls, noDelay: true }, accept);
  server.on('tlsClientError', () => {});
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`,
    requests,
    get connections() {
      return counts.connections;
    },
    get written() {
      return counts.written;
    },
    at: (url) => requests.filter((request) => request.url === url),
    received: (count) => until(() => requests.length >= count),
    async nextRequest() {
      const before = requests.length;
      await until(() => requests.length > before);
      return requests[before] as ReceivedRequest;
    },
    closed: () => until(() => sockets.size === 0),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Calls back with each complete request. A request that was cut off is not reported. */
function readRequests(socket: Socket, onRequest: (request: ReceivedRequest, socket: Socket) => void): void {
  let unread: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    unread = Buffer.concat([unread, chunk]);
    if (!/^[A-Z]*$/.test(unread.toString('latin1', 0, 3))) {
      socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
      return;
    }
    for (let parsed = parseRequest(unread); parsed !== undefined; parsed = parseRequest(unread)) {
      unread = parsed.rest;
      onRequest(parsed.request, socket);
    }
  });
}

function parseRequest(bytes: Buffer): { request: ReceivedRequest; rest: Buffer } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [requestLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const pairs = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
  });
  const headers: IncomingHttpHeaders = Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]));
  if (headers['transfer-encoding'] !== undefined) throw new Error('the receiver reads no chunked requests');
  const bodyEnd = end + 4 + Number(headers['content-length'] ?? 0);
  if (bytes.length < bodyEnd) return undefined;
  const [method = '', url = ''] = requestLine.split(' ');
  const body = Buffer.from(bytes.subarray(end + 4, bodyEnd));
  return {
    request: { requestLine, method, url, rawHeaders: pairs.flat(), headers, body, text: body.toString() },
    rest: bytes.subarray(bodyEnd),
  };
}

function perform(reaction: Reaction, socket: Socket, index: number): void {
  if (reaction === 'hang') return;
  if (reaction === 'reset') {
    socket.resetAndDestroy();
    return;
  }
  const answer = typeof reaction === 'number' ? answerJson({ request: index }, reaction) : reaction;
  socket.write(answerToBytes(answer));
  if (answer.framing === 'close') socket.end();
}

/** An answer with a JSON value as its body, or without a body where the status forbids one. */
export function answerJson(value: unknown, status = 200, headers: { readonly [name: string]: string } = {}): Answer {
  const head = { status, headers: Object.entries({ 'content-type': 'application/json', ...headers }) };
  return status === 204 || status === 304 ? { ...head, framing: 'none' } : { ...head, body: JSON.stringify(value) };
}

/** The bytes of an answer. */
export function answerToBytes({ status = 200, headers = [], body = '', framing = 'content-length' }: Answer): Buffer {
  const bytes = Buffer.from(body);
  const lines = [...headers, ...framingHeaders(framing, bytes)].map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`HTTP/1.1 ${status} Whatever\r\n${lines.join('')}\r\n`, 'latin1');
  return Buffer.concat([head, framing === 'chunked' ? inChunks(bytes) : bytes]);
}

/** The headers that mark where a body ends. */
export function framingHeaders(framing: Answer['framing'], body: Uint8Array): [name: string, value: string][] {
  if (framing === 'content-length') return [['content-length', String(body.length)]];
  if (framing === 'chunked') return [['transfer-encoding', 'chunked']];
  return framing === 'close' ? [['connection', 'close']] : [];
}

function inChunks(bytes: Buffer): Buffer {
  const half = Math.ceil(bytes.length / 2);
  const chunks = [bytes.subarray(0, half), bytes.subarray(half)].filter((chunk) => chunk.length > 0);
  const pieces = chunks.flatMap((chunk) => [`${chunk.length.toString(16)}\r\n`, chunk, '\r\n']);
  return Buffer.concat([...pieces, '0\r\n\r\n'].map((piece) => Buffer.from(piece)));
}

/** Reacts to the first requests of each path with these reactions, and to all later ones with the last of them. */
export function inTurn(...reactions: readonly [Reaction, ...Reaction[]]): React {
  const counts = new Map<string, number>();
  return ({ url }) => {
    const count = counts.get(url) ?? 0;
    counts.set(url, count + 1);
    return reactions[Math.min(count, reactions.length - 1)] ?? 200;
  };
}

/** Leaves the request unanswered and lets `write` use its socket. */
export function onSocket(write: (socket: Socket) => unknown): React {
  return (_request, _index, socket) => {
    write(socket);
    return 'hang';
  };
}

/** Writes pieces until the connection is closed, never more than the system accepts. */
export function writeForEver(socket: Socket, piece: () => string | Uint8Array): void {
  const write = (): void => {
    while (!socket.destroyed && socket.write(piece()));
  };
  socket.on('drain', write);
  write();
}

/** Writes a piece at each interval until the connection is closed. */
export function drip(socket: Socket, piece: string, everyMs: number): void {
  const timer = setInterval(() => socket.write(piece), everyMs);
  socket.on('close', () => clearInterval(timer));
}
