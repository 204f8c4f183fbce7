import { type FailureId, operationList } from '@genauth-webhooks/contract';
import { ApiFailure } from './api-failure.ts';

type Codes = { readonly statusCode: number; readonly apiCode?: number; readonly httpStatus: number };

const codesById: ReadonlyMap<string, Codes> = new Map(
  operationList.flatMap((operation) => operation.failures.map((failure) => [failure.id, failure])),
);

/**
 * Refuses an input that breaks a rule which no schema states.
 * @param violation what is wrong, starting with the name of the field; nothing is refused when undefined
 * @throws ApiFailure (400)
 */
export function refuseInvalid(violation: string | undefined): void {
  if (violation !== undefined) throw fail('invalid-field', violation);
}

/**
 * The failure that the contract lists under this ID, with a message of its own.
 * @example throw fail('unknown-webhook', 'webhook not found');
 */
export function fail(id: FailureId, message: string, headers: { readonly [name: string]: string } = {}): ApiFailure {
  const codes = codesById.get(id);
  if (codes === undefined) throw new Error(`the contract lists no failure "${id}"`);
  return new ApiFailure(codes.statusCode, message, {
    httpStatus: codes.httpStatus,
    headers,
    ...(codes.apiCode === undefined ? {} : { apiCode: codes.apiCode }),
  });
}
