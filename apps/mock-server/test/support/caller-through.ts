import { type Envelope, type Input, type OperationId, operations, type Success } from '@genauth-webhooks/contract';
import type { AccessKey, Mock } from '../../src/index.ts';
import type { Caller } from './create-caller.ts';

/** Where calls go: a `fetch`, and the host of its URLs. */
export type Route = { readonly fetch: typeof globalThis.fetch | Mock['fetch']; readonly host: string };

/** A caller whose calls go through a given `fetch`, by default the mock's own. */
export async function callerThrough(
  mock: Pick<Mock, 'fetch' | 'credentials'>,
  route: Route = { fetch: mock.fetch, host: 'http://genauth.mock' },
  key: AccessKey = mock.credentials,
): Promise<Caller> {
  const send = async <Id extends OperationId>(operationId: Id, input: unknown, headers: { [name: string]: string }) => {
    const { method, path } = operations[operationId];
    const query = method === 'GET' ? new URLSearchParams(input as { [name: string]: string }).toString() : '';
    const target = query === '' ? path : `${path}?${query}`;
    const response = await route.fetch(`${route.host}${target}`, {
      method,
      headers,
      ...(method === 'GET' ? {} : { body: JSON.stringify(input) }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Envelope<Id> };
  };
  const { accessKeyId, accessKeySecret } = key;
  const token = (await send('getManagementToken', { accessKeyId, accessKeySecret }, {})).body;
  const authorization = `Bearer ${(token as Success<'getManagementToken'>).data.access_token}`;
  const caller: Caller = {
    call: (operationId, input, change = {}) => send(operationId, input, { authorization, ...change.headers }),
    async must<Id extends OperationId>(operationId: Id, input: Input<Id>) {
      const { body } = await caller.call(operationId, input);
      if (body.statusCode !== 200) throw new Error(`${operationId} answered ${JSON.stringify(body)}`);
      return (body as Success<Id>).data;
    },
  };
  return caller;
}
