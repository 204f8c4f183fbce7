import { describe, expect, test } from 'vitest';
import type { Webhook } from '../model/webhook.ts';
import { buildRequest, encodeBody } from './request.ts';

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

test('a delivery has the headers of the transport too, in lower case', () => {
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

test('an authorization header of the caller replaces user name and password of the URL', () => {
  const url = 'http://ada:secret@127.0.0.1/';
  const headersOf = (added?: { [name: string]: string }) =>
    buildRequest({ ...webhook, url }, 'pool', {}, added).headers;
  expect(headersOf()).toMatchObject({ authorization: 'Basic YWRhOnNlY3JldA==', host: '127.0.0.1' });
  expect(headersOf({ Authorization: 'Bearer x' })).toMatchObject({ authorization: 'Bearer x' });
});

test.for([
  ['ada:p%40ss%3A%2F', 'ada:p@ss:/'],
  ['ada', 'ada:'],
  ['a%C3%A9', 'aé:'],
  ['100%:50%25', '100%:50%'],
] as const)('user name and password %s of a URL become basic authorization', ([userInfo, credentials]) => {
  const { headers } = buildRequest({ ...webhook, url: `http://${userInfo}@127.0.0.1/` }, 'pool', {});
  expect(headers['authorization']).toBe(`Basic ${Buffer.from(credentials).toString('base64')}`);
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

const body = { eventName: 'user:created', data: { name: 'Zoë & 1+1', list: [1, null] }, text: '*-._ ~!', none: null };

test('encodes a body as JSON', () => {
  const text = encodeBody(body, 'application/json');
  expect(text).toBe(
    '{"eventName":"user:created","data":{"name":"Zoë & 1+1","list":[1,null]},"text":"*-._ ~!","none":null}',
  );
});

test('encodes each member of a form as a field: a string as it is, any other value as JSON', () => {
  const text = encodeBody(body, 'application/x-www-form-urlencoded');
  expect(text).toBe(
    'eventName=user%3Acreated&data=%7B%22name%22%3A%22Zo%C3%AB+%26+1%2B1%22%2C%22list%22%3A%5B1%2Cnull%5D%7D&text=*-._+%7E%21&none=null',
  );
});

test('leaves out a member that JSON cannot represent, in either content type', () => {
  const odd = { a: undefined, b: 1 };
  expect(encodeBody(odd, 'application/json')).toBe('{"b":1}');
  expect(encodeBody(odd, 'application/x-www-form-urlencoded')).toBe('b=1');
});
