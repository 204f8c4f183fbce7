import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventDelivery } from '../delivery/new-delivery.ts';
import type { Outcome } from '../delivery/sender.ts';
import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryRecord } from '../model/delivery.ts';
import type { Webhook } from '../model/webhook.ts';
import { createSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { createOutbox } from './create-outbox.ts';
import { createFaults, type Faults } from './faults.ts';
import type { Outbox } from './outbox.ts';
import { createPoolClock, type PoolClock } from './pool-clock.ts';

const userPoolId = 'pool';
const start = Date.parse('2026-01-01T00:00:00.000Z');

type Posted = { readonly text: string; readonly url: string };
type Bench = {
  readonly outbox: Outbox;
  readonly store: Store;
  readonly clock: PoolClock;
  readonly faults: Faults;
  readonly posted: Posted[];
  /** Posts that are under way at present, by URL, and how many there were at most. */
  readonly underWay: Map<string, number>;
  readonly widest: Map<string, number>;
  readonly heard: { readonly deliveryId: string; readonly attempt: AttemptRecord }[];
  readonly troubles: unknown[];
  /** Stores a delivery and hands it to the outbox, as a pool does. */
  add(...deliveries: DeliveryRecord[]): Promise<void>;
};

/** An outbox over a real store. `post` stands for the network; `slowly` may delay what a store has done. */
async function setUp(
  post: (request: Posted) => Promise<Outcome> = async () => ({ durationMs: 0 }),
  slowly: <Result>(done: Promise<Result>) => Promise<Result> = (done) => done,
  width = 2,
): Promise<Bench> {
  const store = createSqliteStore(':memory:', 1000);
  for (const each of [webhook('a'), webhook('b')]) await store.insertWebhook(userPoolId, each);
  const clock = createPoolClock({ now: () => start }, { mode: 'virtual', now: start });
  let number = 0;
  const faults = createFaults(
    () => `fault-${++number}`,
    () => {},
  );
  const bench: Omit<Bench, 'outbox' | 'add'> = {
    store,
    clock,
    faults,
    posted: [],
    underWay: new Map(),
    widest: new Map(),
    heard: [],
    troubles: [],
  };
  const outbox = createOutbox({
    userPoolId,
    clock,
    faults,
    width,
    store: {
      ...store,
      findWebhook: (pool, id) => slowly(store.findWebhook(pool, id)),
      saveOutcome: (pool, delivery, attempts) => slowly(store.saveOutcome(pool, delivery, attempts)),
    },
    sender: {
      async post(request) {
        bench.posted.push(request);
        const now = (bench.underWay.get(request.url) ?? 0) + 1;
        bench.underWay.set(request.url, now);
        bench.widest.set(request.url, Math.max(now, bench.widest.get(request.url) ?? 0));
        try {
          return await post(request);
        } finally {
          bench.underWay.set(request.url, (bench.underWay.get(request.url) ?? 0) - 1);
        }
      },
      close: async () => {},
    },
    onDelivery: () => {},
    onAttempt: ({ deliveryId }, attempt) => bench.heard.push({ deliveryId, attempt }),
    onError: (error) => bench.troubles.push(error),
  });
  return {
    ...bench,
    outbox,
    async add(...made) {
      const deliveries = made.map(outbox.prepare);
      await store.insertDeliveries(userPoolId, deliveries);
      outbox.add(deliveries);
    },
  };
}

function webhook(webhookId: string): Webhook {
  return {
    webhookId,
    createdAt: start,
    updatedAt: start,
    name: webhookId,
    url: `http://127.0.0.1:9/${webhookId}`,
    events: ['login'],
    contentType: 'application/json',
    enabled: true,
    retryConfig: { enabled: true, count: 2, delay: 1, delayUnit: 'Minute' },
  };
}

function delivery(deliveryId: string, to = 'a', now = start): DeliveryRecord {
  return eventDelivery({ userPoolId, deliveryId, now }, webhook(to), 'login', { eventName: 'login', data: deliveryId });
}

const failure: Outcome = { durationMs: 0, errorMessage: 'ECONNREFUSED' };

test('in every one of 200 shuffled schedules each delivery ends once, each POST is on record, and no lane is too wide', async () => {
  const added = fc.array(fc.record({ to: fc.constantFrom('a', 'b'), fails: fc.nat(4) }), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), added, async (schedule, plans) => {
      const left = new Map(plans.map(({ fails }, index) => [`${index}`, fails]));
      const bench = await setUp(
        async ({ text }) => {
          await schedule.schedule(Promise.resolve(), `post ${text}`);
          const id: string = JSON.parse(text).data;
          const fails = left.get(id) ?? 0;
          left.set(id, fails - 1);
          return fails > 0 ? failure : { durationMs: 0 };
        },
        async (done) => {
          await schedule.schedule(done, 'store');
          return await done;
        },
      );
      for (const [index, { to }] of plans.entries()) await bench.add(delivery(`${index}`, to));
      const run = bench.outbox.runAll();
      const idle = bench.outbox.idle().then(() => bench.outbox.busy);
      await schedule.waitFor(Promise.all([run, idle]));
      expect(await run).toBe(bench.posted.length);
      expect(bench.heard).toHaveLength(bench.posted.length);
      for (const [index, { fails }] of plans.entries()) {
        const ended = await bench.store.findDelivery(userPoolId, `${index}`);
        expect(ended).toMatchObject({
          state: fails > 2 ? 'failed' : 'succeeded',
          attemptCount: Math.min(fails, 2) + 1,
        });
        expect(ended?.attempts.map(({ number }) => number)).toEqual([1, 2, 3].slice(0, Math.min(fails, 2) + 1));
        const own = bench.heard.filter(({ deliveryId }) => deliveryId === `${index}`);
        expect(own.map(({ attempt }) => attempt)).toEqual(ended?.attempts);
      }
      for (const widest of bench.widest.values()) expect(widest).toBeLessThanOrEqual(2);
      expect(bench.troubles).toEqual([]);
      await bench.store.close();
    }),
    { numRuns: 200 },
  );
});

test('whenever it is cleared, nothing of before is stored or heard of afterwards, and nobody waits for it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.nat(12), async (schedule, steps) => {
      const bench = await setUp(
        async () => {
          await schedule.schedule(Promise.resolve(), 'post');
          return { durationMs: 0 };
        },
        async (done) => {
          await schedule.schedule(done, 'store');
          return await done;
        },
      );
      await bench.add(delivery('1'), delivery('2'), delivery('3', 'b'));
      const run = bench.outbox.runAll();
      for (let step = 0; step < steps && schedule.count() > 0; step++) await schedule.waitOne();
      bench.outbox.clear();
      await bench.outbox.idle();
      expect(bench.outbox.busy).toBe(0);
      expect(bench.outbox.underWayIds()).toEqual([]);
      const heard = bench.heard.length;
      const before = await bench.store.readPool(userPoolId);
      await schedule.waitFor(run);
      const posted = bench.posted.length;
      expect(bench.heard).toHaveLength(heard);
      expect(await bench.store.readPool(userPoolId)).toEqual(before);
      // What comes later is on its way at once.
      await bench.add(delivery('4'));
      await schedule.waitFor(bench.outbox.runAll());
      expect(bench.posted.slice(posted).map(({ text }) => JSON.parse(text).data)).toEqual(['4']);
      expect(await bench.store.findDelivery(userPoolId, '4')).toMatchObject({ state: 'succeeded' });
      await bench.store.close();
    }),
    { numRuns: 200 },
  );
});

test('a delivery whose outcome cannot be stored is not lost: it is sent again when time moves on', async () => {
  let broken = true;
  const bench = await setUp();
  const save = bench.store.saveOutcome;
  bench.store.saveOutcome = async (...parameters) => {
    if (broken) throw new Error('the disk is full');
    await save(...parameters);
  };
  await bench.add(delivery('1'));
  await expect(bench.outbox.advanceTo(start)).rejects.toThrow('the disk is full');
  expect(await bench.outbox.idle()).toBeUndefined();
  broken = false;
  expect(await bench.outbox.advanceTo(start)).toBe(1);
  expect(bench.posted).toHaveLength(2);
  expect(await bench.store.findDelivery(userPoolId, '1')).toMatchObject({ state: 'succeeded', attemptCount: 1 });
});

test('what a fault reordered is sent one after the other in its new order, whatever the times of the events', async () => {
  let underWay = 0;
  const bench = await setUp(
    async () => {
      underWay++;
      await new Promise(setImmediate);
      expect(underWay--).toBe(1);
      return { durationMs: 0 };
    },
    undefined,
    10,
  );
  bench.faults.add({ effect: { kind: 'reorder', size: 8 }, seed: 3 });
  for (let index = 0; index < 8; index++) {
    bench.clock.moveTo(start + index);
    await bench.add(delivery(`${index}`, 'a', start + index));
  }
  expect(await bench.outbox.runAll()).toBe(8);
  const order = bench.posted.map(({ text }) => JSON.parse(text).data);
  expect(order).not.toEqual(order.toSorted());
  expect(order.toSorted()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
});

test('once it is stopped nothing more is started', async () => {
  const bench = await setUp();
  await bench.add(delivery('1'));
  bench.outbox.stop();
  await bench.outbox.runAll();
  expect(bench.posted).toEqual([]);
  expect(await bench.store.findDelivery(userPoolId, '1')).toMatchObject({ state: 'pending' });
});
