import { expect, test } from 'vitest';
import { comparable, type Player, playScenario, scenarioReceiver } from './support/scenario.ts';
import { startMock } from './support/start-mock.ts';
import { type Answer, startReceiver } from './support/start-receiver.ts';
import { receivedData, startScene } from './support/start-scene.ts';
import { watchStream } from './support/watch-stream.ts';

/** The resources that a server could leave behind, counted by kind: timers, sockets, listeners. */
function activeResources(): { [kind: string]: number } {
  const counts: { [kind: string]: number } = { Timeout: 0, TCPServerWrap: 0, TCPSocketWrap: 0, TCPConnectWrap: 0 };
  for (const kind of process.getActiveResourcesInfo()) if (kind in counts) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

test('after a reset the same instance gives the same results again, and nothing keeps running', async () => {
  const mock = await startMock();
  const pool = await mock.createPool();
  const receiver = await startReceiver(scenarioReceiver);
  const play = async (): Promise<unknown> => {
    const played = receiver.requests.length;
    const player: Player = {
      mock,
      pool,
      credentials: pool.credentials,
      receiver: {
        ...receiver,
        get requests() {
          return receiver.requests.slice(played);
        },
      },
      door: 'mock.fetch',
      number: 3,
    };
    const transcript = comparable(await playScenario(player), player);
    await pool.reset();
    return transcript;
  };
  const first = await play();
  const before = activeResources();
  for (let round = 0; round < 5; round++) {
    expect(await play()).toEqual(first);
    expect(await pool.snapshot()).toEqual({
      version: 1,
      webhooks: [],
      deliveries: [],
      clock: { mode: 'system' },
      faults: [],
    });
    expect(pool.requests()).toEqual([]);
    // A keep-alive connection may have been closed by now, but there must be no new one.
    for (const [kind, count] of Object.entries(activeResources())) {
      expect([kind, Math.max(count, before[kind] ?? 0)]).toEqual([kind, before[kind]]);
    }
  }
});

test('a reset forgets attempts in progress: nothing waits for them, and their outcome is not recorded', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<Answer>();
  const { pool, receiver, subscribe, deliver } = await startScene(
    ({ text }) => (text.includes('"held"') ? released : {}),
    { deliveriesAtOnce: 1, deliveryTimeoutMs: 30_000 },
  );
  await subscribe();
  const snapshot = await pool.snapshot();
  for (let index = 0; index < 3; index++) await pool.emit('login', { held: index }, { merge: false, check: false });
  await receiver.received(1);
  const settled = pool.settled();
  await pool.reset();
  expect(await settled).toBe(0);
  expect(await pool.settled()).toBe(0);
  await pool.assertNoDelivery();
  // A webhook with the same ID delivers at once, even after the reset.
  await pool.restore(snapshot);
  expect(await deliver('login', { fresh: true })).toMatchObject({ state: 'succeeded' });
  release({});
  expect(await deliver('login', { fresh: true })).toMatchObject({ state: 'succeeded' });
  expect(await pool.deliveries()).toHaveLength(2);
  expect(receivedData(receiver)).toEqual([{ held: 0 }, { fresh: true }, { fresh: true }]);
});

test('a delivery that a fault delays is never sent after a reset', async () => {
  const { pool, receiver, subscribe, deliver } = await startScene();
  await subscribe();
  await pool.addFault({ effect: { kind: 'latency', ms: 60 } });
  await pool.emit('login', { round: 1 }, { merge: false, check: false });
  await pool.waitForDelivery({ state: 'delivering' });
  await pool.reset();
  await subscribe();
  // A later delivery with the same delay has arrived, so the earlier one would have arrived by now.
  await pool.addFault({ effect: { kind: 'latency', ms: 60 } });
  await deliver('login', { round: 2 });
  expect(receivedData(receiver)).toEqual([{ round: 2 }]);
});

test('a delivery that waits for its retry is never sent after a reset', async () => {
  const { pool, receiver, subscribe, deliver } = await startScene(500);
  await subscribe({ retryConfig: { enabled: true, count: 5, delay: 1, delayUnit: 'Hour' } });
  await pool.useVirtualClock();
  await pool.emit('login', { round: 1 }, { merge: false, check: false });
  await pool.step();
  await pool.reset();
  await subscribe();
  await pool.useVirtualClock();
  expect(await pool.runAll()).toBe(0);
  await pool.useSystemClock();
  await deliver('login', { round: 2 });
  expect(receivedData(receiver)).toEqual([{ round: 1 }, { round: 2 }]);
});

test('waitForDelivery keeps waiting through a reset and resolves to a later delivery', async () => {
  const { pool, subscribe, deliver } = await startScene();
  await subscribe();
  const waiting = pool.waitForDelivery({ eventName: 'register' });
  await deliver('login');
  await pool.reset();
  await subscribe();
  const { deliveryId } = await deliver('register');
  expect(await waiting).toMatchObject({ deliveryId, state: 'succeeded' });
});

test('a stream reports the reset and continues', async () => {
  const { mock, pool, subscribe, deliver } = await startScene();
  const stream = await watchStream(mock, pool.userPoolId);
  await pool.reset();
  await stream.until(({ event }) => event === 'reset');
  await subscribe();
  const { deliveryId } = await deliver();
  await stream.until(
    ({ event, data }) => event === 'attempt' && (data as { deliveryId: string }).deliveryId === deliveryId,
  );
  const kinds = stream.events.map(({ event }) => event);
  expect(kinds.indexOf('reset')).toBeLessThan(kinds.indexOf('delivery'));
  expect(new Set(stream.events.map(({ id }) => id)).size).toBe(kinds.length);
  await stream.end();
});

test('key pairs survive a reset, and the health checks keep responding', async () => {
  const { mock, pool, caller, subscribe, deliver } = await startScene();
  for (let round = 0; round < 20; round++) {
    const health = fetch(`${mock.url}/_mock/readyz`);
    await Promise.all([pool.reset(), caller.must('listWebhooks', {})]);
    expect((await health).status).toBe(200);
  }
  await subscribe();
  expect(await deliver()).toMatchObject({ state: 'succeeded' });
});

test('a pool that is reset repeatedly during events ends up empty and keeps working', async () => {
  const { pool, receiver, subscribe, deliver } = await startScene();
  for (let round = 0; round < 50; round++) {
    await subscribe();
    // Not awaited: the reset may happen before, during or after it.
    const emitted = [
      pool.emit('login', { round }, { merge: false, check: false }),
      pool.emit('register', { round }, { merge: false, check: false }),
    ];
    if (round % 2 === 0) await emitted[0];
    await pool.reset();
    await Promise.all(emitted);
  }
  await pool.settled();
  await pool.reset();
  expect(await pool.snapshot()).toMatchObject({ webhooks: [], deliveries: [] });
  const before = receiver.requests.length;
  await subscribe();
  expect(await deliver()).toMatchObject({ state: 'succeeded' });
  expect(receiver.requests).toHaveLength(before + 1);
});
