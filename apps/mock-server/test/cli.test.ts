import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Input } from '@genauth-webhooks/contract';
import { successValidators } from '@genauth-webhooks/contract/validate';
import { describe, expect, test } from 'vitest';
import type { StartResult } from '../src/cli/banner.ts';
import { run } from '../src/cli/run.ts';
import { defaultCredentials, type MockServer } from '../src/index.ts';
import { createCaller } from './support/create-caller.ts';
import { cliArguments, startChild, startCli, startReadyCli } from './support/start-cli.ts';
import { startMock } from './support/start-mock.ts';
import { answerJson, startReceiver } from './support/start-receiver.ts';
import { startSocketReceiver } from './support/start-socket-receiver.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

describe('start', () => {
  test('prints the URL, the credentials and a curl command that works as printed', async () => {
    const child = startCli(['--port', '0'], { cwd: temporaryFolder() });
    const curl = await child.line('stdout', /^ {2}curl /);
    const { stdout } = child.output;
    expect(stdout).toMatch(/listening on http:\/\/127\.0\.0\.1:\d+\n/);
    for (const text of Object.values(defaultCredentials)) expect(stdout).toContain(text);
    const answer = JSON.parse((await promisify(execFile)('sh', ['-c', curl])).stdout);
    expect(successValidators.listWebhooks(answer), JSON.stringify(answer)).toBe(true);
    expect(answer.data).toEqual({ totalCount: 0, list: [] });
  });

  test('with --json prints one JSON object once the server is ready', async () => {
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

  test('keeps its state in .genauth-mock, outside version control', async () => {
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

  test('with --state keeps its state in that file only', async () => {
    const cwd = temporaryFolder();
    const child = await startReadyCli(['--state', 'deep/er/mine.db'], { cwd });
    expect(child.result.state).toBe('deep/er/mine.db');
    child.kill('SIGTERM');
    await child.exit;
    expect(readdirSync(cwd, { recursive: true }).toSorted()).toEqual(['deep', 'deep/er', 'deep/er/mine.db']);
  });

  test('with --ephemeral writes no file', async () => {
    const cwd = temporaryFolder();
    const child = await startReadyCli(['--ephemeral'], { cwd });
    await (await callerOf(child)).must('createWebhook', newWebhook());
    expect(child.result.state).toBeNull();
    child.kill('SIGTERM');
    await child.exit;
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('reads its options from the environment', async () => {
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

  test('passes every flag to the server', async () => {
    const flags = [
      ...['--ephemeral', '--language', 'zh-CN', '--date-window', 'off', '--zero-means-default'],
      ...['--unreachable-receiver', 'null-response', '--delivery-timeout', '50', '--body-limit', '3000'],
      ...['--token-lifetime', '17', '--allowed-host', 'genauth', 'other', '--seed', '1'],
    ];
    const hanging = await startSocketReceiver(() => {});
    const child = await startReadyCli(flags, { cwd: temporaryFolder() });
    const { url } = child.result;
    const caller = await callerOf(child);
    const list = await caller.call('listWebhooks', { page: 0, limit: 0 });
    expect(list.body).toMatchObject({ statusCode: 200, message: '操作成功' });
    const { webhookId } = await caller.must('createWebhook', newWebhook({ url: hanging.url }));
    expect(await caller.must('triggerWebhook', { webhookId })).toEqual({ response: null });
    expect((await caller.must('getWebhookLogs', { webhookId })).list).toMatchObject([{ errorMessage: 'ERRTIMEOUT' }]);
    const { accessKeyId, accessKeySecret } = child.result;
    expect(await caller.must('getManagementToken', { accessKeyId, accessKeySecret })).toMatchObject({ expires_in: 17 });
    expect((await fetch(`${url}/x`, { method: 'POST', body: 'x'.repeat(3001) })).status).toBe(413);
    for (const host of ['genauth', 'other']) expect(await statusFor(url, host)).toBe(200);
    expect(await statusFor(url, 'evil.example')).toBe(403);
  });

  test('with --requests-per-second throttles', async () => {
    const child = await startReadyCli(['--ephemeral', '--requests-per-second', '1'], { cwd: temporaryFolder() });
    const caller = await callerOf(child);
    const statuses = await Promise.all(
      Array.from({ length: 10 }, async () => (await caller.call('listWebhooks', {})).status),
    );
    expect(statuses).toContain(200);
    expect(statuses).toContain(429);
  });

  test('with --seed generates the same request IDs in every run', async () => {
    const firstId = async () => {
      const child = await startReadyCli(['--ephemeral', '--seed', '7'], { cwd: temporaryFolder() });
      return ((await (await fetch(`${child.result.url}/x`)).json()) as { requestId: string }).requestId;
    };
    const [one, other] = await Promise.all([firstId(), firstId()]);
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(other).toBe(one);
  });
});

describe('an error message has a reason and no stack', () => {
  test('a port in use ends it with exit code 1 and names the next step', async () => {
    const mock = await startMock();
    const cwd = temporaryFolder();
    const child = startCli(['--port', String(mock.port), '--ephemeral'], { cwd });
    expect(await child.exit).toEqual({ code: 1, signal: null });
    expect(child.output).toEqual({
      stdout: '',
      stderr: `error: Port ${mock.port} on 127.0.0.1 is already in use. Stop that process or choose another port; --port 0 picks a free one.\n`,
    });
  });

  test('an address that the machine does not have ends it with exit code 1', async () => {
    const { code, stdout, stderr } = await runHere(['--port', '0', '--ephemeral', '--host', '203.0.113.1']);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: 'error: This machine does not have the address 203.0.113.1. Choose another --host.\n',
    });
  });

  test.for([
    [['--port', 'abc'], '--port'],
    [['--port', '-1'], '--port'],
    [['--port', '65536'], '--port'],
    [['--port', '1.5'], '--port'],
    [['--port', ''], '--port'],
    [['--date-window', 'never'], '--date-window'],
    [['--requests-per-second', '0'], '--requests-per-second'],
    [['--token-lifetime', '1e3'], '--token-lifetime'],
    [['--delivery-timeout', '0'], '--delivery-timeout'],
    [['--body-limit', '10MB'], '--body-limit'],
    [['--seed', 'x'], '--seed'],
    [['--language', 'de'], '--language'],
    [['--unreachable-receiver', 'maybe'], '--unreachable-receiver'],
    [['--host'], '--host'],
    [['--ephemeral', '--state', 'file'], '--state'],
    [['--nope'], '--nope'],
    [['--prot', '1'], '--port'],
    [['nonsense'], 'nonsense'],
  ] as const)('the arguments %j end it with exit code 2 and name the flag', async ([args, name]) => {
    const { code, stdout, stderr } = await runHere(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test.for([
    [['--access-key-id', 'a b'], 'accessKeyId'],
    [['--user-pool-id', ''], 'userPoolId'],
    [['--access-key-secret', ''], 'accessKeySecret'],
  ] as const)('the credentials %j end it with exit code 2 and name the rule', async ([args, name]) => {
    const { code, stdout, stderr } = await runHere(['--port', '0', '--ephemeral', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^error: credentials\\.${name} must .*\\n$`));
  });

  test.for([
    ['GENAUTH_MOCK_PORT', 'abc', '--port'],
    ['GENAUTH_MOCK_LANGUAGE', 'de', '--language'],
    ['GENAUTH_MOCK_STATE', 'a.sqlite', '--ephemeral'],
  ] as const)('%s=%s in the environment ends it with exit code 2 and names both', async ([variable, value, flag]) => {
    const cwd = temporaryFolder();
    const child = startCli(['--ephemeral'], { cwd, env: { [variable]: value } });
    expect(await child.exit).toEqual({ code: 2, signal: null });
    expect(child.output.stdout).toBe('');
    expect(child.output.stderr).toMatch(/^error: .*\n$/);
    expect(child.output.stderr).toContain(variable);
    expect(child.output.stderr).toContain(flag);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('ending', () => {
  test.for(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s ends it with exit code 0 and frees its port',
    async (signal) => {
      const child = await startReadyCli(['--ephemeral'], { cwd: temporaryFolder() });
      child.kill(signal);
      expect(await child.exit).toEqual({ code: 0, signal: null });
      await expectFree(child.result.url);
    },
  );

  test('SIGTERM and SIGINT end it while a delivery hangs, and the log has that delivery', async () => {
    const check = async (signal: 'SIGTERM' | 'SIGINT'): Promise<void> => {
      const cwd = temporaryFolder();
      const receiver = await startSocketReceiver(() => {});
      const child = await startReadyCli([], { cwd });
      const caller = await callerOf(child);
      const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
      const arrived = receiver.nextRequest();
      const cutOff = expect(caller.must('triggerWebhook', { webhookId })).rejects.toThrow('fetch failed');
      await arrived;
      child.kill(signal);
      expect(await child.exit).toEqual({ code: 0, signal: null });
      await cutOff;
      await expectFree(child.result.url);
      const after = await startMock({ file: join(cwd, '.genauth-mock/state.sqlite') });
      const { list } = await (await createCaller(after)).must('getWebhookLogs', { webhookId });
      expect(list).toMatchObject([{ success: false, errorMessage: expect.stringContaining('ECANCELED') }]);
    };
    await Promise.all([check('SIGTERM'), check('SIGINT')]);
  });

  test('a second SIGINT does not wait for a delivery that hangs', async () => {
    const receiver = await startSocketReceiver(() => {});
    const child = startCli(['--port', '0', '--ephemeral', '--delivery-timeout', '600000'], { cwd: temporaryFolder() });
    const url = /http:\S+/.exec(await child.line('stdout', /listening on/))?.[0] ?? '';
    const caller = await createCaller({ url, credentials: defaultCredentials } as MockServer);
    const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
    const arrived = receiver.nextRequest();
    const cutOff = expect(caller.must('triggerWebhook', { webhookId })).rejects.toThrow('fetch failed');
    await arrived;
    child.kill('SIGINT');
    await child.line('stderr', /^closing$/);
    child.kill('SIGINT');
    expect(await child.exit).toEqual({ code: 1, signal: null });
    await cutOff;
  });

  test('with --exit-with-runner it ends when the shell that runs it is killed', async () => {
    const { shell, result } = await startUnderShell(['--exit-with-runner']);
    shell.kill('SIGKILL');
    // The output ends when the last process that could write to it has exited.
    expect(await shell.exit).toEqual({ code: null, signal: 'SIGKILL' });
    await expectFree(result.url);
  });

  test('without --exit-with-runner it keeps running when that shell is killed', async () => {
    const { shell, result } = await startUnderShell([]);
    const gone = shell.line('stderr', /shell gone/).catch(() => 'over');
    shell.kill('SIGKILL');
    for (let round = 0; round < 10; round++) expect((await fetch(`${result.url}/_mock/readyz`)).status).toBe(200);
    process.kill(result.pid, 'SIGTERM');
    expect(await gone).toBe('over');
  });
});

describe('help and version', () => {
  test.for(['--help', 'start --help', 'help start'])(
    '%s lists every flag with its environment variable',
    async (args) => {
      const { code, stdout, stderr } = await runHere(args.split(' '));
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const text = stdout.replace(/\s+/g, ' ');
      for (const flag of flags) {
        const variable = `GENAUTH_MOCK_${flag.slice(2).toUpperCase().replaceAll('-', '_')}`;
        expect(text).toMatch(new RegExp(` ${flag}[ ,][^(]*\\((?:[^)]*, )?env: ${variable}\\)`));
      }
      expect(text.match(/env: /g)).toHaveLength(flags.length);
    },
  );

  test('--help loads neither the server nor the contract', async () => {
    const tellLoaded = fileURLToPath(new URL('support/tell-loaded.ts', import.meta.url));
    const child = startChild(process.execPath, ['--import', tellLoaded, ...cliArguments, '--help'], {
      cwd: temporaryFolder(),
    });
    const loaded: string[] = JSON.parse(await child.line('stderr', /^\[/));
    expect(loaded.some((each) => each.endsWith('/src/cli/run.ts'))).toBe(true);
    expect(loaded.filter((each) => /\/src\/(api|pool|store)\/|\/packages\/contract\//.test(each))).toEqual([]);
  });

  test.for(['--version', '-V'])('%s prints the version of package.json', async (flag) => {
    expect(await runHere([flag])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });
});

describe('the traffic on stderr', () => {
  test('has one line for each call and two for each delivery', async () => {
    const receiver = await startReceiver(answerJson({}, 503));
    const child = await startReadyCli(['--ephemeral'], { cwd: temporaryFolder() });
    const caller = await callerOf(child);
    const { webhookId } = await caller.must('createWebhook', newWebhook({ url: `${receiver.url}/hook` }));
    await caller.must('triggerWebhook', { webhookId });
    await caller.call('getWebhook', { webhookId: 'nowhere' });
    await fetch(`${child.result.url}/nowhere`);
    await child.line('stderr', /nowhere 404 .*nothing/);
    const lines = child.output.stderr.replace(/\d+ ms/g, 'N ms').split('\n');
    expect(lines).toEqual([
      'api  getManagementToken 200 N ms',
      'api  createWebhook 200 N ms',
      expect.stringMatching(`^-->  test POST ${receiver.url}/hook \\[[0-9a-f]{24}\\]$`),
      expect.stringMatching(/^<-- {2}503 N ms \[[0-9a-f]{24}\]$/),
      'api  triggerWebhook 200 N ms',
      'api  getWebhook 404 N ms webhook not found: nowhere',
      expect.stringMatching(/^api {2}GET \/nowhere 404 N ms There is nothing at \/nowhere/),
      '',
    ]);
  });

  test('never contains a secret', async () => {
    const receiver = await startReceiver(answerJson({ token: 'hush-answer' }));
    const child = await startReadyCli(['--ephemeral', '--access-key-secret', 'hush-key'], { cwd: temporaryFolder() });
    const caller = await callerOf(child);
    const url = receiver.url.replace('//', '//ada:hush-url@');
    const { webhookId } = await caller.must('createWebhook', newWebhook({ url, secret: 'hush-secret' }));
    await caller.must('updateWebhook', { webhookId, secret: 'hush-changed' });
    await caller.must('triggerWebhook', {
      webhookId,
      requestHeaders: { 'x-token': 'hush-header' },
      requestBody: { eventName: 'login', data: { password: 'hush-body' } },
    });
    const authorization = { authorization: 'authing key:hush-signature' };
    await caller.call('listWebhooks', {}, { headers: authorization });
    await caller.call('listWebhooks', {}, { query: 'token=hush-query' });
    await caller.call('getManagementToken', { accessKeyId: 'x', accessKeySecret: 'hush-wrong' });
    await caller.call('createWebhook', { secret: ['hush-typed'], url: 'hush-no-url' });
    await caller.call('createWebhook', {}, { body: '{"secret":"hush-malformed' });
    await caller.call('createWebhook', { ...newWebhook(), secret: 'hush'.repeat(100) });
    await fetch(`${child.result.url}/last`);
    await child.line('stderr', /\/last/);
    expect(child.output.stderr).toContain(`-->  login POST ${receiver.url.replace('//', '//***@')} [`);
    expect(child.output.stderr).not.toContain('hush');
    expect(child.output.stderr).not.toContain(child.result.token);
  });

  test('contains no control characters of a path, an event name or a host', async () => {
    const receiver = await startReceiver();
    const child = await startReadyCli(['--ephemeral'], { cwd: temporaryFolder() });
    const caller = await callerOf(child);
    const evil = '\u001b[2J\u0007\r\nforged\u009b31m';
    const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
    await caller.must('triggerWebhook', { webhookId, requestBody: { eventName: evil } });
    await caller.call('getWebhook', { webhookId: evil });
    const port = Number(new URL(child.result.url).port);
    await sendRaw(port, 'GET /\u009b31m-path HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n');
    await sendRaw(port, 'GET /%1b%5b31m?\u009b31m-query HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n');
    await sendRaw(port, 'GET /host HTTP/1.1\r\nhost: \u009b31m\r\nconnection: close\r\n\r\n');
    await fetch(`${child.result.url}/last`);
    await child.line('stderr', /\/last/);
    const { stderr } = child.output;
    expect(stderr).toContain('-->  ?[2J???forged?31m POST');
    expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(stderr).not.toMatch(/^forged/m);
  });

  test('is absent with --quiet', async () => {
    const child = await startReadyCli(['--ephemeral', '--quiet'], { cwd: temporaryFolder() });
    await (await callerOf(child)).must('listWebhooks', {});
    child.kill('SIGTERM');
    await child.exit;
    expect(child.output.stderr).toBe('');
  });
});

test('a command in this process ends when its signal aborts, and prints that it closes', async () => {
  const ending = new AbortController();
  const { promise: ready, resolve } = Promise.withResolvers<string>();
  const err: string[] = [];
  const code = run(['--port', '0', '--ephemeral'], {
    out: resolve,
    err: (text) => err.push(text),
    env: {},
    signal: ending.signal,
  });
  const url = /http:\S+/.exec(await ready)?.[0] ?? '';
  expect((await fetch(`${url}/_mock/readyz`)).status).toBe(200);
  ending.abort();
  expect(await code).toBe(0);
  expect(err.join('')).toBe('closing\n');
  await expectFree(url);
});

const flags = [
  '--port',
  '--host',
  '--allowed-host',
  '--state',
  '--ephemeral',
  '--json',
  '--quiet',
  '--access-key-id',
  '--access-key-secret',
  '--user-pool-id',
  '--language',
  '--date-window',
  '--allow-replayed-nonces',
  '--zero-means-default',
  '--unreachable-receiver',
  '--requests-per-second',
  '--token-lifetime',
  '--delivery-timeout',
  '--body-limit',
  '--seed',
  '--seed-file',
  '--import',
  '--export-on-exit',
  '--control-token',
  '--deliveries-at-once',
  '--deliveries-kept',
  '--exit-with-runner',
];

/** Runs a command that ends by itself in this process. */
async function runHere(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const output = { stdout: '', stderr: '' };
  const code = await run(args, {
    out: (text) => {
      output.stdout += text;
    },
    err: (text) => {
      output.stderr += text;
    },
    env: {},
    // A server that starts by mistake ends at once.
    signal: AbortSignal.abort(),
  });
  return { code, ...output };
}

async function callerOf({ result }: { readonly result: StartResult }) {
  return await createCaller({ url: result.url, credentials: result } as unknown as MockServer);
}

/** A server under a shell that stays its parent, as the shells of npm and pnpm do. */
async function startUnderShell(args: readonly string[]) {
  const command = [process.execPath, ...cliArguments, '--port', '0', '--ephemeral', '--json', ...args];
  const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const shell = startChild('sh', ['-c', `${quoted}; echo shell gone on >&2`], {
    cwd: temporaryFolder(),
    ownGroup: true,
  });
  const result: StartResult = JSON.parse(await shell.line('stdout', /./));
  // A server that answers has begun to watch.
  expect((await fetch(`${result.url}/_mock/readyz`)).status).toBe(200);
  expect(result.pid).not.toBe(shell.pid);
  return { shell, result };
}

async function expectFree(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(Number(port), hostname, resolve));
  expect((server.address() as AddressInfo).port).toBe(Number(port));
  await new Promise((resolve) => server.close(resolve));
}

async function statusFor(url: string, host: string): Promise<number> {
  const { port } = new URL(url);
  const answer = await sendRaw(Number(port), `GET /_mock/livez HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
  return Number(answer.split(' ')[1]);
}

/** Sends a string in latin1, one byte for each character, and reads until the server closes the connection. */
function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

function newWebhook(change: Partial<Input<'createWebhook'>> = {}): Input<'createWebhook'> {
  return { name: 'a name', url: 'http://127.0.0.1:9/', events: ['login'], contentType: 'application/json', ...change };
}
