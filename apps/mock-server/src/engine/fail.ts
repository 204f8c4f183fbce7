import { type FailureId, operationFacts } from '@genauth-webhooks/contract';
import { ApiFailure } from './api-failure.ts';

type Codes = { readonly statusCode: number; readonly apiCode?: number; readonly httpStatus: number };

const codesById: ReadonlyMap<string, Codes> = new Map(
  Object.values(operationFacts).flatMap((operation) => operation.failures.map((failure) => [failure.id, failure])),
);

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
