import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { migrate } from './sqlite-schema.ts';

/** A row as the database gives it. */
export type Row = { readonly [column: string]: unknown };

/** An open database whose statements are prepared once. */
export type SqliteDatabase = {
  run(sql: string, ...values: SQLInputValue[]): void;
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all(sql: string, ...values: SQLInputValue[]): Row[];
  /** Does all of the work or, when it throws, nothing. */
  transaction<Result>(work: () => Result): Result;
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

  return {
    run(sql, ...values) {
      statement(sql).run(...values);
    },
    get: (sql, ...values) => statement(sql).get(...values),
    all: (sql, ...values) => statement(sql).all(...values),
    transaction(work) {
      statement('BEGIN IMMEDIATE').run();
      try {
        const result = work();
        statement('COMMIT').run();
        return result;
      } catch (error) {
        statement('ROLLBACK').run();
        throw error;
      }
    },
    close() {
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
    return database;
  } catch (error) {
    if (database.isOpen) database.close();
    throw new Error(`The state file ${file} cannot be used: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
