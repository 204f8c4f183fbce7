import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { declarationsOf, publishedSources, weakTypesIn, weakTypesOf } from './support/weak-types.ts';

const source = fileURLToPath(new URL('../src/', import.meta.url));
const files = publishedSources(source);

test('hand-written, generated and ready-made declarations are checked', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'api/types.ts',
      'generated/openapi.ts',
      'generated/operations.ts',
      'generated/document.d.ts',
    ]),
  );
});

test.for(files)('%s publishes neither any nor an empty record', (name) => {
  expect(weakTypesOf(source, name)).toEqual([]);
});

test.for([
  'export type A = { a: any }',
  'export type A = any[]',
  'export type A = Promise<any>',
  'export type A = Record<string, never>',
])('%s is found', (text) => {
  expect(weakTypesIn(declarationsOf('planted.ts', text))).toHaveLength(1);
});

test('a comment that mentions any is allowed', () => {
  expect(weakTypesIn(declarationsOf('planted.ts', '/** accepts any: <any> */\nexport type A = string;'))).toEqual([]);
});

test('the types of paths and webhooks omit members that only say what is absent', () => {
  const types = readFileSync(`${source}generated/openapi.ts`, 'utf8');
  const [start, end] = ['interface paths', 'interface components'].map((each) => types.indexOf(`export ${each} {`));
  expect(types.slice(start, end)).toContain('post: operations["createWebhook"]');
  expect(types.slice(start, end)).not.toContain('?: never');
});
