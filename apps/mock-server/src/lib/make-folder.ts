import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Creates a folder and its missing parents. It creates them one at a time, because the recursive `mkdir` of Node never
 * returns on a file system that refuses new folders with ENOENT, such as /proc.
 * @throws Error that names the folder that cannot be created, and the reason
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  let at = resolve(folder);
  while (kindOf(at) === 'missing') {
    missing.unshift(at);
    at = dirname(at);
  }
  if (kindOf(at) === 'other') throw new Error(`${at} is not a folder`);
  for (const each of missing) {
    try {
      mkdirSync(each);
    } catch (error) {
      // Another process may have created it in the meantime.
      if (kindOf(each) === 'folder') continue;
      const code = error instanceof Error && 'code' in error ? error.code : error;
      throw new Error(`the folder ${each} cannot be made (${code})`, { cause: error });
    }
  }
}

/** What a path contains. A path below a file, or below a folder that may not be read, counts as missing. */
function kindOf(path: string): 'folder' | 'other' | 'missing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'other';
  } catch {
    return 'missing';
  }
}
