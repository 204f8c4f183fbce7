import { partsOf } from './client-parts.ts';
import type { ManagementClient } from './management-client.ts';

/**
 * Makes a `fetch` that sends requests to any endpoint of the API as a `ManagementClient` sends its own: authorized,
 * retried where that is safe, within its `timeout`, until the request's own signal is aborted.
 *
 * It rejects with a `TypeError` for a URL outside of the client's `host`, since that would carry credentials there. It
 * reads a body as text. It resolves to the unchanged answer, which holds an envelope; without one, it rejects as the
 * client's methods do, with `fetch` as the operation.
 *
 * @example
 * ```ts
 * import { ManagementClient } from '@genauth-webhooks/client';
 * import { createFetch } from '@genauth-webhooks/client/http';
 *
 * const host = 'https://api.genauth.ai';
 * const fetch = createFetch(new ManagementClient({ accessKeyId: 'id', accessKeySecret: 'secret', host }));
 * const response = await fetch(new Request(`${host}/api/v3/list-users?page=1`));
 * console.log(await response.json());
 * ```
 */
export function createFetch(client: ManagementClient): (request: Request) => Promise<Response> {
  const { transport } = partsOf(client);
  return async (request) => {
    const idempotent = request.method === 'GET' || request.method === 'HEAD';
    const { envelope, response, text } = await transport(request, { operation: 'fetch', idempotent }, request.signal);
    if (!response) return Response.json(envelope);
    // A status outside of HTTP's range counts as a server error: https://www.rfc-editor.org/rfc/rfc9110#section-15
    const status = response.status > 599 ? 500 : response.status;
    return new Response(text, { status, statusText: response.statusText, headers: response.headers });
  };
}
