import type { AccessKey } from '../../model/access-key.ts';
import type { ClockState } from '../../model/clock-state.ts';
import type { Store } from '../store.ts';
import { type Contents, createContents } from './contents.ts';
import { sqliteDeliveries } from './deliveries.ts';
import { fillNewContent } from './new-content.ts';
import { createContentReader } from './read-content.ts';
import { openSqliteDatabase, type Row } from './sqlite-database.ts';
import { sqliteWebhooks } from './webhooks.ts';

/**
 * A store in one SQLite file, or in memory.
 * A killed process loses nothing that was acknowledged; a power failure may lose the last moments, since the write-ahead
 * log is not flushed to the disk at each commit.
 * @param file a path, whose folder is made when missing, or `:memory:`
 * @param deliveriesKept how many deliveries of a pool are kept; beyond that the oldest finished ones are removed
 * @param stateBytes how large the database may be; beyond that the oldest finished deliveries of all pools are removed
 * @param monotonicMs the time that limits how often `check` writes. Default: that of the machine, because a clock of a pool may stop
 * @throws Error that names the file when it is in use, cannot be opened, is damaged, is not an SQLite file, or comes from
 * another program or a later version of this one
 */
export function createSqliteStore(
  file: string,
  deliveriesKept: number,
  stateBytes: number = Number.POSITIVE_INFINITY,
  monotonicMs?: () => number,
): Store {
  const database = openSqliteDatabase(file, monotonicMs);
  const contents = createContents(database);
  const readContent = createContentReader(database);
  return {
    ...byContent(sqliteWebhooks(database), contents),
    ...byContent(sqliteDeliveries(database, deliveriesKept, stateBytes), contents),
    async saveAccessKey(key) {
      await database.write(() =>
        database.run(
          `INSERT INTO access_keys VALUES (?, ?, ?) ON CONFLICT DO UPDATE
           SET access_key_secret = excluded.access_key_secret, user_pool_id = excluded.user_pool_id`,
          key.accessKeyId,
          key.accessKeySecret,
          key.userPoolId,
        ),
      );
    },
    async findAccessKey(accessKeyId) {
      return database.remember(`key ${accessKeyId}`, () => {
        const row = database.get('SELECT * FROM access_keys WHERE access_key_id = ?', accessKeyId);
        return row === undefined ? undefined : toAccessKey(row);
      });
    },
    async listAccessKeys() {
      return database.all('SELECT * FROM access_keys ORDER BY access_key_id').map(toAccessKey);
    },
    async findClock(userPoolId) {
      const row = database.get('SELECT document FROM clocks WHERE user_pool_id = ?', userPoolId);
      return row === undefined ? undefined : (JSON.parse(String(row['document'])) as ClockState);
    },
    async saveClock(userPoolId, clock) {
      await database.write(() =>
        database.run(
          'INSERT INTO clocks VALUES (?, ?) ON CONFLICT DO UPDATE SET document = excluded.document',
          userPoolId,
          JSON.stringify(clock),
        ),
      );
    },
    readPool: (userPoolId, atOnce) => readContent(() => contents.idOf(userPoolId), atOnce),
    newContent: () => fillNewContent(database, contents),
    async replacePool(userPoolId, { contentId }) {
      contents.replace(userPoolId, contentId);
    },
    async deletePool(userPoolId) {
      contents.delete(userPoolId, () => {
        for (const table of ['clocks', 'access_keys']) {
          database.run(`DELETE FROM ${table} WHERE user_pool_id = ?`, userPoolId);
        }
      });
    },
    async keep(name, make) {
      return await database.write(() => {
        const kept = database.get('SELECT bytes FROM kept WHERE name = ?', name)?.['bytes'];
        if (kept instanceof Uint8Array) return kept;
        const bytes = make();
        database.run('INSERT INTO kept VALUES (?, ?)', name, bytes);
        return bytes;
      });
    },
    check: () => database.check(),
    async close() {
      contents.close();
      database.close();
    },
  };
}

/** Methods whose first argument is the ID of a content, as methods that take the ID of the pool which has it. */
function byContent<Methods extends { readonly [name in keyof Methods]: (id: string, ...rest: never[]) => unknown }>(
  methods: Methods,
  contents: Contents,
): Methods {
  const wrapped = Object.entries<(id: string, ...rest: never[]) => unknown>(methods).map(
    ([name, method]) =>
      [name, (userPoolId: string, ...rest: never[]) => method(contents.idOf(userPoolId), ...rest)] as const,
  );
  return Object.fromEntries(wrapped) as Methods;
}

function toAccessKey(row: Row): AccessKey {
  return {
    accessKeyId: String(row['access_key_id']),
    accessKeySecret: String(row['access_key_secret']),
    userPoolId: String(row['user_pool_id']),
  };
}
