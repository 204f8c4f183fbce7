import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeliveryRecord, DeliveryState } from '../model/delivery.ts';
import { refuseDeliveries, waitForDelivery, waitUntilSettled } from './waiting.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A pool whose deliveries the test provides. */
class WatchedPool {
  readonly deliveries: DeliveryRecord[] = [];
  readonly listeners = new Set<(delivery: DeliveryRecord, state: DeliveryState) => void>();
  readonly #closing = new AbortController();
  readonly settled = Promise.withResolvers<void>();
  closingListeners = 0;

  readonly deps = {
    onChange: (listener: (delivery: DeliveryRecord, state: DeliveryState) => void) => {
      this.listeners.add(listener);
      return () => this.listeners.delete(listener);
    },
    find: async (deliveryId: string) => {
      const found = this.deliveries.find((delivery) => delivery.deliveryId === deliveryId);
      return found === undefined ? undefined : { ...found, attempts: [] };
    },
    list: async (filter: { readonly state?: DeliveryState; readonly isOver?: true }, limit: number) => {
      const list = this.deliveries.filter(
        ({ state }) =>
          (filter.state === undefined || filter.state === state) && (!filter.isOver || state !== 'pending'),
      );
      return { totalCount: list.length, list: list.slice(0, limit) };
    },
    stateOf: (delivery: DeliveryRecord) => delivery.state,
    idle: () => this.settled.promise,
    clock: { mode: 'system' as const, now: () => 1000 },
    webhookName: async () => 'sign-ups',
    undelivered: () => ({ count: 0 }),
    closing: this.#watched(),
  };

  /** The signal, with its listeners counted. */
  #watched(): AbortSignal {
    const { signal } = this.#closing;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      this.closingListeners++;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      this.closingListeners--;
      remove(...args);
    };
    return signal;
  }

  happen(delivery: DeliveryRecord): void {
    this.deliveries.unshift(delivery);
    for (const listener of [...this.listeners]) listener(delivery, delivery.state);
  }

  close(): void {
    this.#closing.abort();
  }

  /** What a waiter holds on to. */
  get held(): readonly number[] {
    return [this.listeners.size, this.closingListeners, vi.getTimerCount()];
  }
}

const delivery = (deliveryId: string, state: DeliveryRecord['state'] = 'succeeded'): DeliveryRecord => ({
  deliveryId,
  webhookId: 'w1',
  eventName: 'login',
  source: 'event',
  createdAt: 1000,
  request: { url: 'http://127.0.0.1/', headers: {}, body: {}, text: '{}' },
  delayMs: 0,
  retries: 0,
  retriesLeft: 0,
  attemptCount: 1,
  state,
});
const nothing = [0, 0, 0];

test('a waiter that found a delivery leaves no listener and no timer behind', async () => {
  const pool = new WatchedPool();
  const waiting = waitForDelivery(pool.deps, {}, 1000);
  expect(pool.held).toEqual([1, 1, 1]);
  pool.happen(delivery('d1'));
  expect(await waiting).toMatchObject({ deliveryId: 'd1' });
  expect(pool.held).toEqual(nothing);
});

test('a waiter that finds an earlier delivery leaves nothing behind', async () => {
  const pool = new WatchedPool();
  pool.happen(delivery('d1'));
  await waitForDelivery(pool.deps, {}, 1000);
  expect(pool.held).toEqual(nothing);
});

test('a waiter that timed out leaves nothing behind', async () => {
  const pool = new WatchedPool();
  const waiting = waitForDelivery(pool.deps, { state: 'failed' }, 1000).catch((error) => error);
  await vi.advanceTimersByTimeAsync(999);
  expect(pool.held).toEqual([1, 1, 1]);
  await vi.advanceTimersByTimeAsync(1);
  expect(await waiting).toMatchObject({ statusCode: 408 });
  expect(pool.held).toEqual(nothing);
});

test('a waiter of a pool that closes ends and leaves nothing behind', async () => {
  const pool = new WatchedPool();
  const waiting = waitForDelivery(pool.deps, {}, 1000).catch((error) => error);
  pool.close();
  expect(await waiting).toMatchObject({ statusCode: 409, message: 'The mock server was closed' });
  expect(pool.held).toEqual(nothing);
});

test('a waiter that cannot read the store rejects with its error and leaves nothing behind', async () => {
  const pool = new WatchedPool();
  const list = async () => {
    throw new Error('the disk is gone');
  };
  await expect(waitForDelivery({ ...pool.deps, list }, {}, 1000)).rejects.toThrow('the disk is gone');
  expect(pool.held).toEqual(nothing);
});

test('a found delivery that retention removed is reported with 404', async () => {
  const pool = new WatchedPool();
  const find = async () => undefined;
  const waiting = waitForDelivery({ ...pool.deps, find }, {}, 1000).catch((error) => error);
  pool.happen(delivery('d1'));
  expect(await waiting).toMatchObject({
    statusCode: 404,
    message: 'The delivery was removed by retention while you waited',
  });
});

test.each([
  ['another state', { state: 'failed' as const }],
  ['another webhook', { webhookId: 'w2' }],
  ['another event', { eventName: 'user:created' }],
  ['another source', { source: 'replay' as const }],
])('a delivery of %s does not end the wait', async (_, filter) => {
  const pool = new WatchedPool();
  const waiting = waitForDelivery({ ...pool.deps, list: async () => ({ totalCount: 0, list: [] }) }, filter, 1000);
  const outcome = waiting.catch(({ statusCode }) => statusCode);
  pool.happen(delivery('d1'));
  await vi.advanceTimersByTimeAsync(999);
  expect(pool.listeners.size).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await outcome).toBe(408);
});

test('settling ends when the pool is idle and leaves no timer behind', async () => {
  const pool = new WatchedPool();
  const settled = waitUntilSettled(pool.deps, 1000);
  expect(vi.getTimerCount()).toBe(1);
  pool.settled.resolve();
  await settled;
  expect(vi.getTimerCount()).toBe(0);
});

test('settling that times out lists the latest deliveries and leaves no timer behind', async () => {
  const pool = new WatchedPool();
  pool.happen(delivery('d1', 'pending'));
  const settled = waitUntilSettled(pool.deps, 1000).catch((error) => error);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await settled).toMatchObject({
    statusCode: 408,
    message:
      "Deliveries were still in progress after 1000 ms. The pool has one delivery: d1 of login to 'sign-ups' (w1) is pending after attempt 1 of 1; next attempt due now.",
  });
  expect(vi.getTimerCount()).toBe(0);
});

test('unexpected deliveries are refused with their number and the latest ten', async () => {
  const pool = new WatchedPool();
  await refuseDeliveries(pool.deps, {});
  for (let index = 0; index < 12; index++) pool.happen(delivery(`d${index}`));
  const error = await refuseDeliveries(pool.deps, { state: 'succeeded' }).catch((e) => e);
  expect(error).toMatchObject({ statusCode: 409 });
  expect(error.message).toMatch(
    /^Expected no deliveries with state succeeded, found 12: d11 of login to 'sign-ups' \(w1\) is succeeded after attempt 1 of 1; d10 /,
  );
  expect(error.message.split('; ')).toHaveLength(10);
});
