import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** How much memory a process holds, in bytes, after everything that can be freed was. */
export type Memory = { readonly heapUsed: number; readonly external: number; readonly rss: number };

/** A mock server in a process of its own, so that its death can be seen and its memory measured. */
export type FuzzedServer = {
  readonly port: number;
  readonly url: string;
  readonly userPoolId: string;
  readonly process: ChildProcess;
  /** What it has said on stdout and stderr, which should be nothing. */
  readonly output: () => string;
  /** Faults of the server itself that it has reported. */
  readonly errors: readonly string[];
  /** Resets the pools, so that only what leaked is left, and measures. */
  memory(): Promise<Memory>;
  close(): Promise<void>;
};

export async function startFuzzedServer(): Promise<FuzzedServer> {
  const script = fileURLToPath(new URL('../../scripts/fuzz-server.ts', import.meta.url));
  const child = fork(script, {
    execArgv: ['--conditions=@genauth-webhooks/source', '--expose-gc'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PATH: process.env['PATH'] },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(String(chunk)));
  const errors: string[] = [];
  child.on('message', (message: { error?: string }) => {
    if (message.error !== undefined) errors.push(message.error);
  });
  const answerTo = async <Answer>(name: string): Promise<Answer> => {
    for (;;) {
      const [message] = (await once(child, 'message')) as [{ [name: string]: Answer }];
      const answer = message[name];
      if (answer !== undefined) return answer;
    }
  };
  const ready = await answerTo<{ port: number; url: string; userPoolId: string }>('ready');
  return {
    ...ready,
    process: child,
    output: () => output.join(''),
    errors,
    async memory() {
      const answer = answerTo<Memory>('memory');
      child.send('memory');
      return await answer;
    },
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.send('close');
      await exited;
    },
  };
}
