import { expect, test } from 'vitest';
import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryRecord } from '../model/delivery.ts';
import { earliestTime, latestTime } from '../model/time.ts';
import { answerObject, logTimestamp, toWebhookLog } from './webhook-log.ts';

test.for([
  [Date.parse('2022-09-20T00:55:00.188Z'), '2022-09-20T08:55:00.188+0800'],
  [Date.parse('2023-12-31T16:00:00.000Z'), '2024-01-01T00:00:00.000+0800'],
  [0, '1970-01-01T08:00:00.000+0800'],
] as const)('the time %i is logged as %s in every time zone', ([time, text]) => {
  expect(logTimestamp(time)).toBe(text);
});

const delivery: DeliveryRecord = {
  deliveryId: 'd',
  webhookId: 'w',
  eventName: 'login',
  source: 'event',
  createdAt: 0,
  request: { url: 'http://h/', headers: { host: 'h' }, body: { eventName: 'login' }, text: '{"eventName":"login"}' },
  delayMs: 0,
  retries: 0,
  retriesLeft: 0,
  attemptCount: 1,
  state: 'failed',
};

const attempt: AttemptRecord = { number: 1, startedAt: 0, durationMs: 3 };

test('an attempt without an answer has status 0 and empty objects', () => {
  expect(toWebhookLog({ delivery, attempt: { ...attempt, errorMessage: 'ERRTIMEOUT' } })).toEqual({
    webhookId: 'w',
    eventName: 'login',
    requestBody: { eventName: 'login' },
    requestHeaders: { host: 'h' },
    responseStatusCode: 0,
    responseHeaders: {},
    responseBody: {},
    timestamp: '1970-01-01T08:00:00.000+0800',
    success: false,
    errorMessage: 'ERRTIMEOUT',
  });
});

test('an attempt that succeeded has no error message', () => {
  const response = { statusCode: 200, headers: {}, body: '[]', encoding: 'utf8', truncated: false } as const;
  const log = toWebhookLog({ delivery, attempt: { ...attempt, response } });
  expect(log).toMatchObject({ responseStatusCode: 200, responseBody: { body: [] }, success: true });
  expect(log).not.toHaveProperty('errorMessage');
});

test.for([
  ['', {}],
  ['{}', {}],
  ['{"body":1}', { body: 1 }],
  [' {"a":1} ', { a: 1 }],
  ['[]', { body: [] }],
  ['0', { body: 0 }],
  ['true', { body: true }],
  ['null', { body: null }],
  ['""', { body: '' }],
  [' ', { body: ' ' }],
  ['{"a":1', { body: '{"a":1' }],
  ['ok', { body: 'ok' }],
] as const)('the answer %j is the object %j to a caller', ([body, object]) => {
  expect(answerObject({ statusCode: 200, headers: {}, body, encoding: 'utf8', truncated: false })).toEqual(object);
});

test('what was cut is never taken for JSON', () => {
  const cut = { statusCode: 200, headers: {}, body: '12', encoding: 'utf8', truncated: true } as const;
  expect(answerObject(cut)).toEqual({ body: '12', truncated: true });
});

test.for([
  ['objects', '{"a":', '}'],
  ['arrays', '[', ']'],
] as const)('an answer of nested %s that is nested too deep is returned as a string', ([, open, close]) => {
  const nested = (levels: number): string => `{"b":${open.repeat(levels - 1)}1${close.repeat(levels - 1)}}`;
  const object = (body: string) =>
    answerObject({ statusCode: 200, headers: {}, body, encoding: 'utf8', truncated: false });
  expect(object(nested(500))).toEqual(JSON.parse(nested(500)));
  expect(object(nested(501))).toEqual({ body: nested(501) });
  expect(object(nested(9_000))).toEqual({ body: nested(9_000) });
});

test('the log writes the earliest and the latest time with a four-digit year', () => {
  expect(logTimestamp(earliestTime)).toBe('0000-01-01T08:00:00.000+0800');
  expect(logTimestamp(latestTime)).toBe('9999-12-31T08:00:00.000+0800');
});
