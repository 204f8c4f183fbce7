/**
 * Sends the most expensive known requests to a mock server, one at a time, while two other connections request small
 * answers without a pause. Prints how long each request delayed one of these answers, longest first. Exits with 1 when
 * a request delays another answer by more than 100 ms.
 *
 * node --conditions=@genauth-webhooks/source scripts/worst-delay-run.ts [--only <text>] [--checkout <folder>] [--rounds <number>]
 *
 * The figures depend on the machine and its load, so the script sends each request in three rounds and takes the
 * shortest delay. For the same reason, `test` does not run this script: tests count work instead. The first round, in
 * which the server's code is cold, is printed beside it.
 */
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { openStage } from './traps/stage.ts';
import { costlyRequests, type RequestParts } from './worst-delay/costly-requests.ts';
import { fillPool } from './worst-delay/full-pool.ts';
import type { PingData } from './worst-delay/ping.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    checkout: { type: 'string' },
    rounds: { type: 'string', default: '3' },
  },
});
const checkout = values.checkout ?? fileURLToPath(new URL('../../..', import.meta.url));
/** The longest acceptable delay, in milliseconds. */
const target = 100;
/** The longest time that one request may take, in milliseconds. */
const limitMs = 60_000;

const stage = openStage(checkout);
try {
  process.exitCode = (await run()) > target ? 1 : 0;
} finally {
  await stage.end();
}

/** @returns the worst delay in milliseconds */
async function run(): Promise<number> {
  const receiver = await stage.receiver();
  const server = await stage.start();
  const webhookId = await server.webhook(receiver.url);
  const { accessKeyId, accessKeySecret, userPoolId } = JSON.parse(server.output.stdout.split('\n')[0] ?? '{}');
  const key = { accessKeyId, accessKeySecret, userPoolId };
  const authorization = `Bearer ${server.token}`;
  const fullPool = await fillPool(server, receiver.url);
  const slowest = new Int32Array(new SharedArrayBuffer(8));
  const answers = new Int32Array(new SharedArrayBuffer(8));
  const requests = [
    { url: `${server.url}/_mock/livez`, headers: {} },
    { url: `${server.url}/api/v3/get-webhook?webhookId=${webhookId}`, headers: { authorization } },
  ];
  const data: PingData = { requests, slowest, answers };
  const worker = new Worker(new URL('./worst-delay/ping.ts', import.meta.url), { workerData: data });
  worker.on('error', (error) => {
    throw error;
  });
  stage.atEnd(() => worker.terminate());

  const nextAnswers = async (): Promise<void> => {
    for (const index of [0, 1]) {
      const before = Atomics.load(answers, index);
      const { value } = Atomics.waitAsync(answers, index, before, limitMs);
      if ((await value) === 'timed-out') throw new Error(`no answer from ${requests[index]?.url} for ${limitMs} ms`);
    }
  };
  const measure = async (request: RequestParts): Promise<number> => {
    await nextAnswers();
    slowest.fill(0);
    await exchange(server.port, request);
    await nextAnswers();
    return Math.max(...slowest) / 1000;
  };

  const all = costlyRequests({ bodyLimit: 1024 * 1024, authorization, key, webhookId, fullPool });
  const chosen = all.filter(({ title }) => title.toLowerCase().includes(values.only.toLowerCase()));
  const idle = await measure({ method: 'GET', target: '/_mock/livez', headers: {}, body: new Uint8Array() });
  const [firsts, delays] = [new Map<string, number>(), new Map<string, number>()];
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const { title, make, afterwards } of chosen) {
      const known = delays.get(title) ?? Number.POSITIVE_INFINITY;
      // A request that is well within the target is not sent again.
      if (known <= target / 4) continue;
      const delay = await measure(make());
      if (round === 0) firsts.set(title, delay);
      delays.set(title, Math.min(known, delay));
      if (afterwards !== undefined) await exchange(server.port, afterwards());
    }
  }
  const sorted = [...delays].sort(([, one], [, other]) => other - one);
  for (const [title, delay] of sorted) {
    console.log(`${delay.toFixed(0).padStart(6)} ms, first ${firsts.get(title)?.toFixed(0).padStart(5)} ms  ${title}`);
  }
  const worst = sorted[0]?.[1] ?? 0;
  console.log(`${sorted.length} requests; worst delay ${worst.toFixed(0)} ms, idle ${idle.toFixed(1)} ms`);
  return worst;
}

/** Sends a request on its own connection and waits until the server closes it. */
function exchange(port: number, { method, target: at, headers, body }: RequestParts): Promise<void> {
  const chunked = 'transfer-encoding' in headers;
  const all = {
    host: `127.0.0.1:${port}`,
    connection: 'close',
    ...(chunked || method === 'GET' ? {} : { 'content-length': String(body.length) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`${method} ${at} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      socket.write(body);
    });
    socket.setTimeout(limitMs, () => socket.destroy());
    socket.resume().on('error', () => {});
    socket.on('close', () => resolve());
  });
}
