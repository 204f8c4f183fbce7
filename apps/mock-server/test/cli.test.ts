import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { successValidators } from '@genauth-webhooks/contract/validate';
import { expect, test } from 'vitest';
import type { StartResult } from '../src/cli/banner.ts';
import { defaultCredentials } from '../src/index.ts';
import { newWebhook } from './support/new-webhook.ts';
import { send } from './support/raw-http.ts';
import { callerOf, startCli, startReadyCli } from './support/start-cli.ts';
import { startReceiver } from './support/start-receiver.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

test('start prints the URL, the credentials and a curl command that works as printed', async () => {
  const child = startCli(['--port', '0'], { cwd: temporaryFolder() });
  const curl = await child.line('stdout', /^ {2}curl /);
  const { stdout } = child.output;
  expect(stdout).toMatch(/listening on http:\/\/127\.0\.0\.1:\d+\n/);
  for (const text of Object.values(defaultCredentials)) expect(stdout).toContain(text);
  const answer = JSON.parse((await promisify(execFile)('sh', ['-c', curl])).stdout);
  expect(successValidators.listWebhooks(answer), JSON.stringify(answer)).toBe(true);
  expect(answer.data).toEqual({ totalCount: 0, list: [] });
});

test('start with --json prints one JSON object once the server is ready', async () => {
  const child = startCli(['--port', '0', '--json'], { cwd: temporaryFolder() });
  const result: StartResult = JSON.parse(await child.line('stdout', /./));
  const ready = await fetch(`${result.url}/_mock/readyz`);
  expect({ status: ready.status, body: await ready.json() }).toEqual({ status: 200, body: { status: 'ready' } });
  expect((await fetch(`${result.url}/_mock/livez`)).status).toBe(200);
  expect(result).toEqual({
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    ...defaultCredentials,
    token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    tokenLifetime: 7200,
    state: '.genauth-mock/state.sqlite',
    pid: child.pid,
  });
  const list = await fetch(`${result.url}/api/v3/list-webhooks`, { headers: { authorization: result.token } });
  expect(await list.json()).toMatchObject({ statusCode: 200 });
  child.kill('SIGTERM');
  expect(await child.exit).toEqual({ code: 0, signal: null });
  expect(child.output.stdout).toBe(`${JSON.stringify(result)}\n`);
});

test('start keeps its state in .genauth-mock, outside version control', async () => {
  const cwd = temporaryFolder();
  const first = await startReadyCli([], { cwd });
  const { webhookId } = await (await callerOf(first)).must('createWebhook', newWebhook());
  first.kill('SIGTERM');
  await first.exit;
  expect(readdirSync(cwd)).toEqual(['.genauth-mock']);
  expect(readdirSync(join(cwd, '.genauth-mock')).toSorted()).toEqual(['.gitignore', 'state.sqlite']);
  expect(readFileSync(join(cwd, '.genauth-mock/.gitignore'), 'utf8')).toBe('*\n');
  const second = await startReadyCli([], { cwd });
  expect(await (await callerOf(second)).must('getWebhook', { webhookId })).toMatchObject({ webhookId });
});

test('start with --state keeps its state in that file only', async () => {
  const cwd = temporaryFolder();
  const child = await startReadyCli(['--state', 'deep/er/mine.db'], { cwd });
  expect(child.result.state).toBe('deep/er/mine.db');
  child.kill('SIGTERM');
  await child.exit;
  expect(readdirSync(cwd, { recursive: true }).toSorted()).toEqual(['deep', 'deep/er', 'deep/er/mine.db']);
});

test('start with --ephemeral writes no file', async () => {
  const cwd = temporaryFolder();
  const child = await startReadyCli(['--ephemeral'], { cwd });
  await (await callerOf(child)).must('createWebhook', newWebhook());
  expect(child.result.state).toBeNull();
  child.kill('SIGTERM');
  await child.exit;
  expect(readdirSync(cwd)).toEqual([]);
});

test('start reads its options from the environment', async () => {
  const cwd = temporaryFolder();
  const env = {
    GENAUTH_MOCK_PORT: '0',
    GENAUTH_MOCK_JSON: '1',
    GENAUTH_MOCK_STATE: 'from/env.sqlite',
    GENAUTH_MOCK_ACCESS_KEY_ID: 'key-of-env',
    GENAUTH_MOCK_ACCESS_KEY_SECRET: 'secret-of-env',
    GENAUTH_MOCK_USER_POOL_ID: 'pool-of-env',
    GENAUTH_MOCK_TOKEN_LIFETIME: '60',
  };
  const child = startCli(['--user-pool-id', 'pool-of-flag'], { cwd, env });
  expect(JSON.parse(await child.line('stdout', /./))).toMatchObject({
    accessKeyId: 'key-of-env',
    accessKeySecret: 'secret-of-env',
    userPoolId: 'pool-of-flag',
    tokenLifetime: 60,
    state: 'from/env.sqlite',
  });
  expect(existsSync(join(cwd, 'from/env.sqlite'))).toBe(true);
});

test('start passes every flag to the server', async () => {
  const flags = [
    ...['--ephemeral', '--language', 'en-US', '--date-window', 'off', '--zero-means-default'],
    ...['--unreachable-receiver', 'null-response', '--delivery-timeout', '50', '--body-limit', '3000'],
    ...['--token-lifetime', '17', '--allowed-host', 'genauth', 'other', '--seed', '1'],
  ];
  const hanging = await startReceiver('hang');
  const child = await startReadyCli(flags, { cwd: temporaryFolder() });
  const { url } = child.result;
  const caller = await callerOf(child);
  const list = await caller.call('listWebhooks', { page: 0, limit: 0 });
  expect(list.body).toMatchObject({ statusCode: 200, message: 'Operation successful' });
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: hanging.url }));
  expect(await caller.must('triggerWebhook', { webhookId })).toEqual({ response: null });
  expect((await caller.must('getWebhookLogs', { webhookId })).list).toMatchObject([{ errorMessage: 'ERRTIMEOUT' }]);
  const { accessKeyId, accessKeySecret } = child.result;
  expect(await caller.must('getManagementToken', { accessKeyId, accessKeySecret })).toMatchObject({ expires_in: 17 });
  expect((await fetch(`${url}/_mock/pools`, { method: 'POST', body: 'x'.repeat(3001) })).status).toBe(413);
  const { port } = new URL(url);
  const statusFor = async (host: string) =>
    (await send({ port: Number(port) }, { target: '/_mock/livez', headers: { host } })).status;
  for (const host of ['genauth', 'other']) expect(await statusFor(host)).toBe(200);
  expect(await statusFor('evil.example')).toBe(403);
});

test('start with --requests-per-second throttles', async () => {
  const child = await startReadyCli(['--ephemeral', '--requests-per-second', '1'], { cwd: temporaryFolder() });
  const caller = await callerOf(child);
  const statuses = await Promise.all(
    Array.from({ length: 10 }, async () => (await caller.call('listWebhooks', {})).status),
  );
  expect(statuses).toContain(200);
  expect(statuses).toContain(429);
});

test('start with --seed generates the same request IDs in every run', async () => {
  const firstId = async () => {
    const child = await startReadyCli(['--ephemeral', '--seed', '7'], { cwd: temporaryFolder() });
    return ((await (await fetch(`${child.result.url}/x`)).json()) as { requestId: string }).requestId;
  };
  const [one, other] = await Promise.all([firstId(), firstId()]);
  expect(one).toMatch(/^[0-9a-f-]{36}$/);
  expect(other).toBe(one);
});
