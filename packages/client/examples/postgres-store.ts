import type { DedupeStore } from '@genauth-webhooks/client/webhooks';
import type { Pool } from 'pg';

/** Creates the table of the store. Run it once, such as in a migration. The token of a handled event is null. */
export const createTable = `
  CREATE TABLE IF NOT EXISTS webhook_events (key text PRIMARY KEY, token uuid, expires_at timestamptz NOT NULL);
  CREATE INDEX IF NOT EXISTS webhook_events_expires_at ON webhook_events (expires_at)`;

// All times are those of the database, so the clocks of the receivers do not matter.
const claimKey = `
  INSERT INTO webhook_events AS held (key, token, expires_at)
  VALUES ($1, $2, clock_timestamp() + $3::float8 * interval '1 ms')
  ON CONFLICT (key) DO UPDATE SET token = excluded.token, expires_at = excluded.expires_at
  WHERE held.token = excluded.token OR held.expires_at <= clock_timestamp()`;
const isDone = 'SELECT 1 FROM webhook_events WHERE key = $1 AND token IS NULL';
const confirmKey = `
  INSERT INTO webhook_events (key, token, expires_at)
  VALUES ($1, NULL, clock_timestamp() + $2::float8 * interval '1 ms')
  ON CONFLICT (key) DO UPDATE SET token = NULL, expires_at = excluded.expires_at`;
const releaseKey = 'DELETE FROM webhook_events WHERE key = $1 AND token = $2';
// Each handled event adds a row, and removes up to ten expired ones. It skips rows that another receiver has locked.
const removeOldKeys = `
  DELETE FROM webhook_events WHERE key IN (
    SELECT key FROM webhook_events WHERE expires_at < clock_timestamp()
    ORDER BY expires_at LIMIT 10 FOR UPDATE SKIP LOCKED)`;

/**
 * Makes a store for `dedupe()` that keeps handled events in PostgreSQL. Set a time limit for the statements of the
 * pool, such as `statement_timeout: 5000`.
 */
export function createPostgresStore(pool: Pool): DedupeStore {
  return {
    async claim(key, token, leaseMs) {
      const { rowCount } = await pool.query(claimKey, [key, token, leaseMs]);
      if (rowCount === 1) return 'claimed';
      return (await pool.query(isDone, [key])).rowCount === 1 ? 'done' : 'busy';
    },
    async confirm(key, ttlMs) {
      await pool.query(confirmKey, [key, ttlMs]);
      await pool.query(removeOldKeys);
    },
    async release(key, token) {
      await pool.query(releaseKey, [key, token]);
    },
  };
}
