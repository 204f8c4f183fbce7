import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { makeFolder } from '../../lib/make-folder.ts';
import { UnusableFile } from '../../lib/unusable-file.ts';
import { checkOrigin, migrate } from './schema.ts';

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
 * @throws Error that names the file when it is in use, cannot be opened, is damaged, is not an SQLite file, or comes from
 * another program or a later version of this one. A file of another program is not changed, nor is a damaged one; only its
 * write-ahead log, where there is one, is copied into it.
 */
export function openFile(file: string): OpenFile {
  const isFile = file !== ':memory:';
  const database = new sqlite.DatabaseSync(file, { timeout: 0, open: false });
  try {
    if (isFile) prepareFile(file);
    const hadLog = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
    database.open();
    // The lock is taken by the first transaction, which is the migration, and kept.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    migrate(database, () => {
      if (isFile) refuseDamage(database, hadLog ? undefined : file);
    });
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;');
    database.exec(`PRAGMA wal_autocheckpoint = ${pagesLogged}`);
  } catch (error) {
    if (database.isOpen) database.close();
    const { reason, nextStep } = problemOf(error, file);
    throw new UnusableFile(`The state file ${file} cannot be used: ${reason}`, nextStep, { cause: error });
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
  makeFolder(dirname(file));
  if (existsSync(file)) {
    const kind = statSync(file);
    if (!kind.isFile()) throw new Error(kind.isDirectory() ? 'it is a folder' : 'it is not a regular file');
    refuseForeign(file);
    return;
  }
  try {
    closeSync(openSync(file, 'a', 0o600));
  } catch {
    // The error of the database says more.
  }
}

/**
 * Refuses a file of another program before it is opened for writing: opening and closing a database may finish what its
 * write-ahead log holds. The migration checks again, under the lock.
 */
function refuseForeign(file: string): void {
  // A journal is there when a transaction was interrupted. Only an ordinary opening undoes it, and the file may be ours.
  if (statSync(file).size === 0 || existsSync(`${file}-journal`)) return;
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  const database = new sqlite.DatabaseSync(url, { readOnly: true, open: false });
  try {
    database.open();
    const version = checkOrigin(database);
    // Our own tables are never in the log alone.
    if (version === 0 && existsSync(`${file}-wal`)) {
      throw new UnusableFile('it is a database of another program, and it was not changed');
    }
  } catch (error) {
    // The ordinary opening reports these better: the file is not a database, or another process is writing to it.
    if (resultCode(error) === undefined) throw error;
  } finally {
    if (database.isOpen) database.close();
  }
}

/**
 * Reads every page. It takes about a millisecond per megabyte, once, before the server answers anyone.
 * @param whole the path of a file that should be complete; undefined if the write-ahead log may contain the rest of its last page
 */
function refuseDamage(database: DatabaseSync, whole: string | undefined): void {
  const { quick_check: result } = database.prepare('PRAGMA quick_check(1)').get() ?? {};
  // The first line only says which database it is.
  if (result !== 'ok') throw new DamageError(String(result).split('\n').at(-1));
  const { page_size: pageSize } = database.prepare('PRAGMA page_size').get() ?? {};
  if (whole !== undefined && statSync(whole).size % Number(pageSize) !== 0) {
    throw new DamageError('its last page is not complete');
  }
}

class DamageError extends Error {}

const [sqliteBusy, sqliteCorrupt, sqliteFull, sqliteNotADatabase] = [5, 11, 13, 26];

/** The primary result code of an error of SQLite, which is its low byte. */
function resultCode(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
}

/** Whether an error says that the content of a database file is damaged. */
export function isDamage(error: unknown): error is Error {
  return error instanceof DamageError || [sqliteCorrupt, sqliteNotADatabase].includes(resultCode(error) ?? 0);
}

/** What to do about a damaged file. */
export const afterDamage = 'Start with another file, and import an export if there is one.';

/** Why a file cannot be used, and the next step. */
function problemOf(error: unknown, file: string): UnusableFile {
  if (error instanceof UnusableFile) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = resultCode(error);
  if (code === sqliteBusy) return problemOfUse(file);
  if (code === sqliteNotADatabase) return new UnusableFile('it is not an SQLite database');
  if (code === sqliteFull) {
    return new UnusableFile('the disk is full', 'Free space, or choose a file on another disk.');
  }
  return isDamage(error) ? new UnusableFile(`it is damaged (${message})`, afterDamage) : new UnusableFile(message);
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
function problemOfUse(file: string): UnusableFile {
  const pid = ownerOf(file);
  if (pid === process.pid) {
    return new UnusableFile('another mock in this process uses it', 'Close that mock, or choose another file.');
  }
  const owner = pid === undefined ? 'another process' : `process ${pid}`;
  return new UnusableFile(`${owner} uses it`, 'Stop that process, or choose another file.');
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
