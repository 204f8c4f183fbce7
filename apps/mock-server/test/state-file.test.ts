import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { MockServer } from '../src/index.ts';
import { createCaller } from './support/caller.ts';
import { canariesIn, canary } from './support/canary.ts';
import { controlClient } from './support/control-client.ts';
import { everythingOf, startControlWorld } from './support/control-world.ts';
import { newWebhook } from './support/new-webhook.ts';
import { startChild } from './support/start-cli.ts';
import { startMock } from './support/start-mock.ts';
import { answerJson, startReceiver } from './support/start-receiver.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** A server with three pools, one of which two key pairs open, and something of every kind in them. */
async function startRich(): Promise<MockServer> {
  const receiver = await startReceiver(({ url }) => answerJson({}, url === '/down' ? 500 : 200));
  const mock = await startMock();
  await controlClient(mock).must('applySeed', {
    pools: [
      { userPoolId: 'two-keys', accessKeyId: 'first-key', accessKeySecret: 'first secret' },
      { userPoolId: 'two-keys', accessKeyId: 'second-key', accessKeySecret: 'second secret' },
      { userPoolId: 'empty' },
    ],
  });
  for (const handle of [mock, await mock.pool('two-keys')]) {
    const key =
      handle === mock
        ? mock.credentials
        : { userPoolId: 'two-keys', accessKeyId: 'first-key', accessKeySecret: 'first secret' };
    const caller = await createCaller(mock, key);
    const retryConfig = { enabled: true, count: 3, delay: 1, delayUnit: 'Hour' } as const;
    await caller.must('createWebhook', newWebhook({ url: receiver.url, secret: 'shared', events: ['test'] }));
    await caller.must('createWebhook', newWebhook({ url: `${receiver.url}/down`, events: ['test'], retryConfig }));
    await handle.useVirtualClock('2026-01-01T00:00:00.000Z');
    await handle.emit('test');
    await handle.advance('1h');
    await handle.addFault({ effect: { kind: 'reset' }, skip: 2 });
  }
  return mock;
}

describe('an export that another server imports', () => {
  test('restores pools, key pairs, webhooks, deliveries, clocks and faults, byte for byte', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'export.json');
    const mock = await startRich();
    await mock.exportTo(file);
    const other = await startMock();
    await other.importFrom(file);
    expect(await everythingOf(other)).toEqual(await everythingOf(mock));
    await other.exportTo(join(folder, 'again.json'));
    expect(readFileSync(join(folder, 'again.json'), 'utf8')).toBe(readFileSync(file, 'utf8'));
  });

  test('restores every key pair and sends the pending deliveries', async () => {
    const file = join(temporaryFolder(), 'export.json');
    const mock = await startRich();
    await mock.exportTo(file);
    const other = await startMock();
    await other.importFrom(file);
    for (const [accessKeyId, accessKeySecret] of [
      ['first-key', 'first secret'],
      ['second-key', 'second secret'],
    ] as const) {
      const caller = await createCaller(other, { userPoolId: 'two-keys', accessKeyId, accessKeySecret });
      expect((await caller.must('listWebhooks', {})).totalCount).toBe(2);
    }
    const [theirs, ours] = [await other.pool('two-keys'), await mock.pool('two-keys')];
    expect(await theirs.runAll()).toBe(2);
    expect(await ours.runAll()).toBe(2);
    expect(withoutRealTime(await theirs.deliveries())).toEqual(withoutRealTime(await ours.deliveries()));
  });

  test('replaces the state of the same pools and keeps the others', async () => {
    const file = join(temporaryFolder(), 'export.json');
    const mock = await startRich();
    await mock.exportTo(file);
    const before = await everythingOf(mock);
    const extra = await mock.createPool({ userPoolId: 'extra' });
    await (await createCaller(mock, extra.credentials)).must('createWebhook', newWebhook());
    const untouched = await extra.snapshot();
    await (await mock.pool('two-keys')).reset();
    await mock.emit('test');
    await mock.importFrom(file);
    expect(await extra.snapshot()).toEqual(untouched);
    await mock.deletePool('extra');
    expect(await everythingOf(mock)).toEqual(before);
  });

  test("keeps the default key pair of the server's options", async () => {
    const file = join(temporaryFolder(), 'export.json');
    const mock = await startRich();
    await mock.exportTo(file);
    const credentials = { ...mock.credentials, accessKeySecret: 'another secret' };
    const other = await startMock({ credentials });
    await other.importFrom(file);
    expect((await (await createCaller(other)).must('listWebhooks', {})).totalCount).toBe(2);
  });
});

describe('the file of an export', () => {
  test('can be read by its owner only, whatever the mode of the file before it', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'export.json');
    const { mock } = await startControlWorld();
    await mock.exportTo(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o666);
    await mock.exportTo(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['export.json']);
  });

  test('is one complete export when many are written at the same time', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'export.json');
    const { mock, deliver } = await startControlWorld();
    await mock.exportTo(file);
    const writing: Promise<void>[] = [];
    for (let round = 0; round < 20; round++) {
      writing.push(mock.exportTo(file), mock.exportTo(file));
      await deliver();
    }
    await Promise.all(writing);
    const { webhooks } = JSON.parse(readFileSync(file, 'utf8')).pools[0].snapshot;
    expect(webhooks).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['export.json']);
  });

  test('is complete whenever the exporting process is killed', async () => {
    const folder = temporaryFolder();
    const script = fileURLToPath(new URL('support/export-loop.ts', import.meta.url));
    const rounds = Array.from({ length: 6 }, (_, round) => round);
    const killAfter = async (file: string, number: number): Promise<void> => {
      const child = startChild(process.execPath, ['--conditions=@genauth-webhooks/source', script, file], {
        cwd: folder,
      });
      // The process starts the next export while it reports this one.
      await child.line('stdout', new RegExp(`^exported ${number}$`));
      child.kill('SIGKILL');
      expect(await child.exit).toEqual({ code: null, signal: 'SIGKILL' });
      expect(JSON.parse(readFileSync(file, 'utf8')).pools[0].snapshot.webhooks).toHaveLength(500);
    };
    for (const half of [rounds.slice(0, 3), rounds.slice(3)]) {
      await Promise.all(half.map((round) => killAfter(join(folder, `${round % 2}.json`), 1 + round)));
    }
  });

  test.for<[string, (folder: string) => string]>([
    ['in a folder that does not exist', (folder) => join(folder, 'none', 'export.json')],
    [
      'below a file',
      (folder) => {
        writeFileSync(join(folder, 'file'), '');
        return join(folder, 'file', 'export.json');
      },
    ],
    [
      'in the place of a folder',
      (folder) => {
        mkdirSync(join(folder, 'export.json', 'full'), { recursive: true });
        return join(folder, 'export.json');
      },
    ],
  ])('%s gives the error of the system and leaves no draft', async ([, place]) => {
    const folder = temporaryFolder();
    const file = place(folder);
    const { mock } = await startControlWorld();
    const before = readdirSync(folder, { recursive: true });
    await expect(mock.exportTo(file)).rejects.toThrow(/^(ENOENT|ENOTDIR|EISDIR): /);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  test('stays as it was when the disk has no room for the new one', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'export.json');
    writeFileSync(file, 'the export before');
    const script = fileURLToPath(new URL('support/export-once.ts', import.meta.url));
    const command = 'ulimit -f 16; exec "$0" "$@"';
    const args = ['-c', command, process.execPath, '--conditions=@genauth-webhooks/source', script, file];
    const child = startChild('sh', args, { cwd: folder });
    expect(await child.line('stdout', /./)).toBe('EFBIG');
    expect(await child.exit).toEqual({ code: 0, signal: null });
    expect(readFileSync(file, 'utf8')).toBe('the export before');
    expect(readdirSync(folder)).toEqual(['export.json']);
  });
});

describe('a file that is not an export', () => {
  const goodPool = async (): Promise<string> => {
    const file = join(temporaryFolder(), 'good.json');
    await (await startRich()).exportTo(file);
    return JSON.stringify(JSON.parse(readFileSync(file, 'utf8')).pools[0]);
  };
  const keys = `[{"userPoolId":"p","accessKeyId":"k","accessKeySecret":"${canary}"}]`;

  test.for<[string, (good: string) => string, RegExp]>([
    ['nothing', () => '', /cannot be read: it is malformed JSON, at position 0$/],
    ['text', () => `secret: ${canary}`, /cannot be read: it is malformed JSON/],
    [
      'JSON that ends too early',
      (good) => `{"version":1,"secret":"${canary}","pools":[${good}`,
      /cannot be read: it is malformed JSON, at position \d+$/,
    ],
    ['another value', () => `"${canary}"`, / is not an export of version 1$/],
    ['null', () => 'null', / is not an export of version 1$/],
    ['a later version', (good) => `{"version":2,"pools":[${good}]}`, / is not an export of version 1$/],
    ['no pools', () => '{"version":1}', / is not an export of version 1$/],
    [
      'a pool that is none',
      (good) => `{"version":1,"pools":[${good},null]}`,
      /, pools\[1\]: keys must belong to one user pool, not 0$/,
    ],
    [
      'a pool without keys',
      (good) => `{"version":1,"pools":[${good},{}]}`,
      /, pools\[1\]: keys must belong to one user pool, not 0$/,
    ],
    [
      'a pool whose key is not whole',
      () => `{"version":1,"pools":[{"keys":[{"accessKeyId":"k"}]}]}`,
      /, pools\[0\] breaks 2 rules:\n {2}userPoolId should not be empty\n {2}accessKeySecret should not be empty$/,
    ],
    [
      'a key that no pool could have',
      () => `{"version":1,"pools":[{"keys":[{"userPoolId":"a b","accessKeyId":"k","accessKeySecret":"${canary}"}]}]}`,
      /, pools\[0\]: userPoolId must match /,
    ],
    [
      'keys of two pools in one',
      () =>
        `{"version":1,"pools":[{"keys":[${keys.slice(1, -1)},{"userPoolId":"q","accessKeyId":"l","accessKeySecret":"s"}]}]}`,
      /, pools\[0\]: keys must belong to one user pool, not 2$/,
    ],
    [
      'a pool without a snapshot',
      (good) => `{"version":1,"pools":[${good},{"keys":${keys}}]}`,
      /, pools\[1\] breaks 5 rules:\n {2}version should not be empty\n {2}webhooks should not be empty\n/,
    ],
    [
      'a snapshot with a wrong member',
      (good) => `{"version":1,"pools":[${good},${good.replace('"enabled":true', '"enabled":"yes"')}]}`,
      /, pools\[1\]: webhooks\[\d\]\.enabled must be a boolean value/,
    ],
    [
      'a snapshot that only looks like one',
      (good) => `{"version":1,"pools":[${good},${good.replaceAll(/"url":"http:[^"]*"/g, '"url":"http://["')}]}`,
      /, pools\[1\]: webhooks\[0\]\.url must be a URL address that starts with http:\/\/ or https:\/\/$/,
    ],
  ])(
    '%s is refused with the name of the file and without its content, and changes nothing',
    async ([, content, says]) => {
      const file = join(temporaryFolder(), 'state.json');
      writeFileSync(file, content(await goodPool()));
      const { mock } = await startControlWorld();
      await mock.createPool({ userPoolId: 'p' });
      const before = await everythingOf(mock);
      const message = await mock.importFrom(file).then(
        () => 'it was taken',
        (error: Error) => error.message,
      );
      expect(message).toMatch(says);
      expect(message.startsWith(`The export file ${file}`)).toBe(true);
      expect(canariesIn(message)).toEqual([]);
      expect(await everythingOf(mock)).toEqual(before);
    },
  );

  test('a file that does not exist is refused by its name', async () => {
    const file = join(temporaryFolder(), 'none.json');
    const { mock } = await startControlWorld();
    await expect(mock.importFrom(file)).rejects.toThrow(
      `The export file ${file} cannot be read: there is no file ${file}`,
    );
    expect(existsSync(file)).toBe(false);
  });
});

function withoutRealTime(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (name, member) => (name === 'durationMs' || name === 'date' ? 0 : member));
}
