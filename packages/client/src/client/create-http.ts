import type { paths } from '@genauth-webhooks/contract';
import createClient, { type Client } from 'openapi-fetch';
import type { CallLimits } from '../options/options.ts';
import { partsOf } from './client-parts.ts';
import { createFetch } from './create-fetch.ts';
import type { ManagementClient } from './management-client.ts';

/**
 * Makes an openapi-fetch client whose requests a `ManagementClient` sends: authorized, retried where that is safe,
 * within a `timeout`. `limits` replace the client's `timeout` and `retry`. The paths are those of the contract, or of the type `Paths`, such as openapi-typescript
 * generates it from the vendor's whole document.
 *
 * `data` is the unchanged envelope; check its `statusCode`, since most failures come with HTTP 200. Calls reject like
 * those of `createFetch()`.
 *
 * @example
 * ```ts
 * import { ManagementClient } from '@genauth-webhooks/client';
 * import { createHttp } from '@genauth-webhooks/client/http';
 *
 * const http = createHttp(new ManagementClient({ accessKeyId: 'id', accessKeySecret: 'secret' }));
 * const { data, response } = await http.GET('/api/v3/list-webhooks', { params: { query: { page: 1 } } });
 * console.log(response.status, data?.statusCode);
 * ```
 *
 * @see https://openapi-ts.dev/openapi-fetch/
 */
export function createHttp<Paths extends object = paths>(client: ManagementClient, limits?: CallLimits): Client<Paths> {
  const { baseUrl } = partsOf(client);
  return createClient<Paths>({ baseUrl, fetch: createFetch(client, limits) });
}
