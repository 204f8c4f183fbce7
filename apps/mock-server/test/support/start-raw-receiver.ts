import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { onTestFinished } from 'vitest';

/** A receiver below HTTP: what it writes need not be an answer. */
export type RawReceiver = {
  readonly port: number;
  readonly url: string;
  /** How many connections came. */
  readonly connections: number;
  /** Bytes that the system took for sending, over all connections. */
  readonly written: number;
  /** Resolves when no connection is open. */
  closed(): Promise<void>;
};

/** Starts one on a free port; it is closed when the test is over. `begin` is called once for each connection. */
export async function startRawReceiver(
  begin: (socket: Socket) => void,
  tls?: { readonly key: string; readonly cert: string },
): Promise<RawReceiver> {
  const sockets = new Set<Socket>();
  let [connections, written] = [0, 0];
  let whenClosed: (() => void)[] = [];
  const onConnection = (socket: Socket): void => {
    connections++;
    sockets.add(socket);
    // Whoever is cut off here was meant to be.
    socket.on('error', () => {});
    socket.on('close', () => {
      written += socket.bytesWritten;
      sockets.delete(socket);
      if (sockets.size > 0) return;
      for (const resolve of whenClosed) resolve();
      whenClosed = [];
    });
    begin(socket);
  };
  const server: Server = tls === undefined ? createServer(onConnection) : createTlsServer(tls, onConnection);
  if (tls !== undefined) server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}/`,
    get connections() {
      return connections;
    },
    get written() {
      return written;
    },
    closed: () => (sockets.size === 0 ? Promise.resolve() : new Promise((resolve) => whenClosed.push(resolve))),
  };
}

/** Answers each request, once its head has come, with these bytes. */
export function afterRequest(reply: (socket: Socket) => void): (socket: Socket) => void {
  return (socket) => socket.once('data', () => reply(socket));
}

/** Writes pieces again and again until the connection is closed, never more than the system takes. */
export function writeForEver(socket: Socket, piece: () => string | Uint8Array): void {
  const write = (): void => {
    while (!socket.destroyed && socket.write(piece()));
  };
  socket.on('drain', write);
  write();
}

/** Writes a piece at a time, each after a while. */
export function drip(socket: Socket, piece: string, everyMs: number): void {
  const timer = setInterval(() => socket.write(piece), everyMs);
  socket.on('close', () => clearInterval(timer));
}
