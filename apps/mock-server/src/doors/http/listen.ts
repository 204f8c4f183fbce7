import type { RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createDueAnswers } from './due-answers.ts';
import type { HttpDoor } from './express-app.ts';
import { listenError } from './listen-error.ts';
import { createMender, type RefusedPacket } from './mend-connection.ts';

// `import` reads every export of `node:http`, and one of them loads the built-in `fetch`.
const { createServer, IncomingMessage, ServerResponse, STATUS_CODES } = process.getBuiltinModule('node:http');

type ParserError = NodeJS.ErrnoException & Partial<RefusedPacket>;

/** A server that listens. */
export type Listener = {
  readonly port: number;
  readonly url: string;
  /** Stops accepting requests, waits for those in progress, and closes the remaining ones after the grace time. */
  close(): Promise<void>;
};

export type ListenOptions = {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** How long requests in progress may take when the server closes, in milliseconds. */
  readonly graceMs: number;
  /** The body of the answer to bytes that Node cannot parse as an HTTP request. */
  readonly refusal: (status: number, message: string) => string;
};

// The app refuses a missing host itself, in the API's own form.
const limits = { requestTimeout: 60_000, headersTimeout: 30_000, requireHostHeader: false };

/** How often a closing server looks for connections that have become idle, in milliseconds. */
const closingIntervalMs = 10;

/**
 * Listens for HTTP requests. The app gets every one of them.
 * @returns a promise that rejects when the address is not available, with the reason, the next step and the system's `code`
 */
export async function listen(door: HttpDoor, options: ListenOptions): Promise<Listener> {
  const due = createDueAnswers();
  const listener: RequestListener = (request, response) => {
    due.add(request, response);
    door.listener(request, response);
  };
  const server = createServer({ ...limits, ...messageClassesOf(door.app) }, listener);
  // A caller that waits for 100 gets it when its body is read, and one that expects anything else is answered all the same.
  server.on('checkContinue', listener).on('checkExpectation', listener);
  const mender = createMender(() => {
    const { port, address, family } = server.address() as AddressInfo;
    return {
      port,
      host: address === '::' || address === '0.0.0.0' ? (family === 'IPv6' ? '::1' : '127.0.0.1') : address,
    };
  }, due);
  server.on('clientError', (error: ParserError, socket: Socket) => {
    if (mender.take(socket, error)) return;
    if (error.code === 'ECONNRESET' || !socket.writable || due.isAnsweredEarly(socket)) socket.destroy();
    else {
      due.whenNone(socket, () => {
        if (socket.writable) socket.end(refusalBytes(error.code, options.refusal));
      });
    }
  });
  await new Promise<void>((resolve, reject) => {
    const onError = (error: Error): void => reject(listenError(error, options.host, options.port));
    server.once('error', onError);
    server.listen(options.port, options.host, () => {
      server.off('error', onError);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  // To Node, a connection that never carried a request is not idle.
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  let closed: Promise<void> | undefined;
  return {
    port,
    url: `http://${urlHost(options.host)}:${port}`,
    close() {
      closed ??= new Promise((resolve) => {
        // Callers keep their connections after the last answer, which would delay the end until the grace time is over.
        const closingIdle = setInterval(() => server.closeIdleConnections(), closingIntervalMs);
        const cutOff = setTimeout(() => server.closeAllConnections(), options.graceMs);
        server.close(() => {
          clearInterval(closingIdle);
          clearTimeout(cutOff);
          resolve();
        });
        for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
      });
      return closed;
    },
  };
}

/**
 * Express sets the prototypes of each request and response, and V8 then handles these objects slowly. Objects that have
 * the app's prototypes from the start stay fast, which saves 4 to 11 % of a call.
 */
function messageClassesOf(app: HttpDoor['app']) {
  class ExpressRequest extends IncomingMessage {}
  class ExpressResponse extends ServerResponse {}
  app.request = Object.setPrototypeOf(ExpressRequest.prototype, app.request);
  app.response = Object.setPrototypeOf(ExpressResponse.prototype, app.response);
  return { IncomingMessage: ExpressRequest, ServerResponse: ExpressResponse };
}

function refusalBytes(code: string | undefined, refusal: ListenOptions['refusal']): string {
  const [status, message] = describeParserError(code);
  const body = refusal(status, message);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`;
}

function describeParserError(code: string | undefined): [status: number, message: string] {
  if (code === 'HPE_HEADER_OVERFLOW') return [431, 'The request line and headers are too large'];
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return [408, 'The request did not arrive in time'];
  // A target with spaces is repaired when it arrives in one piece, which is how callers write what fits into a packet.
  if (code === 'HPE_INVALID_URL' || code === 'HPE_INVALID_CONSTANT') {
    return [400, 'Malformed request line; percent-encode spaces and bytes beyond ASCII'];
  }
  return [400, 'Malformed HTTP request'];
}

/** The host of a URL that works from this machine. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
