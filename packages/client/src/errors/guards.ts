import { copyMark } from '../lib/copy-mark.ts';
import type {
  AnswerTooLargeError,
  ApiError,
  CallError,
  ClientError,
  ConfigurationError,
  ContractError,
  NetworkError,
  TimeoutError,
  UnexpectedAnswerError,
} from './errors.ts';

// The guards compare a mark and the name instead of using `instanceof`, so they work across realms and across copies of
// this package.

/** Tells whether a value is an `ApiError`: the API answered that the call failed. */
export function isApiError(value: unknown): value is ApiError {
  return isNamed(value, 'ApiError');
}

/** Tells whether a value is a `NetworkError`: no complete answer arrived. */
export function isNetworkError(value: unknown): value is NetworkError {
  return isNamed(value, 'NetworkError');
}

/** Tells whether a value is a `TimeoutError` of this package: the `timeout` option ran out. */
export function isTimeoutError(value: unknown): value is TimeoutError {
  return isNamed(value, 'TimeoutError');
}

/** Tells whether a value is an `UnexpectedAnswerError`: the answer was not an envelope. */
export function isUnexpectedAnswerError(value: unknown): value is UnexpectedAnswerError {
  return isNamed(value, 'UnexpectedAnswerError');
}

/** Tells whether a value is an `AnswerTooLargeError`: the answer was larger than `maxAnswerBytes`. */
export function isAnswerTooLargeError(value: unknown): value is AnswerTooLargeError {
  return isNamed(value, 'AnswerTooLargeError');
}

/** Tells whether a value is a `ConfigurationError`: an option is invalid. */
export function isConfigurationError(value: unknown): value is ConfigurationError {
  return isNamed(value, 'ConfigurationError');
}

/** Tells whether a value is a `ContractError`: the envelope breaks the contract. */
export function isContractError(value: unknown): value is ContractError {
  return isNamed(value, 'ContractError');
}

/** Tells whether a value is any `CallError`: a call ended without an envelope, or with one that breaks the contract. */
export function isCallError(value: unknown): value is CallError {
  // Among the errors of this package, only these have a URL.
  return isClientError(value) && 'url' in value;
}

/** Tells whether a value is any error of this package, a `WebhookError` included. */
export function isClientError(value: unknown): value is ClientError {
  return typeof value === 'object' && value !== null && copyMark in value && value[copyMark] === true;
}

/** @internal Tells whether a value is an error of this package, of any copy, with a name. */
export function isNamed(value: unknown, name: string): boolean {
  return isClientError(value) && value.name === name;
}
