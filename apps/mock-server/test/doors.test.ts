import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ManagementClient, unwrap } from '@genauth-webhooks/client';
import type { OperationId } from '@genauth-webhooks/contract';
import fc from 'fast-check';
import { getResponse } from 'msw';
import { setupServer } from 'msw/node';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runs } from '../../../.config/runs.ts';
import { createMock, createMockServer, type Mock } from '../src/index.ts';
import { mswHandlers } from '../src/msw.ts';
import { type Caller, createCaller, doors, mswDoor } from './support/caller.ts';
import { newWebhook } from './support/new-webhook.ts';
import { agreeWithModel, callHistories } from './support/reference-model.ts';
import { startChild } from './support/start-cli.ts';
import { answerJson, startReceiver } from './support/start-receiver.ts';

/** A mock, and a caller that reaches it through one door. */
type Opened = { readonly caller: Caller; readonly close: () => Promise<void> };
type Way = { readonly name: string; readonly open: () => Promise<Opened> };

/** Lets the mock answer every `fetch` to the vendor's own host. */
function listenForVendor(mock: Mock): () => void {
  const server = setupServer(...mswHandlers(mock));
  // Deliveries go to the test's own receivers.
  server.listen({ onUnhandledFrame: 'bypass' });
  return () => server.close();
}

const ways: readonly Way[] = [
  {
    name: 'HTTP',
    async open() {
      const mock = await createMockServer();
      return { caller: await createCaller(mock), close: mock.close };
    },
  },
  {
    name: 'mock.fetch',
    async open() {
      const mock = await createMock();
      return { caller: await createCaller(mock), close: mock.close };
    },
  },
  {
    name: "the client's signed calls over mock.fetch",
    async open() {
      const mock = await createMock();
      const client = new ManagementClient({ ...keyOf(mock), host: 'http://genauth.mock', fetch: mock.fetch });
      return { caller: clientCaller(client), close: mock.close };
    },
  },
  {
    name: 'MSW',
    async open() {
      const mock = await createMock();
      const end = listenForVendor(mock);
      const caller = await createCaller(mock, mock.credentials, mswDoor);
      return {
        caller,
        async close() {
          end();
          await mock.close();
        },
      };
    },
  },
  {
    name: "the client's signed calls over MSW, at the vendor's own host",
    async open() {
      const mock = await createMock();
      const end = listenForVendor(mock);
      return {
        caller: clientCaller(new ManagementClient(keyOf(mock))),
        async close() {
          end();
          await mock.close();
        },
      };
    },
  },
];

describe.for(ways)('through $name', ({ open }) => {
  test('random sequences of calls get the answers of the reference model', async () => {
    const response = { received: true };
    const receiver = await startReceiver(answerJson(response));
    await fc.assert(
      fc.asyncProperty(callHistories, async (history) => {
        const { caller, close } = await open();
        try {
          await agreeWithModel(caller, receiver.url, history, response);
        } finally {
          await close();
        }
      }),
      runs(20),
    );
  });
});

describe('one mock', () => {
  test('has one state behind all doors', async () => {
    const mock = await createMockServer();
    onTestFinished(() => mock.close());
    onTestFinished(listenForVendor(mock));
    const callers = [
      await createCaller(mock),
      await createCaller(mock, mock.credentials, doors['mock.fetch'](mock)),
      await createCaller(mock, mock.credentials, mswDoor),
      clientCaller(new ManagementClient(keyOf(mock))),
    ];
    for (const [index, caller] of callers.entries()) {
      await caller.must('createWebhook', newWebhook({ name: `through door ${index}` }));
    }
    const lists = await Promise.all(callers.map((caller) => caller.must('listWebhooks', {})));
    expect(lists[0]?.totalCount).toBe(callers.length);
    for (const list of lists) expect(list).toEqual(lists[0]);
  });

  test('recognises the pool of a caller through mock.fetch', async () => {
    await using mock = await createMock();
    const other = await mock.createPool();
    const [mine, theirs] = [await createCaller(mock), await createCaller(mock, other.credentials)];
    const { webhookId } = await mine.must('createWebhook', newWebhook());
    expect((await theirs.call('getWebhook', { webhookId })).body.statusCode).toBe(404);
    expect(unwrap(await new ManagementClient({ ...keyOf(other), fetch: mock.fetch }).listWebhooks()).totalCount).toBe(
      0,
    );
  });
});

test('express is the only listener for HTTP requests', () => {
  const source = fileURLToPath(new URL('../src', import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => !file.endsWith('.test.ts'));
  const listening = /\bcreateServer\(|\.(on|once|addListener|prependListener)\('(request|check\w+|upgrade|connect)'/;
  const lines = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => readFileSync(join(source, file), 'utf8').split('\n'))
    .filter((line) => listening.test(line));
  expect(lines.map((line) => line.trim())).toEqual([
    expect.stringMatching(/^const server = createServer\(.*, listener\);$/),
    "server.on('checkContinue', listener).on('checkExpectation', listener);",
  ]);
});

describe('through MSW', () => {
  test("mswHandlers answers for the listed hosts only, the vendor's two by default", async () => {
    await using mock = await createMock();
    const paths = (handlers: ReturnType<typeof mswHandlers>) => handlers.map(({ info }) => info.path);
    expect(paths(mswHandlers(mock))).toEqual(['https://api.genauth.ai/*', 'https://api.authing.cn/*']);
    expect(paths(mswHandlers(mock, ['https://my.example/', 'http://a.b:1/base//']))).toEqual([
      'https://my.example/*',
      'http://a.b:1/base/*',
    ]);
  });

  test('a reset fault is a network error', async () => {
    await using mock = await createMock();
    onTestFinished(listenForVendor(mock));
    const caller = await createCaller(mock, mock.credentials, mswDoor);
    await mock.addFault({ on: { operationId: 'listWebhooks' }, effect: { kind: 'reset' }, times: 1 });
    await expect(caller.call('listWebhooks', {})).rejects.toThrow(TypeError);
    expect(await caller.must('listWebhooks', {})).toEqual({ totalCount: 0, list: [] });
  });

  test('a closed mock answers that it is closed', async () => {
    const mock = await createMock();
    onTestFinished(listenForVendor(mock));
    const client = new ManagementClient(keyOf(mock));
    await mock.close();
    const message = 'This mock is closed. Create another one with createMock() or createMockServer().';
    expect(await client.listWebhooks()).toMatchObject({ statusCode: 409, message });
    const response = await fetch(`${mswDoor.origin}/api/v3/list-webhooks`);
    expect([response.status, await response.json()]).toEqual([409, { statusCode: 409, message }]);
  });

  test('an unexpected error of the mock keeps its message', async () => {
    const handlers = mswHandlers({ fetch: () => Promise.reject(new Error('broken')) });
    await expect(getResponse(handlers, new Request(`${mswDoor.origin}/x`))).rejects.toThrow('broken');
  });

  test('a call without an answer ends when its signal aborts', async () => {
    await using mock = await createMock();
    onTestFinished(listenForVendor(mock));
    await mock.addFault({ on: { operationId: 'listWebhooks' }, effect: { kind: 'timeout' }, times: 1 });
    const client = new ManagementClient(keyOf(mock));
    const givingUp = new AbortController();
    const call = client.listWebhooks({}, { signal: givingUp.signal });
    await until(() => mock.requests().length > 0);
    givingUp.abort(new Error('given up'));
    await expect(call).rejects.toThrow('given up');
    expect(unwrap(await client.listWebhooks()).totalCount).toBe(0);
  });

  test('the control API answers, too', async () => {
    await using mock = await createMock();
    onTestFinished(listenForVendor(mock));
    const response = await fetch(`${mswDoor.origin}/_mock/readyz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ready' }]);
  });
});

describe('nothing is left open', () => {
  test('after a mock without a socket, and its process ends by itself', async () => {
    const script = fileURLToPath(new URL('support/in-process-script.ts', import.meta.url));
    const child = startChild(process.execPath, ['--conditions=@genauth-webhooks/source', script], { cwd: '/' });
    const { before, during, after } = JSON.parse(await child.line('stdout', /./));
    expect(during.length).toBeGreaterThan(before.length);
    expect(after).toEqual(before);
    expect(await child.exit).toEqual({ code: 0, signal: null });
    expect(child.output.stderr).toBe('');
  });

  test('of a connection that never carried a request', async () => {
    // Never cuts connections off.
    const mock = await createMockServer({ graceMs: 2 ** 31 - 1 });
    const unused = connect(mock.port, '127.0.0.1');
    onTestFinished(() => void unused.destroy());
    await once(unused, 'connect');
    await fetch(`${mock.url}/_mock/livez`);
    const closed = once(unused, 'close');
    await mock.close();
    await closed;
  });
});

function keyOf({ credentials }: Pick<Mock, 'credentials'>) {
  const { accessKeyId, accessKeySecret } = credentials;
  return { accessKeyId, accessKeySecret };
}

/** A caller that makes its calls through the client. */
function clientCaller(client: ManagementClient): Caller {
  const caller = {
    async call(operationId: OperationId, input: never) {
      return { status: 200, headers: new Headers(), body: await client[operationId](input) };
    },
    must: async (operationId: OperationId, input: never) => unwrap(await client[operationId](input)),
  };
  // The client's methods and the operations go by the same names and take the same input.
  return caller as unknown as Caller;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}
