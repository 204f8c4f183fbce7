import { type Envelope, type Input, type OperationId, operations, type Success } from '@genauth-webhooks/contract';
import type { AccessKey, MockFetch, MockServer } from '../../src/index.ts';
import { type Answer, type AnyEnvelope, type RawRequest, send } from './raw-http.ts';
import { type Signing, signRequest } from './sign-request.ts';

/** Where a mock is reached: over HTTP where there is a URL, else without a socket. */
export type Target = { readonly url: string } | { readonly fetch: MockFetch };

/** A way into a mock: a `fetch`, and the origin of the URLs that it is called with. */
export type Door = { readonly fetch: typeof globalThis.fetch | MockFetch; readonly origin: string };

// MSW replaces the global `fetch` while it listens.
const globalFetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);

/** The two doors of every mock server. */
export const doors = {
  HTTP: ({ url }: { readonly url: string }): Door => ({ fetch: globalFetch, origin: url }),
  'mock.fetch': ({ fetch }: { readonly fetch: MockFetch }): Door => ({ fetch, origin: 'http://genauth.mock' }),
};
export type DoorName = keyof typeof doors;
export const doorNames: readonly DoorName[] = ['HTTP', 'mock.fetch'];

/** The door of `fetch` to the vendor's own host, where MSW hands the calls to the mock. */
export const mswDoor: Door = { fetch: globalFetch, origin: 'https://api.genauth.ai' };

export function doorOf(target: Target): Door {
  return 'url' in target ? doors.HTTP(target) : doors['mock.fetch'](target);
}

/** An input that need not be valid. */
export type AnyInput = { readonly [name: string]: unknown };

/** What replaces a part of a call. */
export type CallChange = {
  readonly headers?: { readonly [name: string]: string };
  readonly method?: string;
  readonly path?: string;
  /** The raw query, without its question mark. */
  readonly query?: string;
  /** The raw body. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly signal?: AbortSignal;
};

/** Calls operations with a bearer token, without any client in between. */
export type Caller = {
  /** Any answer; rejects when the door's `fetch` does. The input need not be valid. */
  call<Id extends OperationId>(operationId: Id, input: object, change?: CallChange): Promise<Answer<Envelope<Id>>>;
  /** The data of a success; anything else fails the test. */
  must<Id extends OperationId>(operationId: Id, input: Input<Id>): Promise<Success<Id>['data']>;
};

/** A caller with the mock's default key pair, or with another. The default door is HTTP where the mock has a URL. */
export async function createCaller<Key extends Pick<AccessKey, 'accessKeyId' | 'accessKeySecret'>>(
  mock: Target & { readonly credentials: Key },
  key: NoInfer<Key> | AccessKey = mock.credentials,
  door: Door = doorOf(mock),
): Promise<Caller> {
  const { accessKeyId, accessKeySecret } = key;
  const answer = await callThrough(door, 'getManagementToken', { accessKeyId, accessKeySecret }, {});
  const authorization = `Bearer ${accessTokenOf(answer.body)}`;
  const caller: Caller = {
    call: (operationId, input, change = {}) =>
      callThrough(door, operationId, input, { ...change, headers: { authorization, ...change.headers } }),
    async must(operationId, input) {
      const { body } = await caller.call(operationId, input);
      if (body.statusCode !== 200) throw new Error(`${operationId} answered ${JSON.stringify(body)}`);
      return (body as Success<typeof operationId>).data;
    },
  };
  return caller;
}

async function callThrough<Id extends OperationId>(
  door: Door,
  operationId: Id,
  input: object,
  change: CallChange,
): Promise<Answer<Envelope<Id>>> {
  const { target, ...init } = requestOf(operationId, input, change);
  const { signal = null } = change;
  const response = await door.fetch(`${door.origin}${target}`, { ...init, signal });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
}

/** The request of an operation, as SDKs write it, without any authorization. */
export function requestOf(operationId: OperationId, input: object = {}, change: CallChange = {}) {
  const { method, path } = operations[operationId];
  const isGet = method === 'GET';
  const query = change.query ?? (isGet ? new URLSearchParams(stringsOf(input)).toString() : '');
  const body = isGet && change.method === undefined ? undefined : (change.body ?? JSON.stringify(input));
  return {
    method: change.method ?? method,
    target: `${change.path ?? path}${query === '' ? '' : `?${query}`}`,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...change.headers },
    ...(body === undefined ? {} : { body }),
  } satisfies RawRequest;
}

/** Calls an operation over its own socket with these headers, and nothing that authorizes the call besides them. */
export async function callWith(
  mock: MockServer,
  operationId: OperationId,
  input: AnyInput,
  headers: { readonly [name: string]: string },
): Promise<Answer> {
  return await send(mock, requestOf(operationId, input, { headers }));
}

/** Calls an operation over its own socket with a signature. */
export async function callSigned(
  mock: MockServer,
  operationId: OperationId,
  input: AnyInput = {},
  signing: Signing = {},
  key: AccessKey = mock.credentials,
): Promise<Answer> {
  const { method, path } = operations[operationId];
  // As the request arrives: a member that is undefined is not in it.
  const parameters = method === 'GET' ? stringsOf(input) : JSON.parse(JSON.stringify(input));
  return await callWith(mock, operationId, input, signRequest({ method, path, parameters }, key, signing));
}

/** A management token for the mock's key, or for another. */
export async function getToken(mock: MockServer, key: AccessKey = mock.credentials): Promise<string> {
  const { accessKeyId, accessKeySecret } = key;
  return accessTokenOf((await callWith(mock, 'getManagementToken', { accessKeyId, accessKeySecret }, {})).body);
}

/** The token in an answer of get-management-token. */
export function accessTokenOf(body: AnyEnvelope): string {
  return (body as { data: { access_token: string } }).data.access_token;
}

function stringsOf(input: object): { [name: string]: string } {
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]));
}
