import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server that answers each request with the bytes of the test. It does not parse HTTP. */
export type RawServer = {
  readonly url: string;
  /** What the next requests are answered with. */
  answer: (socket: Socket) => void;
};

/** Starts a raw TCP server, which is closed when the test ends. */
export async function createRawServer(): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.once('data', () => raw.answer(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const raw: RawServer = { url: `http://127.0.0.1:${port}`, answer: (socket) => socket.end() };
  return raw;
}
