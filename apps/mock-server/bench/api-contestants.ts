import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { document } from '@genauth-webhooks/contract/document';
import type { BenchContext, Contestant } from '../../../.config/bench/bench.ts';
import { startPinned, startQuietly } from '../../../.config/bench/start-pinned.ts';
import { sendLoad } from './http-load.ts';
import { type Call, type Key, signedRequests } from './signed-requests.ts';

/** One kind of call, sent to each server alike. */
export type Work = {
  readonly connections: number;
  /** @param webhookId one that the mock has */
  readonly call: (webhookId: string) => Call;
  /** What an answer has to contain, by contestant. Absent, it is a success; a peer may make one up from the whole schema. */
  readonly expected?: { readonly [contestant: string]: string };
  /** Webhooks that the mock has. */
  readonly webhooks: number;
  /** Whether each round begins with an empty pool, for what makes it grow. */
  readonly reset?: boolean;
};

/** A server that is up. */
type Target = {
  readonly name: string;
  readonly port: number;
  readonly key: Key;
  readonly webhookId: string;
  readonly close: () => Promise<void>;
  readonly before?: () => Promise<void>;
};

const serverCore = 0;
export const peerVersions = { '@stoplight/prism-cli': '5.16.0', '@mockoon/cli': '9.9.0' };
export const specFile: string = fileURLToPath(new URL('../../../spec/openapi.yaml', import.meta.url));
const anyKey: Key = {
  accessKeyId: '000000000000000000000001',
  accessKeySecret: '0123456789abcdef0123456789abcdef',
};
const anyWebhookId = '0123456789abcdef01234567';

/** The mock, the limits and the peers, each a process of its own on the other core than the load. */
export async function apiContestants(
  context: BenchContext,
  names: readonly string[],
  work: Work,
): Promise<Contestant[]> {
  const targets: Target[] = [];
  try {
    for (const name of names) {
      const start = starts[name];
      if (start === undefined) throw new Error(`There is no contestant named ${name}`);
      if (!(context.smoke && isPeer(name))) targets.push(await start(context, work));
    }
  } catch (error) {
    for (const { close } of targets) await close();
    throw error;
  }
  return targets.map((target) => toContestant(target, work, context.smoke ? 100 : 1500));
}

const isPeer = (name: string): boolean => name.startsWith('Prism') || name.startsWith('Mockoon');

function toContestant(target: Target, work: Work, durationMs: number): Contestant {
  let rate = 1000;
  return {
    name: target.name,
    close: target.close,
    async measure() {
      await target.before?.();
      const call = work.call(target.webhookId);
      const next = signedRequests(target.key, Math.ceil((rate * durationMs * 1.5) / 1000), () => call);
      const expected = work.expected?.[target.name] ?? (isPeer(target.name) ? ' 200 ' : '"statusCode":200');
      const load = { port: target.port, connections: work.connections, next, expected };
      // A process that was idle while others had their turns has let go of memory, and takes a moment to get it back.
      await sendLoad({ ...load, durationMs: durationMs / 3 });
      const result = await sendLoad({ ...load, durationMs });
      rate = result.rate;
      return { ...result };
    },
  };
}

const starts: { readonly [name: string]: (context: BenchContext, work: Work) => Promise<Target> } = {
  'genauth-mock': async (_, { webhooks, reset }) => {
    const folder = await mkdtemp(join(tmpdir(), 'genauth-mock-bench-'));
    const { line, close } = await startPinned(serverCore, [
      server('mock'),
      join(folder, 'state.sqlite'),
      String(webhooks),
    ]);
    const { port, webhookId, ...key } = JSON.parse(line) as Key & { port: number; webhookId: string };
    const pool = `http://127.0.0.1:${port}/_mock/pools/default`;
    return {
      name: 'genauth-mock',
      port,
      key,
      webhookId,
      close: async () => {
        await close();
        await rm(folder, { recursive: true });
      },
      ...(reset ? { before: async () => void (await fetch(`${pool}/reset`, { method: 'POST' })) } : {}),
    };
  },
  'bare express': () => own('bare express', 'bare-express'),
  'express + Map': () => own('express + Map', 'express-map'),
  'node:http': () => own('node:http', 'node-http'),
  'Prism static': (context) => prism(context, 'Prism static', []),
  'Prism --dynamic': (context) => prism(context, 'Prism --dynamic', ['--dynamic']),
  Mockoon: (context) =>
    peer(context, 'Mockoon', ['@mockoon', 'cli', 'bin', 'run.js'], (document, port) => [
      ...['start', '--data', document, '--port', String(port), '--disable-log-to-file'],
    ]),
};

function prism(context: BenchContext, name: string, options: readonly string[]): Promise<Target> {
  return peer(context, name, ['@stoplight', 'prism-cli', 'dist', 'index.js'], (document, port) => [
    ...['mock', document, '--port', String(port), '--host', '127.0.0.1', '--verboseLevel', 'silent', ...options],
  ]);
}

/** A server of the registry that answers by the contract's bundled document. */
async function peer(
  context: BenchContext,
  name: string,
  file: readonly string[],
  argsOf: (document: string, port: number) => string[],
): Promise<Target> {
  const bin = join(await context.peers(peerVersions), 'node_modules', ...file);
  const folder = await mkdtemp(join(tmpdir(), 'genauth-mock-bench-'));
  const bundled = join(folder, 'openapi.json');
  await writeFile(bundled, JSON.stringify(document));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/api/v3/get-webhook-event-list`;
  const isUp = async () => (await fetch(url, { headers: { authorization: 'Bearer a.b.c' } })).status === 200;
  const { close } = await startQuietly(serverCore, [bin, ...argsOf(bundled, port)], isUp);
  const end = async (): Promise<void> => {
    await close();
    await rm(folder, { recursive: true });
  };
  return { name, port, key: anyKey, webhookId: anyWebhookId, close: end };
}

async function own(name: string, file: string): Promise<Target> {
  const { line, close } = await startPinned(serverCore, [server(file)]);
  return { name, port: Number(line), key: anyKey, webhookId: 'webhook-0', close };
}

export function server(name: string): string {
  return fileURLToPath(new URL(`./servers/${name}.ts`, import.meta.url));
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return address !== null && typeof address === 'object' ? address.port : 0;
}
