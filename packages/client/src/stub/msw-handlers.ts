import { readBaseUrl } from '../options/base-url.ts';
import { dialects } from '../options/dialects.ts';
import type { StubApi } from './create-stub-api.ts';

/** The part of MSW's `http` that `mswHandlers` uses, so that this package does not depend on a version of MSW. */
export type MswHttp<Handler> = {
  all(path: string, resolver: (info: { readonly request: Request }) => Promise<Response>): Handler;
};

/**
 * Makes handlers for Mock Service Worker that answer calls of the API from a stub.
 *
 * @param http `http` of `msw`
 * @param hosts the hosts whose calls the stub answers, in the form of the client's option `host`; default: both hosts of the vendor
 * @example
 * ```ts
 * import { createStubApi, mswHandlers } from '@genauth-webhooks/client/stub';
 * import { http } from 'msw';
 * import { setupServer } from 'msw/node';
 *
 * const api = createStubApi();
 * const server = setupServer(...mswHandlers(api, http));
 * server.listen();
 * ```
 * @see https://mswjs.io/docs/
 */
export function mswHandlers<Handler>(
  { respond }: Pick<StubApi, 'respond'>,
  http: MswHttp<Handler>,
  hosts: readonly string[] = [dialects.genauth.defaultHost, dialects.authing.defaultHost],
): Handler[] {
  return hosts.map((host) => http.all(`${readBaseUrl(host)}/*`, ({ request }) => respond(request)));
}
