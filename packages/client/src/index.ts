/**
 * A typed client for the GenAuth webhook management API.
 * @module
 */
export type {
  ContentType,
  Envelope,
  EventName,
  Failure,
  Input,
  OperationId,
  Output,
  RetryConfig,
  Schemas,
  Success,
  WebhookDto,
  WebhookLogDto,
} from '@genauth-webhooks/contract';

export { responseOf } from './call/envelope.ts';
export { eachWebhook, eachWebhookLog } from './client/each-of-pages.ts';
export { ManagementClient } from './client/management-client.ts';
export * as Models from './client/models.ts';
export type { DataOf } from './client/unwrap.ts';
export { unwrap } from './client/unwrap.ts';
export type { BrokenRule, CallFacts, CallResponse } from './errors/errors.ts';
export {
  AnswerTooLargeError,
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
  isAnswerTooLargeError,
  isApiError,
  isCallError,
  isClientError,
  isConfigurationError,
  isContractError,
  isNetworkError,
  isTimeoutError,
  isUnexpectedAnswerError,
} from './errors/guards.ts';
export type { Dialect } from './options/dialects.ts';
export type {
  AnswerCheck,
  AnyEnvelope,
  CallLimits,
  CallOptions,
  GeneralOptions,
  HeaderNames,
  KeyPairOptions,
  ManagementClientOptions,
  TokenFunctionOptions,
} from './options/options.ts';
export type { CallAttempt, CallRequest, RetryOptions } from './options/retry-options.ts';
