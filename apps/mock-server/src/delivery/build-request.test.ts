import { describe, expect, test } from 'vitest';
import type { Webhook } from '../model/webhook.ts';
import { buildRequest } from './build-request.ts';

const webhook: Webhook = {
  webhookId: 'w',
  createdAt: 0,
  updatedAt: 0,
  name: 'a name',
  url: 'http://127.0.0.1:8080/hook',
  events: ['login'],
  contentType: 'application/json',
  enabled: true,
};

test('a delivery carries the headers of the transport too, in lower case', () => {
  expect(buildRequest(webhook, 'pool', { a: 'é' })).toEqual({
    url: 'http://127.0.0.1:8080/hook',
    headers: {
      host: '127.0.0.1:8080',
      connection: 'keep-alive',
      'user-agent': 'authing-webhook@2.0',
      accept: 'application/json, text/plain, */*',
      'content-type': 'application/json',
      'x-authing-userpool-id': 'pool',
      'content-length': '10',
    },
    body: { a: 'é' },
    text: '{"a":"é"}',
  });
});

test('the content length cannot be replaced', () => {
  expect(buildRequest(webhook, 'pool', {}, { 'Content-Length': '99' }).headers).toMatchObject({
    'content-length': '2',
  });
});

test('an authorization header of the caller comes before user name and password of the URL', () => {
  const url = 'http://ada:secret@127.0.0.1/';
  const headersOf = (added?: { [name: string]: string }) =>
    buildRequest({ ...webhook, url }, 'pool', {}, added).headers;
  expect(headersOf()).toMatchObject({ authorization: 'Basic YWRhOnNlY3JldA==', host: '127.0.0.1' });
  expect(headersOf({ Authorization: 'Bearer x' })).toMatchObject({ authorization: 'Bearer x' });
});

describe('the host header has the port', () => {
  test.for([
    ['http://example.com:80/', 'example.com'],
    ['https://example.com:443/', 'example.com'],
    ['http://example.com:443/', 'example.com:443'],
    ['http://[::1]:80/', '[::1]'],
    ['http://[::1]:81/', '[::1]:81'],
  ] as const)('unless it is the usual one: %s has %s', ([url, host]) => {
    expect(buildRequest({ ...webhook, url }, 'pool', {}).headers).toMatchObject({ host });
  });
});
