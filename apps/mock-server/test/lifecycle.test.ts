import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMockServer } from '../src/index.ts';
import { createCaller } from './support/caller.ts';
import { newWebhook } from './support/new-webhook.ts';
import { startChild } from './support/start-cli.ts';
import { startMock } from './support/start-mock.ts';
import { type Answer, onSocket, startReceiver } from './support/start-receiver.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const script = fileURLToPath(new URL('support/lifecycle-script.ts', import.meta.url));

describe('a process ends by itself with nothing left open', () => {
  test.for([
    ['after 200 servers, each with calls and a delivery', 'cycles'],
    ['after starts on a port in use', 'address in use'],
    ['after a close that cut off a delivery', 'cut off'],
  ] as const)('%s', async ([, scenario]) => {
    const folder = temporaryFolder();
    const args = ['--conditions=@genauth-webhooks/source', script, scenario, join(folder, 'state.sqlite')];
    const child = startChild(process.execPath, args, { cwd: folder });
    const { before, after } = JSON.parse(await child.line('stdout', /./));
    expect(after).toEqual(before);
    expect(await child.exit).toEqual({ code: 0, signal: null });
    expect(child.output.stderr).toBe('');
    expect(readdirSync(folder)).toEqual(['state.sqlite']);
  });
});

test('createMockServer rejects with EADDRINUSE for a port in use, and the other server keeps it', async () => {
  const first = await startMock();
  await expect(createMockServer({ port: first.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect((await fetch(`${first.url}/_mock/livez`)).status).toBe(200);
});

test('forty servers started at once all answer their first request', async () => {
  const mocks = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const mock = await createMockServer();
      onTestFinished(() => mock.close());
      return { mock, status: (await fetch(`${mock.url}/_mock/readyz`)).status };
    }),
  );
  expect(mocks.map(({ status }) => status)).toEqual(mocks.map(() => 200));
  expect(new Set(mocks.map(({ mock }) => mock.port)).size).toBe(40);
});

test('a closed server frees its port', async () => {
  const before = await startMock();
  await before.close();
  await expect(fetch(`${before.url}/_mock/livez`)).rejects.toThrow('fetch failed');
  const after = await startMock({ port: before.port });
  expect((await fetch(`${after.url}/_mock/livez`)).status).toBe(200);
});

test('closing twice closes once', async () => {
  const mock = await startMock();
  await Promise.all([mock.close(), mock.close()]);
  await mock.close();
  await mock[Symbol.asyncDispose]();
});

test('await using closes the server at the end of its block', async () => {
  let url = '';
  {
    await using mock = await createMockServer();
    url = mock.url;
    expect((await fetch(`${url}/_mock/livez`)).status).toBe(200);
  }
  await expect(fetch(`${url}/_mock/livez`)).rejects.toThrow('fetch failed');
});

test('closing accepts no new calls and waits for a trigger in progress, which gets its answer', async () => {
  const answer = Promise.withResolvers<Answer>();
  const receiver = await startReceiver(() => answer.promise);
  const file = join(temporaryFolder(), 'state.sqlite');
  const mock = await startMock({ graceMs: 600_000, file });
  const caller = await createCaller(mock);
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
  const triggered = caller.must('triggerWebhook', { webhookId });
  await receiver.received(1);
  const closed = mock.close();
  await expect(fetch(`${mock.url}/_mock/livez`)).rejects.toThrow('fetch failed');
  answer.resolve({ body: '{"late":true}' });
  expect(await triggered).toEqual({ response: { late: true } });
  await closed;
  const after = await createCaller(await startMock({ file }));
  expect(await after.must('getWebhookLogs', { webhookId })).toMatchObject({ totalCount: 1, list: [{ success: true }] });
});

test('closing cuts off a hanging trigger after the grace time and records the attempt', async () => {
  const { promise: gone, resolve: goAway } = Promise.withResolvers<void>();
  const receiver = await startReceiver(onSocket((socket) => socket.on('close', () => goAway())));
  const file = join(temporaryFolder(), 'state.sqlite');
  const errors: unknown[] = [];
  const onCall = ({ error }: { readonly error?: unknown }): void => {
    if (error !== undefined) errors.push(error);
  };
  const mock = await startMock({ graceMs: 20, file, onCall });
  const caller = await createCaller(mock);
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
  const arrived = receiver.nextRequest();
  const cutOff = expect(caller.must('triggerWebhook', { webhookId })).rejects.toThrow('fetch failed');
  await arrived;
  await mock.close();
  await cutOff;
  await gone;
  expect(errors).toEqual([]);
  const after = await createCaller(await startMock({ file }));
  const { list } = await after.must('getWebhookLogs', { webhookId });
  expect(list).toMatchObject([
    {
      success: false,
      responseStatusCode: 0,
      errorMessage: 'ECANCELED: the mock server was closed while the receiver was answering',
    },
  ]);
});

test('closing does not wait for idle connections', async () => {
  const mock = await startMock({ graceMs: 600_000 });
  const caller = await createCaller(mock);
  await Promise.all(Array.from({ length: 10 }, () => caller.must('listWebhooks', {})));
  await mock.close();
});

test('a server that cannot start names the reason and closes its state file', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const folder = temporaryFolder();
  const options = { port: (server.address() as AddressInfo).port, file: join(folder, 'state.sqlite') };
  await expect(createMockServer(options)).rejects.toThrow(/^Port \d+ on 127\.0\.0\.1 is already in use\. /);
  // SQLite keeps two more files beside an open database.
  expect(readdirSync(folder)).toEqual(['state.sqlite']);
});
