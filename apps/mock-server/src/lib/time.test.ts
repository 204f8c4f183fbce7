import { expect, test } from 'vitest';
import { toMilliseconds } from './time.ts';

test.each([
  [0, 0],
  [1500, 1500],
  ['500ms', 500],
  ['30s', 30_000],
  ['1.5m', 90_000],
  ['12h', 43_200_000],
  ['3d', 259_200_000],
])('%j is %d milliseconds', (duration, expected) => {
  expect(toMilliseconds(duration)).toBe(expected);
});

test.each(['', '3', 'd', '-1s', '3 d', '1w', Number.NaN, -1, Number.POSITIVE_INFINITY])('%j is refused', (duration) => {
  expect(() => toMilliseconds(duration)).toThrow(RangeError);
});
