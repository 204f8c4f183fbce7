import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const scratch = fileURLToPath(new URL('../../.bench/', import.meta.url));

/**
 * Installs packages that are measured beside ours into a scratch folder of the repository, unless they are there.
 * No package depends on them, and their install scripts do not run.
 * @param packages exact versions by name
 * @returns the folder whose `node_modules` has them
 */
export async function installPeers(packages: { readonly [name: string]: string }): Promise<string> {
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: packages }, null, 2);
  const folder = join(scratch, 'peers', createHash('sha256').update(manifest).digest('hex').slice(0, 12));
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await writeFile(join(unfinished, 'package.json'), manifest);
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  // The folder has its final name only once it is whole.
  await promisify(execFile)('npm', ['install', ...options], { cwd: unfinished, maxBuffer: 64 * 1024 * 1024 });
  await rename(unfinished, folder);
  return folder;
}
