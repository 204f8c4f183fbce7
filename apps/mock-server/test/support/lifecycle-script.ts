// Runs in a process of its own, so that everything that is open in it is this script's. Prints one line of JSON and has to
// end by itself.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createMockServer, type MockServer } from '../../src/index.ts';

const [scenario = '', file = ':memory:'] = process.argv.slice(2);

const scenarios: { readonly [name: string]: () => Promise<void> } = {
  async cycles() {
    for (let round = 0; round < 200; round++) await cycle(round % 10 === 0 ? file : ':memory:');
  },
  async 'address in use'() {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    for (let round = 0; round < 20; round++) {
      const error = await createMockServer({ port, file }).then(
        () => undefined,
        (reason: NodeJS.ErrnoException) => reason,
      );
      if (error?.code !== 'EADDRINUSE') throw new Error(`expected EADDRINUSE, not ${error}`);
    }
    await new Promise((resolve) => server.close(resolve));
  },
  async 'cut off'() {
    // A receiver that never answers, and a caller who waits for it.
    const server = createServer((socket) => void socket.resume().on('error', () => {})).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const mock = await createMockServer({ graceMs: 20, file, waitTimeoutMs: 20_000 });
    const connected = once(server, 'connection');
    const call = trigger(mock, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`).catch(() => 'cut off');
    const [socket] = await connected;
    const gone = new Promise((resolve) => socket.once('close', resolve));
    await mock.close();
    if ((await call) !== 'cut off') throw new Error('the call was answered');
    await gone;
    await new Promise((resolve) => server.close(resolve));
  },
};

// The first look at either opens it, and it stays open; express looks at the second when it is loaded.
const { stdout } = process;
void process.stderr;
const before = process.getActiveResourcesInfo();
await scenarios[scenario]?.();
stdout.write(`${JSON.stringify({ before, after: await settled(before) })}\n`);

async function cycle(at: string): Promise<void> {
  const receiver = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'));
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const mock = await createMockServer({ file: at });
  const first = await fetch(`${mock.url}/_mock/readyz`);
  if (first.status !== 200) throw new Error(`the first request was answered with ${first.status}`);
  await first.text();
  const answer = await trigger(mock, `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`);
  if (answer.statusCode !== 200) throw new Error(`the trigger was answered with ${JSON.stringify(answer)}`);
  await mock.close();
  await new Promise((resolve) => receiver.close(resolve));
}

async function trigger(mock: MockServer, url: string): Promise<{ statusCode: number }> {
  const { accessKeyId, accessKeySecret } = mock.credentials;
  const { data: token } = await post(mock, 'get-management-token', { accessKeyId, accessKeySecret });
  const authorization = `Bearer ${token['access_token']}`;
  const webhook = { name: 'a name', url, events: ['login'], contentType: 'application/json' };
  const { data } = await post(mock, 'create-webhook', webhook, authorization);
  return await post(mock, 'trigger-webhook', { webhookId: data['webhookId'] }, authorization);
}

async function post(
  mock: MockServer,
  operation: string,
  input: object,
  authorization = '',
): Promise<{ statusCode: number; data: { [member: string]: string } }> {
  const response = await fetch(`${mock.url}/api/v3/${operation}`, {
    method: 'POST',
    headers: { authorization },
    body: JSON.stringify(input),
  });
  return (await response.json()) as { statusCode: number; data: { [member: string]: string } };
}

/** What is open once the system had the turns that it needs to close what was let go, fetch's connections among them. */
async function settled(goal: readonly string[]): Promise<string[]> {
  for (let turn = 0; turn < 1000 && process.getActiveResourcesInfo().length > goal.length; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.getActiveResourcesInfo();
}
