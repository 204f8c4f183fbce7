import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of a commit with its dependencies installed, and a folder for what a run writes. */
export type Copy = { readonly copy: string; readonly folder: string; remove(): void };

/** Checks a commit out into a temporary folder, with the mutation tool of this checkout. */
export function copyCheckout(root: string, commit: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'mutate-'));
  const copy = join(folder, 'copy');
  const git = (...args: string[]): void =>
    void execFileSync('git', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  git('worktree', 'add', '--detach', copy, commit);
  for (const part of ['.config/mutate', '.config/syntax'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  execFileSync('npx', ['-y', 'pnpm@12', 'install', '--prefer-offline', '--frozen-lockfile'], {
    cwd: copy,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  mkdirSync(join(folder, 'hits'));
  writeFileSync(join(folder, 'active'), '0');
  return {
    copy,
    folder,
    remove: () => {
      git('worktree', 'remove', '--force', copy);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
