import { checkDedupeStore } from '@genauth-webhooks/client/testing';
import { afterAll, expect, test } from 'vitest';
import { runs } from '../../../../.config/runs.ts';
import { createPostgresStore, createTable } from '../../examples/postgres-store.ts';
import { startPostgres } from '../support/start-postgres.ts';
import { realTime } from './support/pool-time.ts';
import { fates, runPool } from './support/worker-pool.ts';

const { pool, stop } = await startPostgres();
afterAll(stop);
await pool.query(createTable);

test('a PostgreSQL store keeps every rule', async () => {
  await checkDedupeStore(createPostgresStore(pool));
});

// The server itself notes every claim that it gives to a second owner before the end of the first one's lease.
const noteBrokenLeases = `
  CREATE TABLE broken_leases (key text);
  CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO broken_leases VALUES (OLD.key); RETURN NULL; END $$;
  CREATE TRIGGER note AFTER UPDATE ON webhook_events FOR EACH ROW
  WHEN (OLD.token <> NEW.token AND OLD.expires_at > clock_timestamp()) EXECUTE FUNCTION note()`;

test('10,000 deliveries to 50 workers that die, stall and fail keep the guarantee', async () => {
  await pool.query(noteBrokenLeases);
  const report = await runPool(createPostgresStore(pool), realTime, {
    ...{ seed: 1, workers: 50, deliveries: runs(10_000).numRuns, copies: 10, leaseMs: 300, latencyMs: 0 },
    shares: { quick: 20, slow: 3, fails: 4, 'dies-before': 3, 'dies-unrecorded': 2, 'dies-recorded': 2, stalls: 3 },
  });
  expect((await pool.query('SELECT key FROM broken_leases')).rows).toEqual([]);
  expect(report.broken).toEqual([]);
  for (const fate of fates) expect(report.runs[fate], fate).toBeGreaterThan(0);
});

test('each confirmation removes at most ten old keys', async () => {
  await pool.query('TRUNCATE webhook_events');
  const old = "INSERT INTO webhook_events SELECT n, NULL, now() - n * interval '1 s' FROM generate_series(1, 25) n";
  await pool.query(old);
  const store = createPostgresStore(pool);
  const left: number[] = [];
  for (const key of ['a', 'b', 'c']) {
    await store.confirm(key, 60_000);
    left.push((await pool.query('SELECT 1 FROM webhook_events WHERE expires_at < now()')).rowCount ?? 0);
  }
  expect(left).toEqual([15, 5, 0]);
});
