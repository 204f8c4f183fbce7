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
      const ledger = createNonceLedger({ windowMs, kept: 1000 });
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
      const ledger = createNonceLedger({ windowMs, kept: 1000 });
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
  const ledger = createNonceLedger({ windowMs, kept: 1000 });
  expect(ledger.use('key', 'old', 0)).toBe(true);
  for (const turn of [1, 2]) expect(ledger.use('key', `other-${turn}`, turn * windowMs)).toBe(true);
  expect(ledger.use('key', 'old', 2 * windowMs)).toBe(false);
  expect(ledger.use('key', 'other-3', 3 * windowMs)).toBe(true);
  expect(ledger.use('key', 'old', 3 * windowMs)).toBe(true);
});

test('two keys may use the same nonce', () => {
  const ledger = createNonceLedger({ windowMs, kept: 1000 });
  expect(ledger.use('key-1', 'nonce', 0)).toBe(true);
  expect(ledger.use('key-2', 'nonce', 0)).toBe(true);
  expect(ledger.use('key-1', 'nonce', 0)).toBe(false);
});

test('without a date window, the ledger refuses a repeated nonce at any later time', () => {
  const ledger = createNonceLedger({ windowMs: undefined, kept: 1000 });
  expect(ledger.use('key', 'nonce', 0)).toBe(true);
  for (let turn = 1; turn <= 20; turn++) {
    expect(ledger.use('key', `other-${turn}`, turn * windowMs)).toBe(true);
    expect(ledger.use('key', 'nonce', turn * windowMs)).toBe(false);
  }
});

test('the ledger remembers the last nonces, at most twice the configured number, with and without a window', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.constantFrom(undefined, windowMs), (kept, window) => {
      const total = 500;
      const refusedFrom = (first: number): boolean => {
        const ledger = createNonceLedger({ windowMs: window, kept });
        for (let nonce = 0; nonce < total; nonce++) expect(ledger.use('key', String(nonce), nonce)).toBe(true);
        return !ledger.use('key', String(first), total);
      };
      expect(refusedFrom(total - kept)).toBe(true);
      expect(refusedFrom(total - 2 * kept - 1)).toBe(false);
    }),
    { numRuns: 50 },
  );
});

test('the ledger remembers a long nonce', () => {
  const ledger = createNonceLedger({ windowMs, kept: 10 });
  const long = 'x'.repeat(10_000);
  expect(ledger.use('key', `${long}1`, 0)).toBe(true);
  expect(ledger.use('key', `${long}2`, 0)).toBe(true);
  expect(ledger.use('key', `${long}1`, 0)).toBe(false);
});
