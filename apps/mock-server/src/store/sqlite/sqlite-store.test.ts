import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readWhole } from '../../../test/support/read-whole.ts';
import type { Webhook } from '../../model/webhook.ts';
import type { Store } from '../store.ts';
import { newDelivery, newWebhook } from '../suite/records.suite.ts';
import { describeStore } from '../suite/store.suite.ts';
import { createSqliteStore } from './sqlite-store.ts';

const open = (file: string): Store => createSqliteStore(file, 1000);

describeStore('SQLite in memory', () => open(':memory:'));
describeStore('SQLite in a file', () => open(join(temporaryFolder(), 'state.sqlite')));

/** Turns a file of ours into one of version 2. */
const asVersion2 = 'DROP TABLE contents; PRAGMA application_id = 0; PRAGMA user_version = 2';

const key = { accessKeyId: 'one', accessKeySecret: 'secret', userPoolId: 'pool' };

test('two stores in memory share nothing', async () => {
  const [one, other] = [open(':memory:'), open(':memory:')];
  await one.saveAccessKey(key);
  expect(await other.findAccessKey('one')).toBeUndefined();
  await one.close();
  await other.close();
});

test('a reopened file has everything that was stored, and no other file remains', async () => {
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
  test('is refused with the process that uses it, and opens once it is closed', async () => {
    const file = join(temporaryFolder(), 'state.sqlite');
    const one = open(file);
    await one.saveAccessKey(key);
    expect(() => open(file)).toThrow(
      `The state file ${file} cannot be used: another mock in this process uses it. Close that mock, or choose another file.`,
    );
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
    expect(() => open(file)).toThrow('another process uses it. Stop that process, or choose another file.');
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
  database.exec('DROP TABLE contents; PRAGMA application_id = 0; PRAGMA user_version = 1');
  database.close();
  const after = open(file);
  expect(await after.findWebhook('pool', 'one')).toStrictEqual(webhook);
  await after.close();
});

describe('the check', () => {
  /** A store whose disk is full as long as it has an access key, and a clock that the test sets. */
  function openWithDisk(): { store: Store; file: string; clock: { ms: number } } {
    const file = join(temporaryFolder(), 'state.sqlite');
    void open(file).close();
    for (const table of ['kept', 'webhooks']) {
      const when = 'WHEN EXISTS (SELECT 1 FROM access_keys)';
      sql(file, `CREATE TRIGGER ${table}_full BEFORE INSERT ON ${table} ${when} BEGIN SELECT RAISE(FAIL, 'full'); END`);
    }
    const clock = { ms: 1000 };
    const store = createSqliteStore(file, 1000, undefined, () => clock.ms);
    return { store, file, clock };
  }

  test('writes once every five seconds', async () => {
    const { store, file, clock } = openWithDisk();
    const written = (): number => statSync(`${file}-wal`).size;
    await store.check();
    const once = written();
    for (let time = 0; time < 100; time++) {
      await store.check();
      clock.ms += 49;
    }
    expect(written()).toBe(once);
    clock.ms += 100;
    await store.check();
    expect(written()).toBeGreaterThan(once);
    await store.close();
  });

  test('fails after five seconds on a full disk, without another write', async () => {
    const { store, clock } = openWithDisk();
    await store.check();
    await store.saveAccessKey(key);
    clock.ms += 5000;
    await expect(store.check()).rejects.toThrow('full');
    await store.close();
  });

  test('fails at once after a write has failed, and passes at once when there is room again', async () => {
    const { store } = openWithDisk();
    await store.check();
    await store.saveAccessKey(key);
    await expect(store.insertWebhook('pool', newWebhook('one', 1))).rejects.toThrow('full');
    for (let time = 0; time < 2; time++) await expect(store.check()).rejects.toThrow('full');
    await store.deletePool('pool');
    await store.check();
    await store.close();
  });
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
      title: 'a letter',
      make: (file) => writeFileSync(file, 'a letter to a friend'),
      reason: 'it is not an SQLite database. Choose another file.',
    },
    {
      title: 'a file of a later version',
      make: (file) => {
        void open(file).close();
        sql(file, 'PRAGMA user_version = 99');
      },
      reason: 'it has version 99, and this program reads versions up to',
    },
    {
      title: 'a file of another program, with version 0',
      make: (file) => sql(file, 'CREATE TABLE users (name); CREATE TABLE orders (id)'),
      reason:
        'it is a database of another program (tables orders, users), and it was not changed. Choose another file.',
    },
    {
      title: 'a file of another program, with version 1',
      make: (file) => sql(file, 'CREATE TABLE webhooks (mine); PRAGMA user_version = 1'),
      reason: 'it is a database of another program (tables webhooks)',
    },
    {
      title: 'a file of another program, with our tables among its own',
      make: (file) => {
        void open(file).close();
        sql(file, 'CREATE TABLE users (name); PRAGMA application_id = 0');
      },
      reason: 'it is a database of another program (tables access_keys, attempts, clocks,',
    },
    {
      title: 'a file of another program, with an application ID and nothing else',
      make: (file) => sql(file, 'PRAGMA application_id = 7'),
      reason: 'it is a database of another program (application ID 7)',
    },
    {
      title: 'a file of another program that has only views',
      make: (file) => sql(file, 'CREATE VIEW one AS SELECT 1'),
      reason: 'it is a database of another program (views one), and it was not changed. Choose another file.',
    },
    {
      title: 'a file of another program whose table is named almost like one of SQLite',
      make: (file) => sql(file, 'CREATE TABLE sqlitemine (name)'),
      reason: 'it is a database of another program (tables sqlitemine)',
    },
    {
      title: 'a file of another program, with our tables and a view',
      make: (file) => {
        void open(file).close();
        sql(file, `${asVersion2}; CREATE VIEW one AS SELECT 1`);
      },
      reason: 'it is a database of another program (tables access_keys, attempts, clocks,',
    },
    {
      title: 'a file of another program that has only a write-ahead log',
      make: (file) => leaveLog(file, 'CREATE TABLE users (name)'),
      reason: 'it is a database of another program',
    },
  ];
  test.for(cases)('$title', ({ make, reason }) => {
    const folder = temporaryFolder();
    const file = join(folder, 'state.sqlite');
    make(file);
    const before = contentsOf(folder);
    expect(() => open(file)).toThrow(`The state file ${file} cannot be used: ${reason}`);
    expect(contentsOf(folder)).toEqual(before);
  });
});

test('the store recognises a file of an earlier version, which has no application ID, by its tables', async () => {
  const file = join(temporaryFolder(), 'state.sqlite');
  const before = open(file);
  await before.saveAccessKey(key);
  await before.close();
  sql(file, asVersion2);
  const after = open(file);
  expect(await after.findAccessKey('one')).toEqual(key);
  await after.close();
});

test('a content that was being filled or removed when the process ended is removed by the next start', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'state.sqlite');
  const before = open(file);
  await before.insertDeliveries(
    'pool',
    Array.from({ length: 200 }, (_, at) => newDelivery(`${at}`)),
  );
  const content = await before.newContent();
  await content.add({ webhooks: [newWebhook('w', 1)] });
  const other = await before.newContent();
  await other.add({ webhooks: [newWebhook('kept', 1)] });
  await before.replacePool('pool', await other.complete());
  await before.close();
  const after = open(file);
  expect((await readWhole(after, 'pool')).webhooks).toHaveLength(1);
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
  await after.close();
  const database = new DatabaseSync(file);
  const rows = ['contents', 'webhooks', 'deliveries'].map(
    (table) => database.prepare(`SELECT * FROM ${table}`).all().length,
  );
  database.close();
  expect(rows).toEqual([1, 1, 0]);
});

test('no other program reads or writes a file that is open', async () => {
  const file = join(temporaryFolder(), 'state.sqlite');
  const store = open(file);
  for (const statement of ['BEGIN IMMEDIATE', 'SELECT * FROM kept']) {
    expect(() => sql(file, statement)).toThrow('database is locked');
  }
  await store.close();
});

describe('a damaged file', () => {
  const refusedAsDamaged =
    /^The state file .+ cannot be used: it is damaged \(.+\)\. Start with another file, and import an export if there is one\.$/;
  const overwriteMiddle = (bytes: Buffer): Buffer => bytes.fill(0x5a, bytes.length >> 1, (bytes.length >> 1) + 4096);

  /** A file with some hundred pages. */
  const fill = async (file: string): Promise<void> => {
    const store = open(file);
    const webhooks = Array.from({ length: 500 }, (_, at) => newWebhook(`webhook-${at}`, at, { name: 'n'.repeat(900) }));
    for (const webhook of webhooks) void store.insertWebhook('pool', webhook);
    await store.close();
  };

  test.for<[string, (bytes: Buffer) => Buffer, version?: string]>([
    ['overwritten in its middle', overwriteMiddle],
    ['of version 2 and overwritten in its middle', overwriteMiddle, asVersion2],
    ['one byte too short', (bytes) => bytes.subarray(0, -1)],
    ['of version 2 and one byte too short', (bytes) => bytes.subarray(0, -1), asVersion2],
    ['cut in half', (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ])('%s is refused at every start and stays as it was', async ([, damage, version]) => {
    const folder = temporaryFolder();
    const file = join(folder, 'state.sqlite');
    await fill(file);
    if (version !== undefined) sql(file, version);
    writeFileSync(file, damage(readFileSync(file)));
    const before = contentsOf(folder);
    for (let start = 0; start < 2; start++) {
      expect(() => open(file)).toThrow(refusedAsDamaged);
      expect(isDeepStrictEqual(contentsOf(folder), before), `start ${start}`).toBe(true);
    }
  });

  test('with a write-ahead log is refused at every start', async () => {
    const file = join(temporaryFolder(), 'state.sqlite');
    await fill(file);
    leaveLog(file, "INSERT INTO kept VALUES ('logged', zeroblob(10))");
    writeFileSync(file, overwriteMiddle(readFileSync(file)));
    for (let start = 0; start < 2; start++) expect(() => open(file)).toThrow(refusedAsDamaged);
  });

  test('that is damaged while it is open fails the check after the store has detected the damage', async () => {
    const file = join(temporaryFolder(), 'state.sqlite');
    await fill(file);
    const store = open(file);
    await store.check();
    const { size } = statSync(file);
    const handle = openSync(file, 'r+');
    for (let at = 4096 * 4; at < size; at += 4096) writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, at);
    closeSync(handle);
    await expect(store.listWebhooks('pool', { offset: 0, limit: 1000 })).rejects.toThrow('malformed');
    await expect(store.check()).rejects.toThrow(`The state file ${file} is damaged`);
    await store.close();
  });
});

test('a folder in place of the file is named', () => {
  const file = join(temporaryFolder(), 'state.sqlite');
  mkdirSync(file);
  expect(() => open(file)).toThrow(`The state file ${file} cannot be used: it is a folder. Choose another file.`);
});

test('a device in place of the file is named', () => {
  expect(() => open('/dev/null')).toThrow(
    'The state file /dev/null cannot be used: it is not a regular file. Choose another file.',
  );
});

test('a start that has nothing to migrate changes no byte of the file', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'state.sqlite');
  await open(file).close();
  const before = contentsOf(folder);
  await open(file).close();
  expect(contentsOf(folder)).toEqual(before);
});

test('a file in place of a folder is named', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'file', 'state.sqlite');
  writeFileSync(join(folder, 'file'), '');
  expect(() => open(file)).toThrow(
    `The state file ${file} cannot be used: ${join(folder, 'file')} is not a folder. Choose another file.`,
  );
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'genauth-mock-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Every file of a folder with its content. */
function contentsOf(folder: string): unknown {
  return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]);
}

/** Makes a database whose tables are in its write-ahead log alone, as after a process was killed. */
function leaveLog(file: string, text: string): void {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; ${text}`);
  const files = [file, `${file}-wal`].map((name) => [name, readFileSync(name)] as const);
  database.close();
  for (const [name, bytes] of files) writeFileSync(name, bytes);
}

function sql(file: string, text: string): void {
  const database = new DatabaseSync(file);
  database.exec(text);
  database.close();
}

test('a reading omits a later delivery that gets the number of a removed one', async () => {
  const store = createSqliteStore(':memory:', 1);
  await store.insertWebhook('pool', newWebhook('w', 1));
  await store.insertDeliveries('pool', [
    newDelivery('pending'),
    newDelivery('removed at once', { state: 'failed' }),
    newDelivery('kept', { state: 'failed' }),
  ]);
  const pieces = store.readPool('pool')[Symbol.asyncIterator]();
  await pieces.next();
  await store.deletePool('pool');
  await store.insertDeliveries('pool', [newDelivery('late'), newDelivery('later')]);
  const { value } = await pieces.next();
  expect(value.deliveries.map(({ deliveryId }: { deliveryId: string }) => deliveryId)).toEqual(['pending', 'kept']);
  await store.close();
});
