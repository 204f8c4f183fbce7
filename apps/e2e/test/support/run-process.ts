import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** A process that a test started; it is ended when the test is over. */
export type RunningProcess = {
  readonly child: ChildProcess;
  /** All of stderr so far. */
  readonly errors: () => string;
  /** The next line of stdout; rejects when the process ends first. */
  nextLine(): Promise<string>;
  /** Resolves to the exit code, or to nothing when a signal ended it. */
  readonly ended: Promise<number | null>;
};

/** Starts a process in a group of its own, so that whatever it starts in turn can be ended with it. */
export function runProcess(
  command: string,
  args: readonly string[],
  options: {
    cwd: string;
    env?: { readonly [name: string]: string | undefined };
  },
): RunningProcess {
  const child = spawn(command, args, {
    ...options,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  onTestFinished(() => {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // The whole group has ended already.
    }
  });
  return {
    child,
    errors: () => errors,
    ended,
    async nextLine() {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${command} ended without another line:\n${errors}`);
      return value;
    },
  };
}
