import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What the command prints when it is ready. */
export type Ready = { readonly url: string; readonly token: string };

/** The server as a process of its own, which can be killed. */
export type KillableServer = {
  /** Rejects when it ends before it is ready. */
  readonly ready: Promise<Ready>;
  /** Kills it without a warning. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end. Resolves to its exit code. */
  end(): Promise<number | null>;
};

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Starts `genauth-mock` from its sources on a state file and a free port. */
export function startKillableServer(stateFile: string): KillableServer {
  const args = ['start', '--state', stateFile, '--port', '0', '--json', '--deliveries-kept', '1000000'];
  const child = spawn(process.execPath, ['--conditions=@genauth-webhooks/source', main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const stop = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  const ready = readReady(child);
  // A caller that kills it during its start does not wait for it.
  ready.catch(() => {});
  return {
    ready,
    async kill() {
      await stop('SIGKILL');
    },
    end: () => stop('SIGTERM'),
  };
}

async function readReady(child: ChildProcess): Promise<Ready> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the server has no output');
  let complaints = '';
  stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  for await (const line of createInterface(stdout)) return JSON.parse(line) as Ready;
  throw new Error(`the server ended before it was ready: ${complaints}`);
}
