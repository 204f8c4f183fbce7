import type {
  ApiError,
  ClientError,
  ConfigurationError,
  ContractError,
  NetworkError,
  TimeoutError,
  UnexpectedAnswerError,
} from './errors.ts';

// By name rather than `instanceof`, so that the guards work across realms and across two copies of this package. The
// second member excludes other classes of the same name: a DOMException may be called TimeoutError too.

/** Tells whether a value is an `ApiError`: the API answered that the call failed. */
export function isApiError(value: unknown): value is ApiError {
  return hasShape(value, 'ApiError', 'operation');
}

/** Tells whether a value is a `NetworkError`: no complete answer arrived. */
export function isNetworkError(value: unknown): value is NetworkError {
  return hasShape(value, 'NetworkError', 'operation');
}

/** Tells whether a value is a `TimeoutError` of this package: the `timeout` option ran out. */
export function isTimeoutError(value: unknown): value is TimeoutError {
  return hasShape(value, 'TimeoutError', 'operation');
}

/** Tells whether a value is an `UnexpectedAnswerError`: the answer was not an envelope. */
export function isUnexpectedAnswerError(value: unknown): value is UnexpectedAnswerError {
  return hasShape(value, 'UnexpectedAnswerError', 'operation');
}

/** Tells whether a value is a `ConfigurationError`: an option is invalid. */
export function isConfigurationError(value: unknown): value is ConfigurationError {
  return hasShape(value, 'ConfigurationError', 'option');
}

/** Tells whether a value is a `ContractError`: the envelope breaks the contract. */
export function isContractError(value: unknown): value is ContractError {
  return hasShape(value, 'ContractError', 'broken');
}

/** Tells whether a value is any of the errors of this package. */
export function isClientError(value: unknown): value is ClientError {
  return [
    isApiError,
    isNetworkError,
    isTimeoutError,
    isUnexpectedAnswerError,
    isConfigurationError,
    isContractError,
  ].some((isOne) => isOne(value));
}

function hasShape(value: unknown, name: string, member: string): boolean {
  return typeof value === 'object' && value !== null && member in value && 'name' in value && value.name === name;
}
