import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A watch over the package runner that started this process. */
export type RunnerWatch = {
  /** Aborted when the runner has exited. */
  readonly signal: AbortSignal;
  stop(): void;
};

const runnerName = /(^|[/\s])(npm|npx|pnpm|pnpx)(\s|$|\.c?js)|^sh -c /;

/**
 * Watches the chain of `npx`, `npm`, `pnpm` and their shells above this process. None of them forwards a signal, so
 * ending only the outermost, as `kill %1` does, would leave the server running.
 */
export function watchRunner(everyMs = 500): RunnerWatch {
  const exited = new AbortController();
  const chain = runnerChain();
  const timer = setInterval(() => {
    if (chain.some((pid) => !isAlive(pid))) exited.abort('the runner has exited');
  }, everyMs);
  timer.unref();
  return { signal: exited.signal, stop: () => clearInterval(timer) };
}

function runnerChain(): number[] {
  const chain: number[] = [];
  try {
    for (let pid = process.ppid; pid > 1; ) {
      const { parent, command } = readProcess(pid);
      if (!runnerName.test(command)) break;
      chain.push(pid);
      pid = parent;
    }
  } catch {
    // Where the list of processes cannot be read, as on Windows, there is nothing to watch. A signal still ends the server.
  }
  return chain;
}

function readProcess(pid: number): { parent: number; command: string } {
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
