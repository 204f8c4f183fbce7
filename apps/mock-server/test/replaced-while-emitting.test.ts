import { expect, test } from 'vitest';
import { createMock, type Mock } from '../src/index.ts';
import { createCaller } from './support/caller.ts';
import { newWebhook } from './support/new-webhook.ts';
import { startReceiver } from './support/start-receiver.ts';

/** Microtasks between the start of the two calls. An emit is stored well within the largest distance. */
const distances = Array.from({ length: 40 }, (_, index) => index);

test.each([1, 2])(
  'an event emitted while %i restores run is sent exactly once if it is recorded, and otherwise never',
  async (restorations) => {
    const receiver = await startReceiver();
    await using mock = await startWaiting(receiver.url);
    const snapshot = await mock.snapshot();
    for (const distance of distances) {
      const before = receiver.requests.length;
      const emitted = mock.emit('user:created');
      await microtasks(distance);
      const restored = Array.from({ length: restorations }, () => mock.restore(snapshot));
      await Promise.all([emitted, ...restored]);
      const onRecord = await mock.deliveries();
      expect(await mock.runAll()).toBe(onRecord.length);
      expect(receiver.requests.length - before).toBe(onRecord.length);
      for (const { deliveryId } of onRecord) {
        expect(await mock.delivery(deliveryId)).toMatchObject({ state: 'succeeded', attemptCount: 1 });
      }
    }
  },
);

/** A mock with one webhook, one pending delivery and a virtual clock. */
async function startWaiting(url: string): Promise<Mock> {
  const mock = await createMock();
  const caller = await createCaller(mock);
  await caller.must('createWebhook', newWebhook({ url, events: ['user:created'] }));
  await mock.useVirtualClock();
  await mock.emit('user:created');
  return mock;
}

async function microtasks(count: number): Promise<void> {
  for (let index = 0; index < count; index++) await undefined;
}
