import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StartResult } from '../src/cli/banner.ts';
import { run } from '../src/cli/run.ts';
import { defaultCredentials } from '../src/index.ts';
import { createCaller } from './support/caller.ts';
import { newWebhook } from './support/new-webhook.ts';
import { callerOf, cliArguments, startChild, startCli, startReadyCli } from './support/start-cli.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

test.for(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s ends the command with exit code 0 and frees its port',
  async (signal) => {
    const child = await startReadyCli(['--ephemeral'], { cwd: temporaryFolder() });
    child.kill(signal);
    expect(await child.exit).toEqual({ code: 0, signal: null });
    await expectFree(child.result.url);
  },
);

test('SIGTERM and SIGINT end the command while a delivery hangs, and the log has that delivery', async () => {
  const check = async (signal: 'SIGTERM' | 'SIGINT'): Promise<void> => {
    const cwd = temporaryFolder();
    const receiver = await startReceiver('hang');
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
  const receiver = await startReceiver('hang');
  const child = startCli(['--port', '0', '--ephemeral', '--delivery-timeout', '600000'], { cwd: temporaryFolder() });
  const url = /http:\S+/.exec(await child.line('stdout', /listening on/))?.[0] ?? '';
  const caller = await createCaller({ url, credentials: defaultCredentials });
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

test('with --exit-with-runner the command ends when the shell that runs it is killed', async () => {
  const { shell, result } = await startUnderShell(['--exit-with-runner']);
  shell.kill('SIGKILL');
  // The output ends when the last process that could write to it has exited.
  expect(await shell.exit).toEqual({ code: null, signal: 'SIGKILL' });
  await expectFree(result.url);
});

test('without --exit-with-runner the command keeps running when that shell is killed', async () => {
  const { shell, result } = await startUnderShell([]);
  const gone = shell.line('stderr', /shell gone/).catch(() => 'over');
  shell.kill('SIGKILL');
  for (let round = 0; round < 10; round++) expect((await fetch(`${result.url}/_mock/readyz`)).status).toBe(200);
  process.kill(result.pid, 'SIGTERM');
  expect(await gone).toBe('over');
});

test('a command in this process ends when its signal aborts, and prints that it closes', async () => {
  const ending = new AbortController();
  const { promise: ready, resolve } = Promise.withResolvers<string>();
  const err: string[] = [];
  const code = run(['--port', '0', '--ephemeral'], {
    out: resolve,
    err: (text) => err.push(text),
    isTerminal: false,
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
