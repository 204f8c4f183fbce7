import { expect, test } from 'vitest';
import { retrySchedule } from './retry-schedule.ts';

test.each([
  ['absent', undefined],
  ['not enabled', { enabled: false }],
  ['not enabled, whatever else it says', { enabled: false, count: 5, delay: 2, delayUnit: 'Day' as const }],
])('a configuration that is %s has no retries', (_, config) => {
  expect(retrySchedule(config)).toEqual({ count: 0, delayMs: 0 });
});

test('enabled retries without a count or delay are three, one minute apart', () => {
  expect(retrySchedule({ enabled: true })).toEqual({ count: 3, delayMs: 60_000 });
});

test.each([
  [1, 'Second', 1000],
  [10, undefined, 600_000],
  [1, 'Minute', 60_000],
  [1, 'Hour', 3_600_000],
  [1, 'Day', 86_400_000],
  [2.5, 'Day', 216_000_000],
  [0, 'Day', 0],
  [0.05, 'Second', 50],
  [0.0001, 'Second', 0],
  [10_000, 'Day', 864_000_000_000],
] as const)('a delay of %d %s is %d milliseconds', (delay, delayUnit, delayMs) => {
  expect(retrySchedule({ enabled: true, count: 7, delay, ...(delayUnit && { delayUnit }) })).toEqual({
    count: 7,
    delayMs,
  });
});

test('a count of 0 stays 0', () => {
  expect(retrySchedule({ enabled: true, count: 0 }).count).toBe(0);
});
