import type { DatabaseSync } from 'node:sqlite';
import { UnusableFile } from '../../lib/unusable-file.ts';

/** Each entry brings a database from the version of its index to the next one. Never change an entry that was released. */
const migrations: readonly ((database: DatabaseSync) => void)[] = [createTables, keepTimesAsNumbers, separateContents];

function createTables(database: DatabaseSync): void {
  database.exec(
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
  -- The ordinal counts the deliveries of a pool, so that it tells at once which of them are beyond what is kept.
  CREATE TABLE deliveries (
    sequence INTEGER PRIMARY KEY,
    user_pool_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    delivery_id TEXT NOT NULL,
    webhook_id TEXT NOT NULL,
    event_name TEXT NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    progress TEXT NOT NULL,
    document TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (user_pool_id, ordinal),
    UNIQUE (user_pool_id, delivery_id)
  ) STRICT;
  CREATE INDEX deliveries_by_state ON deliveries (user_pool_id, state, ordinal);
  CREATE TABLE attempts (
    attempt_id INTEGER PRIMARY KEY,
    user_pool_id TEXT NOT NULL,
    webhook_id TEXT NOT NULL,
    delivery_sequence INTEGER NOT NULL REFERENCES deliveries (sequence) ON DELETE CASCADE,
    document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX attempts_by_webhook ON attempts (user_pool_id, webhook_id, attempt_id);
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
  );
}

/** Version 1 kept a webhook in its wire form, with times as ISO strings. */
function keepTimesAsNumbers(database: DatabaseSync): void {
  const update = database.prepare('UPDATE webhooks SET document = ? WHERE user_pool_id = ? AND webhook_id = ?');
  for (const row of database.prepare('SELECT * FROM webhooks').all()) {
    const webhook = JSON.parse(String(row['document']));
    const times = { createdAt: Date.parse(webhook.createdAt), updatedAt: Date.parse(webhook.updatedAt) };
    update.run(JSON.stringify({ ...webhook, ...times }), String(row['user_pool_id']), String(row['webhook_id']));
  }
}

/**
 * Since version 3, the column `user_pool_id` of webhooks, deliveries and attempts has the ID of a content. A pool that has no
 * row here has the content of its own ID. A content without a pool is being filled, or is to be removed.
 */
function separateContents(database: DatabaseSync): void {
  database.exec('CREATE TABLE contents (content_id TEXT PRIMARY KEY, user_pool_id TEXT UNIQUE) STRICT, WITHOUT ROWID');
}

/** Marks a database file as one of ours, in the way that SQLite provides. The four bytes spell "GAWM". */
const applicationId = 0x4741574d;

/** What the versions that set no application ID have, apart from indexes. */
const entriesBeforeId = ['access_keys', 'attempts', 'clocks', 'deliveries', 'kept', 'webhooks'].map(
  (name) => `table ${name}`,
);

/**
 * Checks that this program may write to a database: that it is empty, or was made by this version or an earlier one.
 * It writes nothing.
 * @returns the version of the database, 0 when it is empty
 * @throws Error when another program or a later version made it
 */
export function checkOrigin(database: DatabaseSync): number {
  const pragma = (name: string): number => Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
  const [id, version] = [pragma('application_id'), pragma('user_version')];
  if (id !== applicationId) {
    const entries = database
      .prepare(
        String.raw`SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY name`,
      )
      .all()
      .map(({ type, name }) => ({ type: String(type), name: String(name) }));
    const isNew = id === 0 && version === 0 && entries.length === 0;
    // The indexes belong to the tables.
    const others = entries.filter(({ type }) => type !== 'index');
    const hasOurTables = others.map(({ type, name }) => `${type} ${name}`).join() === entriesBeforeId.join();
    const isEarlier = id === 0 && version > 0 && hasOurTables;
    if (!isNew && !isEarlier) throw new UnusableFile(describeForeign(id, others));
  }
  if (version > migrations.length) {
    throw new UnusableFile(
      `it has version ${version}, and this program reads versions up to ${migrations.length}`,
      'Use the program that wrote it, or choose another file.',
    );
  }
  return version;
}

type Entry = { readonly type: string; readonly name: string };

function describeForeign(id: number, entries: readonly Entry[]): string {
  const holds = ['table', 'view', 'trigger'].flatMap((type) => {
    const names = entries.filter((entry) => entry.type === type).map(({ name }) => name);
    const some = names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '');
    return names.length === 0 ? [] : [`${type}s ${some}`];
  });
  if (id !== 0) holds.push(`application ID ${id}`);
  return `it is a database of another program (${holds.join('; ') || 'without tables'}), and it was not changed`;
}

/**
 * Brings a database to the newest version. One that has it is not written to.
 * @param check called under the lock, before anything is written; when it throws, nothing is
 * @throws Error when another program or a later version made the database, or another process uses it
 */
export function migrate(database: DatabaseSync, check: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = checkOrigin(database);
    check();
    if (version < migrations.length) {
      for (const migration of migrations.slice(version)) migration(database);
      database.exec(`PRAGMA user_version = ${migrations.length}; PRAGMA application_id = ${applicationId}`);
    }
    database.exec('COMMIT');
  } catch (error) {
    // Some errors, such as a full disk, end a transaction by themselves.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
