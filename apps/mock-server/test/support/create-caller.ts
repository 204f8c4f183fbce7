import { type Envelope, type Input, type OperationId, operations, type Success } from '@genauth-webhooks/contract';
import type { MockServer } from '../../src/index.ts';

/** An answer as it came over the wire. */
export type Answer<Body = Envelope<OperationId>> = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
};

/** What replaces a part of a call. */
export type CallChange = {
  readonly headers?: { readonly [name: string]: string };
  readonly method?: string;
  readonly path?: string;
  /** The raw query, without its question mark. */
  readonly query?: string;
  /** The raw body. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
};

/** Calls operations with a bearer token, without any client in between. */
export type Caller = {
  /** Any answer. The input need not be valid. */
  call<Id extends OperationId>(operationId: Id, input: unknown, change?: CallChange): Promise<Answer<Envelope<Id>>>;
  /** The data of a success; anything else fails the test. */
  must<Id extends OperationId>(operationId: Id, input: Input<Id>): Promise<Success<Id>['data']>;
};

/** A caller with the mock's default key pair, or with another. */
export async function createCaller(mock: MockServer, credentials = mock.credentials): Promise<Caller> {
  const { accessKeyId, accessKeySecret } = credentials;
  const token = await send(mock, 'getManagementToken', { accessKeyId, accessKeySecret }, {});
  const authorization = `Bearer ${(token.body as Success<'getManagementToken'>).data.access_token}`;
  const caller: Caller = {
    async call(operationId, input, change = {}) {
      return await send(mock, operationId, input, { ...change, headers: { authorization, ...change.headers } });
    },
    async must(operationId, input) {
      const { body } = await caller.call(operationId, input);
      if (body.statusCode !== 200) throw new Error(`${operationId} answered ${JSON.stringify(body)}`);
      return (body as Success<typeof operationId>).data;
    },
  };
  return caller;
}

async function send<Id extends OperationId>(
  mock: MockServer,
  operationId: Id,
  input: unknown,
  change: CallChange,
): Promise<Answer<Envelope<Id>>> {
  const operation = operations[operationId];
  const isGet = operation.method === 'GET';
  const query = change.query ?? (isGet ? new URLSearchParams(input as { [name: string]: string }).toString() : '');
  const response = await fetch(`${mock.url}${change.path ?? operation.path}${query === '' ? '' : `?${query}`}`, {
    method: change.method ?? operation.method,
    headers: change.headers ?? {},
    ...(isGet && change.method === undefined ? {} : { body: change.body ?? JSON.stringify(input) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Envelope<Id> };
}
