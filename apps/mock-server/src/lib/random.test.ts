import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

test('the same seed gives the same bytes, however they are asked for', () => {
  const [one, other] = [createRandom(42), createRandom(42)];
  const inOne = [...one(12)];
  expect([...other(5), ...other(0), ...other(7)]).toEqual(inOne);
});

test('other seeds and no seed give other bytes', () => {
  const all = [0, 1, 2, 2 ** 31 - 1, undefined, undefined].map((seed) => [...createRandom(seed)(16)].join());
  expect(new Set(all).size).toBe(all.length);
});

test.for([undefined, 1])('every byte comes up about as often as any other with seed %s', (seed) => {
  const counts = new Array<number>(256).fill(0);
  for (const byte of createRandom(seed)(256 * 200)) counts[byte] = (counts[byte] ?? 0) + 1;
  expect(Math.min(...counts)).toBeGreaterThan(100);
  expect(Math.max(...counts)).toBeLessThan(300);
});

test('a new array is filled each time', () => {
  const random = createRandom(1);
  const first = random(4);
  const before = [...first];
  random(4);
  expect([...first]).toEqual(before);
});
