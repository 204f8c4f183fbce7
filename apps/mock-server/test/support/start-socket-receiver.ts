import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** One request, read off the socket by hand, so that nothing tidied it. */
export type SocketRequest = {
  /** Method, target and version, as they came. */
  readonly requestLine: string;
  /** Names and values in turn, as they came. A byte is a character. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
};

/** Answers a request, byte by byte. May also break the connection or never answer. */
export type SocketBehaviour = (socket: Socket, request: SocketRequest) => void;

/** A receiver that speaks HTTP by hand. */
export type SocketReceiver = {
  readonly port: number;
  readonly url: string;
  readonly requests: readonly SocketRequest[];
  /** How many connections were opened so far. */
  connections(): number;
  /** Resolves to the next request that arrives. */
  nextRequest(): Promise<SocketRequest>;
};

/** Starts a receiver on a free port; it is closed when the test is over. By default it answers 200 with `{}`. */
export async function startSocketReceiver(
  behave: SocketBehaviour = answerBytes({ body: '{}' }),
  host = '127.0.0.1',
): Promise<SocketReceiver> {
  const requests: SocketRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  let waiting: ((request: SocketRequest) => void)[] = [];
  const server = createServer((socket) => {
    connections++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A sender that has read enough closes while the answer is still being written.
    socket.on('error', () => {});
    let unread: Buffer = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      unread = Buffer.concat([unread, chunk]);
      for (let taken = takeRequest(unread); taken !== undefined; taken = takeRequest(unread)) {
        unread = taken.rest;
        requests.push(taken.request);
        for (const resolve of waiting.splice(0)) resolve(taken.request);
        behave(socket, taken.request);
      }
    });
  });
  server.listen(0, host);
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    requests,
    connections: () => connections,
    nextRequest: () =>
      new Promise((resolve) => {
        waiting = [...waiting, resolve];
      }),
  };
}

function takeRequest(bytes: Buffer): { request: SocketRequest; rest: Buffer } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [requestLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const rawHeaders = lines.flatMap((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]);
  const at = rawHeaders.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === 'content-length');
  const bodyEnd = end + 4 + Number(at < 0 ? 0 : rawHeaders[at + 1]);
  if (bytes.length < bodyEnd) return undefined;
  return {
    request: { requestLine, rawHeaders, body: Buffer.from(bytes.subarray(end + 4, bodyEnd)) },
    rest: bytes.subarray(bodyEnd),
  };
}

/** An answer as it goes onto the wire. */
export type RawAnswer = {
  readonly status?: number;
  /** In their order, names as they are written. `content-length` is added unless the framing is told. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string | Uint8Array;
  /** How the end of the body is told. */
  readonly framing?: 'content-length' | 'chunked' | 'close' | 'none';
};

/** Writes exactly this answer. */
export function answerBytes(answer: RawAnswer): SocketBehaviour {
  return (socket) => {
    socket.write(answerToBytes(answer));
    if (answer.framing === 'close') socket.end();
  };
}

/** The bytes of an answer. A character of the head is a byte. */
export function answerToBytes({
  status = 200,
  headers = [],
  body = '',
  framing = 'content-length',
}: RawAnswer): Buffer {
  const bytes = Buffer.from(body);
  const lines = [`HTTP/1.1 ${status} Whatever`, ...[...headers, ...framingHeaders(framing, bytes)].map(toLine)];
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  return Buffer.concat([head, framing === 'chunked' ? inChunks(bytes) : bytes]);
}

/** The headers that tell where a body ends. */
export function framingHeaders(framing: RawAnswer['framing'], body: Uint8Array): [name: string, value: string][] {
  if (framing === 'content-length') return [['content-length', String(body.length)]];
  if (framing === 'chunked') return [['transfer-encoding', 'chunked']];
  return framing === 'close' ? [['connection', 'close']] : [];
}

function toLine([name, value]: readonly [string, string]): string {
  return `${name}: ${value}`;
}

function inChunks(bytes: Buffer): Buffer {
  const half = Math.ceil(bytes.length / 2);
  const chunks = [bytes.subarray(0, half), bytes.subarray(half)].filter((chunk) => chunk.length > 0);
  const parts = chunks.flatMap((chunk) => [
    Buffer.from(`${chunk.length.toString(16)}\r\n`),
    chunk,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}
