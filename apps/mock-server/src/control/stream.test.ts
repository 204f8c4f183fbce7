import { expect, onTestFinished, test, vi } from 'vitest';
import { createByteBudget } from '../lib/byte-budget.ts';
import { type ActivityFeed, createActivityFeed } from '../pool/activity.ts';
import type { Pool } from '../pool/pool.ts';
import { streamActivity } from './stream.ts';

/** A pool that only publishes activity, and the number of its listeners. */
function publishingPool(): {
  readonly pool: Pool;
  readonly tell: ActivityFeed['publish'];
  readonly listeners: () => number;
} {
  const feed = createActivityFeed(() => 0, createByteBudget(Infinity));
  let listeners = 0;
  const activity: ActivityFeed = {
    ...feed,
    subscribe(listener, lastId) {
      const end = feed.subscribe(listener, lastId);
      listeners++;
      let over = false;
      return () => {
        end();
        if (!over) listeners--;
        over = true;
      };
    },
  };
  return { pool: { activity } as Pool, tell: feed.publish, listeners: () => listeners };
}

async function open(pool: Pool, { lastId, backlogBytes = Infinity }: { lastId?: number; backlogBytes?: number } = {}) {
  const leaving = new AbortController();
  const cutOff = vi.fn();
  onTestFinished(() => leaving.abort());
  const stream = streamActivity(pool, { lastId, backlogBytes, signal: leaving.signal, cutOff });
  expect(await stream.next()).toEqual({ done: false, value: ': open\n\n' });
  return { stream, cutOff, leave: () => leaving.abort() };
}

test('an event has an ID, a kind and one line of JSON; waiting events come together', async () => {
  const { pool, tell } = publishingPool();
  const { stream } = await open(pool);
  tell('clock', () => ({ mode: 'virtual', now: 0 }));
  tell('reset', () => ({}));
  expect((await stream.next()).value).toBe(
    'id: 1\nevent: clock\ndata: {"mode":"virtual","now":"1970-01-01T00:00:00.000Z"}\n\nid: 2\nevent: reset\ndata: {}\n\n',
  );
});

test('a quiet stream sends a comment every 15 seconds', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { stream } = await open(publishingPool().pool);
  for (let round = 0; round < 3; round++) {
    const next = stream.next();
    await vi.advanceTimersByTimeAsync(15_000);
    expect((await next).value).toBe(': still here\n\n');
  }
});

test('the stream disconnects a reader with more than 10,000 unread events, which can resume with the last ID', async () => {
  const { pool, tell, listeners } = publishingPool();
  const { stream, cutOff } = await open(pool);
  for (let number = 0; number < 10_000; number++) tell('reset', () => ({}));
  expect([cutOff.mock.calls.length, listeners()]).toEqual([0, 1]);
  tell('reset', () => ({}));
  // The reader has not read since then.
  expect([cutOff.mock.calls.length, listeners()]).toEqual([1, 0]);
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  const again = await open(pool, { lastId: 9_990 });
  expect((await again.stream.next()).value?.match(/^id: \d+$/gm)).toHaveLength(11);
});

test('the stream disconnects a reader whose unread events exceed the byte limit, and does not count events that it read', async () => {
  const { pool, tell, listeners } = publishingPool();
  const { stream, cutOff } = await open(pool, { backlogBytes: 3000 });
  for (let round = 0; round < 5; round++) {
    for (let number = 0; number < 3; number++) tell('reset', () => ({}), 1000);
    await stream.next();
  }
  expect(cutOff).not.toHaveBeenCalled();
  for (let number = 0; number < 3; number++) tell('reset', () => ({}), 1000);
  tell('reset', () => ({}), 1);
  expect(cutOff).toHaveBeenCalledOnce();
  expect(listeners()).toBe(0);
});

test('the stream does not disconnect a resuming reader because of the events that it missed', async () => {
  const { pool, tell } = publishingPool();
  for (let number = 0; number < 10; number++) tell('reset', () => ({}), 1000);
  const { stream, cutOff } = await open(pool, { lastId: 0, backlogBytes: 1000 });
  expect((await stream.next()).value?.match(/^id: \d+$/gm)).toHaveLength(10);
  tell('reset', () => ({}), 1000);
  expect(cutOff).not.toHaveBeenCalled();
  expect((await stream.next()).done).toBe(false);
});

test('the stream writes large events in small groups', async () => {
  const { pool, tell } = publishingPool();
  const { stream } = await open(pool);
  for (let number = 0; number < 10; number++) tell('reset', () => ({}), 100_000);
  const counts: number[] = [];
  for (let round = 0; round < 4; round++) counts.push((await stream.next()).value?.match(/^id: /gm)?.length ?? 0);
  expect(counts).toEqual([3, 3, 3, 1]);
});

test('a reader can have 10,000 unread events', async () => {
  const { pool, tell } = publishingPool();
  const { stream } = await open(pool);
  for (let number = 0; number < 10_000; number++) tell('reset', () => ({}));
  const ids: string[] = [];
  while (ids.length < 10_000) ids.push(...((await stream.next()).value?.match(/^id: \d+$/gm) ?? []));
  expect(new Set(ids).size).toBe(10_000);
});

test('the listener is removed when the reader leaves, whether it waits, holds a chunk or has read nothing', async () => {
  const { pool, tell, listeners } = publishingPool();
  const waiting = await open(pool);
  const next = waiting.stream.next();
  const holding = await open(pool);
  tell('reset', () => ({}));
  await holding.stream.next();
  await next;
  const after = waiting.stream.next();
  const returning = await open(pool);
  const unread = await open(pool);
  expect(listeners()).toBe(4);

  waiting.leave();
  expect(await after).toEqual({ done: true, value: undefined });
  holding.leave();
  unread.leave();
  await returning.stream.return(undefined);

  expect(listeners()).toBe(0);
  tell('reset', () => ({}));
  for (const { stream } of [waiting, holding, returning, unread]) expect((await stream.next()).done).toBe(true);
});
