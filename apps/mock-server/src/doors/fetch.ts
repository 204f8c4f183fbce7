import type { ApiRequest, ApiResponse } from '../api/api-message.ts';
import { createByteCollector } from '../lib/byte-collector.ts';
import type { Handle } from './handle.ts';
import { tooLargeBody, unreadableBody } from './unreadable-body.ts';

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
    const broken = Promise.withResolvers<never>();
    const answer = await Promise.race([
      broken.promise,
      handle({
        method: request.method,
        path: pathname,
        query: search.slice(1),
        headers: { host, ...Object.fromEntries(request.headers) },
        readBody: createBodyReader(request, broken.reject),
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

/** The reader of a request's body. A stream that fails also fails the call, as it does over HTTP. */
function createBodyReader({ body }: Request, onError: (error: unknown) => void): ApiRequest['readBody'] {
  return async (limit) => {
    const collector = createByteCollector();
    try {
      for await (const chunk of body ?? []) {
        if (collector.length() + chunk.byteLength > limit) return tooLargeBody(limit);
        collector.add(chunk);
      }
    } catch (error) {
      onError(error);
      return unreadableBody;
    }
    return collector.bytes();
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
  const cutOff = new AbortController();
  const over = AbortSignal.any([signal, cancelled.signal, cutOff.signal]);
  const texts = stream(over, () => cutOff.abort(new TypeError('terminated')))[Symbol.asyncIterator]();
  return new ReadableStream({
    start(controller) {
      for (const each of [signal, cutOff.signal]) each.addEventListener('abort', () => controller.error(each.reason));
    },
    async pull(controller) {
      const { value, done } = await texts.next();
      if (over.aborted) return;
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => cancelled.abort(),
  });
}
