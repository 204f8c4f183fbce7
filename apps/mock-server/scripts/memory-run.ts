/**
 * Sends many deliveries in bounded batches to a receiver of its own process, and prints how the heap grows.
 * Run it with `node --expose-gc --conditions=@genauth-webhooks/source scripts/memory-run.ts [deliveries]`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMockServer } from '../src/index.ts';
import { createCaller } from '../test/support/caller.ts';
import { addWebhook } from '../test/support/new-webhook.ts';

const batch = 100;

if (process.argv[2] === 'receiver') await receive();
else await send(Number(process.argv[2] ?? 100_000));

async function receive(): Promise<void> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end('{}'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send?.((server.address() as AddressInfo).port);
  process.once('disconnect', () => process.exit());
}

async function send(total: number): Promise<void> {
  const receiver = fork(new URL(import.meta.url), ['receiver'], { stdio: 'inherit' });
  const [port] = (await once(receiver, 'message')) as [number];
  await using mock = await createMockServer();
  await addWebhook(await createCaller(mock), `http://127.0.0.1:${port}/`);
  const started = performance.now();
  for (let sent = 0; sent < total; ) {
    for (let index = 0; index < batch; index++, sent++) await mock.emit('user:created');
    await mock.settled({ timeoutMs: 60_000 });
    if (sent === 1000 || sent % 20_000 === 0 || sent === total) tell(sent);
  }
  const seconds = (performance.now() - started) / 1000;
  const failed = await mock.deliveries({ state: 'failed' });
  const kept = await mock.deliveries({}, 1_000_000);
  console.log(`${seconds.toFixed(0)} s, ${kept.length} kept, ${failed.length} of them failed`);
  receiver.disconnect();
}

function tell(sent: number): void {
  global.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  console.log(`after ${sent} deliveries: heap ${megabytes(heapUsed)}, resident ${megabytes(rss)}`);
}
