import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delayed } from 'node:timers/promises';
import { type AcknowledgedDelivery, KillLoad } from './kill-load.ts';
import { type KillableServer, startKillableServer } from './killable-server.ts';
import { openReceiver, type Reaction, type ReceivedRequest, type Receiver } from './start-receiver.ts';

/** What came of a server that was killed again and again. */
export type KillSummary = {
  readonly kills: number;
  /** Kills that hit the server before it was ready. */
  readonly duringStart: number;
  /** Requests that the receiver had not answered yet when their sender was killed. */
  readonly cutOff: number;
  readonly webhooksAcknowledged: number;
  readonly eventsAcknowledged: number;
  readonly replaysAcknowledged: number;
  readonly deliveriesAcknowledged: number;
  /** Events whose caller never got an answer, and how many of them had been stored. */
  readonly eventsUnanswered: number;
  readonly eventsStoredUnanswered: number;
  readonly attemptsOnRecord: number;
  readonly requestsReceived: number;
  /** Everything that is not as it should be, in words. Empty when nothing was lost. */
  readonly losses: readonly string[];
};

/** What each receiver does, by its path and the number of requests for the same event that it has had. */
const receivers: {
  readonly [path: string]: { readonly react: (count: number) => Reaction; readonly retries: number };
} = {
  '/fine': { react: () => 200, retries: 0 },
  '/slow': { react: () => 201, retries: 0 },
  '/flaky': { react: (count) => ([500, 'reset', 404] as const)[count] ?? 200, retries: 100 },
  '/broken': { react: () => 503, retries: 2 },
};

/** Kills a server so many times while it works, starts it again on the same file, and compares all sides at the end. */
export async function killRun(kills: number): Promise<KillSummary> {
  const folder = await mkdtemp(join(tmpdir(), 'genauth-mock-kill-'));
  const stateFile = join(folder, 'state.sqlite');
  const counts = new Map<string, number>();
  const receiver = await openReceiver(async (request) => {
    const key = keyOf(request);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    if (request.url === '/slow') await delayed(20);
    return receivers[request.url]?.react(count) ?? 404;
  });
  const load = new KillLoad(
    receiver.url,
    Object.entries(receivers).map(([path, { retries }]) => ({ path, retries })),
  );
  let server: KillableServer | undefined;
  let duringStart = 0;
  let cutOff = 0;
  try {
    server = startKillableServer(stateFile);
    await load.begin(await server.ready);
    for (let kill = 0; kill < kills; kill++) {
      if (kill % 4 === 3) {
        // A start takes a quarter of a second or so.
        await Promise.race([delayed(Math.random() * 300), server.ready]);
        duringStart++;
      } else {
        await load.run(await server.ready, momentFor(kill, load, receiver));
      }
      const gone = server.kill();
      load.stop();
      cutOff += receiver.requests.filter(({ reaction }) => reaction === undefined).length;
      await Promise.all([gone, load.stopped()]);
      server = startKillableServer(stateFile);
    }
    const ready = await server.ready;
    await load.settle(ready);
    const { deliveries, missingWebhooks } = await load.readBack(ready);
    const exitCode = await server.end();
    const database = new DatabaseSync(stateFile, { readOnly: true });
    const integrity = String(database.prepare('PRAGMA integrity_check').get()?.['integrity_check']);
    const attemptsOnRecord = Number(database.prepare('SELECT count(*) AS total FROM attempts').get()?.['total']);
    database.close();

    const losses = [
      ...missingWebhooks.map((webhookId) => `webhook ${webhookId} was acknowledged and is gone`),
      ...(integrity === 'ok' ? [] : [`the state file is broken: ${integrity}`]),
      ...(exitCode === 0 ? [] : [`the last server ended with ${exitCode}`]),
      ...compare(load, deliveries, receiver),
    ];
    const attemptsTold = deliveries.reduce((sum, { attemptCount }) => sum + attemptCount, 0);
    if (attemptsTold !== attemptsOnRecord) {
      losses.push(`deliveries tell of ${attemptsTold} attempts, ${attemptsOnRecord} are on record`);
    }
    const stored = new Set(deliveries.map(({ marker }) => marker));
    return {
      kills,
      duringStart,
      cutOff,
      webhooksAcknowledged: load.webhooks.length,
      eventsAcknowledged: load.events.size,
      replaysAcknowledged: load.replays,
      deliveriesAcknowledged: load.deliveries.length,
      eventsUnanswered: load.unanswered.size,
      eventsStoredUnanswered: [...load.unanswered].filter((marker) => stored.has(marker)).length,
      attemptsOnRecord,
      requestsReceived: receiver.requests.length,
      losses,
    };
  } finally {
    await server?.kill();
    await receiver.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** When to kill: after some acknowledgements, or when the receiver has had some more requests. */
function momentFor(kill: number, load: KillLoad, receiver: Receiver): Promise<void> {
  const some = 1 + Math.floor(Math.random() * 30);
  return kill % 2 === 0 ? load.acknowledged(some) : receiver.received(receiver.requests.length + some);
}

function compare(load: KillLoad, deliveries: readonly ReadBack[], receiver: Receiver): string[] {
  const losses: string[] = [];
  const byId = new Map(deliveries.map((delivery) => [delivery.deliveryId, delivery]));
  for (const { deliveryId, marker } of load.deliveries) {
    if (!byId.has(deliveryId)) losses.push(`delivery ${deliveryId} of event ${marker} was acknowledged and is gone`);
  }
  const received = Map.groupBy(receiver.requests, keyOf);
  const kept = Map.groupBy(deliveries, ({ path, marker }) => `${path} ${marker}`);
  for (const [key, group] of kept) {
    const requests = received.get(key) ?? [];
    const attempts = group.reduce((sum, { attemptCount }) => sum + attemptCount, 0);
    if (requests.length < attempts) losses.push(`${key}: ${attempts} attempts on record, ${requests.length} received`);
    for (const { deliveryId, path, state, reason, attemptCount } of group) {
      // The last thing that a receiver did decides; what was cut off has been done again.
      const expected = path === '/broken' ? 'failed' : 'succeeded';
      const reacted = requests.at(-1)?.reaction;
      const agrees = (typeof reacted === 'number' && reacted < 300) === (expected === 'succeeded');
      if (state !== expected || !agrees || attemptCount === 0) {
        losses.push(`${deliveryId} (${key}) is ${state} (${reason}) after ${attemptCount} attempts; last: ${reacted}`);
      }
    }
  }
  const paths = Object.keys(receivers);
  const perEvent = Map.groupBy(
    deliveries.filter(({ source }) => source === 'event'),
    ({ marker }) => marker,
  );
  for (const [marker, group] of perEvent) {
    const reached = group.map(({ path }) => path).sort();
    if (reached.join() !== [...paths].sort().join()) losses.push(`event ${marker} was stored in part: ${reached}`);
  }
  for (const marker of load.events) {
    if (!perEvent.has(marker)) losses.push(`event ${marker} was acknowledged and is gone`);
  }
  for (const [key] of received) {
    if (!kept.has(key)) losses.push(`${key} was sent but is not on record`);
  }
  return losses;
}

function keyOf({ url, text }: ReceivedRequest): string {
  return `${url} ${JSON.parse(text).data.marker}`;
}

/** A delivery as the last server reports it. */
export type ReadBack = AcknowledgedDelivery & {
  readonly path: string;
  readonly source: string;
  readonly state: string;
  readonly reason?: string;
  readonly attemptCount: number;
};
