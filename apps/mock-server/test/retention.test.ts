import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMockServer } from '../src/index.ts';
import { createCaller } from './support/caller.ts';
import { createPlayer, histories, type WebhookPlan } from './support/history.ts';
import { addWebhook } from './support/new-webhook.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';
import { temporaryStateFile } from './support/start-with-two-keys.ts';

test('retention removes the oldest deliveries and keeps their number constant', async () => {
  const receiver = await startReceiver();
  const mock = await startMock({ deliveriesKept: 5 });
  await addWebhook(await createCaller(mock), receiver.url);
  const ids: string[] = [];
  for (let index = 0; index < 20; index++) {
    const [delivery] = await mock.emit('user:created');
    ids.unshift(delivery?.deliveryId ?? '');
    await mock.settled();
    expect((await mock.deliveries()).map(({ deliveryId }) => deliveryId)).toEqual(ids.slice(0, 5));
  }
  expect(receiver.requests).toHaveLength(20);
  await expect(mock.delivery(ids[5] ?? '')).rejects.toMatchObject({ statusCode: 404 });
  await expect(mock.replay(ids[5] ?? '')).rejects.toMatchObject({ statusCode: 404 });
});

test('retention removes a delivery together with its attempts', async () => {
  const receiver = await startReceiver(500);
  const mock = await startMock({ deliveriesKept: 3 });
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url, { retryConfig: { enabled: true, count: 2, delay: 0 } });
  for (let index = 0; index < 10; index++) {
    await mock.emit('user:created');
    await mock.settled();
  }
  expect((await caller.must('getWebhookLogs', { webhookId })).totalCount).toBe(9);
  expect((await mock.snapshot()).deliveries.map(({ attempts }) => attempts.length)).toEqual([3, 3, 3]);
});

test('triggers and replays count towards retention', async () => {
  const receiver = await startReceiver();
  const mock = await startMock({ deliveriesKept: 4 });
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url);
  for (let index = 0; index < 6; index++) {
    await caller.must('triggerWebhook', { webhookId });
    await mock.replay('latest');
    await mock.settled();
  }
  const kept = await mock.deliveries();
  expect(kept.map(({ source }) => source)).toEqual(['replay', 'trigger', 'replay', 'trigger']);
});

test('retention never removes a pending delivery, however old, before it has ended', async () => {
  const receiver = await startReceiver();
  const mock = await startMock({ deliveriesKept: 3 });
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url);
  await mock.useVirtualClock();
  const waiting: string[] = [];
  for (let index = 0; index < 10; index++) {
    waiting.unshift((await mock.emit('user:created'))[0]?.deliveryId ?? '');
    await caller.must('triggerWebhook', { webhookId });
  }
  const pending = await mock.deliveries({ state: 'pending' });
  expect(pending.map(({ deliveryId }) => deliveryId)).toEqual(waiting);
  expect((await mock.deliveries()).length).toBeLessThanOrEqual(10 + 3);
  expect(await mock.runAll()).toBe(10);
  expect(receiver.requests).toHaveLength(20);
  await caller.must('triggerWebhook', { webhookId });
  expect(await mock.deliveries()).toHaveLength(3);
});

test('retention does not remove a delivery in progress or between two attempts, and its outcome is stored', async () => {
  const gate = Promise.withResolvers<void>();
  const receiver = await startReceiver(async ({ url }) => {
    if (url !== '/slow') return 200;
    await gate.promise;
    return 500;
  });
  const mock = await startMock({ deliveriesKept: 2 });
  const caller = await createCaller(mock);
  await addWebhook(caller, `${receiver.url}/slow`, {
    events: ['login'],
    retryConfig: { enabled: true, count: 1, delay: 1, delayUnit: 'Day' },
  });
  await addWebhook(caller, `${receiver.url}/quick`);
  const [slow] = await mock.emit('login');
  await receiver.received(1);
  for (let index = 0; index < 5; index++) {
    await mock.emit('user:created');
    await mock.waitForDelivery({ state: 'succeeded' });
  }
  expect(await mock.delivery(slow?.deliveryId ?? '')).toMatchObject({ state: 'delivering' });
  gate.resolve();
  expect(await mock.settled()).toBe(1);
  await mock.emit('user:created');
  await mock.settled();
  const between = await mock.delivery(slow?.deliveryId ?? '');
  expect(between).toMatchObject({ state: 'pending', attemptCount: 1 });
  expect(between.attempts).toHaveLength(1);
});

test('retention counts each pool separately', async () => {
  const receiver = await startReceiver();
  const mock = await startMock({ deliveriesKept: 2 });
  const other = await mock.createPool();
  await addWebhook(await createCaller(mock), receiver.url);
  await addWebhook(await createCaller(mock, other.credentials), receiver.url);
  const [first] = await other.emit('user:created');
  await other.settled();
  for (let index = 0; index < 5; index++) await mock.emit('user:created');
  await mock.settled();
  expect(await other.delivery(first?.deliveryId ?? '')).toMatchObject({ state: 'succeeded' });
});

test('a file with too many deliveries is trimmed with the next delivery', async () => {
  const file = temporaryStateFile();
  const receiver = await startReceiver();
  const before = await startMock({ file });
  await addWebhook(await createCaller(before), receiver.url);
  for (let index = 0; index < 10; index++) await before.emit('user:created');
  await before.settled();
  await before.close();
  const after = await startMock({ file, deliveriesKept: 4 });
  expect(await after.deliveries()).toHaveLength(10);
  await after.emit('user:created');
  expect(await after.deliveries()).toHaveLength(4);
});

test('retention keeps exactly the newest deliveries and the older pending ones, whatever happens', async () => {
  const receiver = await startReceiver((_, index) => (index % 3 === 0 ? 500 : 200));
  const plan: WebhookPlan = {
    name: 'a',
    path: '/once',
    events: ['test', 'login', 'user:created'],
    contentType: 'application/json',
  };
  const plans = [{ ...plan, path: '/retries', retryConfig: { enabled: true, count: 1, delay: 1 } }, plan];
  const kinds = { emit: 2, step: 1, replay: 1, runAll: 1 };
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5 }), histories(kinds), async (keep, history) => {
      await using mock = await createMockServer({ deliveriesKept: keep, waitTimeoutMs: 20_000 });
      const player = createPlayer(await createCaller(mock), receiver.url, mock);
      for (const each of plans) await player.play({ kind: 'create', plan: each });
      await mock.useVirtualClock();
      for (const each of history) {
        const before = await mock.deliveries({}, 1000);
        const { deliveries: made = [] } = await player.play(each);
        const kept = [...made.toReversed(), ...before].filter(
          ({ state }, index) => made.length === 0 || index < keep || state === 'pending',
        );
        const after = await mock.deliveries({}, 1000);
        expect(after.map(({ deliveryId }) => deliveryId)).toEqual(kept.map(({ deliveryId }) => deliveryId));
      }
    }),
    { numRuns: 40 },
  );
});
