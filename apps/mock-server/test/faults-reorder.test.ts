import { expect, test } from 'vitest';
import { answerJson } from './support/start-receiver.ts';
import { receivedData, type Scene, startScene, startSceneOn } from './support/start-scene.ts';

const twenty: readonly number[] = Array.from({ length: 20 }, (_, index) => index);

/** Emits events numbered from 0, one second apart. */
async function burst({ pool }: Scene, count: number, from = 0): Promise<void> {
  for (let index = from; index < from + count; index++) {
    await pool.emit('login', { index }, { merge: false, check: false });
    await pool.advance('1s');
  }
}

function arrived({ receiver }: Scene): number[] {
  return receivedData(receiver).map((data) => (data as { index: number }).index);
}

async function reordered(scene: Scene, seed: number): Promise<number[]> {
  await scene.subscribe();
  await scene.pool.useVirtualClock('2026-01-01T00:00:00.000Z');
  await scene.pool.addFault({ effect: { kind: 'reorder', size: 20 }, seed });
  await burst(scene, 19);
  expect(arrived(scene)).toEqual([]);
  await burst(scene, 1, 19);
  return arrived(scene);
}

test('a burst of 20 arrives in another order, the same for the same seed, and the log has the real times', async () => {
  const first = await startScene();
  const order = await reordered(first, 7);
  expect(order).not.toEqual(twenty);
  expect([...order].sort((one, other) => one - other)).toEqual(twenty);
  expect(await reordered(await startSceneOn(first.mock), 7)).toEqual(order);
  expect(await reordered(await startScene(), 7)).toEqual(order);
  expect(await reordered(await startSceneOn(first.mock), 8)).not.toEqual(order);

  const deliveries = (await first.pool.deliveries()).reverse();
  expect(deliveries.map(({ body }) => JSON.parse(body).data.index)).toEqual(twenty);
  expect(deliveries.map(({ createdAt }) => Date.parse(createdAt))).toEqual(
    twenty.map((index) => Date.parse('2026-01-01T00:00:00.000Z') + index * 1000),
  );
  // All were sent when the last one had been emitted, which is the time of their attempts.
  const attempts = await Promise.all(
    deliveries.map(async (each) => (await first.pool.delivery(each.deliveryId)).attempts),
  );
  expect(new Set(attempts.flat().map(({ startedAt }) => startedAt))).toEqual(new Set(['2026-01-01T00:00:19.000Z']));
  const { list } = await first.caller.must('getWebhookLogs', { webhookId: deliveries[0]?.webhookId ?? '', limit: 50 });
  const logged = list.map(({ requestBody }) => (requestBody['data'] as { index: number }).index).reverse();
  expect(logged).toEqual(order);
});

test('a burst is reordered in the same way on the system clock', async () => {
  const scene = await startScene();
  await scene.subscribe();
  await scene.pool.addFault({ effect: { kind: 'reorder', size: 20 }, seed: 7 });
  for (const index of twenty) await scene.pool.emit('login', { index }, { merge: false, check: false });
  await scene.pool.settled();
  expect(arrived(scene)).toEqual(await reordered(await startSceneOn(scene.mock), 7));
});

test('held deliveries are pending, none is in progress, and the next group starts empty', async () => {
  const scene = await startScene();
  await scene.subscribe();
  await scene.pool.useVirtualClock();
  await scene.pool.addFault({ effect: { kind: 'reorder', size: 4 }, seed: 3 });
  await burst(scene, 3);
  expect(await scene.pool.settled()).toBe(3);
  expect((await scene.pool.deliveries({ state: 'pending' })).length).toBe(3);
  expect(await scene.pool.runAll()).toBe(0);
  await burst(scene, 6, 3);
  expect(await scene.pool.settled()).toBe(1);
  const order = arrived(scene);
  expect(order.slice(0, 4).sort()).toEqual([0, 1, 2, 3]);
  expect(order.slice(4).sort()).toEqual([4, 5, 6, 7]);
  // Both groups are shuffled with the same seed.
  expect(order.slice(4).map((index) => index - 4)).toEqual(order.slice(0, 4));
});

test.each<[string, (scene: Scene, faultId: string) => void]>([
  ['it is removed', ({ pool }, faultId) => pool.removeFault(faultId)],
  ['all faults are removed', ({ pool }) => pool.removeFaults()],
])('held deliveries are sent in their new order when %s', async (_, remove) => {
  const scene = await startScene();
  await scene.subscribe();
  await scene.pool.useVirtualClock();
  const { faultId } = await scene.pool.addFault({ effect: { kind: 'reorder', size: 20 }, seed: 11 });
  await burst(scene, 8);
  expect(arrived(scene)).toEqual([]);
  remove(scene, faultId);
  expect(await scene.pool.runAll()).toBe(8);
  const order = arrived(scene);
  expect(order).not.toEqual(twenty.slice(0, 8));
  expect([...order].sort()).toEqual(twenty.slice(0, 8));
  await burst(scene, 1, 8);
  expect(arrived(scene).at(-1)).toBe(8);
});

test('on the system clock, removing the fault sends its held deliveries at once', async () => {
  const scene = await startScene();
  await scene.subscribe();
  const { faultId } = await scene.pool.addFault({ effect: { kind: 'reorder', size: 20 } });
  for (const index of [0, 1, 2]) await scene.pool.emit('login', { index }, { merge: false, check: false });
  scene.pool.removeFault(faultId);
  expect(await scene.pool.settled()).toBe(0);
  expect(arrived(scene).sort()).toEqual([0, 1, 2]);
});

test('a reorder fault that is used up before its group is full sends its held deliveries', async () => {
  const scene = await startScene();
  await scene.subscribe();
  await scene.pool.useVirtualClock();
  await scene.pool.addFault({ effect: { kind: 'reorder', size: 20 }, times: 5, seed: 2 });
  await burst(scene, 5);
  expect(scene.pool.faults()).toEqual([]);
  expect(arrived(scene)).not.toEqual([0, 1, 2, 3, 4]);
  expect(arrived(scene).sort()).toEqual([0, 1, 2, 3, 4]);
  await burst(scene, 1, 5);
  expect(arrived(scene).at(-1)).toBe(5);
});

test('a reorder fault holds only deliveries in its scope', async () => {
  const scene = await startScene();
  const held = await scene.subscribe({ url: `${scene.receiver.url}/held` });
  await scene.subscribe({ url: `${scene.receiver.url}/free` });
  await scene.pool.addFault({ on: { webhookId: held }, effect: { kind: 'reorder', size: 3 } });
  await scene.deliver('login', { index: 0 });
  await scene.deliver('login', { index: 1 });
  expect(scene.receiver.requests.map(({ url }) => url)).toEqual(['/free', '/free']);
  await scene.deliver('login', { index: 2 });
  expect(scene.receiver.requests.filter(({ url }) => url === '/held').length).toBe(3);
});

test('retries of reordered deliveries follow their schedule and are not held again', async () => {
  const scene = await startScene(answerJson({}, 500));
  await scene.subscribe({ retryConfig: { enabled: true, count: 1, delay: 1, delayUnit: 'Hour' } });
  await scene.pool.useVirtualClock();
  await scene.pool.addFault({ effect: { kind: 'reorder', size: 3 } });
  await burst(scene, 3);
  expect(scene.receiver.requests.length).toBe(3);
  expect(await scene.pool.advance('1h')).toBe(3);
  expect(scene.receiver.requests.length).toBe(6);
});

test('a reset drops held deliveries, which are never sent', async () => {
  const scene = await startScene();
  await scene.subscribe();
  await scene.pool.addFault({ effect: { kind: 'reorder', size: 20 } });
  for (const index of [0, 1, 2]) await scene.pool.emit('login', { index }, { merge: false, check: false });
  await scene.pool.reset();
  await scene.subscribe();
  await scene.deliver('login', { index: 3 });
  expect(arrived(scene)).toEqual([3]);
});

test('a snapshot keeps held deliveries, and restoring it changes neither fault nor order', async () => {
  const order = async (interrupt: (scene: Scene) => Promise<void>): Promise<number[]> => {
    const scene = await startScene();
    await scene.subscribe();
    await scene.pool.useVirtualClock('2026-01-01T00:00:00.000Z');
    await scene.pool.addFault({ effect: { kind: 'reorder', size: 6 }, seed: 5, times: 6 });
    await burst(scene, 4);
    await interrupt(scene);
    await burst(scene, 2, 4);
    expect(scene.pool.faults()).toEqual([]);
    return arrived(scene);
  };
  const undisturbed = await order(async () => {});
  const restored = await order(async ({ pool }) => {
    const snapshot = await pool.snapshot();
    const before = pool.faults();
    await pool.restore(snapshot);
    expect(pool.faults()).toEqual(before);
    expect(await pool.snapshot()).toEqual(snapshot);
  });
  expect(restored).toEqual(undisturbed);
});
