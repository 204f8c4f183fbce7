import { expect, test } from 'vitest';
import type { MockServerOptions } from '../src/index.ts';
import { createCaller } from './support/caller.ts';
import { startMock } from './support/start-mock.ts';
import { type Receiver, startReceiver } from './support/start-receiver.ts';
import { receivedData, startScene, startSceneOn } from './support/start-scene.ts';

type HangingReceiver = {
  readonly receiver: Receiver;
  /** The number of pending answers. */
  held(): number;
  /** Sends all pending answers, and later ones at once. */
  release(): void;
};

/** A receiver that accepts requests but answers none until it is released. */
async function startHangingReceiver(): Promise<HangingReceiver> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const receiver = await startReceiver(async () => {
    await released;
    return {};
  });
  return {
    receiver,
    held: () => receiver.requests.filter(({ reaction }) => reaction === undefined).length,
    release,
  };
}

/** Options with a long delivery timeout, and a promise that resolves after that many successful attempts. */
function awaitSuccesses(count: number): { readonly options: MockServerOptions; readonly reached: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let successes = 0;
  const onAttempt: MockServerOptions['onAttempt'] = (_, { errorMessage }) => {
    if (errorMessage === undefined && ++successes === count) resolve();
  };
  return { options: { deliveryTimeoutMs: 30_000, onAttempt }, reached: promise };
}

test('a receiver that hangs does not hold up deliveries to 49 others or API calls', async () => {
  // More events than the limit of deliveries in progress per webhook.
  const [others, events, atOnce, rounds] = [49, 12, 10, 100];
  const { options, reached } = awaitSuccesses(others * events);
  const mock = await startMock({ ...options, deliveriesAtOnce: atOnce });
  const caller = await createCaller(mock);
  const hanging = await startHangingReceiver();
  const receivers = await Promise.all(Array.from({ length: others }, () => startReceiver()));
  const subscribe = async (url: string): Promise<string> => {
    const input = { name: 'subscriber', url, events: ['login' as const], contentType: 'application/json' as const };
    return (await caller.must('createWebhook', input)).webhookId;
  };
  const slow = await subscribe(hanging.receiver.url);
  for (const { url } of receivers) await subscribe(url);

  for (let event = 0; event < events; event++) expect(await mock.emit('login')).toHaveLength(others + 1);
  const waiting = Array.from({ length: rounds }).keys();
  const workers = Array.from({ length: 10 }, async () => {
    for (const round of waiting) {
      const name = `webhook of round ${round}`;
      const url = 'http://127.0.0.1:9/';
      const input = { name, url, events: ['register' as const], contentType: 'application/json' as const };
      const { webhookId } = await caller.must('createWebhook', input);
      await caller.must('updateWebhook', { webhookId, enabled: false });
      await caller.must('getWebhook', { webhookId });
      await caller.must('listWebhooks', { limit: 1 });
      await caller.must('deleteWebhook', { webhookIds: [webhookId] });
    }
  });
  await Promise.all([...workers, reached]);

  // All of that has ended, and the hanging receiver has still answered nothing.
  for (const { requests } of receivers) expect(requests).toHaveLength(events);
  expect(hanging.held()).toBe(atOnce);
  expect(await mock.deliveries({ state: 'delivering' })).toHaveLength(atOnce);
  expect(await mock.deliveries({ webhookId: slow, state: 'delivering' })).toHaveLength(atOnce);
  expect(await mock.deliveries({ state: 'pending' })).toHaveLength(events - atOnce);

  hanging.release();
  expect(await mock.settled()).toBe(0);
  expect(await mock.deliveries({ webhookId: slow, state: 'succeeded' })).toHaveLength(events);
});

test('a receiver that hangs has as many deliveries in progress as the limit allows, and the others are queued', async () => {
  const { options, reached } = awaitSuccesses(7);
  const { pool, receiver, subscribe } = await startScene(undefined, { ...options, deliveriesAtOnce: 2 });
  const hanging = await startHangingReceiver();
  const slow = await subscribe({ url: hanging.receiver.url });
  await subscribe();
  for (let index = 0; index < 7; index++) await pool.emit('login', { index }, { merge: false, check: false });
  await reached;
  expect(receiver.requests).toHaveLength(7);
  expect(await pool.deliveries({ webhookId: slow, state: 'delivering' })).toHaveLength(2);
  expect(await pool.deliveries({ webhookId: slow, state: 'pending' })).toHaveLength(5);
  expect(receivedData(hanging.receiver)).toEqual([{ index: 0 }, { index: 1 }]);
  hanging.release();
  expect(await pool.settled()).toBe(0);
  expect(hanging.receiver.requests).toHaveLength(7);
});

test('a receiver that hangs in one pool does not keep another pool from settling or moving its clock', async () => {
  const { mock, pool, subscribe } = await startScene(undefined, { deliveryTimeoutMs: 30_000 });
  const hanging = await startHangingReceiver();
  await subscribe({ url: hanging.receiver.url });
  await pool.emit('login');
  await pool.waitForDelivery({ state: 'delivering' });
  const neighbour = await startSceneOn(mock);
  await neighbour.subscribe({ retryConfig: { enabled: true, count: 2, delay: 1, delayUnit: 'Day' } });
  expect(await neighbour.deliver()).toMatchObject({ state: 'succeeded' });
  await neighbour.pool.useVirtualClock();
  await neighbour.pool.emit('login');
  expect(await neighbour.pool.advance('3d')).toBe(1);
  expect(await pool.deliveries({ state: 'delivering' })).toHaveLength(1);
  hanging.release();
  await pool.settled();
});

test('a trigger waits for its receiver, and no other call waits for the trigger', async () => {
  const { caller, subscribe } = await startScene(undefined, { deliveryTimeoutMs: 30_000 });
  const hanging = await startHangingReceiver();
  const slow = await subscribe({ url: hanging.receiver.url });
  const fast = await subscribe();
  let over = false;
  const triggered = caller.must('triggerWebhook', { webhookId: slow }).finally(() => {
    over = true;
  });
  for (let index = 0; index < 10; index++) {
    await caller.must('triggerWebhook', { webhookId: fast });
    await caller.must('listWebhooks', {});
  }
  expect(over).toBe(false);
  await expect.poll(hanging.held).toBe(1);
  hanging.release();
  expect(await triggered).toEqual({ response: {} });
});
