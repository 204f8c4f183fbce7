import type { OperationEntry } from '@genauth-webhooks/contract';
import { ApiFailure } from './api-failure.ts';

/**
 * The failure that a request asks for with `Prefer: code=404` or `Prefer: apiCode=1300`. It holds for that request alone.
 * Other preferences mean nothing here and are passed over, as their standard asks for.
 * @returns nothing when the request asks for none
 * @throws ApiFailure (400) when the contract lists no such failure for the operation
 * @see https://www.rfc-editor.org/rfc/rfc7240
 */
export function preferredFailure(operation: OperationEntry, prefer: string | undefined): ApiFailure | undefined {
  if (prefer === undefined) return undefined;
  const [, name, value] = /(?:^|[,;\s])(code|apiCode)\s*=\s*"?(\d+)"?/i.exec(prefer) ?? [];
  if (name === undefined) return undefined;
  const member = name.toLowerCase() === 'code' ? 'statusCode' : 'apiCode';
  const failure = operation.failures.find((each) => each[member] === Number(value));
  if (failure === undefined) {
    const known = new Set(operation.failures.map((each) => each[member]).filter((each) => each !== undefined));
    throw new ApiFailure(
      400,
      `Prefer: ${name} must be one of ${[...known].join(', ')} for ${operation.operationId}, not ${value}`,
    );
  }
  return new ApiFailure(failure.statusCode, `${failure.when} (asked for with Prefer)`, {
    httpStatus: failure.httpStatus,
    ...(failure.apiCode === undefined ? {} : { apiCode: failure.apiCode }),
  });
}
