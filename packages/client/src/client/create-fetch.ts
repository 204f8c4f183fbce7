import type { OutgoingCall } from '../call/outgoing-call.ts';
import { partsOf } from './client-parts.ts';
import type { ManagementClient } from './management-client.ts';

/**
 * Makes a `fetch` that sends requests to any endpoint of the API as a `ManagementClient` sends its own: authorized, sent
 * again where that is safe, within its `timeout`, ended by the request's own signal.
 *
 * It rejects with a `TypeError` for a URL outside the client's `host`, since that would carry credentials there. A body
 * is read as text. It resolves to the answer as it came, which holds an envelope; when there is none, it rejects as the
 * client's methods do, with `fetch` for an operation.
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
  const { baseUrl, roundTrip } = partsOf(client);
  return async (request) => {
    const { envelope, response, text } = await roundTrip(await readRequest(baseUrl, request), request.signal);
    if (!response) return Response.json(envelope);
    // A status that is not HTTP's is to be taken for a server's error: https://www.rfc-editor.org/rfc/rfc9110#section-15
    const status = response.status > 599 ? 500 : response.status;
    return new Response(text, { status, statusText: response.statusText, headers: response.headers });
  };
}

/** Prepares a request of the caller's own. Its body is read here, once, so that it can be sent more than once. */
async function readRequest(baseUrl: string, request: Request): Promise<OutgoingCall> {
  const { method, url } = request;
  if (!url.startsWith(`${baseUrl}/`)) throw new TypeError(`The URL of the request has to begin with ${baseUrl}/`);
  const body = await request.text();
  return {
    facts: { operation: 'fetch', method, url },
    idempotent: method === 'GET' || method === 'HEAD',
    path: url.slice(baseUrl.length).replace(/[?#].*/, ''),
    parameters: body ? readMembers(body) : Object.fromEntries(new URL(url).searchParams),
    body: body || null,
    headers: Object.fromEntries(request.headers),
  };
}

/** The top-level members of a body, of which one that is no JSON has none. */
function readMembers(body: string): OutgoingCall['parameters'] {
  try {
    return { ...JSON.parse(body) };
  } catch {
    return {};
  }
}
