import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIds } from './ids.ts';
import { createRandom } from './random.ts';

const clockAt = (now: number) => ({ now: () => now });

test('a webhook ID is 24 hexadecimal digits that begin with the second', () => {
  const ids = createIds(clockAt(Date.parse('2022-03-10T10:20:30.999Z')), createRandom());
  expect(ids.objectId()).toMatch(/^6229d0ee[0-9a-f]{16}$/);
});

test('a later ID of one process sorts after an earlier one, in one moment too', () => {
  let now = Date.parse('2024-01-01T00:00:00Z');
  const ids = createIds({ now: () => now }, createRandom());
  const made = Array.from({ length: 5000 }, (_, index) => {
    if (index % 100 === 0) now += 999;
    return ids.objectId();
  });
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});

test('two processes do not make the same IDs', () => {
  const [one, other] = [createIds(clockAt(0), createRandom()), createIds(clockAt(0), createRandom())];
  expect(one.objectId()).not.toBe(other.objectId());
});

test('the same seed and the same time make the same IDs', () => {
  const make = () => {
    const ids = createIds(clockAt(1e12), createRandom(7));
    return [ids.objectId(), ids.requestId(), ids.objectId(), ids.requestId()];
  };
  expect(make()).toEqual(make());
});

test('IDs have their form at any time, even after the year 2106', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8.64e15 }), fc.nat(), (now, seed) => {
      const ids = createIds(clockAt(now), createRandom(seed));
      expect(ids.objectId()).toMatch(/^[0-9a-f]{24}$/);
      expect(ids.requestId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }),
  );
});
