import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeStore } from '../store.suite.ts';
import type { Store } from '../store.ts';
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

test('two stores on one file see what the other one stored', async () => {
  const file = join(temporaryFolder(), 'state.sqlite');
  const [one, other] = [open(file), open(file)];
  await one.saveAccessKey(key);
  expect(await other.findAccessKey('one')).toEqual(key);
  expect([...(await one.keep('key', () => Uint8Array.of(1)))]).toEqual([1]);
  expect([...(await other.keep('key', () => Uint8Array.of(2)))]).toEqual([1]);
  await one.close();
  await other.close();
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
        'The state file has version 99, this program reads up to 1. Use the program that wrote it, or another file.',
    },
    {
      title: 'of a later version, with another journal',
      make: (file) => sql(file, 'CREATE TABLE a (b); PRAGMA user_version = 2'),
      reason: 'The state file has version 2,',
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
