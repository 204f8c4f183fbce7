import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../../test/support/temporary-folder.ts';
import { newAttempt, newDelivery } from '../suite/records.suite.ts';
import { createSqliteStore } from './sqlite-store.ts';

const mebibyte = 1024 * 1024;
const request = { ...newDelivery('any').request, text: JSON.stringify({ data: ['x'.repeat(50_000)] }) };

function open(file: string) {
  const store = createSqliteStore(file, 10_000, 2 * mebibyte);
  onTestFinished(() => store.close());
  const ids = async (pool: string): Promise<number[]> => {
    const { list } = await store.listDeliveries(pool, {}, -1);
    return list.map(({ deliveryId }) => Number(deliveryId)).reverse();
  };
  return { store, ids };
}

test.for(['memory', 'a file'])(
  'a state in %s stays within its size: the oldest finished deliveries of all pools go',
  async (place) => {
    const file = place === 'memory' ? ':memory:' : join(temporaryFolder(), 'state.sqlite');
    const { store, ids } = open(file);
    for (let number = 0; number < 200; number++) {
      const pool = number % 2 === 0 ? 'even' : 'odd';
      await store.insertDeliveries(pool, [newDelivery(String(number), { request, state: 'succeeded' })]);
    }
    const kept = [...(await ids('even')), ...(await ids('odd'))].sort((one, other) => one - other);
    // Each takes 12 or 13 pages of 4 KiB.
    expect(kept.length).toBeGreaterThan(36);
    expect(kept.length).toBeLessThan(42);
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, index) => 200 - kept.length + index));
    if (file !== ':memory:') expect(statSync(file).size).toBeLessThan(2.5 * mebibyte);
  },
);

test('the store keeps old pending deliveries and removes newer finished ones', async () => {
  const { store, ids } = open(':memory:');
  const pending = Array.from({ length: 60 }, (_, number) => newDelivery(String(number), { request }));
  await store.insertDeliveries('pool', pending);
  for (let number = 60; number < 80; number++) {
    await store.insertDeliveries('pool', [newDelivery(String(number), { request, state: 'failed' })]);
  }
  expect((await ids('pool')).slice(0, 60)).toEqual(pending.map(({ deliveryId }) => Number(deliveryId)));
  expect((await ids('pool')).length).toBeLessThanOrEqual(61);
});

test('the answers of receivers count towards the size', async () => {
  const { store, ids } = open(':memory:');
  const response = {
    statusCode: 200,
    headers: {},
    body: 'x'.repeat(60_000),
    encoding: 'utf8' as const,
    truncated: false,
  };
  for (let number = 0; number < 100; number++) {
    const delivery = newDelivery(String(number));
    await store.insertDeliveries('pool', [delivery]);
    await store.saveOutcome('pool', { ...delivery, state: 'succeeded' }, [{ ...newAttempt(1), response }]);
  }
  expect((await ids('pool')).length).toBeLessThan(40);
  expect((await ids('pool')).at(-1)).toBe(99);
});
