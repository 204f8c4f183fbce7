import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { StartResult } from '../../src/cli/banner.ts';
import { type Caller, createCaller } from './caller.ts';

/** The command line as arguments to Node, run from its sources. */
export const cliArguments: readonly string[] = [
  '--conditions=@genauth-webhooks/source',
  fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url)),
];

/** How a process ended. */
export type Exit = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
};

/** A child process that is watched. */
export type Child = {
  readonly pid: number;
  /** What it wrote so far. */
  readonly output: { readonly stdout: string; readonly stderr: string };
  /** The first line that matches, written already or later. Rejects when the stream ends without one. */
  line(stream: 'stdout' | 'stderr', pattern: RegExp): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  /** How it ended, once all its output was read. */
  readonly exit: Promise<Exit>;
};

export type ChildOptions = {
  readonly cwd: string;
  readonly env?: { readonly [name: string]: string };
  /** Whether it gets a process group of its own, so that what it starts is killed with it. */
  readonly ownGroup?: boolean;
};

/** Starts the command line in a process of its own, which is killed when the test is over. */
export function startCli(args: readonly string[], options: ChildOptions): Child {
  return startChild(process.execPath, [...cliArguments, ...args], options);
}

/** A command line whose server is ready, on a free port. */
export async function startReadyCli(
  args: readonly string[],
  options: ChildOptions,
): Promise<Child & { readonly result: StartResult }> {
  const child = startCli(['--port', '0', '--json', ...args], options);
  const result: StartResult = JSON.parse(await child.line('stdout', /./));
  return { ...child, result };
}

/** A caller of a command line's server, with the key pair that it printed. */
export function callerOf({ result }: { readonly result: StartResult }): Promise<Caller> {
  return createCaller({ url: result.url, credentials: result });
}

/** Starts any process that is killed, by its own ID, when the test is over. */
export function startChild(
  command: string,
  args: readonly string[],
  { cwd, env, ownGroup = false }: ChildOptions,
): Child {
  const child = spawn(command, args, {
    cwd,
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  });
  const output = { stdout: '', stderr: '' };
  const exit = new Promise<Exit>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  onTestFinished(async () => {
    if (ownGroup) killGroup(child.pid);
    else child.kill('SIGKILL');
    await exit;
  });
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  return {
    pid: child.pid ?? 0,
    output,
    line: (name, pattern) => waitForLine(child, name, output, pattern),
    kill: (signal) => void child.kill(signal),
    exit,
  };
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has no process left.
  }
}

function waitForLine(
  child: ChildProcess,
  name: 'stdout' | 'stderr',
  output: Child['output'],
  pattern: RegExp,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = output[name]
        .split('\n')
        .slice(0, -1)
        .find((line) => pattern.test(line));
      if (found !== undefined) resolve(found);
    };
    const stream = child[name];
    stream?.on('data', look);
    stream?.on('end', () => {
      look();
      reject(new Error(`${name} ended without ${pattern}: ${JSON.stringify(output)}`));
    });
    look();
    if (stream === null || stream.readableEnded) reject(new Error(`${name} is over: ${JSON.stringify(output)}`));
  });
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GENAUTH_MOCK_')));
}
