import type { RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createMender } from './mend-connection.ts';

// An import of `node:http` reads its exports one and all, and one of them loads the whole of the built-in `fetch`.
const { createServer, STATUS_CODES } = process.getBuiltinModule('node:http');

type ParserError = NodeJS.ErrnoException & { readonly rawPacket?: Buffer };

/** A server that listens. */
export type Listener = {
  readonly port: number;
  readonly url: string;
  /** Takes no more requests, lets those under way finish, and cuts off what is left after the grace time. */
  close(): Promise<void>;
};

export type ListenOptions = {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** How long requests under way may take to finish when the server closes, in milliseconds. */
  readonly graceMs: number;
  /** The body of an answer to bytes that are no HTTP request. */
  readonly refusal: (status: number) => string;
};

/**
 * Listens for HTTP requests.
 * @returns a promise that rejects when the address cannot be had, with the system's own error (`EADDRINUSE`, …)
 */
export async function listen(handle: RequestListener, options: ListenOptions): Promise<Listener> {
  // A missing host is refused by the door, in the API's own form.
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 30_000, requireHostHeader: false }, handle);
  server.on('checkExpectation', handle);
  const mender = createMender(() => {
    const { port, address, family } = server.address() as AddressInfo;
    return {
      port,
      host: address === '::' || address === '0.0.0.0' ? (family === 'IPv6' ? '::1' : '127.0.0.1') : address,
    };
  });
  server.on('clientError', (error: ParserError, socket: Socket) => {
    if (mender.take(socket, error.rawPacket)) return;
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const status = statusOf(error.code);
    const body = options.refusal(status);
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  // A caller who keeps its connection would otherwise hold up the closing until the grace time is over.
  server.on('request', (request, response) => response.on('finish', () => closed && request.socket.end()));
  // Nor may one that was opened ahead of a call that never came; to the server itself that one is not idle.
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return {
    port,
    url: `http://${urlHost(options.host)}:${port}`,
    close() {
      closed ??= new Promise((resolve) => {
        const cutOff = setTimeout(() => server.closeAllConnections(), options.graceMs);
        server.close(() => {
          clearTimeout(cutOff);
          resolve();
        });
        server.closeIdleConnections();
        for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
      });
      return closed;
    },
  };
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

/** The host as it stands in a URL that works from this machine. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
