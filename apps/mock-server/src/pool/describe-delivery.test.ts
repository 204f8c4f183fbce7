import { expect, test } from 'vitest';
import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryHistory, DeliveryState } from '../model/delivery.ts';
import { describeDelivery } from './describe-delivery.ts';

const answer = (statusCode: number, body: string): AttemptRecord => ({
  number: 1,
  startedAt: 1000,
  durationMs: 3,
  response: { statusCode, headers: {}, body, encoding: 'utf8', truncated: false },
  errorMessage: `Request failed with status code ${statusCode}`,
});
const refused = answer(401, '{"received":false,"code":"secret-wrong","message":"it carries a wrong secret"}');

const described = (change: Partial<DeliveryHistory>, state: DeliveryState, webhookName?: string): string =>
  describeDelivery(
    {
      delivery: {
        deliveryId: 'd1',
        webhookId: 'w1',
        eventName: 'user:created',
        source: 'event',
        createdAt: 1000,
        request: { url: 'http://127.0.0.1/', headers: {}, body: {}, text: '{}' },
        delayMs: 60_000,
        retries: 3,
        retriesLeft: 2,
        attemptCount: 1,
        state: state === 'delivering' ? 'pending' : state,
        attempts: [refused],
        ...change,
      },
      state,
      webhookName,
    },
    1000,
  );

test.for<[string, Partial<DeliveryHistory>, DeliveryState]>([
  ['is pending after attempt 1 of 4: HTTP 401, code secret-wrong; next attempt in 60 s', { dueAt: 61_000 }, 'pending'],
  [
    'is pending before the first attempt; next attempt due now',
    { attemptCount: 0, attempts: [], dueAt: 1000 },
    'pending',
  ],
  [
    'is pending before the first attempt; a reorder fault holds it back',
    { attemptCount: 0, attempts: [], heldBy: 'f1' },
    'pending',
  ],
  ['is delivering, attempt 1 of 4', { attemptCount: 0, attempts: [] }, 'delivering'],
  ['is delivering, attempt 2 of 4 after HTTP 401, code secret-wrong', {}, 'delivering'],
  [
    'is failed after attempt 4 of 4: HTTP 500',
    { attemptCount: 4, attempts: [refused, answer(500, 'not JSON')] },
    'failed',
  ],
  [
    'is failed after attempt 1 of 4: ERRTIMEOUT by a fault',
    { attempts: [{ number: 1, startedAt: 0, durationMs: 0, errorMessage: 'ERRTIMEOUT', faultId: 'f1' }] },
    'failed',
  ],
  ['is failed after attempt 1 of 4: HTTP 400', { attempts: [answer(400, '{"code":{"not":"a string"}}')] }, 'failed'],
  ['is dropped: The webhook was disabled', { reason: 'The webhook was disabled' }, 'dropped'],
])('a delivery %s', ([text, change, state]) => {
  expect(described(change, state)).toBe(`d1 of user:created to w1 ${text}`);
});

test('a description contains no password of a URL and no control character of a name or a code', () => {
  const attempts = [answer(401, JSON.stringify({ code: '\u001b[31mhttp://ada:pa55word@host/' }))];
  expect(described({ attempts }, 'failed', 'http://us er:pa55word@host/\u001b]0;x')).toBe(
    "d1 of user:created to 'http://***@host/?]0;x' (w1) is failed after attempt 1 of 4: HTTP 401, code ?[31mhttp://***@host/",
  );
});

test('a delivery is described with the name of its webhook', () => {
  expect(described({}, 'succeeded', 'sign-ups')).toMatch(/^d1 of user:created to 'sign-ups' \(w1\) is succeeded/);
});
