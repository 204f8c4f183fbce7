/**
 * Seeds, restores, resets, exports and imports about 40 MB in server processes on loopback. A second thread calls livez
 * during this time, and the script prints the longest time that a call waited. It exits with 1 if a call
 * waited longer than the limit.
 *
 * node --conditions=@genauth-webhooks/source scripts/import-stall-run.ts [--megabytes 40] [--limit-ms 100]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

type Snapshot = { readonly webhooks: readonly object[]; readonly deliveries: readonly object[] };

if (isMainThread) await main();
else await ping(workerData);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { megabytes: { type: 'string', default: '40' }, 'limit-ms': { type: 'string', default: '100' } },
  });
  const bytes = Number(values.megabytes) * 1_000_000;
  const limitMs = Number(values['limit-ms']);
  const folder = await mkdtemp(join(tmpdir(), 'genauth-mock-stall-'));
  const worst: number[] = [];
  const report = (step: string, { longestMs, calls, ms }: Stall): void => {
    worst.push(longestMs);
    console.log(`${step}: ${ms.toFixed()} ms, longest wait of ${calls} calls ${longestMs.toFixed(1)} ms`);
  };
  try {
    const seed = JSON.stringify({ pools: [{ webhooks: fill(bytes, newWebhook) }] });
    await writeFile(join(folder, 'seed.json'), seed);

    const first = await startServer(['--state', join(folder, 'first.sqlite')]);
    report('idle', await during(first.url, () => new Promise((resolve) => setTimeout(resolve, 500))));
    report('POST /_mock/seed', await during(first.url, () => call(first.url, '/_mock/seed', seed)));
    const path = '/_mock/pools/default/snapshot';
    let webhooks = '';
    report('GET snapshot of webhooks', await during(first.url, async () => (webhooks = await call(first.url, path))));
    report('PUT snapshot of webhooks', await during(first.url, () => call(first.url, path, webhooks, 'PUT')));
    const deliveries = JSON.stringify({
      ...(JSON.parse(webhooks) as Snapshot),
      webhooks: [],
      deliveries: fill(bytes, newDelivery),
    });
    report('PUT snapshot of deliveries', await during(first.url, () => call(first.url, path, deliveries, 'PUT')));
    report('GET snapshot of deliveries', await during(first.url, () => call(first.url, path)));
    report('reset', await during(first.url, () => call(first.url, '/_mock/pools/default/reset', '{}')));
    await first.stop();

    const exported = join(folder, 'export.json');
    const second = await startServer(['--state', join(folder, 'second.sqlite'), '--export-on-exit', exported]);
    await call(second.url, path, deliveries, 'PUT');
    report('--export-on-exit', await during(second.url, () => second.stop()));

    for (const [flag, file] of [
      ['--seed-file', join(folder, 'seed.json')],
      ['--import', exported],
    ] as const) {
      const url = `http://127.0.0.1:${await freePort()}`;
      const args = ['--state', join(folder, `${flag}.sqlite`), flag, file];
      report(flag, await during(url, async () => (await startServer(args, url)).stop()));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  const longest = Math.max(...worst);
  console.log(`longest wait of all steps: ${longest.toFixed(1)} ms, limit ${limitMs} ms`);
  process.exitCode = longest > limitMs ? 1 : 0;
}

/** Creates elements until their JSON has this many bytes. */
function fill(bytes: number, make: (index: number) => object): object[] {
  const elements: object[] = [];
  for (let length = 0; length < bytes; ) {
    const element = make(elements.length);
    elements.push(element);
    length += JSON.stringify(element).length + 1;
  }
  return elements;
}

function newWebhook(index: number): object {
  const url = `http://127.0.0.1:9/${index}/${'a'.repeat(400)}`;
  return { name: `webhook ${index}`, url, events: ['login', 'user:created'], contentType: 'application/json' };
}

function newDelivery(index: number): object {
  const body = { eventName: 'login', data: { number: index, filler: 'f'.repeat(800) } };
  const request = { url: 'http://127.0.0.1:9/', headers: { accept: '*/*' }, body, text: JSON.stringify(body) };
  const facts = {
    deliveryId: index.toString(16).padStart(24, '0'),
    webhookId: 'w',
    eventName: 'login',
    source: 'event',
  };
  const counts = { delayMs: 0, retries: 0, retriesLeft: 0, attemptCount: 1, state: 'failed' };
  const attempts = [{ number: 1, startedAt: 1_700_000_000_000, durationMs: 1, errorMessage: 'ECONNREFUSED' }];
  return { ...facts, ...counts, createdAt: 1_700_000_000_000, request, attempts };
}

type ServerProcess = { readonly url: string; stop(): Promise<void> };

async function startServer(args: readonly string[], url?: string): Promise<ServerProcess> {
  const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
  const port = url === undefined ? '0' : new URL(url).port;
  const flags = ['--conditions=@genauth-webhooks/source', main, '--port', port, '--json', '--quiet', ...args];
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let text = '';
  for await (const chunk of child.stdout) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  if (text === '') throw new Error('The server did not start');
  return {
    url: JSON.parse(text).url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}

async function call(
  url: string,
  path: string,
  body?: string,
  method = body === undefined ? 'GET' : 'POST',
): Promise<string> {
  const response = await fetch(url + path, { method, ...(body === undefined ? {} : { body }) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
  return text;
}

type Stall = { readonly longestMs: number; readonly calls: number; readonly ms: number };

/** Calls livez while the work is done. */
async function during(url: string, work: () => Promise<unknown>): Promise<Stall> {
  const worker = new Worker(new URL(import.meta.url), { workerData: url, execArgv: process.execArgv });
  await once(worker, 'message');
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  worker.postMessage('end');
  const [stall] = await once(worker, 'message');
  return { ...stall, ms };
}

/** Calls livez one call at a time until it gets a message. A refused connection does not count. */
async function ping(url: string): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  let isOver = false;
  let longestMs = 0;
  let calls = 0;
  parentPort?.once('message', () => {
    isOver = true;
  });
  parentPort?.postMessage('begin');
  while (!isOver) {
    const started = performance.now();
    const isAnswered = await new Promise<boolean>((resolve) => {
      request(`${url}/_mock/livez`, { agent }, (response) => response.resume().on('end', () => resolve(true)))
        .on('error', () => resolve(false))
        .end();
    });
    if (isAnswered) {
      calls++;
      longestMs = Math.max(longestMs, performance.now() - started);
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  agent.destroy();
  parentPort?.postMessage({ longestMs, calls });
}
