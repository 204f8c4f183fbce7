import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Due } from '../lib/due-queue.ts';
import { nextTurn } from '../lib/next-turn.ts';
import { pieceLength } from '../lib/piece-length.ts';
import { createPoolClock } from './pool-clock.ts';
import { Schedule, startedAtOnce } from './schedule.ts';

type Item = Due & { readonly name: string };

const hourMs = 3_600_000;
const start = Date.parse('2026-01-01T12:00:00.000Z');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A schedule on a machine whose clock can be set, and the names of the items that it has processed. */
function newSchedule() {
  let [elapsed, wall] = [0, start];
  const clock = createPoolClock({ now: () => wall, monotonic: () => elapsed });
  const done: string[] = [];
  const schedule = new Schedule<Item>({
    clock,
    run: async ({ name }) => done.push(name),
    isDone: () => false,
    beforeMove: async () => {},
    onMoved: async () => {},
    hold: () => () => {},
    lengthOf: () => 0,
    onError: (error) => expect.fail(String(error)),
  });
  let order = 0;
  return {
    clock,
    schedule,
    done,
    add(name: string, inMs: number): void {
      schedule.add({ name, dueAt: clock.now() + inMs, order: order++ });
      schedule.rearm();
    },
    set: (byMs: number) => {
      wall += byMs;
    },
    /** Lets real time pass, a second at a time. */
    pass(ms: number): void {
      for (let left = ms; left > 0; left -= 1000) {
        const step = Math.min(left, 1000);
        elapsed += step;
        wall += step;
        vi.advanceTimersByTime(step);
      }
    },
  };
}

test('a system clock that is set back delays neither waiting items nor new ones', () => {
  const { add, set, pass, done } = newSchedule();
  add('a second', 1000);
  add('two hours', 2 * hourMs);
  set(-hourMs);
  add('half a minute', 30_000);
  pass(1000);
  expect(done).toEqual(['a second']);
  pass(28_000);
  expect(done).toEqual(['a second']);
  pass(1000);
  expect(done).toEqual(['a second', 'half a minute']);
  set(-5 * hourMs);
  pass(2 * hourMs - 30_000 - 2000);
  expect(done).toHaveLength(2);
  pass(2000);
  expect(done).toEqual(['a second', 'half a minute', 'two hours']);
});

test('the schedule notices within a minute that the system clock was set forward', () => {
  const { add, set, pass, done } = newSchedule();
  add('two hours', 2 * hourMs);
  set(2 * hourMs);
  pass(60_000);
  expect(done).toEqual(['two hours']);
});

test('a virtual clock uses the times of the items, whatever happened to the system clock before', async () => {
  const { add, set, clock, schedule, done } = newSchedule();
  add('first', 2 * hourMs);
  set(-4 * hourMs);
  add('second', 5 * hourMs);
  clock.set({ mode: 'virtual', now: start });
  schedule.rearm();
  expect(await schedule.advance(hourMs)).toEqual({ now: start + hourMs, attempts: 1 });
  expect(done).toEqual(['second']);
  expect(await schedule.step()).toEqual({ now: start + 2 * hourMs, attempts: 2 });
  expect(done).toEqual(['second', 'first']);
});

test('a schedule without a monotonic clock uses the system time alone', () => {
  const done: string[] = [];
  let now = start;
  const schedule = new Schedule<Item>({
    clock: createPoolClock({ now: () => now }),
    run: async ({ name }) => done.push(name),
    isDone: () => false,
    beforeMove: async () => {},
    onMoved: async () => {},
    hold: () => () => {},
    lengthOf: () => 0,
    onError: (error) => expect.fail(String(error)),
  });
  schedule.add({ name: 'a second', dueAt: start + 1000, order: 0 });
  schedule.rearm();
  now += 1000;
  vi.advanceTimersByTime(1000);
  expect(done).toEqual(['a second']);
});

/** A schedule of items that are all due now, how many of them were started by each event-loop turn, and how many holds are open. */
function newBusySchedule(count: number, mode: 'system' | 'virtual', length = 0) {
  const clock = createPoolClock({ now: () => start });
  if (mode === 'virtual') clock.set({ mode, now: start });
  const started: number[] = [];
  let held = 0;
  const schedule = new Schedule<Due>({
    clock,
    run: async ({ order }) => started.push(order),
    lengthOf: () => length,
    isDone: () => false,
    beforeMove: async () => {},
    onMoved: async () => {},
    hold: () => {
      held++;
      return () => held--;
    },
    onError: (error) => expect.fail(String(error)),
  });
  for (let order = 0; order < count; order++) schedule.add({ dueAt: start, order });
  return { schedule, started, held: () => held };
}

test.for(['system', 'virtual'] as const)(
  'a schedule on the %s clock starts a few items per event-loop turn, in their order, and holds the others',
  async (mode) => {
    const { schedule, started, held } = newBusySchedule(2 * startedAtOnce + 1, mode);
    const moved = mode === 'virtual' ? schedule.runAll() : schedule.rearm();
    if (mode === 'virtual') await Promise.resolve().then(() => Promise.resolve());
    const counts: number[][] = [];
    for (let turn = 0; turn < 4; turn++) {
      counts.push([started.length, held()]);
      schedule.rearm();
      await nextTurn();
    }
    await moved;
    expect(counts).toEqual([
      [startedAtOnce, 1],
      [2 * startedAtOnce, 1],
      [2 * startedAtOnce + 1, 0],
      [2 * startedAtOnce + 1, 0],
    ]);
    expect(started).toEqual([...started.keys()]);
  },
);

test('a schedule holds nothing for few items', () => {
  const { schedule, started, held } = newBusySchedule(startedAtOnce, 'system');
  schedule.rearm();
  expect([started.length, held()]).toEqual([startedAtOnce, 0]);
});

test('a schedule starts one item per event-loop turn when each sends much', async () => {
  const { schedule, started } = newBusySchedule(3, 'system', pieceLength);
  schedule.rearm();
  expect(started).toEqual([0]);
  await nextTurn();
  expect(started).toEqual([0, 1]);
});

test('a schedule that is closed starts no more of what is due', async () => {
  const { schedule, started, held } = newBusySchedule(2 * startedAtOnce, 'system');
  schedule.rearm();
  schedule.close();
  await nextTurn();
  expect(started).toHaveLength(startedAtOnce);
  expect(held()).toBe(0);
});
