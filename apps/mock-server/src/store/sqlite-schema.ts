import type { DatabaseSync } from 'node:sqlite';

/** Each entry brings a database from the version of its index to the next one. Never change an entry that was released. */
const migrations: readonly string[] = [
  `
  CREATE TABLE access_keys (
    access_key_id TEXT PRIMARY KEY,
    access_key_secret TEXT NOT NULL,
    user_pool_id TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE webhooks (
    user_pool_id TEXT NOT NULL,
    webhook_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (user_pool_id, webhook_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX webhooks_newest_first ON webhooks (user_pool_id, created_at DESC, webhook_id DESC);

  -- Counting the rows of a pool takes longer than reading the ten that a list shows.
  CREATE TABLE webhook_totals (
    user_pool_id TEXT PRIMARY KEY,
    total INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER webhook_added AFTER INSERT ON webhooks BEGIN
    INSERT INTO webhook_totals VALUES (new.user_pool_id, 1) ON CONFLICT DO UPDATE SET total = total + 1;
  END;
  CREATE TRIGGER webhook_gone AFTER DELETE ON webhooks BEGIN
    UPDATE webhook_totals SET total = total - 1 WHERE user_pool_id = old.user_pool_id;
  END;
  CREATE TABLE deliveries (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    user_pool_id TEXT NOT NULL,
    delivery_id TEXT NOT NULL,
    webhook_id TEXT NOT NULL,
    event_name TEXT NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (user_pool_id, delivery_id)
  ) STRICT;
  CREATE INDEX deliveries_by_pool ON deliveries (user_pool_id, sequence);
  CREATE INDEX deliveries_pending ON deliveries (user_pool_id, sequence) WHERE state = 'pending';
  CREATE TABLE attempts (
    attempt_id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_pool_id TEXT NOT NULL,
    webhook_id TEXT NOT NULL,
    delivery_sequence INTEGER NOT NULL REFERENCES deliveries (sequence) ON DELETE CASCADE,
    document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX attempts_last_first ON attempts (user_pool_id, webhook_id, attempt_id DESC);
  CREATE INDEX attempts_by_delivery ON attempts (delivery_sequence);
  CREATE TABLE clocks (
    user_pool_id TEXT PRIMARY KEY,
    document TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE kept (
    name TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
];

/**
 * Brings a database to the newest version.
 * @throws when the database was written by a later version of this program
 */
export function migrate(database: DatabaseSync): void {
  // Two processes may open a new file at the same time; the second one waits here and finds the work done.
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
    if (version > migrations.length) {
      throw new Error(
        `The state file has version ${version}, this program reads up to ${migrations.length}. Use the program that wrote it, or another file.`,
      );
    }
    for (const migration of migrations.slice(version)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
