import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = join(root, '.vitest/readme');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

const blocks = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = ''], index) => ({
  name: `block ${index + 1}`,
  file: join(scratch, `block${index + 1}.ts`),
  code,
}));

beforeAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  for (const { file, code } of blocks) writeFileSync(file, `${code}\nexport {};\n`);
  writeFileSync(join(scratch, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['.'] }));
});

describe('the README', () => {
  test('has blocks, and each compiles', () => {
    expect(blocks.length).toBeGreaterThan(1);
    const tsc = join(root, '../../node_modules/.bin/tsc');
    try {
      execFileSync(tsc, ['--noEmit', '-p', scratch], { encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      throw new Error(String((error as { stdout?: string }).stdout), { cause: error });
    }
  });

  // The comment behind a console.log is what it prints.
  test.each(blocks)('$name prints what its comments say', async ({ file, code }) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    await import(file);
    const printed = log.mock.calls.map((line) => line.join(' '));
    log.mockClear();
    const expected = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, comment]) => comment);
    expect(printed).toEqual(expected);
  });
});
