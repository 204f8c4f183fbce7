import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManagementClient, unwrap } from '@genauth-webhooks/client';
import { createMock } from '@genauth-webhooks/mock-server';
import type { Bench, Contestant } from '../../../.config/bench/bench.ts';
import { startPinned } from '../../../.config/bench/start-pinned.ts';
import { server } from './api-contestants.ts';
import { newWebhook } from './sample-webhook.ts';

const inFlight = 10;

/** What a test pays for a call when it gives its client the mock's `fetch` instead of a server's address. */
export const inProcess: Bench = {
  id: 'in-process',
  title: `get-webhook by the client, ${inFlight} at a time, without and with a server`,
  figures: { rate: { unit: 'calls/s' } },
  goals: [],
  async contestants({ smoke }) {
    const calls = smoke ? 20 : 3000;
    return [await withoutServer(calls), await withServer(calls)];
  },
};

async function withoutServer(calls: number): Promise<Contestant> {
  const folder = await mkdtemp(join(tmpdir(), 'genauth-mock-bench-'));
  const mock = await createMock({ file: join(folder, 'state.sqlite') });
  const fetch = (request: Request): Promise<Response> => mock.fetch(request);
  const client = new ManagementClient({ ...mock.credentials, host: 'http://genauth.mock', fetch });
  const { webhookId } = await unwrap(client.createWebhook({ ...newWebhook, events: [...newWebhook.events] }));
  return {
    name: "the mock's fetch",
    measure: async () => ({ rate: await rateOf(client, webhookId, calls) }),
    async close() {
      await mock.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function withServer(calls: number): Promise<Contestant> {
  const folder = await mkdtemp(join(tmpdir(), 'genauth-mock-bench-'));
  const { line, close } = await startPinned(0, [server('mock'), join(folder, 'state.sqlite'), '1']);
  const { port, webhookId, ...key } = JSON.parse(line);
  const client = new ManagementClient({ ...key, host: `http://127.0.0.1:${port}` });
  return {
    name: 'the built-in fetch, over HTTP',
    measure: async () => ({ rate: await rateOf(client, webhookId, calls) }),
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

async function rateOf(client: ManagementClient, webhookId: string, calls: number): Promise<number> {
  const started = performance.now();
  let left = calls;
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (left-- > 0) await unwrap(client.getWebhook({ webhookId }));
    }),
  );
  return calls / ((performance.now() - started) / 1000);
}
