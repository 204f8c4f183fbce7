import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A TypeScript block of a page: its code, what its comments say that it prints, and what it prints. */
export type RanBlock = { readonly code: string; readonly promised: readonly string[]; readonly printed: string[] };

const runner = `
import { format } from 'node:util';
const printed = [];
const log = console.log;
for (const file of process.argv.slice(2)) {
  const lines = [];
  console.log = (...values) => lines.push(format(...values));
  await import(file);
  printed.push(lines);
}
log(JSON.stringify(printed));
`;

/**
 * Compiles the TypeScript blocks of a package's README and runs them against its sources.
 * @throws Error when a block does not compile or run
 */
export async function runReadmeBlocks(packageFolder: string): Promise<RanBlock[]> {
  const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => code);
  // The folder is inside the package, so that the block can import the package by its name.
  const scratch = join(packageFolder, '.vitest/readme');
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const files = blocks.map((code, index) => {
    const file = join(scratch, `block-${index}.ts`);
    writeFileSync(file, code);
    return file;
  });
  writeFileSync(join(scratch, 'run.mjs'), runner);
  writeFileSync(
    join(scratch, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.json',
      compilerOptions: { lib: ['es2024', 'dom'], resolveJsonModule: true },
      include: ['*.ts'],
    }),
  );
  const run = promisify(execFile);
  const compiler = join(packageFolder, '../../node_modules/typescript/bin/tsc');
  await run(process.execPath, [compiler, '-p', scratch]).catch(({ stdout }) => {
    throw new Error(`A block of README.md does not compile:\n${stdout}`);
  });
  const options = ['--conditions=@genauth-webhooks/source', join(scratch, 'run.mjs'), ...files];
  const { stdout } = await run(process.execPath, options);
  const printed: string[][] = JSON.parse(stdout);
  return blocks.map((code, index) => ({
    code,
    promised: [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text = '']) => text),
    printed: printed[index] ?? [],
  }));
}
