import { expect, test } from 'vitest';
import { createByteBudget } from '../lib/byte-budget.ts';
import { type Activity, createActivityFeed } from './activity.ts';

const feed = (capacity?: number, bytes = Infinity) =>
  createActivityFeed(() => 1_700_000_000_000, createByteBudget(bytes), capacity);
const shown = (heard: readonly Activity[]): unknown[] => heard.map(({ show }) => show());

test('a listener is called with later activities, in order, with increasing IDs', () => {
  const activity = feed();
  const heard: Activity[] = [];
  activity.publish('delivery', () => 'before');
  activity.subscribe((each) => heard.push(each));
  activity.publish('attempt', () => 'one');
  activity.publish('clock', () => 'two');
  expect(heard.map(({ kind }) => kind)).toEqual(['attempt', 'clock']);
  expect(shown(heard)).toEqual(['one', 'two']);
  expect(heard[1]?.id).toBe((heard[0]?.id ?? 0) + 1);
});

test('a listener that reconnects with its last ID gets first what it missed, then the rest', () => {
  const activity = feed();
  const heard: Activity[] = [];
  const leave = activity.subscribe((each) => heard.push(each));
  activity.publish('attempt', () => 'seen');
  leave();
  activity.publish('attempt', () => 'missed');
  activity.publish('attempt', () => 'missed too');
  activity.subscribe((each) => heard.push(each), heard.at(-1)?.id);
  activity.publish('attempt', () => 'after');
  expect(shown(heard)).toEqual(['seen', 'missed', 'missed too', 'after']);
});

test('only the most recent activities are kept, up to the capacity', () => {
  const activity = feed(3);
  for (let index = 0; index < 10; index++) activity.publish('attempt', () => index);
  const heard: Activity[] = [];
  activity.subscribe((each) => heard.push(each), 0);
  expect(shown(heard)).toEqual([7, 8, 9]);
});

test('the feed keeps the activities that fit its budget, and none after it ends', () => {
  const activity = feed(1000, 1000);
  const recent = (): unknown[] => {
    const heard: Activity[] = [];
    activity.subscribe((each) => heard.push(each), 0)();
    return shown(heard);
  };
  for (let index = 0; index < 10; index++) activity.publish('attempt', () => index, 300);
  expect(recent()).toEqual([7, 8, 9]);
  activity.publish('attempt', () => 'too large', 1001);
  expect(recent()).toEqual([]);
  activity.close();
  activity.publish('attempt', () => 'late', 1);
  expect(recent()).toEqual([]);
});

test('IDs of a later run are integers and larger than those of an earlier run', () => {
  const numbers = [1_700_000_000_000, 1_700_000_000_900].map((now) => {
    const activity = createActivityFeed(() => now, createByteBudget(Infinity));
    let id = 0;
    activity.subscribe((each) => {
      id = each.id;
    });
    for (let index = 0; index < 500; index++) activity.publish('attempt', () => undefined);
    return id;
  });
  expect(numbers[1]).toBeGreaterThan(numbers[0] ?? Number.NaN);
  expect(numbers.every(Number.isSafeInteger)).toBe(true);
});

test('a removed listener is not called again, and a value is created only when a listener reads it', () => {
  const activity = feed();
  let made = 0;
  let heard = 0;
  const leave = activity.subscribe(() => heard++);
  activity.publish('attempt', () => made++);
  leave();
  leave();
  activity.publish('attempt', () => made++);
  expect([heard, made]).toEqual([1, 0]);
});

test('a listener may remove itself while it is called', () => {
  const activity = feed();
  const heard: string[] = [];
  const leave = activity.subscribe(() => {
    heard.push('once');
    leave();
  });
  activity.subscribe(() => heard.push('always'));
  activity.publish('attempt', () => undefined);
  activity.publish('attempt', () => undefined);
  expect(heard).toEqual(['once', 'always', 'always']);
});
