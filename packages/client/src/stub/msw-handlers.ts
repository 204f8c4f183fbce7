import { readBaseUrl } from '../options/base-url.ts';
import { dialects } from '../options/dialects.ts';
import type { StubApi } from './create-stub-api.ts';

/** The part of MSW's `http` that is used, so that this package depends on no version of MSW. */
export type MswHttp<Handler> = {
  all(path: string, resolver: (info: { readonly request: Request }) => Promise<Response>): Handler;
};

/**
 * Makes handlers for Mock Service Worker that let a stub answer for the API.
 *
 * @param http `http` of `msw`
 * @param hosts what to answer for, in the form of the client's option `host`; default: both hosts of the vendor
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
