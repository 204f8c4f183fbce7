import * as client from '@genauth-webhooks/client';
import * as webhooks from '@genauth-webhooks/client/webhooks';

export const facts = { operation: 'listWebhooks', method: 'GET', url: 'http://a.example' } as const;

/** An error of each class, made by a copy of the package. */
export const createErrors = (from: typeof client, { WebhookError }: Pick<typeof webhooks, 'WebhookError'>) => ({
  ApiError: new from.ApiError({ statusCode: 404, message: '' }),
  NetworkError: new from.NetworkError(facts, 'down'),
  TimeoutError: new from.TimeoutError(facts, 5),
  UnexpectedAnswerError: new from.UnexpectedAnswerError(facts, ''),
  AnswerTooLargeError: new from.AnswerTooLargeError(facts, 5),
  ConfigurationError: new from.ConfigurationError('host', 'must be an address'),
  ContractError: new from.ContractError(facts, []),
  WebhookError: new WebhookError('body-missing', 'There is no body'),
});

/** The guard of each class. */
export const guards = {
  ApiError: client.isApiError,
  NetworkError: client.isNetworkError,
  TimeoutError: client.isTimeoutError,
  UnexpectedAnswerError: client.isUnexpectedAnswerError,
  AnswerTooLargeError: client.isAnswerTooLargeError,
  ConfigurationError: client.isConfigurationError,
  ContractError: client.isContractError,
  WebhookError: webhooks.isWebhookError,
};
