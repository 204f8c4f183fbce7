import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { createInterface } from 'node:readline';

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

/**
 * Starts a Node program on a core of its own and waits for its first line.
 * @param isReady tells the line that is waited for; the first one when absent
 * @throws when it ends before that; its standard error goes to ours
 */
export async function startPinned(
  core: number,
  args: readonly string[],
  isReady: (line: string) => boolean = () => true,
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Started> {
  // The child resolves the workspace's packages as this process does: to what was built, or to sources.
  const child = spawn(process.execPath, [...process.execArgv, ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.pid !== undefined) pin(child.pid, core);
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const line = await new Promise<string>((resolve, reject) => {
    lines.on('line', (text) => isReady(text) && resolve(text));
    exited.then(([code]) => reject(new Error(`node ${args.join(' ')} ended with code ${code} before it was ready`)));
  });
  return {
    process: child,
    line,
    async close() {
      child.kill('SIGTERM');
      const stuck = setTimeout(() => child.kill('SIGKILL'), 5000);
      await exited;
      clearTimeout(stuck);
    },
  };
}
