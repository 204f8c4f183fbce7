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
  CREATE TABLE attempts (
    attempt_id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_pool_id TEXT NOT NULL,
    webhook_id TEXT NOT NULL,
    document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX attempts_last_first ON attempts (user_pool_id, webhook_id, attempt_id DESC);
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
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (version > migrations.length) {
    throw new Error(
      `The state file has version ${version}, this program reads up to ${migrations.length}. Use the program that wrote it, or another file.`,
    );
  }
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue;
    database.exec(`BEGIN IMMEDIATE; ${migration} PRAGMA user_version = ${index + 1}; COMMIT;`);
  }
}
