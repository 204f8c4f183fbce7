import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A watch over the package runner that started this process. */
export type RunnerWatch = {
  /** Aborted when the runner is gone. */
  readonly signal: AbortSignal;
  stop(): void;
};

const runnerName = /(^|[/\s])(npm|npx|pnpm|pnpx)(\s|$|\.c?js)|^sh -c /;

/**
 * Watches the chain of `npx`, `npm`, `pnpm` and their shells above this process. Whoever ends only the outermost of
 * them, as `kill %1` does, would leave the server running, since none of them passes the signal on.
 */
export function watchRunner(everyMs = 500): RunnerWatch {
  const gone = new AbortController();
  const chain = runnerChain();
  const timer = setInterval(() => {
    if (chain.some((pid) => !isAlive(pid))) gone.abort('runner gone');
  }, everyMs);
  timer.unref();
  return { signal: gone.signal, stop: () => clearInterval(timer) };
}

function runnerChain(): number[] {
  const chain: number[] = [];
  try {
    for (let pid = process.ppid; pid > 1; ) {
      const { parent, command } = processFacts(pid);
      if (!runnerName.test(command)) break;
      chain.push(pid);
      pid = parent;
    }
  } catch {
    // Where processes cannot be read, as on Windows, there is nothing to watch; a signal to the server still ends it.
  }
  return chain;
}

function processFacts(pid: number): { parent: number; command: string } {
  if (process.platform === 'linux') {
    const parent = Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    return { parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() };
  }
  const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  const [, parent = '0', command = ''] = /^(\d+)\s+(.*)$/s.exec(line) ?? [];
  return { parent: Number(parent), command };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
