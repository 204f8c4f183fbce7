import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

const webhooksRooms = ['base', 'form', 'read', 'event', 'dedupe'].map((room) => `webhooks/${room}`);

/** Each room, and the rooms that it may import from, types included. The entries may import from any. */
const rooms: { readonly [room: string]: readonly string[] } = {
  lib: [],
  errors: ['lib'],
  options: ['lib', 'errors'],
  auth: ['lib', 'errors', 'options'],
  call: ['lib', 'errors', 'options', 'auth'],
  client: ['lib', 'errors', 'options', 'auth', 'call'],
  node: ['options', 'client', 'entries'],
  'webhooks/base': ['errors'],
  'webhooks/form': ['lib', 'webhooks/base'],
  'webhooks/read': ['lib', 'webhooks/base', 'webhooks/form'],
  'webhooks/event': ['lib', 'webhooks/base', 'webhooks/form', 'webhooks/read'],
  'webhooks/dedupe': ['lib', 'options', 'webhooks/event'],
  webhooks: ['lib', 'errors', 'options', ...webhooksRooms],
  testing: ['lib', 'errors'],
};

const roomOf = (file: string): string => (file.includes('/') ? dirname(file) : 'entries');

/** Every arrow between two rooms, as `<from> → <to>: <file>`. */
function arrowsOf(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import) ?\(?'(\.[^']*)'/g)]
    .map(([, name = '']) => roomOf(join(dirname(file), name)))
    .filter((room) => room !== roomOf(file))
    .map((room) => `${roomOf(file)} → ${room}: ${file}`);
}

function isAllowed(arrow: string): boolean {
  const [from = '', to = ''] = arrow.replace(/:.*/, '').split(' → ');
  return from === 'entries' || (rooms[from] ?? []).includes(to);
}

const files = (readdirSync(src, { recursive: true }) as string[]).filter((name) => /(?<!\.test)\.ts$/.test(name));

test('every arrow between rooms goes one way, types included', () => {
  const arrows = files.flatMap((file) => arrowsOf(file, readFileSync(join(src, file), 'utf8')));
  expect(arrows.length).toBeGreaterThan(50);
  expect(arrows.filter((arrow) => !isAllowed(arrow))).toEqual([]);
});

test('no room may import from a room that may import from it, directly or by others', () => {
  const order = [...Object.keys(rooms).filter((room) => room !== 'node'), 'entries', 'node'];
  for (const [room, below] of Object.entries(rooms)) {
    for (const other of below) expect(order.indexOf(other), `${room} → ${other}`).toBeLessThan(order.indexOf(room));
  }
});

test('an import against the arrow is found', () => {
  const planted = "import type { Caller } from '../call/create-caller.ts';\nimport { a } from './b.ts';";
  const arrows = arrowsOf('options/options.ts', planted);
  expect(arrows).toEqual(['options → call: options/options.ts']);
  expect(arrows.filter(isAllowed)).toEqual([]);
});

test('only public entries are directly in src', () => {
  expect(files.filter((file) => !file.includes('/')).sort()).toEqual(['http.ts', 'index.ts', 'validate.ts']);
});
