import { createMemoryStore, type DedupeStore } from '@genauth-webhooks/client/webhooks';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../.config/runs.ts';
import { createVirtualTime } from './support/pool-time.ts';
import { fates, type PoolPlan, type PoolReport, runPool } from './support/worker-pool.ts';

const shares = { quick: 6, slow: 2, fails: 2, 'dies-before': 2, 'dies-unrecorded': 1, 'dies-recorded': 1, stalls: 2 };
const plan: PoolPlan = {
  ...{ seed: 1, workers: 50, deliveries: 10_000, copies: 10, leaseMs: 1000, shares, latencyMs: 5 },
};

/** Runs a pool in virtual time, with a memory store that a test may spoil. */
function runVirtually(
  change: Partial<PoolPlan>,
  spoil: (right: DedupeStore) => Partial<DedupeStore> = () => ({}),
): Promise<PoolReport> {
  const time = createVirtualTime();
  const store = createMemoryStore({ clock: time.now, maxEntries: 100_000 });
  return time.runUntil(runPool({ ...store, ...spoil(store) }, time, { ...plan, ...change }));
}

test('10,000 deliveries to 50 workers that die, stall and fail keep the guarantee', async () => {
  const report = await runVirtually({});
  expect(report.broken).toEqual([]);
  expect([report.events, report.delayed]).toEqual([1000, 0]);
  for (const fate of fates) expect(report.runs[fate], fate).toBeGreaterThan(20);
});
test('every pool keeps the guarantee, whatever its workers do and however slow the store is', async () => {
  const share = fc.integer({ min: 0, max: 4 });
  const anyPlan = fc.record({
    seed: fc.integer(),
    workers: fc.integer({ min: 1, max: 60 }),
    copies: fc.integer({ min: 1, max: 30 }),
    leaseMs: fc.integer({ min: 100, max: 3000 }),
    latencyMs: fc.integer({ min: 0, max: 10 }),
    shares: fc.record({
      ...{ quick: fc.constant(1), slow: share, fails: share, stalls: share },
      ...{ 'dies-before': share, 'dies-unrecorded': share, 'dies-recorded': share },
    }),
  });
  const property = fc.asyncProperty(anyPlan, async (change) => {
    const { broken, delayed, mostAtOnce, runs: counts } = await runVirtually({ deliveries: 300, ...change });
    expect([broken, delayed]).toEqual([[], 0]);
    if (counts.stalls === 0) expect(mostAtOnce).toBe(1);
  });
  await fc.assert(property, runs(20));
});

// The checks find what they look for.
const none = Object.fromEntries(fates.map((fate) => [fate, 0])) as PoolPlan['shares'];
test.for<
  [what: string, finds: RegExp[], spoil: (right: DedupeStore) => Partial<DedupeStore>, change?: Partial<PoolPlan>]
>([
  [
    'releases without a token',
    [/starts while another run has its lease/],
    (store) => {
      const holders = new Map<string, string>();
      return {
        async claim(key, token, leaseMs) {
          const state = await store.claim(key, token, leaseMs);
          if (state === 'claimed') holders.set(key, token);
          return state;
        },
        release: (key) => store.release(key, holders.get(key) ?? ''),
      };
    },
  ],
  [
    'gives a claimed key to another worker',
    [/starts while another run has its lease/],
    (store) => ({ claim: (key, _, leaseMs) => store.claim(key, 'the same for all', leaseMs) }),
  ],
  [
    'does not extend leases',
    [
      /starts while another run that did not stall is running/,
      /succeeds again, although no worker died unrecorded or stalled/,
      /\d+ second successes, of which 0 are excused/,
    ],
    (store) => {
      const tokens = new Set<string>();
      return {
        async claim(key, token, leaseMs) {
          if (tokens.has(token)) return 'claimed';
          tokens.add(token);
          return store.claim(key, token, leaseMs);
        },
      };
    },
    { shares: { ...none, quick: 1, slow: 1 } },
  ],
  [
    'forgets what was confirmed',
    [/starts and succeeds again after its success was recorded/],
    (store) => ({ confirm: (key) => store.confirm(key, 1) }),
  ],
  [
    'forgets what a worker confirmed that died then',
    [/starts and succeeds again after its success was recorded/, /second successes, of which 0 are excused/],
    (store) => ({ confirm: (key) => store.confirm(key, 1) }),
    { shares: { ...none, 'dies-recorded': 1 }, copies: 1 },
  ],
  [
    'takes an event for another that was handled',
    [/events were never handled/],
    (store) => ({ claim: (key, ...claim) => store.claim(key.replace(/.$/, ''), ...claim) }),
    { shares: { ...none, quick: 1 } },
  ],
  [
    'takes a failed event for one that was handled',
    [/never succeeded/],
    (store) => ({ release: (key) => store.confirm(key, 1e12) }),
  ],
])('a store that %s breaks the guarantee', async ([, finds, spoil, change]) => {
  const eventful = { ...shares, quick: 1, slow: 6, stalls: 6 };
  const { broken } = await runVirtually({ deliveries: 1000, shares: eventful, ...change }, spoil);
  for (const what of finds) expect(broken.join('\n')).toMatch(what);
});
