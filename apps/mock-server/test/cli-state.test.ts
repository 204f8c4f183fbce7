import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type ControlClient, controlClient } from './support/control-client.ts';
import { newWebhook } from './support/new-webhook.ts';
import { type Child, callerOf, startCli, startReadyCli } from './support/start-cli.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

type Ready = Awaited<ReturnType<typeof startReadyCli>>;

const seed = {
  pools: [{ webhooks: [{ ...newWebhook(), webhookId: 'seeded', secret: 'seeded-secret' }] }, { userPoolId: 'mine' }],
};

function controlOf({ result }: Ready): ControlClient {
  return controlClient(
    result,
    result.controlToken === undefined ? {} : { authorization: `Bearer ${result.controlToken}` },
  );
}

async function end(child: Child, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  child.kill(signal);
  expect(await child.exit, child.output.stderr).toEqual({ code: 0, signal: null });
}

/** Runs a command line that must not start a server, and returns what it prints. */
async function refused(
  args: readonly string[],
  cwd: string,
  env = {},
): Promise<{ code: number | null; stderr: string }> {
  const child = startCli(['--port', '0', '--ephemeral', ...args], { cwd, env });
  const { code } = await child.exit;
  expect(child.output.stdout).toBe('');
  return { code, stderr: child.output.stderr };
}

describe('--seed-file', () => {
  test('creates what is missing at the first start only', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'seed.yaml'), stringify(seed));
    const first = await startReadyCli(['--seed-file', 'seed.yaml'], { cwd });
    const caller = await callerOf(first);
    expect(await caller.must('getWebhook', { webhookId: 'seeded' })).toMatchObject({ secret: 'seeded-secret' });
    expect((await controlOf(first).must('listPools', {})).pools).toHaveLength(2);
    await caller.must('updateWebhook', { webhookId: 'seeded', name: 'changed' });
    await end(first);
    const second = await startReadyCli([], { cwd, env: { GENAUTH_MOCK_SEED_FILE: 'seed.yaml' } });
    const list = await (await callerOf(second)).must('listWebhooks', {});
    expect(list).toMatchObject({ totalCount: 1, list: [{ webhookId: 'seeded', name: 'changed' }] });
  });

  test('an invalid file prevents the start, and the error names the member and the rule', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'seed.yaml'), stringify({ pools: [{ webhooks: [{ name: '' }] }] }));
    const { code, stderr } = await refused(['--seed-file', 'seed.yaml'], cwd);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^error: The seed file seed\.yaml breaks 4 rules:\n( {2}pools\[0\]\.webhooks\[0\]\.(name|url|events|contentType) should not be empty\n){4}$/,
    );
    expect((await refused(['--seed-file', 'none.yaml'], cwd)).stderr).toBe(
      `error: The seed file none.yaml cannot be read: there is no file ${join(cwd, 'none.yaml')}. Choose another --seed-file.\n`,
    );
  });
});

describe('--export-on-exit and --import', () => {
  test('carry the state from one server to the next', async () => {
    const cwd = temporaryFolder();
    const first = await startReadyCli(['--ephemeral', '--export-on-exit', 'state.json'], { cwd });
    const { webhookId } = await (await callerOf(first)).must('createWebhook', newWebhook());
    await controlOf(first).must('createPool', { userPoolId: 'mine', accessKeySecret: 'my secret' });
    await controlOf(first).must('setClock', { userPoolId: 'default', mode: 'virtual', now: '2026-01-01T00:00Z' });
    await end(first);
    const file = readFileSync(join(cwd, 'state.json'), 'utf8');

    const second = await startReadyCli(['--ephemeral', '--import', 'state.json', '--export-on-exit', 'again.json'], {
      cwd,
    });
    expect(await (await callerOf(second)).must('getWebhook', { webhookId })).toMatchObject({ webhookId });
    expect((await controlOf(second).must('listPools', { reveal: true })).pools).toContainEqual({
      userPoolId: 'mine',
      accessKeyId: 'mine',
      accessKeySecret: 'my secret',
      undeliveredEvents: 0,
    });
    await end(second, 'SIGINT');
    expect(readFileSync(join(cwd, 'again.json'), 'utf8')).toBe(file);
  });

  test('may name the same file, and may come from the environment', async () => {
    const cwd = temporaryFolder();
    const first = await startReadyCli(['--ephemeral', '--export-on-exit', 'state.json'], { cwd });
    await end(first);
    const env = {
      GENAUTH_MOCK_IMPORT: 'state.json',
      GENAUTH_MOCK_EXPORT_ON_EXIT: 'state.json',
      GENAUTH_MOCK_EPHEMERAL: '1',
    };
    for (const totalCount of [0, 1]) {
      const next = await startReadyCli([], { cwd, env });
      const caller = await callerOf(next);
      expect((await caller.must('listWebhooks', {})).totalCount).toBe(totalCount);
      await caller.must('createWebhook', newWebhook());
      await end(next);
    }
  });

  test('keep the default key pair that the flags name', async () => {
    const cwd = temporaryFolder();
    const first = await startReadyCli(['--ephemeral', '--export-on-exit', 'state.json'], { cwd });
    await end(first);
    const second = await startReadyCli(['--ephemeral', '--import', 'state.json', '--access-key-secret', 'new'], {
      cwd,
    });
    expect(await (await callerOf(second)).must('listWebhooks', {})).toMatchObject({ totalCount: 0 });
  });

  test('a failed export is reported, and the process ends with code 1', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'folder'));
    const child = await startReadyCli(['--ephemeral', '--quiet', '--export-on-exit', 'folder/state.json'], { cwd });
    rmSync(join(cwd, 'folder'), { recursive: true });
    child.kill('SIGTERM');
    expect(await child.exit).toEqual({ code: 1, signal: null });
    expect(child.output.stderr).toMatch(/^error: the state was not exported: ENOENT: .*folder\/state\.json/);
  });

  test('the command refuses at the start an export that cannot be written', async () => {
    const { code, stderr } = await refused(['--export-on-exit', 'none/state.json'], temporaryFolder());
    expect([code, stderr]).toEqual([
      1,
      'error: The export file none/state.json cannot be written: the folder none does not exist. Choose another --export-on-exit.\n',
    ]);
  });

  test.for<[string, string, RegExp]>([
    [
      'does not exist',
      '',
      /^error: The export file state\.json cannot be read: there is no file .*state\.json\. Choose another --import\.\n$/,
    ],
    ['is not JSON', 'hello', /^error: The export file state\.json cannot be read: it is malformed JSON.*\n$/],
    ['breaks the schema', '{"version":1,"pools":[{}]}', /^error: The export file state\.json, pools\[0\].*/],
  ])('an import file that %s prevents the start', async ([, text, says]) => {
    const cwd = temporaryFolder();
    if (text !== '') writeFileSync(join(cwd, 'state.json'), text);
    const { code, stderr } = await refused(['--import', 'state.json'], cwd);
    expect(code).toBe(1);
    expect(stderr).toMatch(says);
  });
});

describe('the control token', () => {
  test('is the one given by flag or environment, and is printed', async () => {
    const cwd = temporaryFolder();
    for (const [args, env] of [
      [['--control-token', 'my-token'], {}],
      [[], { GENAUTH_MOCK_CONTROL_TOKEN: 'my-token' }],
    ] as const) {
      const child = await startReadyCli(['--ephemeral', ...args], { cwd, env });
      expect(child.result.controlToken).toBe('my-token');
      expect((await controlClient(child.result).call('listPools', {})).status).toBe(401);
      await controlOf(child).must('listPools', {});
    }
  });

  test('is generated, printed and required when the host is not loopback', async () => {
    const cwd = temporaryFolder();
    const child = await startReadyCli(['--ephemeral', '--host', '0.0.0.0', '--log', 'json'], { cwd });
    expect(child.result.controlToken).toMatch(/^[0-9a-f]{32}$/);
    const warning = JSON.parse(await child.line('stderr', /public/));
    expect(warning).toMatchObject({ kind: 'warning', warning: expect.stringContaining('default key pair') });
    expect(child.output.stdout).toBe(`${JSON.stringify(child.result)}\n`);
    expect((await controlClient(child.result).call('listPools', {})).status).toBe(401);
    await controlOf(child).must('listPools', {});

    const forPeople = startCli(['--port', '0', '--ephemeral', '--host', '0.0.0.0'], { cwd });
    expect(await forPeople.line('stderr', /default key pair, which is public/)).toMatch(/^warning: /);
    const line = await forPeople.line('stdout', /control token/);
    const [, controlToken = ''] = /^ {2}control token {4}([0-9a-f]{32})$/.exec(line) ?? [];
    const url = (await forPeople.line('stdout', /listening on/)).split(' ').at(-1) ?? '';
    await controlClient({ url }, { authorization: `Bearer ${controlToken}` }).must('listPools', {});
  });

  test('is neither printed nor required on loopback', async () => {
    const child = startCli(['--port', '0', '--ephemeral'], { cwd: temporaryFolder() });
    await child.line('stdout', /curl/);
    expect(child.output.stdout).not.toContain('control token');
    const url = (await child.line('stdout', /listening on/)).split(' ').at(-1) ?? '';
    await controlClient({ url }).must('listPools', {});
  });

  test('must not be empty, since every caller could send it', async () => {
    const args = ['--host', '0.0.0.0'];
    const env = { GENAUTH_MOCK_CONTROL_TOKEN: '' };
    const { code, stderr } = await refused([...args, '--log', 'json'], temporaryFolder(), env);
    expect([code, JSON.parse(stderr)]).toMatchObject([2, { kind: 'error', error: 'controlToken must not be empty' }]);
  });
});
