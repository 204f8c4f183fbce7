/**
 * The mock as handlers for Mock Service Worker, which is an optional peer dependency.
 * @module
 */
import { type HttpHandler, HttpResponse, http } from 'msw';
import type { Mock } from './mock/create-mock.ts';

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
  // What rejects is a connection that a fault broke, or a caller who went away; there is no other answer to either.
  return hosts.map((host) =>
    http.all(`${host.replace(/\/+$/, '')}/*`, ({ request }) => mock.fetch(request).catch(() => HttpResponse.error())),
  );
}
