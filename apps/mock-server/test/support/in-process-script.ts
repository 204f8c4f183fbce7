/** Uses a mock without a socket in every way that could leave something open, and tells what was open before and after. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMock } from '../../src/index.ts';
import { createCaller } from './caller.ts';
import { newWebhook } from './new-webhook.ts';

const open = (): string[] =>
  process
    .getActiveResourcesInfo()
    .filter((name) => name !== 'TTYWrap' && name !== 'PipeWrap')
    .sort();
const receiver = createServer((request, response) => {
  if (request.url !== '/hang') response.end('{}');
});
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
const before = open();

const mock = await createMock({ waitTimeoutMs: 20_000 });
const caller = await createCaller(mock);
const retryConfig = { enabled: true, count: 3, delay: 1, delayUnit: 'Day' } as const;
for (const path of ['/', '/hang'])
  await caller.must('createWebhook', newWebhook({ url: url + path, events: ['test'], retryConfig }));
await mock.emit('test');
await mock.waitForDelivery({ state: 'succeeded' });
await mock.addFault({ effect: { kind: 'status', status: 500 } });
await mock.emit('test');
await mock.waitForDelivery({ state: 'pending' });
await mock.addFault({ on: { operationId: 'listWebhooks' }, effect: { kind: 'timeout' } });
const left: Promise<unknown>[] = [
  caller.call('listWebhooks', {}),
  mock.waitForDelivery({ eventName: 'login' }, { timeoutMs: 600_000 }),
];
for (const promise of left) promise.catch(() => {});
for (let count = 0; count < 3; count++) await mock.fetch('http://genauth.mock/_mock/pools/default/stream');
const { body } = await mock.fetch('http://genauth.mock/_mock/pools/default/stream');
await body?.getReader().read();
const during = open();
await mock.close();

receiver.closeAllConnections();
// The receiver learns of its lost connections on a later turn.
for (let turn = 0; turn < 1000 && open().length > before.length; turn++) await new Promise(setImmediate);
process.stdout.write(`${JSON.stringify({ before, during, after: open() })}\n`);
receiver.close();
