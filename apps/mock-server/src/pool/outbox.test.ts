import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readWhole } from '../../test/support/read-whole.ts';
import { eventDelivery } from '../delivery/new-delivery.ts';
import type { Outcome } from '../delivery/sender.ts';
import { pieceLength } from '../lib/piece-length.ts';
import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryRecord } from '../model/delivery.ts';
import { newFault } from '../model/fault.ts';
import type { Webhook } from '../model/webhook.ts';
import { createSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { createFaults, type Faults } from './faults.ts';
import { Outbox, type OutboxDeps } from './outbox.ts';
import { createPoolClock, type PoolClock } from './pool-clock.ts';

afterEach(() => vi.useRealTimers());

const userPoolId = 'pool';
const start = Date.parse('2026-01-01T00:00:00.000Z');

type Posted = { readonly text: string; readonly url: string };
type Bench = {
  readonly outbox: Outbox;
  readonly store: Store;
  readonly clock: PoolClock;
  readonly faults: Faults;
  readonly posted: Posted[];
  /** Posts in progress, by URL, and how many there were at most. */
  readonly inProgress: Map<string, number>;
  readonly most: Map<string, number>;
  readonly reported: { readonly deliveryId: string; readonly attempt: AttemptRecord }[];
  /** The reported states of deliveries. */
  readonly states: string[];
  readonly errors: unknown[];
  /** A new outbox over the same store, as after a replacement of the content. */
  nextOutbox(): Outbox;
};

/** An outbox over a real store. `post` replaces the network; `slowly` may delay the results of the store. */
async function setUp(
  post: (request: Posted) => Promise<Outcome> = async () => ({ durationMs: 0 }),
  slowly: <Result>(done: Promise<Result>) => Promise<Result> = (done) => done,
  concurrency = 2,
): Promise<Bench> {
  const store = createSqliteStore(':memory:', 1000);
  for (const each of [webhook('a'), webhook('b')]) await store.insertWebhook(userPoolId, each);
  const clock = createPoolClock({ now: () => start }, { mode: 'virtual', now: start });
  let number = 0;
  const faults = createFaults(
    () => `fault-${++number}`,
    () => {},
  );
  const bench: Omit<Bench, 'outbox' | 'nextOutbox'> = {
    store,
    clock,
    faults,
    posted: [],
    inProgress: new Map(),
    most: new Map(),
    reported: [],
    states: [],
    errors: [],
  };
  const deps: OutboxDeps = {
    userPoolId,
    clock,
    faults,
    concurrency,
    store: {
      ...store,
      // Looked up with each call, so that a test may replace it.
      insertDeliveries: (pool, deliveries) => store.insertDeliveries(pool, deliveries),
      findWebhook: (pool, id) => slowly(store.findWebhook(pool, id)),
      saveOutcome: (pool, delivery, attempts) => slowly(store.saveOutcome(pool, delivery, attempts)),
    },
    sender: {
      async post(request) {
        bench.posted.push(request);
        const now = (bench.inProgress.get(request.url) ?? 0) + 1;
        bench.inProgress.set(request.url, now);
        bench.most.set(request.url, Math.max(now, bench.most.get(request.url) ?? 0));
        try {
          return await post(request);
        } finally {
          bench.inProgress.set(request.url, (bench.inProgress.get(request.url) ?? 0) - 1);
        }
      },
      close: async () => {},
    },
    onDelivery: ({ deliveryId }, state) => bench.states.push(`${deliveryId} ${state}`),
    onAttempt: ({ deliveryId }, attempt) => bench.reported.push({ deliveryId, attempt }),
    onMoved: async () => {},
    onError: (error) => bench.errors.push(error),
  };
  const nextOutbox = (): Outbox => new Outbox(deps);
  return { ...bench, outbox: nextOutbox(), nextOutbox };
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

test('in 200 shuffled schedules each delivery ends once, each POST is recorded, and no webhook exceeds its limit', async () => {
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
      for (const [index, { to }] of plans.entries()) await bench.outbox.accept([delivery(`${index}`, to)]);
      const run = bench.outbox.runAll();
      const idle = bench.outbox.idle().then(() => bench.outbox.inProgress.size);
      const [{ attempts }, inProgress] = await schedule.waitFor(Promise.all([run, idle]));
      expect([attempts, inProgress]).toEqual([bench.posted.length, 0]);
      expect(bench.reported).toHaveLength(bench.posted.length);
      for (const [index, { fails }] of plans.entries()) {
        const ended = await bench.store.findDelivery(userPoolId, `${index}`);
        expect(ended).toMatchObject({
          state: fails > 2 ? 'failed' : 'succeeded',
          attemptCount: Math.min(fails, 2) + 1,
        });
        expect(ended?.attempts.map(({ number }) => number)).toEqual([1, 2, 3].slice(0, Math.min(fails, 2) + 1));
        const own = bench.reported.filter(({ deliveryId }) => deliveryId === `${index}`);
        expect(own.map(({ attempt }) => attempt)).toEqual(ended?.attempts);
      }
      for (const most of bench.most.values()) expect(most).toBeLessThanOrEqual(2);
      expect(bench.errors).toEqual([]);
      await bench.store.close();
    }),
    { numRuns: 200 },
  );
});

test('a discarded outbox stores and reports nothing more, whenever it is discarded, and is idle at once', async () => {
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
      await bench.outbox.accept([delivery('1'), delivery('2'), delivery('3', 'b')]);
      const run = bench.outbox.runAll();
      for (let step = 0; step < steps; step++) {
        // The store commits at the end of an event-loop turn.
        await new Promise(setImmediate);
        if (schedule.count() > 0) await schedule.waitOne();
      }
      const idle = bench.outbox.idle();
      bench.outbox.discard();
      await idle;
      await bench.outbox.idle();
      const [reported, states] = [bench.reported.length, bench.states.length];
      const before = await readWhole(bench.store, userPoolId);
      await schedule.waitFor(run);
      const posted = bench.posted.length;
      expect([bench.reported.length, bench.states.length]).toEqual([reported, states]);
      expect(bench.errors).toEqual([]);
      expect(await readWhole(bench.store, userPoolId)).toEqual(before);
      // Its successor over the same store sends what it accepts.
      const next = bench.nextOutbox();
      await next.accept([delivery('4')]);
      await schedule.waitFor(next.runAll());
      expect(bench.posted.slice(posted).map(({ text }) => JSON.parse(text).data)).toEqual(['4']);
      expect(await bench.store.findDelivery(userPoolId, '4')).toMatchObject({ state: 'succeeded' });
      await bench.store.close();
    }),
    { numRuns: 200 },
  );
});

/** Makes the storage of outcomes fail until `repair` is called, and counts the attempts to store them. */
function breakStorage(bench: Bench): { tries: number; repair: () => void } {
  const save = bench.store.saveOutcome;
  const storage = {
    tries: 0,
    isBroken: true,
    repair() {
      storage.isBroken = false;
    },
  };
  bench.store.saveOutcome = async (...parameters) => {
    storage.tries++;
    if (storage.isBroken) throw new Error('the disk is full');
    await save(...parameters);
  };
  return storage;
}

describe('an outcome that cannot be stored', () => {
  test('makes a movement of a virtual clock fail; the next one stores it and does not repeat the attempt', async () => {
    const bench = await setUp(async () => failure);
    const storage = breakStorage(bench);
    await bench.outbox.accept([delivery('1')]);
    for (let time = 0; time < 3; time++) await expect(bench.outbox.advance('1m')).rejects.toThrow('the disk is full');
    await bench.outbox.idle();
    expect(bench.posted).toHaveLength(1);
    expect(bench.clock.now()).toBe(start);
    expect([...bench.outbox.inProgress]).toEqual(['1']);
    storage.repair();
    expect(await bench.outbox.advance('1m')).toEqual({ now: start + 60_000, attempts: 1 });
    expect(bench.posted).toHaveLength(2);
    expect(bench.outbox.inProgress.size).toBe(0);
    expect((await bench.store.findDelivery(userPoolId, '1'))?.attempts).toHaveLength(2);
  });

  test('is stored by a timer on the system clock, which reports one error and does not repeat the attempt', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const bench = await setUp();
    const storage = breakStorage(bench);
    bench.clock.set({ mode: 'system' });
    await bench.outbox.accept([delivery('1'), delivery('2'), delivery('3', 'b')]);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(bench.posted).toHaveLength(3);
    expect(storage.tries).toBeLessThan(12);
    expect(bench.errors.map(String)).toEqual([expect.stringContaining('cannot be stored: the disk is full')]);
    storage.repair();
    await vi.advanceTimersByTimeAsync(30_000);
    // The store commits at the end of an event-loop turn.
    for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
    expect(bench.posted).toHaveLength(3);
    expect(bench.reported).toHaveLength(3);
    expect(await bench.store.pendingDeliveries(userPoolId)).toEqual([]);
  });

  test('rejects its trigger and is stored later', async () => {
    const bench = await setUp();
    const storage = breakStorage(bench);
    await expect(bench.outbox.sendNow({ ...delivery('1'), source: 'trigger' })).rejects.toThrow('the disk is full');
    storage.repair();
    await bench.outbox.idle();
    expect(bench.posted).toHaveLength(1);
    expect(await bench.store.findDelivery(userPoolId, '1')).toMatchObject({ state: 'succeeded', attemptCount: 1 });
  });

  test('is stored when the outbox closes, or stays pending in the store if that fails', async () => {
    const bench = await setUp();
    const storage = breakStorage(bench);
    await bench.outbox.accept([delivery('1')]);
    await expect(bench.outbox.runAll()).rejects.toThrow('the disk is full');
    bench.outbox.close();
    await bench.outbox.idle();
    expect(storage.tries).toBe(2);
    expect(await bench.store.pendingDeliveries(userPoolId)).toHaveLength(1);
  });

  test('is dropped when the outbox is discarded', async () => {
    const bench = await setUp();
    const storage = breakStorage(bench);
    await bench.outbox.accept([delivery('1')]);
    await expect(bench.outbox.runAll()).rejects.toThrow('the disk is full');
    bench.outbox.discard();
    await bench.outbox.idle();
    expect([storage.tries, bench.reported]).toEqual([1, []]);
  });
});

test('a reordered group is sent one after the other in its new order, whatever the times of the events', async () => {
  let inProgress = 0;
  const bench = await setUp(
    async () => {
      inProgress++;
      await new Promise(setImmediate);
      expect(inProgress--).toBe(1);
      return { durationMs: 0 };
    },
    undefined,
    10,
  );
  bench.faults.add({ effect: { kind: 'reorder', size: 8 }, seed: 3 });
  for (let index = 0; index < 8; index++) {
    bench.clock.moveTo(start + index);
    await bench.outbox.accept([delivery(`${index}`, 'a', start + index)]);
  }
  expect(await bench.outbox.runAll()).toMatchObject({ attempts: 8 });
  const order = bench.posted.map(({ text }) => JSON.parse(text).data);
  expect(order).not.toEqual(order.toSorted());
  expect(order.toSorted()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
});

test('a closed outbox starts nothing more', async () => {
  const bench = await setUp();
  await bench.outbox.accept([delivery('1')]);
  bench.outbox.close();
  await bench.outbox.runAll();
  expect(bench.posted).toEqual([]);
  expect(await bench.store.findDelivery(userPoolId, '1')).toMatchObject({ state: 'pending' });
});

test('a discarded outbox does not send the deliveries that it held', async () => {
  const bench = await setUp();
  bench.faults.add({ effect: { kind: 'reorder', size: 5 } });
  await bench.outbox.accept([delivery('1'), delivery('2')]);
  bench.outbox.discard();
  bench.faults.replace([]);
  bench.outbox.flushOrphanedGroups();
  expect(await bench.outbox.runAll()).toMatchObject({ attempts: 0 });
  expect(bench.posted).toEqual([]);
});

test('a delivery that is stored while its outbox is discarded is neither sent nor reported', async () => {
  const bench = await setUp();
  const accepted = bench.outbox.accept([delivery('1')]);
  const triggered = bench.outbox.sendNow(delivery('2'));
  bench.outbox.discard();
  await accepted;
  expect(await triggered).toBeUndefined();
  await bench.outbox.runAll();
  expect(bench.posted).toEqual([]);
  expect([bench.reported, bench.states]).toEqual([[], []]);
});

test('a closed outbox still stores and reports the outcome of an attempt in progress', async () => {
  const answered = Promise.withResolvers<Outcome>();
  const bench = await setUp(() => answered.promise);
  await bench.outbox.accept([delivery('1')]);
  const run = bench.outbox.runAll();
  await expect.poll(() => bench.posted.length).toBe(1);
  const idle = bench.outbox.idle();
  bench.outbox.close();
  answered.resolve({ durationMs: 1, errorMessage: 'ECANCELED', cutOff: true });
  await idle;
  expect(await run).toMatchObject({ attempts: 1 });
  expect(bench.reported).toHaveLength(1);
  expect(await bench.store.findDelivery(userPoolId, '1')).toMatchObject({ state: 'pending', attemptCount: 1 });
});

test('a discarded outbox neither resumes deliveries nor reports its errors', async () => {
  const bench = await setUp();
  await bench.store.insertDeliveries(userPoolId, [delivery('1')]);
  const find = bench.store.findWebhook;
  bench.clock.set({ mode: 'system' });
  bench.store.findWebhook = async (...parameters) => {
    bench.outbox.discard();
    await find(...parameters);
    throw new Error('the disk is gone');
  };
  await bench.outbox.accept([delivery('2')]);
  await new Promise(setImmediate);
  bench.faults.replace([{ ...newFault('f', { effect: { kind: 'reorder', size: 2 } }), met: 2, struck: 2 }]);
  const pending = await bench.store.pendingDeliveries(userPoolId);
  await bench.outbox.resume([...pending, { ...delivery('3'), heldBy: 'f' }]);
  await new Promise(setImmediate);
  expect(bench.states).toEqual(['2 pending']);
  expect([bench.posted, bench.errors]).toEqual([[], []]);
});

test('a retry keeps the place of its delivery among those that are due at the same time', async () => {
  const bench = await setUp(async () => failure);
  await bench.outbox.accept([delivery('1'), delivery('2', 'a', start + 60_000)]);
  for (let step = 0; step < 3; step++) await bench.outbox.step();
  expect(bench.posted.map(({ text }) => JSON.parse(text).data)).toEqual(['1', '1', '2']);
});

test('resuming drops triggers and sends everything else', async () => {
  const bench = await setUp();
  const trigger: DeliveryRecord = { ...delivery('1'), source: 'trigger' };
  await bench.store.insertDeliveries(userPoolId, [trigger, delivery('2')]);
  await bench.outbox.resume(await bench.store.pendingDeliveries(userPoolId));
  expect(await bench.store.findDelivery(userPoolId, '1')).toMatchObject({
    state: 'dropped',
    reason: 'the server ended while it was sent',
  });
  expect(await bench.outbox.runAll()).toMatchObject({ attempts: 1 });
  expect(bench.posted.map(({ text }) => JSON.parse(text).data)).toEqual(['2']);
});

/** Deliveries of which each fills a piece, made one by one; `made` counts them. */
function* large(count: number, made: { count: number }): Generator<DeliveryRecord> {
  for (; made.count < count; made.count++) {
    const one = delivery(`${made.count}`);
    yield { ...one, request: { ...one.request, text: 'x'.repeat(pieceLength) } };
  }
}

test('an outbox makes and stores large deliveries one by one, and sends none before all are stored', async () => {
  const bench = await setUp();
  const made = { count: 0 };
  const counts: [number, number][] = [];
  const insert = bench.store.insertDeliveries;
  bench.store.insertDeliveries = async (pool, deliveries) => {
    counts.push([deliveries.length, made.count]);
    expect(bench.states).toEqual([]);
    await insert(pool, deliveries);
  };
  const accepted = await bench.outbox.accept(large(3, made));
  expect(counts).toEqual([0, 1, 2].map((before) => [1, before]));
  expect(accepted.map(({ deliveryId }) => deliveryId)).toEqual(['0', '1', '2']);
  expect(bench.states).toEqual(['0 pending', '1 pending', '2 pending']);
  expect(await bench.outbox.runAll()).toMatchObject({ attempts: 3 });
});

test('an outbox that cannot store the last of several pieces drops what it has stored, and sends nothing', async () => {
  const bench = await setUp();
  const insert = bench.store.insertDeliveries;
  bench.store.insertDeliveries = async (pool, deliveries) => {
    if (deliveries[0]?.deliveryId === '2') throw new Error('the disk is full');
    await insert(pool, deliveries);
  };
  await expect(bench.outbox.accept(large(3, { count: 0 }))).rejects.toThrow('the disk is full');
  expect(await bench.outbox.runAll()).toMatchObject({ attempts: 0 });
  expect(await bench.store.pendingDeliveries(userPoolId)).toEqual([]);
  const { list } = await bench.store.listDeliveries(userPoolId, {}, -1);
  const reason = 'the others of its request could not be stored';
  expect(list).toMatchObject(['1', '0'].map((deliveryId) => ({ deliveryId, state: 'dropped', reason })));
});

test('an outbox that is discarded between two pieces stores no more of them', async () => {
  const bench = await setUp();
  const insert = bench.store.insertDeliveries;
  bench.store.insertDeliveries = async (pool, deliveries) => {
    await insert(pool, deliveries);
    bench.outbox.discard();
  };
  expect(await bench.outbox.accept(large(3, { count: 0 }))).toHaveLength(3);
  expect((await bench.store.listDeliveries(userPoolId, {}, -1)).list).toMatchObject([{ deliveryId: '0' }]);
  expect(bench.states).toEqual([]);
});
