import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generateFiles } from '../scripts/generate-files.ts';

const generated = fileURLToPath(new URL('../src/generated/', import.meta.url));

test('src/generated is generated from spec/control.yaml, byte for byte', async () => {
  const files = await generateFiles();
  const onDisk = readdirSync(generated).map((name) => [name, readFileSync(generated + name, 'utf8')] as const);
  const different = [
    ...onDisk.filter(([name, text]) => files.get(name) !== text).map(([name]) => name),
    ...[...files.keys()].filter((name) => !onDisk.some(([each]) => each === name)),
  ];
  expect(different, 'Run this and commit the result: npx -y pnpm@12 generate').toEqual([]);
});

test('every generated file says where it comes from and how to change it', () => {
  for (const name of readdirSync(generated)) {
    const head = readFileSync(generated + name, 'utf8')
      .split('\n')
      .slice(0, 3)
      .join('\n');
    expect(head, name).toMatch(/Generated from spec\/[\s\S]*pnpm@12 generate/);
  }
});
