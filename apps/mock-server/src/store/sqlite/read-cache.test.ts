import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReadCache } from './read-cache.ts';

test('a reading is made once until the cache forgets, and gives the same object each time', () => {
  const steps = fc.array(fc.constantFrom('read', 'write'), { maxLength: 40 });
  fc.assert(
    fc.property(steps, (sequence) => {
      const cache = createReadCache();
      let value = { version: 0 };
      let readings = 0;
      let isKnown = false;
      for (const step of sequence) {
        if (step === 'write') {
          value = { version: value.version + 1 };
          cache.forget();
          isKnown = false;
          continue;
        }
        const before = readings;
        const read = cache.read('value', () => {
          readings++;
          return value;
        });
        expect(read).toBe(value);
        expect(readings - before).toBe(isKnown ? 0 : 1);
        isKnown = true;
      }
    }),
  );
});

test('an absent value is read each time, so that no number of wrong names fills the memory', () => {
  const cache = createReadCache();
  let reads = 0;
  const read = (): undefined => void reads++;
  for (let time = 0; time < 3; time++) expect(cache.read('nothing', read)).toBeUndefined();
  expect(reads).toBe(3);
});

test('a cache that overflows forgets some readings and still gives the right values', () => {
  const cache = createReadCache();
  for (const round of [1, 2]) {
    for (let number = 0; number < 2500; number++) {
      expect(
        cache.read(`key ${number}`, () => `${number}`),
        `round ${round}`,
      ).toBe(`${number}`);
    }
  }
});
