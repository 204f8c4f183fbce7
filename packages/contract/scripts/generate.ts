/**
 * Generates `src/generated/` from `spec/`. With `--check`, writes nothing and fails when the two differ. A folder after
 * `--check` is compared instead of `src/generated/`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateFiles } from './generate-files.ts';

const generated: string = fileURLToPath(new URL('../src/generated/', import.meta.url));
const [mode, folder = generated] = process.argv.slice(2);
const files = await generateFiles();

if (mode === '--check') {
  const stale = [...files]
    .filter(([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text)
    .map(([name]) => `changed: ${name}`);
  const left = readdirSync(folder)
    .filter((name) => !files.has(name))
    .map((name) => `no longer generated: ${name}`);
  if (stale.length + left.length > 0) {
    console.error(`${folder === generated ? 'packages/contract/src/generated' : folder} differs from spec/:`);
    for (const line of [...stale, ...left]) console.error(`  ${line}`);
    console.error('Run this and commit the result: npx -y pnpm@12 generate');
    process.exit(1);
  }
  console.log(`${files.size} generated files agree with spec/`);
} else {
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(generated, name), text);
  console.log(`wrote ${files.size} files to packages/contract/src/generated`);
}
