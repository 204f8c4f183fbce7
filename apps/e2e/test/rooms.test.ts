import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkRooms, listRooms, type PackageSources } from '../../../.config/rooms/check-rooms.ts';
import { findCycles } from '../../../.config/rooms/cycles.ts';
import { formatFinding, formatRooms } from '../../../.config/rooms/format-rooms.ts';
import { type PackageOrder, packageOrders } from '../../../.config/rooms/order.ts';
import { readImports } from '../../../.config/rooms/read-imports.ts';
import { readPackage } from '../../../.config/rooms/read-package.ts';

const order: PackageOrder = {
  folder: 'apps/shop',
  packages: ['@genauth-webhooks/contract'],
  order: [['lib'], ['store', 'delivery'], ['pool'], ['doors', 'entries']],
  beside: { webhooks: ['lib', 'webhooks/form'], 'webhooks/form': ['lib'] },
  singleFiles: ['lib'],
  only: { express: ['doors'] },
};

/** Sources of a package, written as path and text. */
function shop(files: { readonly [path: string]: string }): PackageSources {
  return {
    order,
    name: '@genauth-webhooks/shop',
    entries: ['index.ts'],
    files: Object.entries(files).map(([path, text]) => ({ path, imports: readImports(text, path) })),
  };
}

const messages = (files: { readonly [path: string]: string }): string[] => checkRooms(shop(files)).map(formatFinding);

test('the reader finds every form of import', () => {
  const source = [
    "import a from './a.ts';",
    "import type { B } from './b.ts';",
    "import { type C, type D } from './c.ts';",
    "import { type E, f } from './e.ts';",
    "import './side-effect.ts';",
    "export { g } from './g.ts';",
    "export type * from './h.ts';",
    "const i = await import('./i.ts');",
    'const j = await import(`./j.ts`);',
    "let k: import('./k.ts').K;",
    "let l: Promise<typeof import('./l.ts')>;",
    "import m = require('./m.ts');",
    "// import n from './n.ts';",
    "const o = `import o from './o.ts'`;",
    'const p = await import(name);',
    'export {',
    '  type Q,',
    "} from './q.ts';",
  ].join('\n');
  expect(readImports(source, 'all.ts').map(({ specifier, kind, line }) => `${line} ${kind} ${specifier}`)).toEqual([
    '1 value ./a.ts',
    '2 type ./b.ts',
    '3 type ./c.ts',
    '4 value ./e.ts',
    '5 value ./side-effect.ts',
    '6 value ./g.ts',
    '7 type ./h.ts',
    '8 value ./i.ts',
    '9 value ./j.ts',
    '10 type ./k.ts',
    '11 type ./l.ts',
    '12 value ./m.ts',
    '16 type ./q.ts',
  ]);
});

test('the reader names the file that it cannot parse', () => {
  expect(() => readImports('import {', 'src/broken.ts')).toThrow('Cannot parse src/broken.ts');
});

test('imports that follow the order pass', () => {
  const files = {
    'index.ts': "export * from './pool/pool.ts'; export * from './webhooks/index.ts';",
    'lib.ts': '',
    'store/store.ts':
      "import { a } from '../lib.ts'; import { b } from './row.ts'; import '@genauth-webhooks/contract/events';",
    'store/row.ts': '',
    'pool/pool.ts': "import type { Store } from '../store/store.ts'; import '../lib/clock.ts'; import 'node:fs';",
    'doors/express-app.ts': "import express from 'express';",
    'webhooks/index.ts': "export * from './form/tree.ts';",
    'webhooks/form/tree.ts': "import '../../lib.ts';",
  };
  expect(messages(files)).toEqual([]);
  expect(
    formatRooms(shop(files), listRooms(shop(files)))
      .split('\n')
      .slice(1),
  ).toEqual([
    '  lib              1',
    '  store            2  → lib 1+0',
    '  pool             1  → lib 1+0, store 0+1',
    '  doors            1',
    '  entries          1  → pool 1+0, webhooks 1+0',
    '  webhooks         1  → webhooks/form 1+0',
    '  webhooks/form    1  → lib 1+0',
  ]);
});

test('a type-only import against the order breaks it', () => {
  expect(
    messages({ 'pool/clock.ts': '', 'store/store.ts': "\nimport type { Clock } from '../pool/clock.ts';" }),
  ).toEqual([
    [
      "apps/shop/src/store/store.ts:2: import type { Clock } from '../pool/clock.ts'",
      '    Room "store" must not import room "pool", types included. "store" may import: lib.',
      '    Move what both rooms need to lib, or pass it in as an argument.',
    ].join('\n'),
  ]);
});

test.each([
  ['rooms of one list', 'store/a.ts', "import '../delivery/b.ts'", '"store" must not import room "delivery"'],
  [
    'a room of the order and a room beside it',
    'pool/a.ts',
    "import '../webhooks/b.ts'",
    '"pool" must not import room "webhooks"',
  ],
  [
    'a room beside the order and a room of the order',
    'webhooks/a.ts',
    "import '../pool/b.ts'",
    '"webhooks" must not import room "pool"',
  ],
  [
    'a nested room and its parent',
    'webhooks/form/a.ts',
    "import '../b.ts'",
    '"webhooks/form" must not import room "webhooks"',
  ],
  ['a room and an entry', 'pool/a.ts', "import '../index.ts'", '"pool" must not import room "entries"'],
])('an import between %s breaks the order', (_, path, text, message) => {
  const found = messages({ [path]: text, 'index.ts': '' });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(message);
});

test('two rooms that import each other are reported with both imports', () => {
  const found = messages({
    'store/store.ts': "import type { Pool } from '../pool/pool.ts';",
    'pool/pool.ts': '',
    'pool/seed.ts': "import { open } from '../store/store.ts';",
  });
  expect(found).toHaveLength(2);
  expect(found[1]).toBe(
    [
      "apps/shop/src/pool/seed.ts:1: import { open } from '../store/store.ts'",
      '    Rooms "store" and "pool" import each other, types included',
      "    other way apps/shop/src/store/store.ts:1: import type { Pool } from '../pool/pool.ts'.",
      '    Keep one direction: move what the lower room needs down to it, or pass it in as an argument.',
    ].join('\n'),
  );
});

test('a cycle of three files is reported step by step', () => {
  const found = messages({
    'pool/a.ts': "import { b } from './b.ts';",
    'pool/b.ts': "import type { C } from './c.ts';",
    'pool/c.ts': "let a: import('./a.ts').A;",
  });
  expect(found).toEqual([
    [
      "apps/shop/src/pool/a.ts:1: import { b } from './b.ts'",
      '    Cycle of files, types included: pool/a.ts → pool/b.ts → pool/c.ts → pool/a.ts',
      "    then apps/shop/src/pool/b.ts:1: import type { C } from './c.ts'",
      "    then apps/shop/src/pool/c.ts:1: import('./a.ts').A.",
      '    Break one step: move what both files need to a third one, or pass it in as an argument.',
    ].join('\n'),
  ]);
});

test('a cycle of three rooms is reported although no two of them import each other', () => {
  const found = messages({
    'lib/a.ts': "import '../pool/c.ts';",
    'lib/other.ts': '',
    'store/b.ts': "import '../lib/other.ts';",
    'pool/c.ts': "import '../store/b.ts';",
  });
  expect(found.filter((message) => message.includes('Cycle of rooms'))).toHaveLength(1);
  expect(found.join('\n')).toContain('Cycle of rooms, types included: lib → pool → store → lib');
});

test('each group of nodes that reach each other gives one shortest cycle', () => {
  const graph = { a: ['b'], b: ['c', 'a'], c: ['a'], d: ['d'], e: ['a'], f: ['g'], g: ['h'], h: ['f'] };
  expect(findCycles(new Map(Object.entries(graph)))).toEqual([['a', 'b'], ['d'], ['f', 'g', 'h']]);
});

test('an undeclared folder and a file that is not an entry are reported', () => {
  expect(messages({ 'engine/a.ts': '', 'engine/b.ts': '', 'clock.ts': "import './engine/a.ts';" })).toEqual([
    [
      'apps/shop/src/clock.ts',
      '    Only public entries lie directly in src/, and package.json does not export clock.ts.',
      '    Move the file into a room, or export it in package.json.',
    ].join('\n'),
    [
      'apps/shop/src/engine/',
      '    Every folder under src/ is a declared room, and "engine" is not one of lib, store, delivery, pool, doors, entries, webhooks, webhooks/form.',
      '    Move its files into a declared room, or declare it in .config/rooms/order.ts.',
    ].join('\n'),
  ]);
});

test.each([
  [
    "import type { A } from '@genauth-webhooks/client/testing'",
    '@genauth-webhooks/shop must not import @genauth-webhooks/client, types included',
  ],
  ["import '@genauth-webhooks/shop'", '@genauth-webhooks/shop must not import itself by name'],
  ["import '../../../client/src/a.ts'", 'A relative import must stay in src/'],
  ["import type { Express } from 'express'", 'Only room doors may import "express", and this file is in pool'],
])('a room refuses %s', (text, rule) => {
  const found = messages({ 'pool/a.ts': text });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(rule);
});

test.each(packageOrders)('the sources of $folder follow the declared order', (packageOrder) => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  expect(checkRooms(readPackage(root, packageOrder)).map(formatFinding)).toEqual([]);
});
