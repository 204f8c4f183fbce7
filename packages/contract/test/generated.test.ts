import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { generateFiles } from '../scripts/generate-files.ts';

const command = 'npx -y pnpm@12 generate';
const generated = fileURLToPath(new URL('../src/generated/', import.meta.url));
const script = fileURLToPath(new URL('../scripts/generate.ts', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'genauth-contract-'));
afterAll(() => rmSync(scratch, { recursive: true }));
// Each generation takes seconds. The command below shows that another process generates the same bytes.
const files = await generateFiles();

test('src/generated is generated from spec/, byte for byte', () => {
  const onDisk = readdirSync(generated);
  const stale = [...files].filter(
    ([name, text]) => !onDisk.includes(name) || readFileSync(join(generated, name), 'utf8') !== text,
  );
  const different = [...stale.map(([name]) => name), ...onDisk.filter((name) => !files.has(name))];
  expect(different, `src/generated differs from spec/. Run this and commit the result: ${command}`).toEqual([]);
});

test('every generated file says where it comes from and how to change it', () => {
  for (const [name, text] of files) {
    const head = text.split('\n').slice(0, 3).join('\n');
    expect(head, name).toMatch(/Generated from spec\/[\s\S]*pnpm@12 generate/);
  }
});

test('--check passes on what was just generated, from any directory', async () => {
  const { code, stdout } = await check(generated, tmpdir());
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('agree with spec/') });
});

test('--check fails on each kind of difference, names the files, prints the command and writes nothing', async () => {
  for (const [name, text] of files) writeFileSync(join(scratch, name), text);
  appendFileSync(join(scratch, 'operations.ts'), '// by hand\n');
  const validators = join(scratch, 'input-validators.js');
  writeFileSync(validators, readFileSync(validators, 'utf8').replace('50', '51'));
  rmSync(join(scratch, 'document.js'));
  writeFileSync(join(scratch, 'old.ts'), '');
  const before = readdirSync(scratch);

  const { code, stdout, stderr } = await check(scratch, scratch);

  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toEqual([
    `${scratch} differs from spec/:`,
    '  changed: operations.ts',
    '  changed: input-validators.js',
    '  changed: document.js',
    '  no longer generated: old.ts',
    `Run this and commit the result: ${command}`,
  ]);
  expect(readdirSync(scratch)).toEqual(before);
});

async function check(folder: string, cwd: string): Promise<{ code: number; stdout: string; stderr: string }> {
  return await promisify(execFile)(process.execPath, [script, '--check', folder], { cwd }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}
