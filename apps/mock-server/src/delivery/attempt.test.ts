import { expect, test } from 'vitest';
import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryRecord } from '../model/delivery.ts';
import { latestTime } from '../model/time.ts';
import { afterAttempt, dropped } from './attempt.ts';

const delivery: DeliveryRecord = {
  deliveryId: 'd1',
  webhookId: 'w1',
  eventName: 'user:created',
  source: 'event',
  createdAt: 1000,
  request: { url: 'http://127.0.0.1/', headers: {}, body: {}, text: '{}' },
  delayMs: 500,
  retries: 2,
  retriesLeft: 2,
  attemptCount: 0,
  state: 'pending',
  dueAt: 1000,
};
const success: AttemptRecord = { number: 1, startedAt: 1000, durationMs: 3 };
const failure: AttemptRecord = { ...success, errorMessage: 'Request failed with status code 500' };

test('a success ends a delivery and leaves it without due time and reason', () => {
  const { dueAt: _, ...rest } = delivery;
  expect(afterAttempt(delivery, [success], 1003)).toEqual({ ...rest, state: 'succeeded', attemptCount: 1 });
});

test('a failure with retries left is due again after the delay, counted from the end of the attempt', () => {
  const after = afterAttempt(delivery, [failure], 1003);
  expect(after).toEqual({ ...delivery, attemptCount: 1, retriesLeft: 1, dueAt: 1503 });
});

test('a retry whose delay exceeds the latest clock time is due at that time', () => {
  expect(afterAttempt({ ...delivery, delayMs: 1e300 }, [failure], 1003)).toMatchObject({ dueAt: latestTime });
  expect(afterAttempt(delivery, [failure], latestTime)).toMatchObject({ dueAt: latestTime });
});

test('a failure without retries left fails the delivery with the error message of the attempt', () => {
  const after = afterAttempt({ ...delivery, retriesLeft: 0, attemptCount: 2 }, [failure], 1003);
  expect(after).toMatchObject({ state: 'failed', reason: 'Request failed with status code 500', attemptCount: 3 });
  expect(after).not.toHaveProperty('dueAt');
});

test('a delivery is retried exactly as often as it was created with', () => {
  let after = delivery;
  let attempts = 0;
  while (after.state === 'pending') after = afterAttempt(after, [{ ...failure, number: ++attempts }], 2000);
  expect(attempts).toBe(1 + delivery.retries);
  expect(after).toMatchObject({ state: 'failed', attemptCount: attempts, retriesLeft: 0 });
});

test.each([
  ['succeeded', [success, { ...failure, number: 2 }]],
  ['pending', [failure, { ...success, number: 2 }]],
] as const)('the attempt decides the state, not its duplicate: %s', (state, attempts) => {
  expect(afterAttempt(delivery, attempts, 1003)).toMatchObject({ state, attemptCount: 2 });
});

test('a delivery that the closing server cut off stays due and keeps its retries', () => {
  const after = afterAttempt({ ...delivery, retriesLeft: 0 }, [failure], 1003, true);
  expect(after).toEqual({ ...delivery, retriesLeft: 0, attemptCount: 1 });
});

test('a trigger that the closing server cut off has failed, because its caller is gone', () => {
  const trigger = { ...delivery, source: 'trigger' as const, retriesLeft: 0 };
  expect(afterAttempt(trigger, [failure], 1003, true)).toMatchObject({ state: 'failed', attemptCount: 1 });
});

test('a dropped delivery has a reason and no due time', () => {
  const { dueAt: _, ...rest } = delivery;
  expect(dropped(delivery, 'the webhook was deleted')).toEqual({
    ...rest,
    state: 'dropped',
    reason: 'the webhook was deleted',
  });
});
