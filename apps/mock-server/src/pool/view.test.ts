import { describe, expect, test } from 'vitest';
import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryRecord } from '../model/delivery.ts';
import { createBodyMask, viewAttempt, viewDelivery } from './view.ts';

const hidden = { reveal: false };
const body = { eventName: 'user:created', data: { id: '1', password: 'p' } };
const json = JSON.stringify(body);
const form = 'eventName=user%3Acreated&data=%7B%22id%22%3A%221%22%2C%22password%22%3A%22p%22%7D';

function delivery(request: Partial<DeliveryRecord['request']>): DeliveryRecord {
  return {
    deliveryId: 'd',
    webhookId: 'w',
    eventName: 'user:created',
    source: 'trigger',
    createdAt: 0,
    delayMs: 0,
    retries: 0,
    retriesLeft: 0,
    attemptCount: 0,
    state: 'pending',
    request: { url: 'http://127.0.0.1/', headers: {}, body, text: json, ...request },
  };
}

const shown = (request: Partial<DeliveryRecord['request']>) => viewDelivery(delivery(request), 'pending', hidden);

describe('a masked body', () => {
  test.for([
    ['application/json', json, '{"eventName":"user:created","data":{"id":"1","password":"***"}}'],
    [
      'application/x-www-form-urlencoded',
      form,
      'eventName=user%3Acreated&data=%7B%22id%22%3A%221%22%2C%22password%22%3A%22***%22%7D',
    ],
  ] as const)('of %s is encoded as it was sent, whatever its content-type header', ([contentType, text, expected]) => {
    for (const said of [contentType, 'text/plain', 'application/json', 'application/x-www-form-urlencoded']) {
      expect(shown({ text, headers: { 'content-type': said } }).body).toBe(expected);
    }
  });
});

test.for<[string, string]>([
  ['http://user:password@127.0.0.1/a?b=c', 'http://***@127.0.0.1/a?b=c'],
  ['HTTPS://user@[::1]:8080', 'HTTPS://***@[::1]:8080'],
  ['http://us@er:p@ss@127.0.0.1/', 'http://***@127.0.0.1/'],
  ['http:\\\\user:password@127.0.0.1/', 'http:\\\\***@127.0.0.1/'],
  ['http:user:password@127.0.0.1/', 'http:***@127.0.0.1/'],
  ['http://127.0.0.1/user:password@host', 'http://127.0.0.1/user:password@host'],
  ['http://127.0.0.1?a=b@c', 'http://127.0.0.1?a=b@c'],
  ['http://127.0.0.1#a@b', 'http://127.0.0.1#a@b'],
])('the URL %s is shown as %s', ([url, expected]) => {
  expect(shown({ url }).url).toBe(expected);
});

test('headers with credentials are masked in any letter case, all others are shown', () => {
  const headers = { authorization: 'a', Authorization: 'b', 'X-Authing-Token': 'c', cookie: 'd', 'x-trace': 'e' };
  expect(shown({ headers }).headers).toEqual({
    authorization: '***',
    Authorization: '***',
    'X-Authing-Token': '***',
    cookie: '***',
    'x-trace': 'e',
  });
});

test.for<[string, string]>([
  ['{"received":true, "token": "t"}', '{"received":true,"token":"***"}'],
  ['{"received":true, "spaced" : 1}', '{"received":true, "spaced" : 1}'],
  ['[{"password":"p"}]', '[{"password":"***"}]'],
  ['token=t', 'token=t'],
  ['{"cut off', '{"cut off'],
  ['', ''],
])('an answer %j is shown as %j', ([text, expected]) => {
  const response = { statusCode: 200, headers: {}, body: text, encoding: 'utf8' as const, truncated: false };
  const attempt: AttemptRecord = { number: 1, startedAt: 0, durationMs: 1, response };
  expect(viewAttempt(attempt, hidden).response?.body).toBe(expected);
  expect(viewAttempt(attempt, { reveal: true }).response?.body).toBe(text);
});

test('the view masks all of an answer that is nested too deep to search for secrets', () => {
  const body = `{"token":"hidden","a":${'['.repeat(3000)}${']'.repeat(3000)}}`;
  const response = { statusCode: 200, headers: {}, body, encoding: 'utf8', truncated: false } as const;
  const attempt: AttemptRecord = { number: 1, startedAt: 0, durationMs: 0, response };
  expect(viewAttempt(attempt, hidden).response?.body).toBe('***');
  expect(viewAttempt(attempt, { reveal: true }).response?.body).toBe(body);
});

test('the view masks the password of a URL in an answer that is not JSON', () => {
  const body = 'moved to http://ada:hidden@host/';
  const response = { statusCode: 200, headers: {}, body, encoding: 'utf8', truncated: false } as const;
  const attempt: AttemptRecord = { number: 1, startedAt: 0, durationMs: 0, response };
  expect(viewAttempt(attempt, hidden).response?.body).toBe('moved to http://***@host/');
});

test('the body of an event is masked once for all its deliveries, and a different body again', () => {
  const mask = createBodyMask();
  const reads: string[] = [];
  const request = (name: string, text: string) => {
    const counted = new Proxy(body, {
      ownKeys(target) {
        reads.push(name);
        return Reflect.ownKeys(target);
      },
    });
    return { url: '', headers: {}, body: counted, text };
  };
  const first = request('first', json);
  const masked = [first, first, request('equal', json), request('form', form), request('other form', form)].map(mask);
  expect(new Set(reads)).toEqual(new Set(['first', 'form', 'other form']));
  expect(new Set(masked).size).toBe(2);
});
