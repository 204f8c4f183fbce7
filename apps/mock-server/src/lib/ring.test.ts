import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRing } from './ring.ts';

test('a ring holds the last items, oldest first, whatever was pushed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.nat(), { maxLength: 100 }), (capacity, items) => {
      const ring = createRing<number>(capacity);
      for (const item of items) ring.push(item);
      expect([...ring]).toEqual(items.slice(-capacity));
    }),
  );
});

test('a cleared ring is empty and takes items again', () => {
  const ring = createRing<number>(2);
  for (const item of [1, 2, 3]) ring.push(item);
  ring.clear();
  ring.push(4);
  expect([...ring]).toEqual([4]);
});
