import * as client from '@genauth-webhooks/client';
import { createFetch } from '@genauth-webhooks/client/http';
import * as webhooks from '@genauth-webhooks/client/webhooks';
import { describe, expect, test, vi } from 'vitest';

const facts = { operation: 'listWebhooks', method: 'GET', url: 'http://a.example' } as const;

const createErrors = (from: typeof client, { WebhookError }: Pick<typeof webhooks, 'WebhookError'>) => ({
  ApiError: new from.ApiError({ statusCode: 404, message: '' }),
  NetworkError: new from.NetworkError(facts, 'down'),
  TimeoutError: new from.TimeoutError(facts, 5),
  UnexpectedAnswerError: new from.UnexpectedAnswerError(facts, ''),
  AnswerTooLargeError: new from.AnswerTooLargeError(facts, 5),
  ConfigurationError: new from.ConfigurationError('host', 'must be an address'),
  ContractError: new from.ContractError(facts, []),
  WebhookError: new WebhookError('body-missing', 'There is no body'),
});

const guards = {
  ApiError: client.isApiError,
  NetworkError: client.isNetworkError,
  TimeoutError: client.isTimeoutError,
  UnexpectedAnswerError: client.isUnexpectedAnswerError,
  AnswerTooLargeError: client.isAnswerTooLargeError,
  ConfigurationError: client.isConfigurationError,
  ContractError: client.isContractError,
  WebhookError: webhooks.isWebhookError,
};

const errors = createErrors(client, webhooks);
type Name = keyof typeof errors;
const names = Object.keys(errors) as Name[];

vi.resetModules();
const otherClient = await import('@genauth-webhooks/client');
const errorsOfAnotherCopy = createErrors(otherClient, await import('@genauth-webhooks/client/webhooks'));

describe.each(names)('%s', (name) => {
  test('has its name, its own guard and the common base', () => {
    expect(errors[name].name).toBe(name);
    expect(errors[name]).toBeInstanceOf(client.ClientError);
    expect(client.isClientError(errors[name])).toBe(true);
    expect(names.filter((each) => guards[each](errors[name]))).toEqual([name]);
  });

  test('is recognised from another copy of the package, where instanceof fails', () => {
    expect(errorsOfAnotherCopy[name]).not.toBeInstanceOf(client.ClientError);
    expect(names.filter((each) => guards[each](errorsOfAnotherCopy[name]))).toEqual([name]);
    expect(client.isClientError(errorsOfAnotherCopy[name])).toBe(true);
  });

  test('is not what merely has its name and members', () => {
    expect(guards[name](new DOMException('', name))).toBe(false);
    expect(guards[name](Object.assign(new Error('x'), { ...errors[name], name }))).toBe(false);
  });
});

const unrelated = [undefined, null, 'ApiError', 0, {}, new Error('x'), new TypeError('x')];
const anyClient = new client.ManagementClient({ accessKeyId: 'a', accessKeySecret: 'b' });

test.each([...unrelated, anyClient])('%s is none of them', (value) => {
  expect(client.isClientError(value)).toBe(false);
});

test('createFetch sends through a client of another copy', async () => {
  const { origin } = new URL(facts.url);
  const answer = { statusCode: 200, message: 'of the other copy' };
  const fetch = async (): Promise<Response> => Response.json(answer);
  const other = new otherClient.ManagementClient({ accessKeyId: 'a', accessKeySecret: 'b', host: origin, fetch });
  expect(other).not.toBeInstanceOf(client.ManagementClient);
  // The types come from one copy, as they do for a program that gets two at run time.
  const response = await createFetch(other)(new Request(`${origin}/api/v3/list-users`));
  expect(await response.json()).toEqual(answer);
});
