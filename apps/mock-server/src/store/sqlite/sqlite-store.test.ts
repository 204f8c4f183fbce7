import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Webhook } from '../../model/webhook.ts';
import type { Store } from '../store.ts';
import { describeStore } from '../suite/store.suite.ts';
import { createSqliteStore } from './sqlite-store.ts';

const open = (file: string): Store => createSqliteStore(file, 1000);

describeStore('SQLite in memory', () => open(':memory:'));
describeStore('SQLite in a file', () => open(join(temporaryFolder(), 'state.sqlite')));

const key = { accessKeyId: 'one', accessKeySecret: 'secret', userPoolId: 'pool' };

test('two stores in memory share nothing', async () => {
  const [one, other] = [open(':memory:'), open(':memory:')];
  await one.saveAccessKey(key);
  expect(await other.findAccessKey('one')).toBeUndefined();
  await one.close();
  await other.close();
});

test('what was stored is there when the file is opened again, and one file is all that is left', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'state.sqlite');
  const before = open(file);
  await before.saveAccessKey(key);
  await before.keep('key', () => Uint8Array.of(1, 2));
  await before.close();
  expect(readdirSync(folder)).toEqual(['state.sqlite']);
  const after = open(file);
  expect(await after.findAccessKey('one')).toEqual(key);
  expect([...(await after.keep('key', () => Uint8Array.of(3)))]).toEqual([1, 2]);
  await after.close();
});

describe('a file that is in use', () => {
  test('is refused at once with the process that uses it, and opens once it is closed', async () => {
    const file = join(temporaryFolder(), 'state.sqlite');
    const one = open(file);
    await one.saveAccessKey(key);
    const started = performance.now();
    expect(() => open(file)).toThrow(
      `The state file ${file} cannot be used: another mock in this process uses it. Close that mock, or use another file.`,
    );
    expect(performance.now() - started).toBeLessThan(1000);
    expect(await one.findAccessKey('one')).toEqual(key);
    await one.saveAccessKey({ ...key, accessKeyId: 'two' });
    await one.close();
    const other = open(file);
    expect(await other.listAccessKeys()).toHaveLength(2);
    await other.close();
  });

  test.for([
    ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() })],
    ['a process of another machine', JSON.stringify({ pid: process.pid, host: 'elsewhere' })],
    ['nothing that can be read', '{'],
  ] as const)('names no process when the note names %s', async ([, note]) => {
    const file = join(temporaryFolder(), 'state.sqlite');
    const one = open(file);
    writeFileSync(`${file}-owner`, note);
    expect(() => open(file)).toThrow('another process uses it. Stop that process, or use another file.');
    await one.close();
  });

  test('opens again although the note of a killed process is there', async () => {
    const file = join(temporaryFolder(), 'state.sqlite');
    writeFileSync(`${file}-owner`, JSON.stringify({ pid: 1, host: hostname() }));
    const store = open(file);
    await store.check();
    await store.close();
    expect(readdirSync(dirname(file))).toEqual(['state.sqlite']);
  });
});

test('a file of version 1, whose webhooks have times as ISO strings, opens with the same webhooks', async () => {
  const file = join(temporaryFolder(), 'state.sqlite');
  const before = open(file);
  const webhook: Webhook = {
    webhookId: 'one',
    createdAt: Date.parse('2026-01-02T03:04:05.678Z'),
    updatedAt: 8.64e15,
    name: 'a "name" \' \u0000 \ud83e',
    url: 'http://127.0.0.1/',
    events: ['login'],
    contentType: 'application/json',
    enabled: true,
  };
  await before.insertWebhook('pool', webhook);
  await before.close();
  const database = new DatabaseSync(file);
  const document = { ...webhook, createdAt: '2026-01-02T03:04:05.678Z', updatedAt: '+275760-09-13T00:00:00.000Z' };
  database.prepare('UPDATE webhooks SET document = ?').run(JSON.stringify(document));
  database.exec('PRAGMA user_version = 1');
  database.close();
  const after = open(file);
  expect(await after.findWebhook('pool', 'one')).toStrictEqual(webhook);
  await after.close();
});

test('a missing folder is made', async () => {
  const file = join(temporaryFolder(), 'a', 'b', 'state.sqlite');
  const store = open(file);
  await store.check();
  await store.close();
});

describe('a file that cannot be used is named with the reason, and stays as it was', () => {
  const cases: { title: string; make: (file: string) => void; reason: string }[] = [
    {
      title: 'no SQLite',
      make: (file) => writeFileSync(file, 'a letter to a friend'),
      reason: 'file is not a database',
    },
    {
      title: 'of a later version',
      make: (file) => {
        void open(file).close();
        sql(file, 'PRAGMA user_version = 99');
      },
      reason:
        'The state file has version 99, this program reads up to 2. Use the program that wrote it, or another file.',
    },
    {
      title: 'of a later version, with another journal',
      make: (file) => sql(file, 'CREATE TABLE a (b); PRAGMA user_version = 3'),
      reason: 'The state file has version 3,',
    },
    {
      title: 'of another program',
      make: (file) => sql(file, 'CREATE TABLE webhooks (mine)'),
      reason: 'table webhooks already exists',
    },
  ];
  test.for(cases)('$title', ({ make, reason }) => {
    const folder = temporaryFolder();
    const file = join(folder, 'state.sqlite');
    make(file);
    const bytes = readFileSync(file);
    expect(() => open(file)).toThrow(`The state file ${file} cannot be used: ${reason}`);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['state.sqlite']);
  });
});

test('a folder in place of the file is named', () => {
  const file = join(temporaryFolder(), 'state.sqlite');
  mkdirSync(file);
  expect(() => open(file)).toThrow(`The state file ${file} cannot be used: unable to open database file`);
});

test('a file in place of a folder is named', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(() => open(join(folder, 'file', 'state.sqlite'))).toThrow(join(folder, 'file'));
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'genauth-mock-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function sql(file: string, text: string): void {
  const database = new DatabaseSync(file);
  database.exec(text);
  database.close();
}
