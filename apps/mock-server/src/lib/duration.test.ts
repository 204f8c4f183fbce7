import { expect, test } from 'vitest';
import { duration } from './duration.ts';

test.for([
  [0, '0 ms'],
  [999, '999 ms'],
  [1000, '1 s'],
  [90_000, '90 s'],
  [150_000, '2.5 min'],
  [7_200_000, '2 h'],
  [259_200_000, '3 d'],
] as const)('a duration of %i ms is written as %s', ([ms, text]) => {
  expect(duration(ms)).toBe(text);
});
