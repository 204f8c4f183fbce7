import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const names = ['timeout', 'retry', 'user:created', 'user:updated'];

test.each([
  ['timeuot', 'timeout'],
  ['Timeout', 'timeout'],
  ['rety', 'retry'],
  ['user:craeted', 'user:created'],
  ['user:update', 'user:updated'],
  ['lang', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('the nearest name of %.20s is %s', (given, expected) => {
  expect(nearest(given, names)).toBe(expected);
});
