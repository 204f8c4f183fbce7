import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createByteBudget } from './byte-budget.ts';
import { createRing } from './ring.ts';

const noLimit = () => createByteBudget(Infinity);

test('a ring holds the last items, oldest first, whatever was pushed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.nat(), { maxLength: 100 }), (capacity, items) => {
      const ring = createRing<number>(capacity, noLimit());
      for (const item of items) ring.push(item, 1);
      expect([...ring]).toEqual(items.slice(-capacity));
    }),
  );
});

test('a ring keeps the newest items that fit its budget', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 100 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), sizes, (limit, items) => {
      const ring = createRing<number>(1000, createByteBudget(limit));
      for (const size of items) ring.push(size, size);
      const kept = [...ring];
      expect(kept).toEqual(kept.length === 0 ? [] : items.slice(-kept.length));
      const sum = kept.reduce((total, size) => total + size, 0);
      expect(sum).toBeLessThanOrEqual(limit);
    }),
  );
});

test('rings that share a budget stay within it, and the largest ring drops items', () => {
  const push = fc.record({ ring: fc.nat(3), bytes: fc.integer({ min: 1, max: 9 }), clear: fc.nat(30) });
  fc.assert(
    fc.property(fc.array(push, { maxLength: 200 }), (pushes) => {
      const budget = createByteBudget(30);
      const rings = [0, 1, 2, 3].map(() => createRing<number>(1000, budget));
      const bytesOf = (ring: Iterable<number>): number => [...ring].reduce((sum, bytes) => sum + bytes, 0);
      for (const { ring, bytes, clear } of pushes) {
        const before = rings.map(bytesOf);
        if (clear === 0) rings[ring]?.clear();
        else rings[ring]?.push(bytes, bytes);
        const after = rings.map(bytesOf);
        expect(after.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(30);
        for (const [index, each] of after.entries()) {
          // Only the ring that is the largest at that moment loses an item.
          if (index !== ring && each < (before[index] ?? 0)) expect(before[index]).toBeGreaterThanOrEqual(30 / 4);
        }
      }
    }),
  );
});

test('a cleared ring is empty and takes items again', () => {
  const ring = createRing<number>(2, noLimit());
  for (const item of [1, 2, 3]) ring.push(item, 1);
  ring.clear();
  ring.push(4, 1);
  expect([...ring]).toEqual([4]);
});
