import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { jsonFiles } from '../scripts/json-files.ts';
import { document } from '../src/document.ts';
import { runReadmeBlocks } from './support/readme-blocks.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${folder}README.md`, 'utf8');
const { exports, name } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
const entries = Object.keys(exports).filter((entry) => entry !== './package.json');

test('every block compiles, runs, and prints what its comments say', async () => {
  const blocks = await runReadmeBlocks(folder);
  expect(blocks.length).toBeGreaterThan(1);
  for (const { printed, promised } of blocks) expect(printed).toEqual(promised);
});

test('the table of entries names each public entry, and nothing else', () => {
  const named = [...readme.matchAll(/^\| `(@genauth-webhooks\/\w+|…\/[^`]+)`/gm)].map(([, entry = '']) => entry);
  const expected = entries.map((entry) => (entry === '.' ? name : entry.replace('./', '…/').replace('*', '<event>')));
  expect(named.toSorted()).toEqual(expected.toSorted());
});

test('every entry for programs is imported by a block', () => {
  const modules = entries.filter((entry) => !entry.endsWith('.json')).map((entry) => entry.replace('.', name));
  for (const module of modules) expect(readme).toContain(`from '${module}'`);
});

test('the build writes the files that the commands read', () => {
  const paths = [...readme.matchAll(/contract\/dist\/(\S+\.json)/g)].map(([, path]) => path);
  expect(paths).toEqual(['openapi.json', 'schemas/user.created.json']);
  for (const path of paths) expect([...jsonFiles(document).keys()]).toContain(path);
});
