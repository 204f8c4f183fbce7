import { eventExamples } from '@genauth-webhooks/contract/event-examples';
import { expect, test } from 'vitest';
import type { AccessKey, MockServer, PoolHandle } from '../src/index.ts';
import { createCaller } from './support/caller.ts';
import { comparable, type Player, playScenario, scenarioReceiver } from './support/scenario.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';
import { startScene, startSceneOn } from './support/start-scene.ts';
import { watchStream } from './support/watch-stream.ts';

/** IDs that are the same in every run. */
const examples = `000000000000000000000000 ${JSON.stringify(eventExamples)}`;

const numbers: readonly number[] = Array.from({ length: 16 }, (_, index) => index);

async function enter(mock: MockServer, number: number): Promise<Player> {
  const pool: PoolHandle & { readonly credentials: AccessKey } = await mock.createPool();
  const receiver = await startReceiver(scenarioReceiver);
  return {
    mock,
    pool,
    credentials: pool.credentials,
    receiver,
    door: number % 2 === 0 ? 'HTTP' : 'mock.fetch',
    number,
  };
}

test('16 workers in 16 pools of one server see nothing of each other, and what each would see alone', async () => {
  const mock = await startMock();
  const players = await Promise.all(numbers.map((number) => enter(mock, number)));
  const streams = await Promise.all(players.map(({ pool }) => watchStream(mock, pool.userPoolId)));
  const transcripts = await Promise.all(players.map(playScenario));
  const streamed = await Promise.all(streams.map((stream) => stream.end()));

  // Every ID is generated once on a server, so one that two workers have seen has leaked from one to the other.
  const owners = new Map<string, number>();
  for (const [index, transcript] of transcripts.entries()) {
    const text = JSON.stringify([transcript, streamed[index]]);
    for (const id of new Set(text.match(/\b[0-9a-f]{24}\b/g))) {
      if (examples.includes(id)) continue;
      expect([id, owners.get(id) ?? index]).toEqual([id, index]);
      owners.set(id, index);
    }
    const named = new Set(
      [...text.matchAll(/player(?:%[0-9A-F]{2}|[^\w%])+(\d+)/g)].map(([, number]) => Number(number)),
    );
    expect([...named]).toEqual([index]);
    expect(streamed[index]?.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['delivery', 'attempt', 'clock']),
    );
  }
  expect(owners.size).toBeGreaterThan(16 * 20);

  for (const [index, player] of players.entries()) {
    const alone = await enter(await startMock(), player.number);
    const expected = comparable(await playScenario(alone), alone);
    expect(comparable(transcripts[index] ?? [], player)).toEqual(expected);
  }
});

test('what belongs to one pool is unknown to callers, handles and control calls of another', async () => {
  const owner = await startScene();
  const { mock } = owner;
  const stranger = await startSceneOn(mock);
  const webhookId = await owner.subscribe();
  const { deliveryId } = await owner.deliver();
  const { faultId } = await owner.pool.addFault({ effect: { kind: 'latency', ms: 0 } });
  const before = [await owner.pool.snapshot(), owner.pool.requests()];

  const { caller, pool } = stranger;
  for (const operationId of ['getWebhook', 'triggerWebhook'] as const) {
    expect(await caller.call(operationId, { webhookId })).toMatchObject({ body: { statusCode: 404 } });
  }
  expect(await caller.call('updateWebhook', { webhookId, name: 'mine' })).toMatchObject({ body: { statusCode: 404 } });
  expect(await caller.must('deleteWebhook', { webhookIds: [webhookId] })).toEqual({ success: true });
  expect(await caller.must('getWebhookLogs', { webhookId })).toEqual({ totalCount: 0, list: [] });
  expect(await caller.must('listWebhooks', {})).toEqual({ totalCount: 0, list: [] });

  const unknown = expect.objectContaining({ statusCode: 404 });
  await expect(pool.delivery(deliveryId)).rejects.toEqual(unknown);
  await expect(pool.delivery('latest')).rejects.toEqual(unknown);
  await expect(pool.replay(deliveryId)).rejects.toEqual(unknown);
  expect(() => pool.removeFault(faultId)).toThrow(unknown);
  expect(await pool.replayAll()).toEqual([]);
  expect(await pool.deliveries({ webhookId })).toEqual([]);
  await pool.assertNoDelivery();
  await expect(pool.waitForDelivery({ webhookId }, { timeoutMs: 1 })).rejects.toThrow('The pool has no deliveries.');
  const base = `${mock.url}/_mock/pools/${pool.userPoolId}`;
  expect((await fetch(`${base}/deliveries/${deliveryId}`)).status).toBe(404);
  expect((await fetch(`${base}/deliveries/${deliveryId}/replay`, { method: 'POST' })).status).toBe(404);
  expect((await fetch(`${base}/faults/${faultId}`, { method: 'DELETE' })).status).toBe(404);

  pool.removeFaults();
  await pool.useVirtualClock('2030-01-01T00:00:00.000Z');
  await pool.advance('365d');
  await pool.reset();
  await pool.restore({ ...(await pool.snapshot()), clock: { mode: 'virtual', now: 0 } });
  expect([await owner.pool.snapshot(), owner.pool.requests()]).toEqual(before);
  await mock.deletePool(pool.userPoolId);
  expect([await owner.pool.snapshot(), owner.pool.requests()]).toEqual(before);
  expect(await owner.deliver()).toMatchObject({ state: 'succeeded' });
});

test('resetting, moving or deleting a pool does not affect the waiters and timers of others', async () => {
  const { mock, pool, subscribe, deliver } = await startScene();
  const stranger = await startSceneOn(mock);
  await subscribe();
  await stranger.subscribe();
  await pool.useVirtualClock('2026-01-01T00:00:00.000Z');
  await pool.emit('login');
  const waiting = pool.waitForDelivery();
  await stranger.deliver();
  await stranger.pool.useVirtualClock('2031-01-01T00:00:00.000Z');
  await stranger.pool.runAll();
  await stranger.pool.reset();
  await mock.deletePool(stranger.pool.userPoolId);
  expect(pool.now()).toEqual(new Date('2026-01-01T00:00:00.000Z'));
  expect(await pool.deliveries({ state: 'pending' })).toHaveLength(1);
  expect(await pool.step()).toBe(1);
  expect(await waiting).toMatchObject({ state: 'succeeded' });
  await pool.useSystemClock();
  expect(await deliver()).toMatchObject({ state: 'succeeded' });
});

test('hanging calls of one pool do not delay the calls of another', async () => {
  const mock = await startMock();
  const [slow, fast] = [await enter(mock, 0), await startSceneOn(mock)];
  const { call } = await createCaller(mock, slow.credentials);
  await slow.pool.addFault({ on: { operationId: 'listWebhooks' }, effect: { kind: 'timeout' } });
  const giveUp = new AbortController();
  let over = 0;
  const hanging = Array.from({ length: 20 }, () =>
    call('listWebhooks', {}, { signal: giveUp.signal }).finally(() => {
      over++;
    }),
  );
  const outcomes = Promise.allSettled(hanging);
  for (let index = 0; index < 20; index++) await fast.caller.must('listWebhooks', {});
  expect(over).toBe(0);
  giveUp.abort();
  for (const outcome of await outcomes) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
  }
});

test('only one of several simultaneous callers gets a pool of the same ID, and the others are refused', async () => {
  const mock = await startMock();
  const outcomes = await Promise.allSettled(numbers.map(() => mock.createPool({ userPoolId: 'wanted' })));
  const [made, ...more] = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(more).toEqual([]);
  const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  expect(refused).toHaveLength(numbers.length - 1);
  expect(new Set(refused.map(({ statusCode, message }) => `${statusCode} ${message}`))).toEqual(
    new Set(['409 The user pool wanted already exists; choose another userPoolId']),
  );
  const caller = await createCaller(mock, made?.credentials);
  expect(await caller.must('listWebhooks', {})).toEqual({ totalCount: 0, list: [] });
});
