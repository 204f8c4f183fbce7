import { type OperationEntry, operationList } from '@genauth-webhooks/contract';
import { didYouMean } from '../lib/nearest.ts';
import { ApiFailure } from './failure.ts';

const byPath: ReadonlyMap<string, OperationEntry> = new Map(
  operationList.map((operation) => [operation.path, operation]),
);

/**
 * Finds the operation with a path and a method. Leading slashes may be doubled, as some SDKs send them when the host ends in one.
 * @throws ApiFailure with HTTP status 404 or 405
 */
export function findOperation(method: string, path: string): OperationEntry {
  const operation = byPath.get(path) ?? byPath.get(path.replace(/^\/{2,}/, '/'));
  if (operation === undefined) {
    const shown = path.slice(0, 200);
    throw new ApiFailure(404, `There is nothing at ${shown}${didYouMean(shown, byPath.keys())}`, { httpStatus: 404 });
  }
  if (operation.method !== method) {
    throw new ApiFailure(405, `${operation.path} accepts ${operation.method}, not ${method}`, {
      httpStatus: 405,
      headers: { allow: operation.method },
    });
  }
  return operation;
}
