import { expect, onTestFinished, test } from 'vitest';
import { createByteBudget } from '../lib/byte-budget.ts';
import { createIds } from '../lib/ids.ts';
import { createRandom } from '../lib/random.ts';
import { createSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { Pool } from './pool.ts';

const now = Date.parse('2026-01-01T00:00:00.000Z');

/** A pool on a virtual clock with one webhook, and the bodies that its sender posted. */
async function openPool(change: (store: Store) => Partial<Store>): Promise<{ pool: Pool; posted: string[] }> {
  const store = createSqliteStore(':memory:', 1000);
  onTestFinished(() => store.close());
  const posted: string[] = [];
  await store.insertWebhook('pool', {
    webhookId: 'w',
    createdAt: now,
    updatedAt: now,
    name: 'w',
    url: 'http://127.0.0.1:9/',
    events: ['login'],
    contentType: 'application/json',
    enabled: true,
  });
  const systemClock = { now: () => now };
  const pool = await Pool.open({
    userPoolId: 'pool',
    store: { ...store, ...change(store) },
    sender: {
      async post({ text }) {
        posted.push(text);
        return { durationMs: 0 };
      },
      close: async () => {},
    },
    systemClock,
    ids: createIds(systemClock, createRandom(1), undefined),
    waitTimeoutMs: 1000,
    deliveriesAtOnce: 10,
    journalLength: 10,
    journalBudget: createByteBudget(Infinity),
    activityBudget: createByteBudget(Infinity),
    onAttempt: undefined,
    onUndelivered: undefined,
    onHappening: undefined,
    onError: () => {},
  });
  await pool.setClock({ mode: 'virtual', now });
  return { pool, posted };
}

test('when a new content cannot replace the old one, the old deliveries continue', async () => {
  const { pool, posted } = await openPool(() => ({
    replacePool: async () => {
      throw new Error('the disk is full');
    },
  }));
  await pool.emit('login');
  const resetting = pool.reset();
  const during = pool.emit('login');
  await expect(resetting).rejects.toThrow('the disk is full');
  await during;
  await pool.emit('login');
  expect(await pool.runAll()).toMatchObject({ attempts: 3 });
  expect(posted).toHaveLength(3);
});

test('when a new content cannot be stored, the old deliveries continue', async () => {
  const { pool, posted } = await openPool(() => ({
    newContent: async () => {
      throw new Error('the disk is full');
    },
  }));
  await pool.emit('login');
  await expect(pool.reset()).rejects.toThrow('the disk is full');
  expect(await pool.runAll()).toMatchObject({ attempts: 1 });
  expect(posted).toHaveLength(1);
});
