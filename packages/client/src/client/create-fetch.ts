import { tryTo } from '../lib/values.ts';
import type { CallLimits } from '../options/options.ts';
import { partsOf } from './client-parts.ts';
import type { ManagementClient } from './management-client.ts';

/**
 * Makes a `fetch` that sends requests to any endpoint of the API as a `ManagementClient` sends its own: authorized,
 * retried where that is safe, within a `timeout`, until the request's own signal is aborted. `limits` replace the
 * client's `timeout` and `retry`.
 *
 * It has the parameters of the global `fetch`. The URL must be absolute, and the body is read as text. A signature
 * covers the query of a GET, and the top-level members of the JSON body of any other method. It resolves to the
 * unchanged answer if that contains an envelope. Otherwise it rejects as the client's methods do, with `fetch` as the
 * operation.
 *
 * It rejects with a `TypeError` for a URL outside the client's `host`, because the request would send credentials
 * there. If requests are signed, it also does so for a query that repeats a name.
 *
 * @example
 * ```ts
 * import { ManagementClient } from '@genauth-webhooks/client';
 * import { createFetch } from '@genauth-webhooks/client/http';
 *
 * const host = 'https://api.genauth.ai';
 * const fetch = createFetch(new ManagementClient({ accessKeyId: 'id', accessKeySecret: 'secret', host }));
 * const response = await fetch(`${host}/api/v3/list-users?page=1`);
 * console.log(await response.json());
 * ```
 */
export function createFetch(
  client: ManagementClient,
  limits?: CallLimits,
): (input: Request | string | URL, init?: RequestInit) => Promise<Response> {
  const { authorization, baseUrl, limitsOf, transport } = partsOf(client);
  const ownLimits = limitsOf(limits);
  return async (input, init) => {
    const request = input instanceof Request && !init ? input : new Request(input, init);
    const { method, url, headers, signal } = request;
    if (!url.startsWith(`${baseUrl}/`)) throw new TypeError(`The URL of the request must begin with ${baseUrl}/`);
    const body = await request.text();
    const isRead = method === 'GET' || method === 'HEAD';
    const [path = '', query = ''] = url.slice(baseUrl.length).split(/[?#]/);
    const pairs = [...new URLSearchParams(query)];
    // A body that is not JSON has no members to sign.
    const parameters = isRead ? Object.fromEntries(pairs) : { ...tryTo(() => JSON.parse(body)) };
    if (authorization === 'signature' && isRead && Object.keys(parameters).length < pairs.length) {
      throw new TypeError('The query repeats a name, so it cannot be signed. Use each name once');
    }
    const call = {
      state: { operation: 'fetch', method, url } as const,
      idempotent: isRead,
      path,
      parameters,
      body: body || null,
      headers: Object.fromEntries(headers),
    };
    const { envelope, response, text } = await transport(call, ownLimits, signal);
    if (!response) return Response.json(envelope);
    // A status outside of HTTP's range counts as a server error: https://www.rfc-editor.org/rfc/rfc9110#section-15
    const status = response.status > 599 ? 500 : response.status;
    return new Response(text, { status, statusText: response.statusText, headers: response.headers });
  };
}
