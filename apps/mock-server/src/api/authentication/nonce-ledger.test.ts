import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNonceLedger } from './nonce-ledger.ts';

const windowMs = 300_000;

/** A use of one of a few nonces, some time after the one before. */
const use = fc.record({
  wait: fc.oneof(fc.nat(2 * windowMs + 1), fc.constantFrom(0, 1, windowMs - 1, windowMs, windowMs + 1, 2 * windowMs)),
  nonce: fc.constantFrom('a', 'b', 'c'),
  key: fc.constantFrom('key-1', 'key-2'),
});
const uses = fc.array(use, { minLength: 1, maxLength: 60 });

test('a nonce is refused for as long as a request with it could pass the check of its date', () => {
  fc.assert(
    fc.property(fc.nat(windowMs * 3), uses, (start, sequence) => {
      const ledger = createNonceLedger(windowMs);
      const lastUse = new Map<string, number>();
      let now = start;
      for (const { wait, nonce, key } of sequence) {
        now += wait;
        const id = `${key}/${nonce}`;
        const before = lastUse.get(id);
        const fresh = ledger.use(key, nonce, now);
        // Signed one window ahead of its first use, a request is valid for two windows.
        if (before !== undefined && now - before <= 2 * windowMs) expect(fresh).toBe(false);
        if (before === undefined) expect(fresh).toBe(true);
        if (fresh) lastUse.set(id, now);
      }
    }),
    { numRuns: 500 },
  );
});

test('a clock that is moved back lets no nonce through a second time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -windowMs, max: windowMs / 2 }), { maxLength: 30 }), (moves) => {
      const ledger = createNonceLedger(windowMs);
      const start = 10 * windowMs;
      let now = start;
      expect(ledger.use('key', 'nonce', now)).toBe(true);
      for (const move of moves) {
        now = Math.min(now + move, start + 2 * windowMs);
        expect(ledger.use('key', 'nonce', now)).toBe(false);
      }
    }),
  );
});

test('nonces that can do no more harm are forgotten, so that the ledger does not grow for ever', () => {
  const ledger = createNonceLedger(windowMs);
  expect(ledger.use('key', 'old', 0)).toBe(true);
  for (const turn of [1, 2]) expect(ledger.use('key', `other-${turn}`, turn * windowMs)).toBe(true);
  expect(ledger.use('key', 'old', 2 * windowMs)).toBe(false);
  expect(ledger.use('key', 'other-3', 3 * windowMs)).toBe(true);
  expect(ledger.use('key', 'old', 3 * windowMs)).toBe(true);
});

test('two keys may use the same nonce', () => {
  const ledger = createNonceLedger(windowMs);
  expect(ledger.use('key-1', 'nonce', 0)).toBe(true);
  expect(ledger.use('key-2', 'nonce', 0)).toBe(true);
  expect(ledger.use('key-1', 'nonce', 0)).toBe(false);
});
