import type { Schemas } from '@genauth-webhooks/contract';
import { expect, test } from 'vitest';
import { addWebhook } from './support/add-webhook.ts';
import { createCaller } from './support/create-caller.ts';
import { gapsOf, loggedStarts, startsOf } from './support/gaps.ts';
import { startMock } from './support/start-mock.ts';
import { inTurn, startReceiver } from './support/start-receiver.ts';

type RetryConfig = Schemas['RetryConfig'];
const unitMs = { Second: 1000, Minute: 60_000, Hour: 3_600_000, Day: 86_400_000 };
const begin = '2026-01-31T22:00:00.000Z';

const schedules: (RetryConfig | undefined)[] = [undefined];
for (const enabled of [true, false]) {
  for (const count of [0, 1, 2, 3, 7]) {
    for (const delay of [0, 1, 2.5, 10]) {
      for (const delayUnit of ['Second', 'Minute', 'Hour', 'Day', undefined] as const) {
        schedules.push({ enabled, count, delay, ...(delayUnit === undefined ? {} : { delayUnit }) });
      }
    }
  }
}

test('a failing receiver gets 1 + count attempts, one delay apart, for all 201 schedules, and one attempt when retries are not enabled', async () => {
  const receiver = await startReceiver(503);
  const mock = await startMock();
  const caller = await createCaller(mock);
  await mock.useVirtualClock(begin);
  const webhooks = [];
  for (const [index, retryConfig] of schedules.entries()) {
    const input = retryConfig === undefined ? {} : { retryConfig };
    webhooks.push({ retryConfig, webhookId: await addWebhook(caller, `${receiver.url}/${index}`, input) });
  }
  await mock.emit('user:created');
  const attemptsMade = await mock.runAll();
  expect(attemptsMade).toBe(receiver.requests.length);
  expect(receiver.requests).toHaveLength(1 + 100 + 20 * (1 + 2 + 3 + 4 + 8));

  for (const [index, { retryConfig, webhookId }] of webhooks.entries()) {
    const { enabled = false, count = 0, delay = 0, delayUnit = 'Minute' } = retryConfig ?? {};
    const retries = enabled ? count : 0;
    const gaps = Array.from({ length: retries }, () => delay * unitMs[delayUnit]);
    const schedule = JSON.stringify(retryConfig);
    expect(receiver.at(`/${index}`), schedule).toHaveLength(1 + retries);

    const [delivery] = await mock.deliveries({ webhookId });
    const kept = await mock.delivery(delivery?.deliveryId ?? '');
    expect(kept, schedule).toMatchObject({
      state: 'failed',
      reason: 'Request failed with status code 503',
      attemptCount: 1 + retries,
    });
    expect(kept.attempts.map(({ number }) => number)).toEqual(Array.from({ length: 1 + retries }, (_, at) => at + 1));
    expect(startsOf(kept)[0]).toBe(Date.parse(begin));
    expect(gapsOf(startsOf(kept)), schedule).toEqual(gaps);

    const { list, totalCount } = await caller.must('getWebhookLogs', { webhookId, limit: 50 });
    expect(totalCount, schedule).toBe(1 + retries);
    expect(loggedStarts(list)[0]).toBe(Date.parse(begin));
    expect(gapsOf(loggedStarts(list)), schedule).toEqual(gaps);
  }
});

test('retries without a count or delay are three, one minute apart', async () => {
  const receiver = await startReceiver(500);
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url, { retryConfig: { enabled: true } });
  await mock.useVirtualClock(begin);
  await mock.emit('user:created');
  expect(await mock.runAll()).toBe(4);
  expect(gapsOf(startsOf(await mock.delivery('latest')))).toEqual([60_000, 60_000, 60_000]);
});

test.each([1, 2, 3, 4])('a delivery that succeeds at attempt %d of 4 stops there', async (attempt) => {
  const failures = Array.from({ length: attempt - 1 }, () => 500);
  const receiver = await startReceiver(inTurn(...([...failures, 200] as [number])));
  const mock = await startMock();
  const retryConfig: RetryConfig = { enabled: true, count: 3, delay: 1, delayUnit: 'Hour' };
  await addWebhook(await createCaller(mock), receiver.url, { retryConfig });
  await mock.useVirtualClock(begin);
  await mock.emit('user:created');
  expect(await mock.advance('30d')).toBe(attempt);
  expect(receiver.requests).toHaveLength(attempt);
  const delivery = await mock.delivery('latest');
  expect(delivery).toMatchObject({ state: 'succeeded', attemptCount: attempt });
  expect(delivery.reason).toBeUndefined();
  expect(delivery.nextAttemptAt).toBeUndefined();
  expect(delivery.attempts.map(({ success }) => success)).toEqual([...failures.map(() => false), true]);
});

test.each([
  [404, /^Request failed with status code 404$/],
  [302, /^Request failed with status code 302$/],
  ['reset', /ECONNRESET/],
  ['hang', /^ERRTIMEOUT$/],
] as const)('a failed delivery has the reason of its last attempt: %s', async (last, reason) => {
  const receiver = await startReceiver(inTurn(500, last));
  const mock = await startMock({ deliveryTimeoutMs: 300 });
  const retryConfig: RetryConfig = { enabled: true, count: 1, delay: 1, delayUnit: 'Second' };
  await addWebhook(await createCaller(mock), receiver.url, { retryConfig });
  await mock.useVirtualClock(begin);
  await mock.emit('user:created');
  await mock.runAll();
  const delivery = await mock.delivery('latest');
  expect(delivery).toMatchObject({ state: 'failed', attemptCount: 2 });
  expect(delivery.reason).toMatch(reason);
  expect(delivery.reason).toBe(delivery.attempts[1]?.errorMessage);
});

test('between two attempts a delivery is pending and shows when the next one is due', async () => {
  const receiver = await startReceiver(500);
  const mock = await startMock();
  const retryConfig: RetryConfig = { enabled: true, count: 2, delay: 2.5, delayUnit: 'Hour' };
  await addWebhook(await createCaller(mock), receiver.url, { retryConfig });
  await mock.useVirtualClock(begin);
  await mock.emit('user:created');
  await mock.step();
  expect(await mock.delivery('latest')).toMatchObject({
    state: 'pending',
    attemptCount: 1,
    nextAttemptAt: '2026-02-01T00:30:00.000Z',
  });
});

test('one movement of the clock runs a schedule of three days to its end', async () => {
  const receiver = await startReceiver(500);
  const mock = await startMock();
  const retryConfig: RetryConfig = { enabled: true, count: 3, delay: 1, delayUnit: 'Day' };
  await addWebhook(await createCaller(mock), receiver.url, { retryConfig });
  await mock.useVirtualClock(begin);
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

test('a trigger is never retried, whatever the retry configuration of its webhook', async () => {
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
  let underWay = 0;
  let most = 0;
  const receiver = await startReceiver(async () => {
    most = Math.max(most, ++underWay);
    await new Promise(setImmediate);
    underWay--;
    return 500;
  });
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url, { retryConfig: { enabled: true, count: 20, delay: 0 } });
  await mock.emit('user:created');
  await mock.settled();
  expect(receiver.requests.map(({ reaction }) => reaction)).toEqual(Array.from({ length: 21 }, () => 500));
  expect(most).toBe(1);
});
