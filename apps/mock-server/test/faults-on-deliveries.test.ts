import { expect, test } from 'vitest';
import type { FaultEffect, FaultInput } from '../src/index.ts';
import { answerJson } from './support/start-receiver.ts';
import { receivedData, startScene, startSceneOn } from './support/start-scene.ts';

const down: FaultEffect = { kind: 'status', status: 503 };
const retried = { retryConfig: { enabled: true, count: 3, delay: 1, delayUnit: 'Minute' as const } };

type Simulated = { readonly effect: FaultEffect; readonly attempt: object; readonly state: string };
const simulated: Simulated[] = [
  {
    effect: { kind: 'status', status: 500 },
    attempt: { success: false, errorMessage: 'Request failed with status code 500', response: { statusCode: 500 } },
    state: 'failed',
  },
  {
    effect: { kind: 'status', status: 404, message: 'no such hook' },
    attempt: { success: false, response: { statusCode: 404, body: 'no such hook', truncated: false } },
    state: 'failed',
  },
  { effect: { kind: 'status', status: 302 }, attempt: { success: false }, state: 'failed' },
  { effect: { kind: 'status', status: 204 }, attempt: { success: true }, state: 'succeeded' },
  { effect: { kind: 'timeout' }, attempt: { success: false, errorMessage: 'ERRTIMEOUT' }, state: 'failed' },
  {
    effect: { kind: 'reset' },
    attempt: { success: false, errorMessage: expect.stringMatching(/^ECONNRESET: /) },
    state: 'failed',
  },
];

test.each(simulated)(
  'a fault $effect replaces the receiver: nothing is sent, and the attempt names the fault',
  async ({ effect, attempt, state }) => {
    const scene = await startScene();
    const webhookId = await scene.subscribe();
    const { faultId } = await scene.pool.addFault({ effect });
    const delivery = await scene.deliver();
    expect(delivery).toMatchObject({ state, attemptCount: 1 });
    expect(delivery.attempts).toMatchObject([{ number: 1, faultId, ...attempt }]);
    expect(scene.receiver.requests).toEqual([]);
    const { list } = await scene.caller.must('getWebhookLogs', { webhookId });
    expect(list).toEqual([expect.objectContaining({ success: state === 'succeeded' })]);
  },
);

test.each<[FaultEffect, object]>([
  [
    { kind: 'status', status: 418, message: '{"short":"stout"}' },
    { statusCode: 200, data: { response: { short: 'stout' } } },
  ],
  [{ kind: 'timeout' }, { statusCode: 601, message: expect.stringContaining('ERRTIMEOUT') }],
  [{ kind: 'reset' }, { statusCode: 601, message: expect.stringContaining('ECONNRESET') }],
])('a fault %j applies to a trigger too', async (effect, answer) => {
  const { pool, caller, receiver, subscribe } = await startScene();
  const webhookId = await subscribe();
  const { faultId } = await pool.addFault({ on: { webhookId }, effect });
  const { body } = await caller.call('triggerWebhook', { webhookId });
  expect(body).toMatchObject(answer);
  expect(receiver.requests).toEqual([]);
  expect((await pool.delivery('latest')).attempts).toEqual([expect.objectContaining({ faultId })]);
});

test('the faults that are active when a replay is sent apply to it', async () => {
  const { pool, receiver, subscribe, deliver } = await startScene();
  await subscribe();
  const { deliveryId } = await deliver();
  const { faultId } = await pool.addFault({ effect: down, times: 1 });
  const failing = await pool.replay(deliveryId);
  await pool.settled();
  const fine = await pool.replay(deliveryId);
  await pool.settled();
  expect(await pool.delivery(failing.deliveryId)).toMatchObject({ state: 'failed', attempts: [{ faultId }] });
  expect(await pool.delivery(fine.deliveryId)).toMatchObject({ state: 'succeeded', attempts: [{ success: true }] });
  expect(receiver.requests.length).toBe(2);
});

test('latency delays a delivery but does not prevent it, and does not hold up another webhook', async () => {
  const { pool, receiver, subscribe } = await startScene();
  const slow = await subscribe({ url: `${receiver.url}/slow` });
  const fast = await subscribe({ url: `${receiver.url}/fast` });
  const { faultId } = await pool.addFault({ on: { webhookId: slow }, effect: { kind: 'latency', ms: 300 } });
  await pool.emit('login');
  await pool.settled();
  expect(receiver.requests.map(({ url }) => url)).toEqual(['/fast', '/slow']);
  const [delayed] = await pool.deliveries({ webhookId: slow });
  const [other] = await pool.deliveries({ webhookId: fast });
  expect((await pool.delivery(delayed?.deliveryId ?? '')).attempts).toMatchObject([{ success: true, faultId }]);
  expect((await pool.delivery(other?.deliveryId ?? '')).attempts[0]).not.toHaveProperty('faultId');
});

test('a delivery delayed by latency is in progress, and closing the server does not wait for it', async () => {
  const { mock, pool, receiver, subscribe } = await startScene();
  const webhookId = await subscribe();
  await pool.addFault({ effect: { kind: 'latency', ms: 600_000 } });
  await pool.emit('login');
  expect(await pool.waitForDelivery({ state: 'delivering' })).toMatchObject({ webhookId, attempts: [] });
  await mock.close();
  expect(receiver.requests).toEqual([]);
});

test('a fault with `times` applies to the first attempts, retries included', async () => {
  const { pool, receiver, subscribe } = await startScene();
  await subscribe(retried);
  await pool.useVirtualClock('2026-01-01T00:00:00.000Z');
  const { faultId } = await pool.addFault({ effect: down, times: 2 });
  await pool.emit('login');
  expect(await pool.runAll()).toBe(3);
  const delivery = await pool.delivery('latest');
  expect(delivery.state).toBe('succeeded');
  expect(
    delivery.attempts.map(({ number, startedAt, success, faultId: by }) => [number, startedAt, success, by]),
  ).toEqual([
    [1, '2026-01-01T00:00:00.000Z', false, faultId],
    [2, '2026-01-01T00:01:00.000Z', false, faultId],
    [3, '2026-01-01T00:02:00.000Z', true, undefined],
  ]);
  expect(receiver.requests.length).toBe(1);
});

test('a delivery fails after its last retry when a fault applies to every attempt', async () => {
  const { pool, receiver, subscribe } = await startScene();
  await subscribe(retried);
  await pool.useVirtualClock();
  const { faultId } = await pool.addFault({ effect: { kind: 'timeout' } });
  await pool.emit('login');
  expect(await pool.runAll()).toBe(4);
  const delivery = await pool.delivery('latest');
  expect(delivery).toMatchObject({ state: 'failed', reason: 'ERRTIMEOUT', attemptCount: 4 });
  expect(delivery.attempts.map((attempt) => attempt.faultId)).toEqual([faultId, faultId, faultId, faultId]);
  expect(pool.faults()).toMatchObject([{ met: 4, struck: 4 }]);
  expect(receiver.requests).toEqual([]);
});

test('a fault leaves the first `skip` attempts alone and then applies `times` times', async () => {
  const { pool, subscribe, deliver } = await startScene();
  await subscribe();
  await pool.addFault({ effect: down, skip: 2, times: 2 });
  const states: string[] = [];
  for (let index = 0; index < 6; index++) states.push((await deliver()).state);
  expect(states).toEqual(['succeeded', 'succeeded', 'failed', 'failed', 'succeeded', 'succeeded']);
});

test('a rate chooses the same attempts for the same seed, in every pool, and others for another seed', async () => {
  const scene = await startScene();
  const struckWith = async (seed: number): Promise<boolean[]> => {
    const { pool, receiver, subscribe } = await startSceneOn(scene.mock);
    await subscribe();
    await pool.addFault({ effect: down, rate: 0.5, seed });
    for (let index = 0; index < 60; index++) await pool.emit('login', { index }, { merge: false, check: false });
    await pool.settled();
    const arrived = new Set(receivedData(receiver).map((data) => (data as { index: number }).index));
    const deliveries = (await pool.deliveries()).reverse();
    // The failed deliveries are exactly those that did not arrive.
    expect(deliveries.map(({ state }) => state === 'failed')).toEqual(
      deliveries.map((_, index) => !arrived.has(index)),
    );
    expect(pool.faults()).toMatchObject([{ met: 60, struck: 60 - arrived.size }]);
    return deliveries.map(({ state }) => state === 'failed');
  };
  const [one, again, other] = [await struckWith(7), await struckWith(7), await struckWith(8)];
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
  expect(one).toContain(true);
  expect(one).toContain(false);
});

test('a rate counts the attempts that it skipped', async () => {
  const struckWith = async (skip: number): Promise<boolean[]> => {
    const { pool, subscribe } = await startScene();
    await subscribe();
    await pool.addFault({ effect: down, rate: 0.5, seed: 3, skip });
    for (let index = 0; index < 30; index++) await pool.emit('login');
    await pool.settled();
    return (await pool.deliveries()).reverse().map(({ state }) => state === 'failed');
  };
  const [all, skipping] = [await struckWith(0), await struckWith(10)];
  expect(skipping).toEqual([...Array(10).fill(false), ...all.slice(10)]);
});

test('a duplicate reaches the receiver as exactly two equal POSTs, both logged', async () => {
  const { pool, caller, receiver, subscribe, deliver } = await startScene();
  const webhookId = await subscribe({ secret: 'shared' });
  const { faultId } = await pool.addFault({ effect: { kind: 'duplicate' }, times: 1 });
  const delivery = await deliver();
  const [first, second] = receiver.requests;
  expect(receiver.requests.length).toBe(2);
  expect(second).toEqual(first);
  expect(delivery).toMatchObject({ state: 'succeeded', attemptCount: 2 });
  expect(delivery.attempts).toMatchObject([
    { number: 1, success: true, faultId, response: { statusCode: 200 } },
    { number: 2, success: true, faultId, response: { statusCode: 200 } },
  ]);
  const { totalCount, list } = await caller.must('getWebhookLogs', { webhookId });
  expect(totalCount).toBe(2);
  expect(list[0]?.requestBody).toEqual(list[1]?.requestBody);
  expect((await deliver()).attempts.length).toBe(1);
});

test.each([
  [[500, 200], 'failed'],
  [[200, 500], 'succeeded'],
])('the first answer to a duplicated attempt decides, for answers %j: %s', async (statuses, state) => {
  const answers = [...statuses];
  const { pool, subscribe, deliver } = await startScene(() => answerJson({}, answers.shift() ?? 200));
  await subscribe();
  await pool.addFault({ effect: { kind: 'duplicate' } });
  const delivery = await deliver();
  expect(delivery.state).toBe(state);
  expect(delivery.attempts.map(({ response }) => response?.statusCode)).toEqual(statuses);
});

test('a retry is duplicated too, and its attempts continue the numbers', async () => {
  const { pool, receiver, subscribe } = await startScene(answerJson({}, 500));
  await subscribe({ retryConfig: { enabled: true, count: 1, delay: 1, delayUnit: 'Second' } });
  await pool.useVirtualClock();
  await pool.addFault({ effect: { kind: 'duplicate' } });
  await pool.emit('login');
  await pool.runAll();
  const delivery = await pool.delivery('latest');
  expect(delivery.attempts.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(receiver.requests.length).toBe(4);
  expect(new Set(receiver.requests.map(({ body }) => String(body))).size).toBe(1);
});

type ScopeCase = { readonly on: FaultInput['on']; readonly struck: readonly string[] };
const scopes: readonly ScopeCase[] = [
  { on: undefined, struck: ['a login', 'a register', 'b login', 'b register'] },
  { on: {}, struck: ['a login', 'a register', 'b login', 'b register'] },
  { on: { webhookId: 'a' }, struck: ['a login', 'a register'] },
  { on: { eventName: 'register' }, struck: ['a register', 'b register'] },
  { on: { webhookId: 'b', eventName: 'login' }, struck: ['b login'] },
  { on: { deliveryId: 'b register' }, struck: ['b register'] },
  { on: { deliveryId: 'b register', webhookId: 'a' }, struck: [] },
  { on: { webhookId: 'unknown' }, struck: [] },
  { on: { eventName: 'user:created' }, struck: [] },
];

test.each(scopes)('a fault on $on applies to $struck and nothing else', async ({ on, struck }) => {
  const { mock, pool, receiver, subscribe } = await startScene();
  const neighbour = await startSceneOn(mock);
  await neighbour.subscribe();
  const ids = new Map<string, string>();
  for (const name of ['a', 'b']) ids.set(name, await subscribe({ url: `${receiver.url}/${name}` }));
  await pool.useVirtualClock();
  for (const eventName of ['login', 'register'] as const) {
    const deliveries = await pool.emit(eventName);
    for (const { deliveryId, url } of deliveries) ids.set(`${url.at(-1)} ${eventName}`, deliveryId);
  }
  const named = Object.entries(on ?? {}).map(([member, name]) => [member, ids.get(name) ?? name]);
  await pool.addFault({ effect: down, ...(on === undefined ? {} : { on: Object.fromEntries(named) }) });
  expect(await pool.runAll()).toBe(4);
  const failed = (await pool.deliveries({ state: 'failed' })).map((each) => `${each.url.at(-1)} ${each.eventName}`);
  expect(failed.sort()).toEqual(struck);
  expect(pool.faults()).toMatchObject([{ met: struck.length, struck: struck.length }]);
  expect(receiver.requests.length).toBe(4 - struck.length);
  expect(await neighbour.deliver()).toMatchObject({ state: 'succeeded' });
});

test('several faults that apply to one attempt all take effect', async () => {
  const { pool, receiver, subscribe } = await startScene();
  await subscribe();
  await pool.useVirtualClock();
  await pool.addFault({ effect: { kind: 'latency', ms: 1 } });
  await pool.addFault({ effect: { kind: 'duplicate' }, times: 2 });
  const broken = await pool.addFault({ effect: { kind: 'reset' }, times: 1 });
  await pool.emit('login', { index: 0 }, { merge: false, check: false });
  await pool.emit('login', { index: 1 }, { merge: false, check: false });
  await pool.emit('login', { index: 2 }, { merge: false, check: false });
  for (let index = 0; index < 3; index++) await pool.step();
  // The reset replaces both POSTs of the first attempt; the second is duplicated; the third is only delayed.
  expect(receivedData(receiver)).toEqual([{ index: 1 }, { index: 1 }, { index: 2 }]);
  const [third, second, first] = await pool.deliveries();
  expect([first?.attemptCount, second?.attemptCount, third?.attemptCount]).toEqual([1, 2, 1]);
  expect((await pool.delivery(first?.deliveryId ?? '')).attempts).toMatchObject([{ faultId: broken.faultId }]);
  expect(pool.faults()).toMatchObject([{ effect: { kind: 'latency' }, met: 3, struck: 3 }]);
});

test('the older of two faults that replace the receiver decides', async () => {
  const { pool, subscribe, deliver } = await startScene();
  await subscribe();
  const older = await pool.addFault({ effect: { kind: 'status', status: 500 }, times: 1 });
  const younger = await pool.addFault({ effect: { kind: 'timeout' }, times: 2 });
  expect((await deliver()).attempts).toMatchObject([{ faultId: older.faultId, response: { statusCode: 500 } }]);
  expect((await deliver()).attempts).toMatchObject([{ faultId: younger.faultId, errorMessage: 'ERRTIMEOUT' }]);
  expect((await deliver()).attempts).toMatchObject([{ success: true }]);
});

test('active faults are listed with their counters, and used-up faults are removed', async () => {
  const { pool, subscribe, deliver } = await startScene();
  await subscribe();
  const all = await pool.addFault({ effect: { kind: 'latency', ms: 0 }, skip: 1 });
  const twice = await pool.addFault({ effect: down, times: 2 });
  expect(all).toEqual({
    faultId: all.faultId,
    on: {},
    effect: all.effect,
    skip: 1,
    rate: 1,
    seed: 1,
    met: 0,
    struck: 0,
  });
  expect(pool.faults()).toEqual([all, twice]);
  await deliver();
  expect(pool.faults()).toEqual([
    { ...all, met: 1, struck: 0 },
    { ...twice, met: 1, struck: 1 },
  ]);
  await deliver();
  expect(pool.faults()).toEqual([{ ...all, met: 2, struck: 1 }]);
  pool.removeFault(all.faultId);
  expect(pool.faults()).toEqual([]);
  expect(() => pool.removeFault(all.faultId)).toThrow(expect.objectContaining({ statusCode: 404 }));
  expect(() => pool.removeFault(twice.faultId)).toThrow(`There is no active fault ${twice.faultId}`);
});

test('a removed fault no longer applies, and the others stay', async () => {
  const { pool, subscribe, deliver } = await startScene();
  await subscribe();
  const removed = await pool.addFault({ effect: down });
  const kept = await pool.addFault({ effect: { kind: 'duplicate' } });
  pool.removeFault(removed.faultId);
  expect(await deliver()).toMatchObject({ state: 'succeeded', attemptCount: 2 });
  expect(pool.faults().map(({ faultId }) => faultId)).toEqual([kept.faultId]);
  pool.removeFaults();
  expect(await deliver()).toMatchObject({ state: 'succeeded', attemptCount: 1 });
});

test('the control API adds, lists and removes the same faults', async () => {
  const { mock, pool } = await startScene();
  const control = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${mock.url}/_mock/pools/${pool.userPoolId}/faults${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  const added = await control('POST', '', { on: { eventName: 'login' }, effect: down, times: 3, rate: 0.5, seed: 9 });
  expect(added.status).toBe(201);
  expect(pool.faults()).toEqual([added.body]);
  const here = await pool.addFault({ effect: { kind: 'reorder', size: 2 } });
  expect(await control('GET', '')).toEqual({ status: 200, body: { faults: [added.body, here] } });
  expect(await control('DELETE', `/${added.body.faultId}`)).toMatchObject({ status: 200 });
  expect(await control('DELETE', `/${added.body.faultId}`)).toMatchObject({ status: 404 });
  expect(pool.faults()).toEqual([here]);
  expect(await control('DELETE', '')).toMatchObject({ status: 200 });
  expect(pool.faults()).toEqual([]);
});

test('no fault is left after a reset', async () => {
  const { pool, subscribe, deliver } = await startScene();
  await pool.addFault({ effect: down });
  await pool.addFault({ on: { operationId: 'createWebhook' }, effect: down });
  await pool.reset();
  expect(pool.faults()).toEqual([]);
  await subscribe();
  expect(await deliver()).toMatchObject({ state: 'succeeded' });
});

test('a snapshot keeps faults with their counters', async () => {
  const { pool, subscribe, deliver } = await startScene();
  await subscribe();
  await pool.addFault({ effect: down, skip: 1, times: 2 });
  expect((await deliver()).state).toBe('succeeded');
  expect((await deliver()).state).toBe('failed');
  const snapshot = await pool.snapshot();
  const before = pool.faults();
  await pool.reset();
  await pool.restore(JSON.parse(JSON.stringify(snapshot)));
  expect(pool.faults()).toEqual(before);
  expect((await deliver()).state).toBe('failed');
  expect((await deliver()).state).toBe('succeeded');
  expect(pool.faults()).toEqual([]);
});
