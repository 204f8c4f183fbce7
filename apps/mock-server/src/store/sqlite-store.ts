import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { migrate } from './sqlite-schema.ts';
import type { Attempt, Part, Slice, Store, Webhook } from './store.ts';

/**
 * A store in one SQLite file, or in memory.
 * A killed process loses nothing that was acknowledged; a power failure may lose the last moments, since the write-ahead
 * log is not flushed to the disk at each commit.
 * @param file a path, whose folder is made when missing, or `:memory:`
 * @throws when the file cannot be opened, is no SQLite file, or comes from a later version of this program
 */
export function createSqliteStore(file: string): Store {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = openDatabase(file);
  const sql = prepareAll(database, statements);

  const inTransaction = <Result>(work: () => Result): Result => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  };

  const readPart = <Item>(
    list: StatementSync,
    count: StatementSync,
    owner: SQLInputValue[],
    slice: Slice,
  ): Part<Item> => ({
    totalCount: Number(count.get(...owner)?.['total']),
    list: list.all(...owner, slice.limit, slice.offset).map((row) => parseDocument<Item>(row)),
  });

  return {
    async saveAccessKey(key) {
      sql.saveAccessKey.run(key.accessKeyId, key.accessKeySecret, key.userPoolId);
    },
    async findAccessKey(accessKeyId) {
      const row = sql.findAccessKey.get(accessKeyId);
      if (row === undefined) return undefined;
      return {
        accessKeyId: String(row['access_key_id']),
        accessKeySecret: String(row['access_key_secret']),
        userPoolId: String(row['user_pool_id']),
      };
    },
    async insertWebhook(userPoolId, webhook) {
      sql.insertWebhook.run(userPoolId, webhook.webhookId, webhook.createdAt, JSON.stringify(webhook));
    },
    async findWebhook(userPoolId, webhookId) {
      const row = sql.findWebhook.get(userPoolId, webhookId);
      return row === undefined ? undefined : parseDocument<Webhook>(row);
    },
    async listWebhooks(userPoolId, slice) {
      return inTransaction(() => readPart<Webhook>(sql.listWebhooks, sql.countWebhooks, [userPoolId], slice));
    },
    async updateWebhook(userPoolId, webhookId, change, updatedAt) {
      return inTransaction(() => {
        const row = sql.findWebhook.get(userPoolId, webhookId);
        if (row === undefined) return undefined;
        const webhook: Webhook = { ...parseDocument<Webhook>(row), ...change, updatedAt };
        sql.updateWebhook.run(JSON.stringify(webhook), userPoolId, webhookId);
        return webhook;
      });
    },
    async deleteWebhooks(userPoolId, webhookIds) {
      inTransaction(() => {
        for (const webhookId of webhookIds) sql.deleteWebhook.run(userPoolId, webhookId);
      });
    },
    async insertAttempt(userPoolId, attempt) {
      sql.insertAttempt.run(userPoolId, attempt.webhookId, JSON.stringify(attempt));
    },
    async listAttempts(userPoolId, webhookId, slice) {
      return inTransaction(() =>
        readPart<Attempt>(sql.listAttempts, sql.countAttempts, [userPoolId, webhookId], slice),
      );
    },
    async keep(name, make) {
      return inTransaction(() => {
        const kept = sql.findKept.get(name)?.['bytes'];
        if (kept instanceof Uint8Array) return kept;
        const bytes = make();
        sql.insertKept.run(name, bytes);
        return bytes;
      });
    },
    async check() {
      sql.check.get();
    },
    async close() {
      if (database.isOpen) database.close();
    },
  };
}

const statements = {
  saveAccessKey:
    'INSERT INTO access_keys VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET access_key_secret = excluded.access_key_secret, user_pool_id = excluded.user_pool_id',
  findAccessKey: 'SELECT * FROM access_keys WHERE access_key_id = ?',
  insertWebhook: 'INSERT INTO webhooks VALUES (?, ?, ?, ?)',
  findWebhook: 'SELECT document FROM webhooks WHERE user_pool_id = ? AND webhook_id = ?',
  countWebhooks: 'SELECT count(*) AS total FROM webhooks WHERE user_pool_id = ?',
  listWebhooks:
    'SELECT document FROM webhooks WHERE user_pool_id = ? ORDER BY created_at DESC, webhook_id DESC LIMIT ? OFFSET ?',
  updateWebhook: 'UPDATE webhooks SET document = ? WHERE user_pool_id = ? AND webhook_id = ?',
  deleteWebhook: 'DELETE FROM webhooks WHERE user_pool_id = ? AND webhook_id = ?',
  insertAttempt: 'INSERT INTO attempts (user_pool_id, webhook_id, document) VALUES (?, ?, ?)',
  countAttempts: 'SELECT count(*) AS total FROM attempts WHERE user_pool_id = ? AND webhook_id = ?',
  listAttempts:
    'SELECT document FROM attempts WHERE user_pool_id = ? AND webhook_id = ? ORDER BY attempt_id DESC LIMIT ? OFFSET ?',
  findKept: 'SELECT bytes FROM kept WHERE name = ?',
  insertKept: 'INSERT INTO kept VALUES (?, ?)',
  check: 'SELECT count(*) FROM kept',
} as const;

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw new Error(`The state file ${file} cannot be used: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

function prepareAll<Name extends string>(
  database: DatabaseSync,
  texts: { readonly [Each in Name]: string },
): { readonly [Each in Name]: StatementSync } {
  const prepared: Partial<{ [Each in Name]: StatementSync }> = {};
  for (const name of Object.keys(texts) as Name[]) prepared[name] = database.prepare(texts[name]);
  return prepared as { readonly [Each in Name]: StatementSync };
}

function parseDocument<Item>(row: { readonly [column: string]: unknown }): Item {
  return JSON.parse(String(row['document'])) as Item;
}
