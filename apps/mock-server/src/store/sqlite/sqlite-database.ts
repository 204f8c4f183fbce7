import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { type CommitGroup, createCommitGroup } from './commit-group.ts';
import { createReadCache, type ReadCache } from './read-cache.ts';
import { migrate } from './schema.ts';

/**
 * How long the write-ahead log grows, in pages of 4 KiB, until it is brought into the file. Each time both are flushed to
 * the disk, which everybody waits for, and what was written again and again meanwhile is brought over once.
 */
const pagesLogged = 4000;

/** A row as the database gives it. */
export type Row = { readonly [column: string]: unknown };

/** An open database whose statements are prepared once. */
export type SqliteDatabase = {
  run(sql: string, ...values: SQLInputValue[]): void;
  /** Gives the number of the row, its `INTEGER PRIMARY KEY`. */
  insert(sql: string, ...values: SQLInputValue[]): number;
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all(sql: string, ...values: SQLInputValue[]): Row[];
  /** Reads with one view of what is committed, whatever other processes write meanwhile. */
  view<Result>(read: () => Result): Result;
  /** What was read lately and is still so. A reading must not happen within `write`. */
  readonly remember: ReadCache['read'];
  /** Everything that changes the database goes through here. */
  readonly write: CommitGroup['write'];
  /** The same for what is never remembered, so that what is remembered stays known. */
  readonly writeApart: CommitGroup['write'];
  /** Commits what is queued, and closes. */
  close(): void;
};

/**
 * Opens a database file and brings it to the newest version.
 * @param file a path, whose folder is made when missing, or `:memory:`
 * @throws when the file cannot be opened, is no SQLite file, or comes from a later version of this program
 */
export function openSqliteDatabase(file: string): SqliteDatabase {
  const database = open(file);
  const prepared = new Map<string, StatementSync>();

  const statement = (sql: string): StatementSync => {
    let found = prepared.get(sql);
    if (found === undefined) {
      found = database.prepare(sql);
      prepared.set(sql, found);
    }
    return found;
  };

  const run = (sql: string): void => void statement(sql).run();
  const cache = createReadCache(() => statement('PRAGMA data_version').get()?.['data_version'] as number);
  let isStale = false;
  const group = createCommitGroup({
    begin: () => run('BEGIN IMMEDIATE'),
    commit() {
      run('COMMIT');
      if (isStale) cache.forget();
      isStale = false;
    },
    rollback() {
      // A full disk, for one, ends a transaction by itself.
      if (database.isTransaction) run('ROLLBACK');
    },
  });

  return {
    run(sql, ...values) {
      statement(sql).run(...values);
    },
    insert: (sql, ...values) => Number(statement(sql).run(...values).lastInsertRowid),
    get: (sql, ...values) => statement(sql).get(...values),
    all: (sql, ...values) => statement(sql).all(...values),
    view(read) {
      run('BEGIN');
      try {
        return read();
      } finally {
        run('COMMIT');
      }
    },
    remember: cache.read,
    write: (work) =>
      group.write(() => {
        isStale = true;
        return work();
      }),
    writeApart: group.write,
    close() {
      group.flush();
      prepared.clear();
      if (database.isOpen) database.close();
    },
  };
}

/** Makes the folder and the file when they are missing. The file holds secrets, so only its owner can read it. */
function prepareFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) return;
  try {
    closeSync(openSync(file, 'a', 0o600));
  } catch {
    // The database says better what is wrong.
  }
}

function open(file: string): DatabaseSync {
  if (file !== ':memory:') prepareFile(file);
  const database = new DatabaseSync(file, { timeout: 5000, open: false });
  try {
    database.open();
    migrate(database);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;');
    database.exec(`PRAGMA wal_autocheckpoint = ${pagesLogged}`);
    return database;
  } catch (error) {
    if (database.isOpen) database.close();
    throw new Error(`The state file ${file} cannot be used: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
