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
export { eachWebhook, eachWebhookLog } from './each-of-pages.ts';
export type { BrokenRule, CallFacts } from './errors/errors.ts';
export {
  ApiError,
  CallError,
  ClientError,
  ConfigurationError,
  ContractError,
  NetworkError,
  TimeoutError,
  UnexpectedAnswerError,
} from './errors/errors.ts';
export {
  isApiError,
  isClientError,
  isConfigurationError,
  isContractError,
  isNetworkError,
  isTimeoutError,
  isUnexpectedAnswerError,
} from './errors/guards.ts';
export { ManagementClient } from './management-client.ts';
export type {
  AnswerCheck,
  CallOptions,
  GeneralOptions,
  HeaderNames,
  KeyPairOptions,
  ManagementClientOptions,
  TokenFunctionOptions,
} from './management-client-options.ts';
export * as Models from './models.ts';
export type { AnyEnvelope } from './read-envelope.ts';
export type { Attempt, RetryOptions } from './retry-options.ts';
export type { DataOf } from './unwrap.ts';
export { unwrap } from './unwrap.ts';
