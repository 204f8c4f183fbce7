import { expect, test } from 'vitest';
import type { Call } from '../model/call.ts';
import type { Attempt, Delivery } from '../pool/view.ts';
import { attemptLines, callLine } from './traffic.ts';

const call: Call = {
  method: 'POST',
  path: '/api/v3/create-webhook',
  operationId: 'createWebhook',
  status: 200,
  statusCode: 200,
  message: 'Operation successful',
  requestId: 'r',
  durationMs: 1.6,
};

const delivery: Delivery = {
  deliveryId: 'd',
  webhookId: 'w',
  eventName: 'login',
  source: 'event',
  createdAt: '2026-01-01T00:00:00.000Z',
  url: 'http://127.0.0.1/hook?a=1',
  headers: { 'x-authing-token': 'hush' },
  body: '{"password":"hush"}',
  attemptCount: 1,
  state: 'succeeded',
};

const attempt: Attempt = { number: 1, startedAt: '2026-01-01T00:00:00.000Z', durationMs: 3, success: true };

test('callLine prints the operation, the status and the duration', () => {
  expect(callLine(call)).toBe('api  createWebhook 200 2 ms\n');
});

test('callLine prints the message of a failure, and the request when no operation matched', () => {
  const failed = { ...call, statusCode: 404, message: 'There is nothing', operationId: undefined, path: '/nowhere' };
  expect(callLine(failed)).toBe('api  POST /nowhere 404 2 ms There is nothing\n');
});

test('callLine prints the stack of an internal error', () => {
  const error = new Error('the disk is full');
  expect(callLine({ ...call, statusCode: 500, message: 'failed', error })).toBe(
    `api  createWebhook 500 2 ms failed\n${error.stack}\n`,
  );
  expect(callLine({ ...call, statusCode: 500, message: 'failed', error: 'odd' })).toContain('\nodd\n');
});

test('attemptLines prints the request and the response, without headers or bodies', () => {
  const response = { statusCode: 503, headers: {}, body: 'hush', encoding: 'utf8', truncated: false } as const;
  expect(attemptLines(delivery, { ...attempt, response, errorMessage: 'x' })).toBe(
    '-->  login POST http://127.0.0.1/hook?a=1 [d]\n<--  503 3 ms [d]\n',
  );
});

test('attemptLines prints the error of an attempt without a response', () => {
  expect(attemptLines(delivery, { ...attempt, errorMessage: 'ERRTIMEOUT' })).toContain('\n<--  ERRTIMEOUT 3 ms [d]\n');
});

test('attemptLines prints the number of each attempt of a delivery that is retried', () => {
  const nextAttemptAt = '2026-01-01T00:01:00.000Z';
  expect(attemptLines({ ...delivery, state: 'pending', nextAttemptAt }, attempt)).toContain('attempt 1 [d]');
  expect(attemptLines(delivery, { ...attempt, number: 2 })).toContain('attempt 2 [d]');
});

test('attemptLines masks the user name and the password of a URL', () => {
  const url = 'http://ada:hush@127.0.0.1:81/a@b?c=@d';
  const lines = attemptLines({ ...delivery, url }, attempt);
  expect(lines).toContain('POST http://***@127.0.0.1:81/a@b?c=@d [d]');
  expect(lines).not.toContain('hush');
});

test('control characters from outside cannot move the cursor or forge a line', () => {
  const evil = 'a\u001b[31m\nb\r\tc\u009b2Jd\u007fe\u0000';
  const odd = { ...call, operationId: undefined, path: evil, method: 'GET', statusCode: 404, message: evil };
  const lines =
    callLine(odd) +
    attemptLines({ ...delivery, eventName: evil, url: `http://h/${evil}` }, { ...attempt, errorMessage: evil });
  expect(lines.split('\n')).toHaveLength(4);
  expect(lines.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(lines).toContain('api  GET a?[31m?b??c?2Jd?e? 404');
});

test('callLine shortens a long string', () => {
  const long = { ...call, statusCode: 400, message: 'x'.repeat(100_000), path: 'y'.repeat(100_000) };
  expect(callLine({ ...long, operationId: undefined }).length).toBeLessThan(1100);
});
