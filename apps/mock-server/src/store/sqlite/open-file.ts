import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { migrate } from './schema.ts';

// An `import` would stop an older Node, which lacks this module, before it can print which Node is needed.
const sqlite = process.getBuiltinModule('node:sqlite');

/**
 * How long the write-ahead log grows, in pages of 4 KiB, until it is copied into the file. Each time both are flushed to
 * the disk, which every caller waits for, and a page that was written several times is copied once.
 */
const pagesLogged = 4000;

/** A database file that belongs to this process until it is closed. */
export type OpenFile = {
  readonly database: DatabaseSync;
  close(): void;
};

/**
 * Opens a database file for this process alone and brings it to the newest version. The operating system releases the
 * lock of a process that was killed.
 * @param file a path, whose folder is made when missing, or `:memory:`
 * @throws Error that names the file when it is in use, cannot be opened, is not an SQLite file, or comes from a later
 * version of this program
 */
export function openFile(file: string): OpenFile {
  const isFile = file !== ':memory:';
  if (isFile) prepareFile(file);
  const database = new sqlite.DatabaseSync(file, { timeout: 0, open: false });
  try {
    database.open();
    // The lock is taken by the first transaction, which is the migration, and kept.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    migrate(database);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;');
    database.exec(`PRAGMA wal_autocheckpoint = ${pagesLogged}`);
  } catch (error) {
    if (database.isOpen) database.close();
    const reason = isFile && isBusy(error) ? describeUse(file) : error instanceof Error ? error.message : error;
    throw new Error(`The state file ${file} cannot be used: ${reason}`, { cause: error });
  }
  if (isFile) writeOwner(file);
  return {
    database,
    close() {
      if (!database.isOpen) return;
      // Before the lock is released, so that it is never the next owner's note.
      if (isFile) rmSync(ownerFile(file), { force: true });
      database.close();
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
    // The error of the database says more.
  }
}

const sqliteBusy = 5;

function isBusy(error: unknown): boolean {
  // The low byte is the primary result code.
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === sqliteBusy;
}

/** The note beside the file that says which process uses it. */
function ownerFile(file: string): string {
  return `${file}-owner`;
}

function writeOwner(file: string): void {
  try {
    writeFileSync(ownerFile(file), JSON.stringify({ pid: process.pid, host: hostname() }), { mode: 0o600 });
  } catch {
    // The note only makes a message better.
  }
}

/** Says who uses a locked file. A process is named only when it runs on this machine; a killed one leaves its note. */
function describeUse(file: string): string {
  const pid = ownerOf(file);
  if (pid === process.pid) return 'another mock in this process uses it. Close that mock, or use another file.';
  const owner = pid === undefined ? 'another process' : `process ${pid}`;
  return `${owner} uses it. Stop that process, or use another file.`;
}

function ownerOf(file: string): number | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(ownerFile(file), 'utf8'));
    if (host !== hostname()) return undefined;
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}
