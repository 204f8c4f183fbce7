import { createMemoryStore, type DedupeStore } from '@genauth-webhooks/client/webhooks';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../.config/runs.ts';
import { createVirtualTime } from './support/pool-time.ts';
import { fates, type PoolPlan, type PoolReport, runPool } from './support/worker-pool.ts';

const shares = { quick: 6, slow: 2, fails: 2, 'dies-before': 2, 'dies-unrecorded': 1, 'dies-recorded': 1, stalls: 2 };
const plan: PoolPlan = {
  ...{ seed: 1, workers: 50, deliveries: 10_000, copies: 10, leaseMs: 1000, shares, latencyMs: 5, isExact: true },
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
  expect(report.events).toBe(1000);
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
    const { broken, successes, events, mostAtOnce, runs: counts } = await runVirtually({ deliveries: 300, ...change });
    expect(broken).toEqual([]);
    if (counts.stalls > 0) return;
    expect(mostAtOnce).toBe(1);
    expect(successes - events).toBeLessThanOrEqual(counts['dies-unrecorded']);
  });
  await fc.assert(property, runs(20));
});

// The checks find what they look for.
test.for<[what: string, finds: RegExp, spoil: (right: DedupeStore) => Partial<DedupeStore>]>([
  [
    'releases without a token',
    /starts while another run has its lease/,
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
    /starts while another run has its lease/,
    (store) => ({ claim: (key, _, leaseMs) => store.claim(key, 'the same for all', leaseMs) }),
  ],
  [
    'does not extend leases',
    /starts while another run that did not stall is running/,
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
  ],
  [
    'forgets what was confirmed',
    /starts and succeeds again after its success was recorded/,
    (store) => ({ confirm: (key) => store.confirm(key, 1) }),
  ],
])('a store that %s breaks the guarantee', async ([, finds, spoil]) => {
  const eventful = { ...shares, quick: 1, slow: 6, stalls: 6 };
  const { broken } = await runVirtually({ deliveries: 1000, shares: eventful }, spoil);
  expect(broken.join('\n')).toMatch(finds);
});
