import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program that was started for a bench. */
export type Started = {
  readonly process: ChildProcess;
  /** The first line that it printed. */
  readonly line: string;
  /** Ends it, and waits for its end. */
  readonly close: () => Promise<void>;
};

/**
 * Puts a process on one core for good, where the system can do that and has more than one.
 * @param core counted from 0
 */
export function pin(pid: number, core: number): void {
  if (cpus().length > 1) spawnSync('taskset', ['-pc', String(core), String(pid)], { stdio: 'ignore' });
}

/** How long a program may take until it is ready, in milliseconds. */
const patience = 60_000;

type Options = { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv };

/**
 * Starts a Node program on a core of its own and waits for its first line.
 * @param isReady tells the line that is waited for; the first one when absent
 * @throws when it ends before that, or takes longer than a minute; its standard error goes to ours
 */
export async function startPinned(
  core: number,
  args: readonly string[],
  isReady: (line: string) => boolean = () => true,
  options: Options = {},
): Promise<Started> {
  const { child, exited, close } = start(core, args, 'pipe', options);
  const lines = createInterface({ input: child.stdout as Readable });
  const line = new Promise<string>((resolve) => void lines.on('line', (text) => isReady(text) && resolve(text)));
  return { process: child, line: await inTime(line, exited, close, args), close };
}

/**
 * The same for a server that does not print when it is ready, or that prints too much.
 * @param isUp whether it answers by now; called repeatedly
 */
export async function startQuietly(
  core: number,
  args: readonly string[],
  isUp: () => Promise<boolean>,
  options: Options = {},
): Promise<Omit<Started, 'line'>> {
  const { child, exited, close } = start(core, args, 'ignore', options);
  const up = (async () => {
    while (child.exitCode === null && !(await isUp().catch(() => false))) await sleep(50);
  })();
  await inTime(up, exited, close, args);
  return { process: child, close };
}

function start(core: number, args: readonly string[], stdout: 'pipe' | 'ignore', options: Options) {
  // The child resolves the workspace's packages as this process does: to what was built, or to sources.
  const child = spawn(process.execPath, [...process.execArgv, ...args], {
    ...options,
    stdio: ['ignore', stdout, 'inherit'],
  });
  if (child.pid !== undefined) pin(child.pid, core);
  const exited = once(child, 'exit');
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    const stuck = setTimeout(() => child.kill('SIGKILL'), 5000);
    await exited;
    clearTimeout(stuck);
  };
  return { child, exited, close };
}

async function inTime<Result>(
  ready: Promise<Result>,
  exited: Promise<unknown[]>,
  close: () => Promise<void>,
  args: readonly string[],
): Promise<Result> {
  const late = new AbortController();
  const reason = await Promise.race([
    ready.then(() => undefined),
    exited.then(([code]) => `ended with code ${code} before it was ready`),
    sleep(patience, `was not ready within ${patience / 1000} s`, { signal: late.signal }).catch(() => undefined),
  ]);
  late.abort();
  if (reason === undefined) return await ready;
  await close();
  throw new Error(`node ${args.join(' ')} ${reason}`);
}
