/**
 * Measures what one receiver that hangs costs the others: deliveries to 49 receivers and calls of the API, with it and
 * without it in turns, each of server, receivers and callers in a process of its own. Prints the 99th percentiles.
 *
 * node --conditions=@genauth-webhooks/source scripts/slow-receiver-run.ts [rounds of each sort, 15]
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { operations } from '@genauth-webhooks/contract';
import { createMockServer, defaultCredentials } from '../src/index.ts';

const [others, eventsPerRound, msBetweenEvents, warmUpRounds] = [49, 20, 40, 2];
const now = (): number => performance.timeOrigin + performance.now();

const role = process.argv[2];
if (role === 'server') await serve();
else if (role === 'receivers') await receive();
else await measure(Number(role ?? 15));

async function serve(): Promise<void> {
  process.once('disconnect', () => process.exit());
  const mock = await createMockServer({ deliveryTimeoutMs: 30_000 });
  process.send?.(mock.url);
}

/** 49 receivers that record how long each delivery took to arrive, and one that answers only on request. */
async function receive(): Promise<void> {
  process.once('disconnect', () => process.exit());
  let latencies: number[] = [];
  let held: ServerResponse[] = [];
  const listen = async (hangs: boolean): Promise<string> => {
    const server = createServer(async (request, response) => {
      const arrived = now();
      let text = '';
      for await (const chunk of request) text += chunk;
      if (hangs) {
        held.push(response);
        return;
      }
      latencies.push(arrived - JSON.parse(text).data.sentAt);
      response.end('{}');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };
  const urls: string[] = [];
  for (let index = 0; index < others; index++) urls.push(await listen(false));
  const hanging = await listen(true);
  process.on('message', (message) => {
    if (message === 'take') {
      process.send?.(latencies);
      latencies = [];
    } else {
      for (const response of held) response.end('{}');
      process.send?.(held.length);
      held = [];
    }
  });
  process.send?.({ urls, hanging });
}

type Round = { readonly calls: number; readonly deliveries: number; readonly held: number };

async function measure(rounds: number): Promise<void> {
  const start = (name: string): ChildProcess => fork(new URL(import.meta.url), [name], { stdio: 'inherit' });
  const [server, receivers] = [start('server'), start('receivers')];
  const [[url], [targets]] = (await Promise.all([once(server, 'message'), once(receivers, 'message')])) as [
    [string],
    [{ urls: string[]; hanging: string }],
  ];
  const ask = async <Answer>(message: string): Promise<Answer> => {
    const answer = once(receivers, 'message');
    receivers.send(message);
    return ((await answer) as [Answer])[0];
  };
  let token = '';
  const post = async (path: string, body: object): Promise<{ data: { [name: string]: string }; waiting: number }> => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { authorization: token },
      body: JSON.stringify(body),
    });
    return (await response.json()) as { data: { [name: string]: string }; waiting: number };
  };
  const { accessKeyId, accessKeySecret } = defaultCredentials;
  token = (await post(operations.getManagementToken.path, { accessKeyId, accessKeySecret })).data['access_token'] ?? '';
  const subscribe = async (target: string): Promise<string> => {
    const input = { name: 'subscriber', url: target, events: ['login'], contentType: 'application/json' };
    return (await post(operations.createWebhook.path, input)).data['webhookId'] ?? '';
  };
  for (const target of targets.urls) await subscribe(target);
  const hanging = await subscribe(targets.hanging);

  const play = async (withHanging: boolean): Promise<Round> => {
    await post(operations.updateWebhook.path, { webhookId: hanging, enabled: withHanging });
    await ask('take');
    const calls: number[] = [];
    let over = false;
    const callers = [operations.getWebhook, operations.listWebhooks].map(async ({ path }) => {
      while (!over) {
        const begun = performance.now();
        await (await fetch(`${url}${path}?webhookId=${hanging}`, { headers: { authorization: token } })).text();
        calls.push(performance.now() - begun);
        await sleep(2);
      }
    });
    for (let event = 0; event < eventsPerRound; event++) {
      await post('/_mock/pools/default/events', {
        eventName: 'login',
        data: { sentAt: now() },
        merge: false,
        check: false,
      });
      await sleep(msBetweenEvents);
    }
    const latencies: number[] = [];
    while (latencies.length < others * eventsPerRound) {
      latencies.push(...(await ask<number[]>('take')));
      await sleep(5);
    }
    over = true;
    await Promise.all(callers);
    // What waits behind the deliveries that hang comes when they are answered.
    let held = 0;
    for (let waiting = 1; waiting > 0; ) {
      held += await ask<number>('release');
      const settled = await fetch(`${url}/_mock/pools/default/settle`, { method: 'POST', body: '{"timeoutMs":50}' });
      waiting = settled.ok ? 0 : 1;
    }
    return { calls: percentile99(calls), deliveries: percentile99(latencies), held };
  };

  const played: { readonly [sort: string]: Round[] } = { without: [], with: [] };
  for (let round = -warmUpRounds; round < rounds; round++) {
    // Whichever comes first has whatever luck that brings, so they take turns.
    for (const sort of round % 2 === 0 ? ['without', 'with'] : ['with', 'without']) {
      const result = await play(sort === 'with');
      if (round >= 0) played[sort]?.push(result);
    }
  }
  console.log(
    `${rounds} rounds of each sort, ${eventsPerRound} events × ${others} receivers in each; medians of the rounds' p99`,
  );
  for (const what of ['calls', 'deliveries'] as const) {
    const [without, withHanging] = [medianOf(played['without'], what), medianOf(played['with'], what)];
    const change = (100 * (withHanging / without - 1)).toFixed(1);
    console.log(
      `${what}: ${without.toFixed(2)} ms without, ${withHanging.toFixed(2)} ms with a receiver that hangs, ${change} %`,
    );
  }
  console.log(`deliveries that hung, per round: ${medianOf(played['with'], 'held')}`);
  server.disconnect();
  receivers.disconnect();
}

function percentile99(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(0.99 * (sorted.length - 1))] ?? Number.NaN;
}

function medianOf(rounds: readonly Round[] = [], what: keyof Round): number {
  const sorted = rounds.map((round) => round[what]).toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
