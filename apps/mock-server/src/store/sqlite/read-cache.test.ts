import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReadCache } from './read-cache.ts';

/** A database of one number, which this process or another one writes. */
function createWorld() {
  let value = 0;
  let version = 1;
  let reads = 0;
  const cache = createReadCache(() => version);
  return {
    read: () => cache.read('value', () => ++reads && `value ${value}`),
    writeHere() {
      value++;
      cache.forget();
    },
    writeElsewhere() {
      value++;
      version++;
    },
    get value() {
      return `value ${value}`;
    },
    get reads() {
      return reads;
    },
  };
}

test('what did not change is read once', async () => {
  const world = createWorld();
  for (let turn = 0; turn < 5; turn++) {
    for (let time = 0; time < 5; time++) expect(world.read()).toBe('value 0');
    await nextTurn();
  }
  expect(world.reads).toBe(1);
});

test('whoever writes, in any order, a reading of a later turn sees it, and one of the same turn what this process wrote', async () => {
  const steps = fc.array(fc.constantFrom('read', 'write here', 'write elsewhere', 'turn'), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const world = createWorld();
      let mayLag = false;
      for (const step of sequence) {
        if (step === 'write here') world.writeHere();
        if (step === 'write elsewhere') {
          world.writeElsewhere();
          mayLag = true;
        }
        if (step === 'turn') {
          await nextTurn();
          mayLag = false;
        }
        if (step === 'read') {
          const seen = world.read();
          if (!mayLag) expect(seen).toBe(world.value);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('what is not there is looked up each time, so that no number of wrong names fills the memory', () => {
  const cache = createReadCache(() => 1);
  let reads = 0;
  const read = (): undefined => void reads++;
  for (let time = 0; time < 3; time++) expect(cache.read('nothing', read)).toBeUndefined();
  expect(reads).toBe(3);
});

test('of more readings than it holds it forgets some, and gives the right ones all the same', () => {
  const cache = createReadCache(() => 1);
  for (const round of [1, 2]) {
    for (let number = 0; number < 2500; number++) {
      expect(
        cache.read(`key ${number}`, () => `${number}`),
        `round ${round}`,
      ).toBe(`${number}`);
    }
  }
});
