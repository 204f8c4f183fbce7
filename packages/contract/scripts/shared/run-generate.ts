import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root: string = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * The command `generate` of a package: writes its `src/generated/`. With `--check`, writes nothing and fails when a file
 * differs. A folder after `--check` is compared instead of `src/generated/`.
 * @param place the package, such as `packages/contract`
 * @param files name → text
 * @param args the arguments of the command line
 */
export function runGenerate(place: string, files: ReadonlyMap<string, string>, args: readonly string[]): void {
  const generated = join(root, place, 'src/generated');
  const [mode, folder = generated] = args;
  if (mode === '--check') check(folder, folder === generated ? `${place}/src/generated` : folder, files);
  else write(generated, files);
}

function check(folder: string, shownFolder: string, files: ReadonlyMap<string, string>): void {
  const stale = [...files]
    .filter(([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text)
    .map(([name]) => `changed: ${name}`);
  const left = readdirSync(folder)
    .filter((name) => !files.has(name))
    .map((name) => `no longer generated: ${name}`);
  if (stale.length + left.length > 0) {
    console.error(`${shownFolder} differs from spec/:`);
    for (const line of [...stale, ...left]) console.error(`  ${line}`);
    console.error('Run this and commit the result: npx -y pnpm@12 generate');
    process.exitCode = 1;
  } else {
    console.log(`${files.size} generated files agree with spec/`);
  }
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  console.log(`wrote ${files.size} files to ${folder}`);
}
