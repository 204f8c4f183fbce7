import { type OperationId, operations } from '@genauth-webhooks/contract';
import type { AccessKey, MockServer } from '../../src/index.ts';
import { type AnyEnvelope, type RawAnswer, type RawRequest, send } from './raw-http.ts';
import { type Signing, signRequest } from './sign-request.ts';

/** An input that need not be valid. */
export type AnyInput = { readonly [name: string]: unknown };

/** The request of an operation, as SDKs write it, without any authorization. */
export function requestOf(operationId: OperationId, input: AnyInput = {}): RawRequest & { readonly method: string } {
  const { method, path } = operations[operationId];
  if (method === 'POST') {
    return { method, target: path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) };
  }
  const query = new URLSearchParams(textsOf(input)).toString();
  return { method, target: query === '' ? path : `${path}?${query}` };
}

/** Calls an operation with headers of the test's own, and nothing that authorizes it besides them. */
export async function callWith(
  mock: MockServer,
  operationId: OperationId,
  input: AnyInput,
  headers: { readonly [name: string]: string },
): Promise<RawAnswer> {
  const request = requestOf(operationId, input);
  return await send(mock, { ...request, headers: { ...request.headers, ...headers } });
}

/** Calls an operation with a signature. */
export async function callSigned(
  mock: MockServer,
  operationId: OperationId,
  input: AnyInput = {},
  signing: Signing = {},
  key: AccessKey = mock.credentials,
): Promise<RawAnswer> {
  const { method, path } = operations[operationId];
  // As it arrives: a member that is undefined does not.
  const parameters = method === 'GET' ? textsOf(input) : JSON.parse(JSON.stringify(input));
  return await callWith(mock, operationId, input, signRequest({ method, path, parameters }, key, signing));
}

/** A management token for the mock's key, or for another. */
export async function getToken(mock: MockServer, key: AccessKey = mock.credentials): Promise<string> {
  const { accessKeyId, accessKeySecret } = key;
  return accessTokenOf((await callWith(mock, 'getManagementToken', { accessKeyId, accessKeySecret }, {})).body);
}

/** The token in an answer of get-management-token. */
export function accessTokenOf(body: AnyEnvelope): string {
  return (body.data as { access_token: string }).access_token;
}

function textsOf(input: AnyInput): { [name: string]: string } {
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]));
}
