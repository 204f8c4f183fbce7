import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Input, Schemas } from '@genauth-webhooks/contract';
import { describe, expect, test } from 'vitest';
import { createMockServer, type MockServer } from '../src/index.ts';
import { createCaller } from './support/caller.ts';
import { startCli, startReadyCli } from './support/start-cli.ts';
import { startMock } from './support/start-mock.ts';
import { answerJson, startReceiver } from './support/start-receiver.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

type Dto = Schemas['WebhookDto'];

test('webhooks, their changes and their logs survive a restart byte for byte', async () => {
  const file = join(temporaryFolder(), 'state.sqlite');
  const receiver = await startReceiver(answerJson({ ok: true }));
  const before = await startMock({ file });
  const caller = await createCaller(before);
  const kept = await caller.must('createWebhook', newWebhook({ url: receiver.url, name: '名 "\' 🧪', secret: 'ß' }));
  const changed = await caller.must('createWebhook', newWebhook({ name: 'before' }));
  const gone = await caller.must('createWebhook', newWebhook({ url: receiver.url, name: 'gone' }));
  await caller.must('updateWebhook', { webhookId: changed.webhookId, name: 'after', enabled: false });
  await caller.must('triggerWebhook', { webhookId: kept.webhookId, requestBody: { data: '🧪\u0000' } });
  await caller.must('triggerWebhook', { webhookId: gone.webhookId });
  await caller.must('deleteWebhook', { webhookIds: [gone.webhookId] });
  const read = async (mock: MockServer) => {
    const reader = await createCaller(mock);
    return {
      list: await reader.must('listWebhooks', {}),
      keptLog: await reader.must('getWebhookLogs', { webhookId: kept.webhookId }),
      goneLog: await reader.must('getWebhookLogs', { webhookId: gone.webhookId }),
    };
  };
  const state = await read(before);
  expect(state.list.list.map(({ name }) => name).toSorted()).toEqual(['after', kept.name].toSorted());
  expect(state.keptLog.totalCount + state.goneLog.totalCount).toBe(2);
  await before.close();
  expect(await read(await startMock({ file }))).toEqual(state);
});

test('a webhook created before a restart gets deliveries after it', async () => {
  const file = join(temporaryFolder(), 'state.sqlite');
  const receiver = await startReceiver();
  const before = await startMock({ file });
  const { webhookId } = await (await createCaller(before)).must('createWebhook', newWebhook({ url: receiver.url }));
  await before.close();
  await (await createCaller(await startMock({ file }))).must('triggerWebhook', { webhookId });
  expect(receiver.requests).toHaveLength(1);
});

test('tokens and key pairs from before a restart work after it', async () => {
  const file = join(temporaryFolder(), 'state.sqlite');
  const before = await startMock({ file });
  const own = { accessKeyId: 'my-key', accessKeySecret: 'my-secret', userPoolId: 'my-pool' };
  const { access_token } = await (await createCaller(before)).must('getManagementToken', {
    accessKeyId: before.credentials.accessKeyId,
    accessKeySecret: before.credentials.accessKeySecret,
  });
  await before.close();
  const after = await startMock({ file, credentials: own });
  expect((await listWith(after, access_token)).statusCode).toBe(200);
  expect(await (await createCaller(after, before.credentials)).must('listWebhooks', {})).toEqual({
    totalCount: 0,
    list: [],
  });
  expect(await (await createCaller(after, own)).must('listWebhooks', {})).toEqual({ totalCount: 0, list: [] });
});

test('a token issued with another state is refused', async () => {
  const [one, other] = [await startMock(), await startMock()];
  const { access_token } = await (await createCaller(one)).must('getManagementToken', {
    accessKeyId: one.credentials.accessKeyId,
    accessKeySecret: one.credentials.accessKeySecret,
  });
  expect((await listWith(one, access_token)).statusCode).toBe(200);
  expect((await listWith(other, access_token)).statusCode).toBe(401);
});

test('a restart with another secret for a key pair changes its secret', async () => {
  const file = join(temporaryFolder(), 'state.sqlite');
  const key = { accessKeyId: 'my-key', accessKeySecret: 'old', userPoolId: 'my-pool' };
  await (await startMock({ file, credentials: key })).close();
  const mock = await startMock({ file, credentials: { ...key, accessKeySecret: 'new' } });
  const caller = await createCaller(mock);
  const ask = (accessKeySecret: string) =>
    caller.call('getManagementToken', { accessKeyId: 'my-key', accessKeySecret });
  expect((await ask('old')).body.statusCode).toBe(401);
  expect((await ask('new')).body.statusCode).toBe(200);
});

test('IDs created after a restart are new', async () => {
  const file = join(temporaryFolder(), 'state.sqlite');
  const ids = new Set<string>();
  for (let round = 0; round < 3; round++) {
    const mock = await createMockServer({ file });
    const caller = await createCaller(mock);
    for (let count = 0; count < 3; count++) ids.add((await caller.must('createWebhook', newWebhook())).webhookId);
    await mock.close();
  }
  expect(ids.size).toBe(9);
});

describe('a state file that cannot be used', () => {
  const cases: { title: string; make: (file: string) => void; reason: string }[] = [
    {
      title: 'that is not an SQLite file',
      make: (file) => writeFileSync(file, 'a letter to a friend'),
      reason: 'it is not an SQLite database',
    },
    {
      title: 'of another program',
      make: (file) => {
        const database = new DatabaseSync(file);
        database.exec('CREATE TABLE theirs (a); PRAGMA user_version = 1;');
        database.close();
      },
      reason: 'it is a database of another program (tables theirs), and it was not changed.',
    },
  ];

  test.for(cases)('$title is refused with its name and the reason, and stays as it was', async ({ make, reason }) => {
    const folder = temporaryFolder();
    const file = join(folder, 'state.sqlite');
    make(file);
    const bytes = readFileSync(file);
    await expect(createMockServer({ file })).rejects.toThrow(
      expect.objectContaining({ message: expect.stringContaining(`The state file ${file} cannot be used: `) }),
    );
    await expect(createMockServer({ file })).rejects.toThrow(reason);
    const cli = startCli(['--port', '0', '--state', 'state.sqlite'], { cwd: folder });
    expect(await cli.exit).toEqual({ code: 1, signal: null });
    expect(cli.output.stdout).toBe('');
    expect(cli.output.stderr).toMatch(/^error: The state file state\.sqlite cannot be used: .+\n$/);
    expect(cli.output.stderr).toContain(reason);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['state.sqlite']);
  });

  test('that another process uses is refused at once with that process, and opens right after it was killed', async () => {
    const cwd = temporaryFolder();
    const args = ['--state', 'state.sqlite', '--quiet'];
    const first = await startReadyCli(args, { cwd });
    const second = startCli(['--port', '0', ...args], { cwd });
    expect(await second.exit).toEqual({ code: 1, signal: null });
    expect(second.output).toEqual({
      stdout: '',
      stderr: `error: The state file state.sqlite cannot be used: process ${first.pid} uses it. Stop that process, or choose another file.\n`,
    });
    expect((await fetch(`${first.result.url}/_mock/readyz`)).status).toBe(200);
    first.kill('SIGKILL');
    await first.exit;
    const third = await startReadyCli(args, { cwd });
    third.kill('SIGTERM');
    expect(await third.exit).toEqual({ code: 0, signal: null });
    expect(readdirSync(cwd)).toEqual(['state.sqlite']);
  });

  test('in a folder that may not be written is refused with its name', async () => {
    const file = join(lockedFolder(), 'state.sqlite');
    const cli = startCli(['--port', '0', '--state', file], { cwd: temporaryFolder() });
    expect(await cli.exit).toEqual({ code: 1, signal: null });
    expect(cli.output).toEqual({
      stdout: '',
      stderr: `error: The state file ${file} cannot be used: unable to open database file. Choose another --state.\n`,
    });
  });
});

/** The states in which a crash may have left a webhook; undefined means that it may be deleted. */
type Allowed = Map<string, (Dto | undefined)[]>;

test('acknowledged writes survive kill -9 in the middle of many calls, round after round', async () => {
  const cwd = temporaryFolder();
  const receiver = await startReceiver();
  const allowed: Allowed = new Map();
  /** How many attempts of a webhook were acknowledged, and how many may be recorded. */
  const attempts: Attempts = new Map();
  const tokens: string[] = [];
  let unansweredCreations = 0;

  for (let round = 0; round < 3; round++) {
    const child = await startReadyCli(['--state', 'state.sqlite', '--quiet'], { cwd });
    const mock = { url: child.result.url, credentials: child.result } as unknown as MockServer;
    tokens.push(child.result.token);
    for (const token of tokens) expect((await listWith(mock, token)).statusCode).toBe(200);
    const caller = await createCaller(mock);
    const { totalCount } = await caller.must('listWebhooks', {});
    await expectAllowed(caller, allowed, attempts);
    const there = [...allowed].filter(([, [state]]) => state !== undefined).map(([webhookId]) => webhookId);
    expect(totalCount).toBeGreaterThanOrEqual(there.length);
    expect(totalCount).toBeLessThanOrEqual(there.length + unansweredCreations);

    const call = async (number: number): Promise<void> => {
      const name = `${round}/${number}`;
      const webhookId = there[number];
      if (webhookId === undefined || number % 4 === 0) {
        unansweredCreations++;
        const created = await caller.must('createWebhook', newWebhook({ name, url: receiver.url }));
        unansweredCreations--;
        allowed.set(created.webhookId, [created]);
      } else if (number % 4 === 1) {
        const before = allowed.get(webhookId) ?? [];
        allowed.set(webhookId, [...before, ...before.map((each) => each && { ...each, name, secret: name })]);
        const changed = await caller.must('updateWebhook', { webhookId, name, secret: name });
        allowed.set(webhookId, [changed]);
      } else if (number % 4 === 2) {
        allowed.set(webhookId, [...(allowed.get(webhookId) ?? []), undefined]);
        await caller.must('deleteWebhook', { webhookIds: [webhookId] });
        allowed.set(webhookId, [undefined]);
      } else {
        const { least, most } = attempts.get(webhookId) ?? { least: 0, most: 0 };
        attempts.set(webhookId, { least, most: most + 1 });
        await caller.must('triggerWebhook', { webhookId });
        attempts.set(webhookId, { least: least + 1, most: most + 1 });
      }
    };
    const killAfter = 20 + Math.floor(Math.random() * 100);
    let begun = 0;
    let acknowledged = 0;
    const callOnAndOn = async (): Promise<never> => {
      for (;;) {
        await call(begun++);
        if (++acknowledged === killAfter) child.kill('SIGKILL');
      }
    };
    for (const outcome of await Promise.allSettled(Array.from({ length: 16 }, callOnAndOn))) {
      // fetch throws this when a connection breaks. An unsuccessful answer throws another error.
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(TypeError) });
    }
    expect(await child.exit).toEqual({ code: null, signal: 'SIGKILL' });
  }
});

type Attempts = Map<string, { readonly least: number; readonly most: number }>;

/** Expects each webhook to be in a possible state, which is its only possible state from then on. */
async function expectAllowed(
  caller: Awaited<ReturnType<typeof createCaller>>,
  allowed: Allowed,
  attempts: Attempts,
): Promise<void> {
  for (const [webhookId, states] of allowed) {
    const { body } = await caller.call('getWebhook', { webhookId });
    const found = 'data' in body ? body.data : undefined;
    const fits = states.some((state) => sameButTime(state, found));
    expect(fits, `${JSON.stringify(found)} is none of ${JSON.stringify(states)}`).toBe(true);
    allowed.set(webhookId, [found]);
  }
  for (const [webhookId, { least, most }] of attempts) {
    const { totalCount } = await caller.must('getWebhookLogs', { webhookId });
    expect(totalCount).toBeGreaterThanOrEqual(least);
    expect(totalCount).toBeLessThanOrEqual(most);
  }
}

/** The time of a change is unknown when its answer was lost. */
function sameButTime(one: Dto | undefined, other: Dto | undefined): boolean {
  const text = (webhook: Dto | undefined): string | undefined =>
    webhook && JSON.stringify(Object.entries({ ...webhook, updatedAt: '' }).toSorted());
  return text(one) === text(other);
}

async function listWith(mock: Pick<MockServer, 'url'>, token: string): Promise<{ statusCode: number }> {
  const response = await fetch(`${mock.url}/api/v3/list-webhooks`, { headers: { authorization: token } });
  return (await response.json()) as { statusCode: number };
}

function newWebhook(change: Partial<Input<'createWebhook'>> = {}): Input<'createWebhook'> {
  return { name: 'a name', url: 'http://127.0.0.1:9/', events: ['login'], contentType: 'application/json', ...change };
}

/** Root may write anywhere except where there is no disk. */
function lockedFolder(): string {
  if (process.getuid?.() === 0) return '/proc/self';
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  return folder;
}
