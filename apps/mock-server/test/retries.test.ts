import type { Schemas } from '@genauth-webhooks/contract';
import { expect, test } from 'vitest';
import { createCaller } from './support/caller.ts';
import { gapsOf, loggedStarts, startsOf } from './support/gaps.ts';
import { addWebhook } from './support/new-webhook.ts';
import { startMock } from './support/start-mock.ts';
import { inTurn, startReceiver } from './support/start-receiver.ts';
import { startVirtual } from './support/start-scene.ts';

type RetryConfig = Schemas['RetryConfig'];
const begin = '2026-01-31T22:00:00.000Z';

/** Configurations, and the time between the attempts that they lead to. */
const schedules: readonly (readonly [retryConfig: RetryConfig | undefined, gaps: readonly number[]])[] = [
  [undefined, []],
  [{ enabled: false, count: 5, delay: 2, delayUnit: 'Day' }, []],
  [{ enabled: true }, [60_000, 60_000, 60_000]],
  [{ enabled: true, count: 0, delay: 1 }, []],
  [{ enabled: true, count: 2, delay: 0, delayUnit: 'Day' }, [0, 0]],
  [{ enabled: true, count: 2, delay: 2.5, delayUnit: 'Hour' }, [9_000_000, 9_000_000]],
];

test('a failing receiver gets 1 + count attempts, one delay apart, and one attempt when retries are not enabled', async () => {
  const receiver = await startReceiver(503);
  const mock = await startMock();
  const caller = await createCaller(mock);
  await mock.useVirtualClock(begin);
  const webhookIds: string[] = [];
  for (const [index, [retryConfig]] of schedules.entries()) {
    const input = retryConfig === undefined ? {} : { retryConfig };
    webhookIds.push(await addWebhook(caller, `${receiver.url}/${index}`, input));
  }
  await mock.emit('user:created');
  expect(await mock.runAll()).toBe(receiver.requests.length);

  for (const [index, webhookId] of webhookIds.entries()) {
    const [retryConfig, gaps = []] = schedules[index] ?? [];
    const attempts = 1 + gaps.length;
    const schedule = JSON.stringify(retryConfig);
    expect(receiver.at(`/${index}`), schedule).toHaveLength(attempts);

    const [delivery] = await mock.deliveries({ webhookId });
    const kept = await mock.delivery(delivery?.deliveryId ?? '');
    expect(kept, schedule).toMatchObject({
      state: 'failed',
      reason: 'Request failed with status code 503',
      attemptCount: attempts,
    });
    expect(kept.attempts.map(({ number }) => number)).toEqual(Array.from({ length: attempts }, (_, at) => at + 1));
    expect(startsOf(kept)[0]).toBe(Date.parse(begin));
    expect(gapsOf(startsOf(kept)), schedule).toEqual(gaps);

    const { list, totalCount } = await caller.must('getWebhookLogs', { webhookId, limit: 50 });
    expect(totalCount, schedule).toBe(attempts);
    expect(loggedStarts(list)[0]).toBe(Date.parse(begin));
    expect(gapsOf(loggedStarts(list)), schedule).toEqual(gaps);
  }
});

test('a delivery that succeeds at attempt 3 of 4 stops there', async () => {
  const retryConfig: RetryConfig = { enabled: true, count: 3, delay: 1, delayUnit: 'Hour' };
  const { mock, receiver } = await startVirtual(begin, inTurn(500, 500, 200), { retryConfig });
  await mock.emit('user:created');
  expect(await mock.advance('30d')).toBe(3);
  expect(receiver.requests).toHaveLength(3);
  const delivery = await mock.delivery('latest');
  expect(delivery).toMatchObject({ state: 'succeeded', attemptCount: 3 });
  expect(delivery.reason).toBeUndefined();
  expect(delivery.nextAttemptAt).toBeUndefined();
  expect(delivery.attempts.map(({ success }) => success)).toEqual([false, false, true]);
});

test.each([
  [404, /^Request failed with status code 404$/],
  ['reset', /ECONNRESET/],
] as const)('a failed delivery has the reason of its last attempt: %s', async (last, reason) => {
  const retryConfig: RetryConfig = { enabled: true, count: 1, delay: 1, delayUnit: 'Second' };
  const { mock } = await startVirtual(begin, inTurn(500, last), { retryConfig });
  await mock.emit('user:created');
  await mock.runAll();
  const delivery = await mock.delivery('latest');
  expect(delivery).toMatchObject({ state: 'failed', attemptCount: 2 });
  expect(delivery.reason).toMatch(reason);
  expect(delivery.reason).toBe(delivery.attempts[1]?.errorMessage);
});

test('between two attempts a delivery is pending and shows when the next one is due', async () => {
  const retryConfig: RetryConfig = { enabled: true, count: 2, delay: 2.5, delayUnit: 'Hour' };
  const { mock } = await startVirtual(begin, 500, { retryConfig });
  await mock.emit('user:created');
  await mock.step();
  expect(await mock.delivery('latest')).toMatchObject({
    state: 'pending',
    attemptCount: 1,
    nextAttemptAt: '2026-02-01T00:30:00.000Z',
  });
});

test('one movement of the clock runs a schedule of three days to its end', async () => {
  const retryConfig: RetryConfig = { enabled: true, count: 3, delay: 1, delayUnit: 'Day' };
  const { mock } = await startVirtual(begin, 500, { retryConfig });
  await mock.emit('user:created');
  expect(await mock.advance('3d')).toBe(4);
  const delivery = await mock.delivery('latest');
  expect(delivery.state).toBe('failed');
  expect(delivery.attempts.map(({ startedAt }) => startedAt)).toEqual([
    '2026-01-31T22:00:00.000Z',
    '2026-02-01T22:00:00.000Z',
    '2026-02-02T22:00:00.000Z',
    '2026-02-03T22:00:00.000Z',
  ]);
});

test('a change of the retry configuration applies to later deliveries only', async () => {
  const receiver = await startReceiver(500);
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url, { retryConfig: { enabled: true, count: 2 } });
  await mock.useVirtualClock(begin);
  await mock.emit('user:created');
  await mock.step();
  await caller.must('updateWebhook', { webhookId, retryConfig: { enabled: false } });
  expect(await mock.runAll()).toBe(2);
  await mock.emit('user:created');
  expect(await mock.runAll()).toBe(1);
});

test('a webhook that is disabled between two attempts gets no further attempt', async () => {
  const receiver = await startReceiver(500);
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url, { retryConfig: { enabled: true, count: 5 } });
  await mock.useVirtualClock(begin);
  await mock.emit('user:created');
  await mock.advance('1m');
  await caller.must('updateWebhook', { webhookId, enabled: false });
  expect(await mock.runAll()).toBe(0);
  expect(receiver.requests).toHaveLength(2);
  const dropped = { state: 'dropped', reason: 'the webhook was disabled', attemptCount: 2 };
  expect(await mock.delivery('latest')).toMatchObject(dropped);
});

test('a trigger is never retried, even when its webhook has retries', async () => {
  const receiver = await startReceiver(500);
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url, { retryConfig: { enabled: true, count: 5, delay: 0 } });
  await caller.must('triggerWebhook', { webhookId });
  expect(await mock.settled()).toBe(0);
  expect(receiver.requests).toHaveLength(1);
  expect(await mock.delivery('latest')).toMatchObject({ source: 'trigger', state: 'failed', attemptCount: 1 });
});

test('the attempts of one delivery follow each other even with no delay between them', async () => {
  let inProgress = 0;
  let most = 0;
  const receiver = await startReceiver(async () => {
    most = Math.max(most, ++inProgress);
    await new Promise(setImmediate);
    inProgress--;
    return 500;
  });
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url, { retryConfig: { enabled: true, count: 20, delay: 0 } });
  await mock.emit('user:created');
  await mock.settled();
  expect(receiver.requests.map(({ reaction }) => reaction)).toEqual(Array.from({ length: 21 }, () => 500));
  expect(most).toBe(1);
});
