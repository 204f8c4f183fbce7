import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, BenchContext, Contestant, Goal, Measurement } from '../../../.config/bench/bench.ts';
import { startPinned } from '../../../.config/bench/start-pinned.ts';
import { freePort, peerVersions, specFile } from './api-contestants.ts';
import { ask } from './ask.ts';

/** What is started, and where it answers. */
type Program = {
  readonly args: readonly string[];
  readonly env?: { readonly [name: string]: string };
  readonly isReady?: (line: string) => boolean;
  /** Reads the line that tells that it is ready. */
  readonly read: (line: string) => { readonly url: string; readonly token: string };
};

const serverCore = 0;
const mocks = ['genauth-mock --ephemeral', 'genauth-mock --state', 'genauth-mock, no code kept'] as const;

/** Starts: of the command line, and of a server in a process that runs. */
export const startBenches: readonly Bench[] = [
  {
    id: 'start-cli',
    title: 'Command line, from the start of its process to the first answer',
    figures: { time: { unit: 'ms' } },
    goals: mocks.flatMap((of): Goal[] => [
      { figure: 'time', of, against: 'bare express', atMost: 1.5 },
      { figure: 'time', of, against: 'Prism static', atMost: 0.2 },
    ]),
    rounds: 15,
    warmUps: 2,
    contestants: cliContestants,
  },
  {
    id: 'start-in-process',
    title: 'In a new process: import of the package, and two servers, each until its first answer',
    figures: { import: { unit: 'ms', digits: 1 }, first: { unit: 'ms', digits: 1 }, second: { unit: 'ms', digits: 1 } },
    goals: [{ figure: 'second', of: 'createMockServer()', atMost: 10 }],
    rounds: 15,
    contestants: async () => [startingTwice('createMockServer()', 'mock'), startingTwice('bare express', 'express')],
  },
];

async function cliContestants(context: BenchContext): Promise<Contestant[]> {
  // What is published has no sources, and no types to be stripped.
  const cli = fileOf(context.smoke ? '../src/cli/main.ts' : '../dist/cli/main.js');
  const folder = await mkdtemp(join(tmpdir(), 'genauth-mock-bench-'));
  const args = [cli, '--port', '0', '--json', '--quiet'];
  const read: Program['read'] = (line) => JSON.parse(line);
  const [ephemeral, withFile, uncached] = mocks;
  const contestants = [
    contestant(ephemeral, { args: [...args, '--ephemeral'], read }),
    contestant(withFile, { args: [...args, '--state', join(folder, 'state.sqlite')], read }),
    contestant(uncached, { args: [...args, '--ephemeral'], env: { NODE_DISABLE_COMPILE_CACHE: '1' }, read }),
    contestant('bare express', {
      args: [fileOf('./servers/start-express.mjs')],
      read: (line) => ({ url: `http://127.0.0.1:${line}`, token: 'any' }),
    }),
    ...(context.smoke ? [] : [contestant('Prism static', await prism(context))]),
  ];
  return contestants.map((each, index) =>
    index === 0 ? { ...each, close: () => rm(folder, { recursive: true, force: true }) } : each,
  );
}

async function prism(context: BenchContext): Promise<Program> {
  const bin = join(await context.peers(peerVersions), 'node_modules', '@stoplight', 'prism-cli', 'dist', 'index.js');
  const port = String(await freePort());
  return {
    args: [bin, 'mock', specFile, '--port', port, '--host', '127.0.0.1'],
    isReady: (line) => line.includes('Prism is listening'),
    read: () => ({ url: `http://127.0.0.1:${port}`, token: 'any' }),
  };
}

function contestant(name: string, { args, env, isReady, read }: Program): Contestant {
  return {
    name,
    async measure() {
      const started = performance.now();
      const options = env === undefined ? {} : { env: { ...process.env, ...env } };
      const { line, close } = await startPinned(serverCore, args, isReady, options);
      try {
        const { url, token } = read(line);
        await ask(`${url}/api/v3/list-webhooks`, { headers: { authorization: token } });
        return { time: performance.now() - started };
      } finally {
        await close();
      }
    },
  };
}

function startingTwice(name: string, program: string): Contestant {
  return {
    name,
    async measure() {
      const { line, close } = await startPinned(serverCore, [fileOf('./servers/start-twice.mjs'), program]);
      await close();
      return JSON.parse(line) as Measurement;
    },
  };
}

function fileOf(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
