/**
 * A typed client for the GenAuth webhook management API.
 * @module
 */
export type {
  Envelope,
  EventName,
  Failure,
  Input,
  OperationId,
  Output,
  Schemas,
  Success,
} from '@genauth-webhooks/contract';
export type { Dialect } from './dialects.ts';
export {
  isApiError,
  isClientError,
  isConfigurationError,
  isNetworkError,
  isTimeoutError,
  isUnexpectedAnswerError,
} from './error-guards.ts';
export type { CallFacts } from './errors.ts';
export {
  ApiError,
  CallError,
  ClientError,
  ConfigurationError,
  NetworkError,
  TimeoutError,
  UnexpectedAnswerError,
} from './errors.ts';
export { ManagementClient } from './management-client.ts';
export type { CallOptions, ManagementClientOptions } from './management-client-options.ts';
export * as Models from './models.ts';
export type { AnyEnvelope } from './read-envelope.ts';
export type { DataOf } from './unwrap.ts';
export { unwrap } from './unwrap.ts';
