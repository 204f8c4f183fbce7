/**
 * Where the time of a server goes while it does one kind of work: a profile of some seconds, after a warm-up, kept in
 * `.bench/profiles/` (to be opened with a browser's developer tools) and summed up in a table.
 *
 *     npx -y pnpm@12 --filter=@genauth-webhooks/mock-server bench:profile get-webhook
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pin, type Started, startPinned } from '../../../.config/bench/start-pinned.ts';
import { summariseProfile } from '../../../.config/bench/summarise-profile.ts';
import { apiWorks } from './api.ts';
import { sendLoad } from './http-load.ts';
import { signedRequests } from './signed-requests.ts';

const kinds = [...Object.keys(apiWorks), 'delivery'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '5' },
    rows: { type: 'string', default: '15' },
    servers: { type: 'string', default: fileURLToPath(new URL('./servers', import.meta.url)) },
    help: { type: 'boolean', default: false },
  },
});
const [kind = ''] = positionals;
if (values.help || !kinds.includes(kind)) {
  console.log(`Usage: bench:profile <kind> [options]

  <kind>            one of: ${kinds.join(', ')}
  --seconds <n>     how long the profile is; the warm-up is as long. Default: 5
  --rows <n>        how many functions the table has. Default: 15
  --servers <path>  the folder of the servers, for those of another version
`);
  process.exit(values.help ? 0 : 2);
}

pin(process.pid, 1);
const seconds = readNumber('seconds');
const rowCount = readNumber('rows');
const folder = await mkdtemp(join(tmpdir(), 'genauth-mock-bench-'));
const kept = fileURLToPath(new URL(`../../../.bench/profiles/${kind}.cpuprofile`, import.meta.url));
await mkdir(join(kept, '..'), { recursive: true });
await rm(kept, { force: true });
const started: Started[] = [];
try {
  const { server, work } = await (kind === 'delivery' ? startDelivery() : startApi());
  await work();
  server.process.kill('SIGUSR2');
  await sleep(200);
  const pieces = await work();
  server.process.kill('SIGUSR2');
  print(JSON.parse(await readWhenThere(kept)), pieces);
} finally {
  for (const { close } of started) await close();
  await rm(folder, { recursive: true, force: true });
}

function readNumber(option: 'seconds' | 'rows'): number {
  const number = Number(values[option]);
  if (number > 0) return number;
  throw new Error(`--${option} takes a number greater than 0`);
}

async function readWhenThere(file: string): Promise<string> {
  for (let waitsLeft = 100; !existsSync(file); waitsLeft -= 1) {
    if (waitsLeft === 0) throw new Error('The server wrote no profile within 10 seconds');
    await sleep(100);
  }
  return await readFile(file, 'utf8');
}

type Profiled = {
  readonly server: Started;
  /** Gives the server work for some seconds; resolves to how many pieces it did. */
  readonly work: () => Promise<number>;
};

async function startApi(): Promise<Profiled> {
  const { call, webhooks, ...work } = apiWorks[kind as keyof typeof apiWorks];
  const server = await startServer('mock', join(folder, 'state.sqlite'), String(webhooks));
  const { port, webhookId, ...key } = JSON.parse(server.line);
  const expected = 'expected' in work ? work.expected['genauth-mock'] : '"statusCode":200';
  return {
    server,
    async work() {
      const next = signedRequests(key, 40_000 * seconds, () => call(webhookId));
      const load = { port, connections: work.connections, durationMs: seconds * 1000, next, expected };
      return Math.round((await sendLoad(load)).rate * seconds);
    },
  };
}

async function startDelivery(): Promise<Profiled> {
  const receiver = await startPinned(1, [join(values.servers, 'receiver.ts')]);
  started.push(receiver);
  const url = `http://127.0.0.1:${receiver.line}/hook`;
  const server = await startServer('sender', 'genauth-mock', url, join(folder, 'state.sqlite'));
  return {
    server,
    async work() {
      const until = performance.now() + seconds * 1000;
      const atOnce = 2000;
      let pieces = 0;
      for (; performance.now() < until; pieces += atOnce) await fetch(`http://127.0.0.1:${server.line}/${atOnce}`);
      return pieces;
    },
  };
}

async function startServer(name: string, ...args: string[]): Promise<Started> {
  const onSignal = fileURLToPath(new URL('./servers/profile-on-signal.ts', import.meta.url));
  const env = { ...process.env, BENCH_PROFILE: kept };
  const server = await startPinned(0, ['--import', onSignal, join(values.servers, `${name}.ts`), ...args], undefined, {
    env,
  });
  started.push(server);
  return server;
}

function print(profile: Parameters<typeof summariseProfile>[0], pieces: number): void {
  const { time, parts } = summariseProfile(profile, pieces);
  const rows = parts
    .slice(0, rowCount)
    .map(({ name, share, time }) => `| ${name} | ${(share * 100).toFixed(1)} % | ${time.toFixed(2)} |`);
  console.log(`${kind}: ${pieces} times, ${time.toFixed(1)} µs of the processor each\n`);
  console.log(['| Function | share | µs |', '| --- | --: | --: |', ...rows].join('\n'));
}
