import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './readme.ts';

const run = promisify(execFile);

/** The members of a package.json that the tests read. */
export type Manifest = {
  readonly name: string;
  readonly exports: { readonly [entry: string]: unknown };
  readonly engines: { readonly node: string };
  readonly dependencies?: { readonly [name: string]: string };
};

/** The published packages. Each comes after the packages that it depends on. */
export const packages: readonly string[] = [
  'packages/contract',
  'packages/control',
  'packages/client',
  'apps/mock-server',
];

/** Reads the package.json of a package of the workspace. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'));
}

/**
 * Packs the built packages, and installs the tarballs into a folder as a user does.
 * @throws Error when a package is not built
 */
export async function installPacked(folder: string, sources: readonly string[] = packages): Promise<void> {
  const tarballs = await Promise.all(
    sources.map(async (source) => {
      if (!existsSync(`${root}${source}/dist`)) throw new Error(`${source} is not built; run: npx -y pnpm@12 build`);
      const tarball = join(folder, `${basename(source)}.tgz`);
      await run('pnpm', ['pack', '--out', tarball], { cwd: `${root}${source}` });
      return [readManifest(source).name, `file:${tarball}`] as const;
    }),
  );
  const dependencies = Object.fromEntries(tarballs);
  const manifest = { name: 'consumer', private: true, dependencies, overrides: dependencies };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder });
}
