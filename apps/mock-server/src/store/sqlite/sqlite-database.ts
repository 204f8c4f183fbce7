import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { type CommitGroup, createCommitGroup } from './commit-group.ts';
import { afterDamage, isDamage, openFile } from './open-file.ts';
import { createReadCache, type ReadCache } from './read-cache.ts';

/** A row as the database gives it. */
export type Row = { readonly [column: string]: unknown };

/**
 * An open database whose statements are prepared once. It belongs to this process alone and every method but `write` is
 * synchronous, so statements that follow each other see the same moment.
 */
export type SqliteDatabase = {
  run(sql: string, ...values: SQLInputValue[]): void;
  /** Returns the number of the row, its `INTEGER PRIMARY KEY`. */
  insert(sql: string, ...values: SQLInputValue[]): number;
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all(sql: string, ...values: SQLInputValue[]): Row[];
  /** Remembers what is read until the next `write`. Must not be called within one. */
  readonly remember: ReadCache['read'];
  /** Everything that changes the database goes through here. */
  readonly write: CommitGroup['write'];
  /** The same for tables that are never read through `remember`, so that what is remembered stays known. */
  readonly writeUncached: CommitGroup['write'];
  /** The same before it returns, after everything that is queued. */
  readonly writeNow: CommitGroup['writeNow'];
  /** Queues work for the end of the transaction that `write` has begun. */
  readonly atCommit: CommitGroup['atCommit'];
  /**
   * Checks that the storage can be written to, by a row that is stored: at most once every 5 s, and always after an error.
   * @throws Error with the reason; once damage was met, it throws until the database is closed
   */
  check(): Promise<void>;
  /** Commits what is queued, and closes. */
  close(): void;
};

/**
 * For how long the check relies on its last write, in milliseconds. Callers without a token can ask for it, so it must not write
 * each time.
 */
const checkedForMs = 5000;

/**
 * Opens a database file and brings it to the newest version.
 * @param file a path, whose folder is made when missing, or `:memory:`
 * @param monotonicMs the time, in milliseconds since any moment
 * @throws Error that names the file when it is in use, cannot be opened, is damaged, is not an SQLite file, or comes from
 * another program or a later version of this one
 */
export function openSqliteDatabase(file: string, monotonicMs: () => number = () => performance.now()): SqliteDatabase {
  const { database, close } = openFile(file);
  const prepared = new Map<string, StatementSync>();

  const statement = (sql: string): StatementSync => {
    let found = prepared.get(sql);
    if (found === undefined) {
      found = database.prepare(sql);
      prepared.set(sql, found);
    }
    return found;
  };

  let damage: string | undefined;
  /** Until when the check relies on its last write. */
  let checkedUntil = Number.NEGATIVE_INFINITY;
  /** Remembers the first sign of damage, which only a few statements may meet, and lets the next check write after any error. */
  const noting = <Result>(read: () => Result): Result => {
    try {
      return read();
    } catch (error) {
      checkedUntil = Number.NEGATIVE_INFINITY;
      if (isDamage(error)) damage ??= error.message;
      throw error;
    }
  };

  const run = (sql: string): void => void noting(() => statement(sql).run());
  const cache = createReadCache();
  const group = createCommitGroup({
    begin: () => run('BEGIN IMMEDIATE'),
    commit: () => run('COMMIT'),
    rollback() {
      // Some failures, such as a full disk, end a transaction by themselves.
      if (database.isTransaction) run('ROLLBACK');
    },
  });

  /** Forgets what was read. A transaction begins and ends within one step, so nothing is read from here to its commit. */
  const forgetting =
    <Result>(work: () => Result) =>
    (): Result => {
      cache.forget();
      return work();
    };

  return {
    run(sql, ...values) {
      noting(() => statement(sql).run(...values));
    },
    insert: (sql, ...values) => noting(() => Number(statement(sql).run(...values).lastInsertRowid)),
    get: (sql, ...values) => noting(() => statement(sql).get(...values)),
    all: (sql, ...values) => noting(() => statement(sql).all(...values)),
    remember: cache.read,
    write: (work) => group.write(forgetting(work)),
    writeNow: (work) => group.writeNow(forgetting(work)),
    writeUncached: group.write,
    atCommit: group.atCommit,
    async check() {
      if (monotonicMs() < checkedUntil) return;
      // As large as a few deliveries, because a very small write may succeed even on a full disk.
      const probe = (): void => void statement('INSERT OR REPLACE INTO kept VALUES (?, zeroblob(65536))').run('probe');
      const failure = await group.write(() => noting(probe)).catch((error: unknown) => error);
      if (damage !== undefined) throw new Error(`The state file ${file} is damaged (${damage}). ${afterDamage}`);
      if (failure !== undefined) throw failure;
      checkedUntil = monotonicMs() + checkedForMs;
    },
    close() {
      group.flush();
      checkedUntil = Number.NEGATIVE_INFINITY;
      prepared.clear();
      close();
    },
  };
}
