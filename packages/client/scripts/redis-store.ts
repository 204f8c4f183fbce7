import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDedupeStore } from '@genauth-webhooks/client/testing';
import { createClient } from 'redis';
import { runs } from '../../../.config/runs.ts';
import { createRedisStore } from '../examples/redis-store.ts';
import { findFreePort } from '../test/support/find-free-port.ts';
import { realTime } from '../test/webhooks/support/pool-time.ts';
import { runPool } from '../test/webhooks/support/worker-pool.ts';

// Checks the example of a Redis store against a real server, in the same way as the tests check the PostgreSQL store.

function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

function installRedis(): void {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    throw new Error('redis-server is missing. Install Redis 6 or later, such as: sudo apt-get install redis-server');
  }
  // In run level 1, Debian installs a service without starting it.
  const options = {
    stdio: 'inherit',
    env: { ...process.env, RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  const install = ['install', '--yes', '--no-install-recommends', 'redis-server'];
  if (spawnSync('apt-get', install, options).status === 0) return;
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', install, options);
}

async function check(port: number): Promise<void> {
  const client = createClient({ socket: { host: '127.0.0.1', port, reconnectStrategy: () => 50 } });
  // The first attempts may come before the server listens.
  client.on('error', () => {});
  await client.connect();
  try {
    const store = createRedisStore(client);
    await checkDedupeStore(store);
    console.log('The store keeps every rule.');
    const startedAt = Date.now();
    const { broken, ...figures } = await runPool(store, realTime, {
      ...{ seed: 1, workers: 50, deliveries: runs(10_000).numRuns, copies: 10, leaseMs: 300, latencyMs: 0 },
      shares: { quick: 20, slow: 3, fails: 4, 'dies-before': 3, 'dies-unrecorded': 2, 'dies-recorded': 2, stalls: 3 },
    });
    console.log({ ...figures, seconds: (Date.now() - startedAt) / 1000 });
    if (broken.length > 0) throw new Error(`The pool broke the guarantee:\n${broken.join('\n')}`);
    console.log('The pool kept the guarantee.');
  } finally {
    client.destroy();
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
}

if (!hasRedis()) installRedis();
const folder = mkdtempSync(join(tmpdir(), 'genauth-redis-'));
const port = await findFreePort();
const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
const server = spawn('redis-server', settings, { stdio: 'ignore' });
try {
  const ended = new Promise<never>((_, reject) => {
    server.once('exit', (code) => reject(new Error(`redis-server ended early with code ${code}`)));
  });
  await Promise.race([check(port), ended]);
} finally {
  await stop(server);
  rmSync(folder, { recursive: true, force: true });
}
