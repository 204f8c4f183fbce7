import { randomUUID } from 'node:crypto';
import { accessSync, constants, readdirSync, rmSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** A draft without a write for this time is abandoned, even if its name belongs to a running process. */
const abandonedAfterMs = 60 * 60 * 1000;

/**
 * Writes a file completely or not at all: an interrupted write leaves the old file. Only its owner can read it.
 * Abandoned drafts of the same file are removed first.
 */
export async function writeWhole(file: string, pieces: AsyncIterable<string>): Promise<void> {
  removeDrafts(file);
  // Two writers at the same time must not share a draft.
  const draft = `${file}.${hostname()}.${process.pid}.${randomUUID()}.draft`;
  try {
    const handle = await open(draft, 'w', 0o600);
    try {
      for await (const piece of pieces) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * Checks that a file can be written later, and removes its abandoned drafts.
 * @throws Error that says what is wrong with the path
 */
export function checkWritable(file: string): void {
  const folder = dirname(file);
  const kind = kindOf(folder);
  if (kind === 'missing') throw new Error(`the folder ${folder} does not exist`);
  if (kind !== 'folder') throw new Error(`${folder} is not a folder`);
  if (kindOf(file) === 'folder') throw new Error('it is a folder');
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(`this user may not write in the folder ${folder}`);
  }
  removeDrafts(file);
}

/** Removes the drafts of a file that a killed process left. They may contain secrets. */
function removeDrafts(file: string): void {
  const folder = dirname(file);
  const prefix = `${basename(file)}.`;
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // The error of the draft is more helpful.
  }
  for (const name of names) {
    if (!name.startsWith(prefix) || !/[0-9a-f-]{36}\.draft$/.test(name)) continue;
    const draft = join(folder, name);
    try {
      if (isAbandoned(name.slice(prefix.length), statSync(draft).mtimeMs)) rmSync(draft);
    } catch {
      // Another process has renamed or removed it.
    }
  }
}

/** @param writer the part of a draft's name after the name of its file; drafts of earlier versions do not name a process */
function isAbandoned(writer: string, writtenAt: number): boolean {
  const now = Date.now();
  if (now - writtenAt > abandonedAfterMs) return true;
  const [, host, pid] = /^(.+)\.(\d+)\.[0-9a-f-]{36}\.draft$/.exec(writer) ?? [];
  if (host !== hostname() || pid === undefined) return false;
  // In a container, the previous process may have had the same ID.
  if (Number(pid) === process.pid) return writtenAt < now - process.uptime() * 1000;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

function kindOf(path: string): 'folder' | 'other' | 'missing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'other';
  } catch {
    return 'missing';
  }
}
