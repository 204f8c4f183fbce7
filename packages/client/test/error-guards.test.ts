import * as client from '@genauth-webhooks/client';
import { describe, expect, test } from 'vitest';

const facts = { operation: 'listWebhooks', method: 'GET', url: 'http://a.example' } as const;

const errors = {
  ApiError: new client.ApiError({ statusCode: 404, message: '' }),
  NetworkError: new client.NetworkError(facts, 'down'),
  TimeoutError: new client.TimeoutError(facts, 5),
  UnexpectedAnswerError: new client.UnexpectedAnswerError(facts, 500, ''),
  ConfigurationError: new client.ConfigurationError('host', 'must be an address'),
  ContractError: new client.ContractError(facts, []),
};

const guards = {
  ApiError: client.isApiError,
  NetworkError: client.isNetworkError,
  TimeoutError: client.isTimeoutError,
  UnexpectedAnswerError: client.isUnexpectedAnswerError,
  ConfigurationError: client.isConfigurationError,
  ContractError: client.isContractError,
};

type Name = keyof typeof errors;
const names = Object.keys(errors) as Name[];

describe.each(names)('%s', (name) => {
  test('has its name, its own guard and the common base', () => {
    expect(errors[name].name).toBe(name);
    expect(errors[name]).toBeInstanceOf(client.ClientError);
    expect(client.isClientError(errors[name])).toBe(true);
    expect(names.filter((each) => guards[each](errors[name]))).toEqual([name]);
  });

  test('is recognised from another copy of the package or another realm', () => {
    expect(guards[name]({ ...errors[name], name })).toBe(true);
  });

  test('is not what merely has its name', () => {
    expect(guards[name](new DOMException('', name))).toBe(false);
    expect(guards[name](Object.assign(new Error('x'), { name }))).toBe(false);
  });
});

test.each([undefined, null, 'ApiError', 0, {}, new Error('x'), new TypeError('x')])('%s is none of them', (value) => {
  expect(client.isClientError(value)).toBe(false);
});
