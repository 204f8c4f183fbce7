/**
 * The mock as handlers for Mock Service Worker, which is an optional peer dependency.
 * @module
 */
import { type HttpHandler, HttpResponse, http, type JsonBodyType } from 'msw';
import type { Mock } from './mock/create-mock.ts';
import { MockError } from './model/mock-error.ts';

/** The vendor's own hosts. */
const vendorHosts: readonly string[] = ['https://api.genauth.ai', 'https://api.authing.cn'];

/**
 * Handlers that let a mock answer for the real service.
 * @param hosts what to answer for; the vendor's own hosts by default
 * @example
 * const mock = await createMock();
 * const server = setupServer(...mswHandlers(mock));
 */
export function mswHandlers(mock: Pick<Mock, 'fetch'>, hosts: readonly string[] = vendorHosts): HttpHandler[] {
  return hosts.map((host) =>
    http.all(`${host.replace(/\/+$/, '')}/*`, ({ request }) =>
      mock.fetch(request).catch((error: unknown) => answerTo(error, request)),
    ),
  );
}

/**
 * The answer to a call whose `fetch` rejects. A network error has no message, so it only stands for a connection that a fault broke
 * and for a caller that gave up. A closed mock answers with its refusal.
 * @throws every other error, which MSW reports and answers with status 500
 */
function answerTo(error: unknown, request: Request): HttpResponse<JsonBodyType> {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof MockError) {
    const { statusCode, message } = cause;
    return HttpResponse.json({ statusCode, message }, { status: statusCode });
  }
  const isReset = cause instanceof Error && 'code' in cause && cause.code === 'ECONNRESET';
  if (isReset || request.signal.aborted) return HttpResponse.error();
  throw error;
}
