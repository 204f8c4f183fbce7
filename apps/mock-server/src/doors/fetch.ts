import type { ApiResponse } from '../api/api-message.ts';
import type { Handle } from './handle.ts';

/** A `fetch` that calls the mock without a socket. */
export type MockFetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/**
 * The in-process door. It behaves like the global `fetch` over HTTP: a fault that resets the connection rejects with a
 * TypeError; a fault that leaves the call without an answer rejects when the request's signal aborts.
 */
export function createFetchDoor(handle: Handle): MockFetch {
  return async function mockFetch(input, init) {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const { pathname, search, host } = new URL(request.url);
    const answer = await Promise.race([
      handle({
        method: request.method,
        path: pathname,
        query: search.slice(1),
        headers: { host, ...Object.fromEntries(request.headers) },
        body: new Uint8Array(await request.arrayBuffer()),
      }),
      aborted(request.signal),
    ]);
    if (answer.connection === 'hang') return await aborted(request.signal);
    if (answer.connection === 'reset') {
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      });
    }
    const body = answer.stream === undefined ? whole(answer) : toReadable(answer.stream, request.signal);
    return new Response(body, { status: answer.status, headers: answer.headers });
  };
}

function whole({ body, pieces }: ApiResponse): string | Uint8Array<ArrayBuffer> {
  return pieces === undefined ? body : Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function toReadable(stream: NonNullable<ApiResponse['stream']>, signal: AbortSignal): ReadableStream<Uint8Array> {
  const cancelled = new AbortController();
  const encoder = new TextEncoder();
  const texts = stream(AbortSignal.any([signal, cancelled.signal]))[Symbol.asyncIterator]();
  return new ReadableStream({
    start(controller) {
      signal.addEventListener('abort', () => controller.error(signal.reason));
    },
    async pull(controller) {
      const { value, done } = await texts.next();
      if (signal.aborted || cancelled.signal.aborted) return;
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => cancelled.abort(),
  });
}
