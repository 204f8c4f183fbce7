import type { Input, Success } from '@genauth-webhooks/contract';
import type { AccessKey, MockServer, PoolHandle } from '../../src/index.ts';
import { createCaller, type DoorName, doors } from './caller.ts';
import { createNormaliser } from './normalise.ts';
import { answerJson, type React, type Receiver } from './start-receiver.ts';

/** Who plays the scenario, and where. */
export type Player = {
  readonly mock: MockServer;
  readonly pool: PoolHandle;
  readonly credentials: AccessKey;
  readonly receiver: Receiver;
  readonly door: DoorName;
  /** Players with other numbers send other data, move their clocks otherwise, and some empty their pool on the way. */
  readonly number: number;
};

/** What a player saw: each answer, each control's result, each request that its receiver got. */
export type Transcript = readonly unknown[];

/** The receiver of the scenario: what comes to `/failing` fails. */
export const scenarioReceiver: React = ({ url }) => answerJson({ path: url }, url.startsWith('/failing') ? 500 : 200);

/** A bit of everything that a user pool can do, on a virtual clock, so that two runs can be told apart by nothing. */
export async function playScenario(player: Player): Promise<Transcript> {
  const { mock, pool, credentials, receiver, door, number } = player;
  const caller = await createCaller(mock, credentials, doors[door](mock));
  const call = async (...given: Parameters<typeof caller.call>) => {
    const { status, headers, body } = await caller.call(...given);
    return { status, contentType: headers.get('content-type'), body };
  };
  const seen: unknown[] = [];
  const note = <Value>(value: Value): Value => {
    seen.push(value);
    return value;
  };
  const subscribe = async (path: string, change: Partial<Input<'createWebhook'>> = {}): Promise<string> => {
    const answer = await call('createWebhook', {
      name: `${path} of player ${number}`,
      url: `${receiver.url}${path}`,
      events: ['login', 'user:created'],
      contentType: 'application/json',
      ...change,
    });
    return (note(answer).body as Success<'createWebhook'>).data.webhookId;
  };
  /** Makes one attempt after the other, so that their order is always the same. */
  const drain = async (): Promise<void> => {
    for (let made = 1; made > 0; ) made = note(await pool.step());
  };

  await pool.useVirtualClock(new Date(Date.parse('2026-01-01T00:00:00.000Z') + number * 86_400_000));
  const fine = await subscribe('/fine', { secret: `secret of player ${number}` });
  const failing = await subscribe('/failing', {
    contentType: 'application/x-www-form-urlencoded',
    retryConfig: { enabled: true, count: 2, delay: number + 1, delayUnit: 'Minute' },
  });
  const silent = await subscribe('/silent', { enabled: false });
  note(await call('updateWebhook', { webhookId: fine, name: `renamed by player ${number}` }));
  note(await call('getWebhook', { webhookId: silent }));
  note(await call('getWebhook', { webhookId: '000000000000000000000000' }));
  for (const page of [1, 2]) note(await call('listWebhooks', { page, limit: 2 }));

  note(await pool.emit('user:created'));
  await drain();
  note(await pool.emit('login', { player: number }, { merge: false, check: false }));
  note(await pool.advance(`${number + 1}s`));
  note(pool.now());

  await pool.addFault({ on: { webhookId: fine }, effect: { kind: 'status', status: 503 }, times: 1 });
  await pool.addFault({ on: { eventName: 'login' }, effect: { kind: 'timeout' }, rate: 0.5, seed: number });
  await pool.addFault({ on: { operationId: 'getWebhook' }, effect: { kind: 'status', status: 500 }, times: 1 });
  for (let index = 0; index < 4; index++) {
    await pool.emit('login', { player: number, index }, { merge: false, check: false });
    await drain();
  }
  note(await call('getWebhook', { webhookId: fine }));
  note(await call('getWebhook', { webhookId: fine }));
  note(await call('getWebhook', { webhookId: fine }, { headers: { prefer: 'code=404' } }));
  note(pool.faults());
  pool.removeFaults();

  await pool.addFault({ on: { webhookId: fine }, effect: { kind: 'reorder', size: 5 }, seed: number });
  for (let index = 0; index < 5; index++) {
    await pool.emit('login', { player: number, held: index }, { merge: false, check: false });
    note(await pool.advance('1s'));
  }
  await drain();
  note(await call('triggerWebhook', { webhookId: fine, requestBody: { eventName: 'test', data: { player: number } } }));
  for (const webhookId of [fine, failing, silent]) note(await call('getWebhookLogs', { webhookId, limit: 50 }));
  note(await pool.replay((await pool.delivery('latest')).deliveryId));
  await drain();

  if (number % 4 === 0) {
    await pool.reset();
    await pool.useVirtualClock('2027-01-01T00:00:00.000Z');
    note(await call('listWebhooks', {}));
    note([await pool.deliveries(), pool.faults(), pool.requests()]);
    await subscribe('/fine');
    note(await pool.emit('login', { player: number }, { merge: false, check: false }));
  }

  const waited = pool.waitForDelivery({ eventName: 'register' });
  await subscribe('/registered', { events: ['register'] });
  note(await pool.emit('register', { player: number }, { merge: false, check: false }));
  note(await pool.settled());
  await drain();
  note(await waited);
  note(await call('deleteWebhook', { webhookIds: [fine, silent] }));
  note(await pool.emit('login', { player: number, late: true }, { merge: false, check: false }));
  await drain();
  await pool.assertNoDelivery({ webhookId: silent });
  note(pool.requests());
  note(await pool.deliveries());
  note(await pool.snapshot());
  note(
    receiver.requests
      .map(({ url, headers, body }) => ({ url, headers, body: String(body) }))
      .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
  );
  return seen;
}

/** A transcript without what differs from run to run: IDs, ports, durations. */
export function comparable(transcript: Transcript, { pool, receiver }: Player): unknown {
  const known = { [pool.userPoolId]: 'the pool', [receiver.url.slice('http://'.length)]: 'the receiver' };
  return createNormaliser(known).normalise(JSON.parse(JSON.stringify(transcript)));
}
