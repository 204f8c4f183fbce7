import { controlDocument } from '@genauth-webhooks/control/document';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../.config/runs.ts';
import { createMock, type Mock, MockError, type Snapshot } from '../src/index.ts';
import { createCaller } from './support/caller.ts';
import { controlClient } from './support/control-client.ts';
import { everythingOf, startControlWorld } from './support/control-world.ts';
import { createPlayer, histories } from './support/history.ts';
import { newWebhook } from './support/new-webhook.ts';
import { schemaMutants } from './support/schema-mutants.ts';
import { startMock } from './support/start-mock.ts';
import { type Answer, startReceiver } from './support/start-receiver.ts';

/** A copy made through JSON, as from a file or over HTTP. */
const throughText = (snapshot: Snapshot): Snapshot => JSON.parse(JSON.stringify(snapshot));

/** Answers depending on the path, the same each time. */
async function startPredictable() {
  return await startReceiver(({ url }) => ({
    status: url.includes('/down') ? 500 : 200,
    body: url.includes('/text') ? 'thanks' : '{"received":true}',
  }));
}

describe('whatever has happened', () => {
  test('restoring a snapshot changes nothing, on the same server and on a new one, now and later', async () => {
    const { url } = await startPredictable();
    const kinds = { create: 3, update: 1, delete: 1, trigger: 1, emit: 5, replay: 1, advance: 3, step: 1, fault: 2 };
    await fc.assert(
      fc.asyncProperty(histories({ ...kinds, removeFaults: 1 }), async (history) => {
        await using original = await createMock();
        await using copy = await createMock();
        await original.useVirtualClock('2026-01-01T00:00:00.000Z');
        const player = createPlayer(await createCaller(original), url, original);
        for (const step of history) await player.play(step);
        const snapshot = await original.snapshot();
        const seen = await seenBy(original);

        await copy.restore(throughText(snapshot));
        expect(await copy.snapshot()).toEqual(snapshot);
        expect(await seenBy(copy)).toEqual(seen);
        await copy.restore(await copy.snapshot());
        expect(await copy.snapshot()).toEqual(snapshot);
        expect(await seenBy(copy)).toEqual(seen);

        // The original was never restored, so it shows what happens without a restore.
        expect(await copy.runAll()).toBe(await original.runAll());
        expect(outcomeOf(await copy.snapshot())).toEqual(outcomeOf(await original.snapshot()));
      }),
      runs(80),
    );
  }, 60_000);
});

test('a snapshot read from a JSON file gives a new server the state of the first one', async () => {
  const { mock, control, caller, webhookId, deliver } = await startControlWorld();
  await deliver();
  await caller.must('triggerWebhook', { webhookId });
  const { text } = await control.call('takeSnapshot', { userPoolId: 'default' });

  const other = await startMock();
  const answer = await controlClient(other).call('restoreSnapshot', { userPoolId: 'default' }, { body: text });
  expect([answer.status, answer.body]).toEqual([200, { done: true }]);
  const otherCaller = await createCaller(other);
  for (const [operationId, input] of [
    ['listWebhooks', {}],
    ['getWebhook', { webhookId }],
    ['getWebhookLogs', { webhookId }],
  ] as const) {
    expect(await otherCaller.must(operationId, input)).toEqual(await caller.must(operationId, input));
  }
  expect((await controlClient(other).call('takeSnapshot', { userPoolId: 'default' })).text).toBe(text);
  expect(await other.deliveries()).toEqual(await mock.deliveries());
});

test('a restored pool replays, delivers and counts attempts as if it had not been restored', async () => {
  const { mock, receiver, webhookId, deliver } = await startControlWorld();
  const deliveryId = await deliver();
  const other = await startMock();
  await other.restore(throughText(await mock.snapshot()));
  await other.replay(deliveryId);
  await other.emit('user:created');
  await other.settled();
  const [event, replay, first] = await other.deliveries();
  expect(first).toMatchObject({ deliveryId, webhookId });
  expect(replay).toMatchObject({ source: 'replay', replayOf: deliveryId, state: 'succeeded' });
  expect(event).toMatchObject({ source: 'event', state: 'succeeded' });
  expect(receiver.requests).toHaveLength(3);
  expect(receiver.requests[1]?.body).toEqual(receiver.requests[0]?.body);
});

test('the log of a webhook is in the order of its attempts, not of its deliveries', async () => {
  const { url } = await startPredictable();
  const mock = await startMock();
  const caller = await createCaller(mock);
  const retryConfig = { enabled: true, count: 2, delay: 10, delayUnit: 'Minute' } as const;
  const { webhookId } = await caller.must(
    'createWebhook',
    newWebhook({ url: `${url}/down`, events: ['test'], retryConfig }),
  );
  await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
  for (const description of ['first', 'second', 'third']) {
    await mock.emit('test', { description });
    await mock.advance('4m');
  }
  await mock.runAll();
  const log = await caller.must('getWebhookLogs', { webhookId, limit: 50 });
  expect(log.totalCount).toBe(9);
  await mock.restore(throughText(await mock.snapshot()));
  expect(await caller.must('getWebhookLogs', { webhookId, limit: 50 })).toEqual(log);
});

test('attempts that are due at the same time have the same order after a restore', async () => {
  const { url } = await startPredictable();
  const [mock, copy] = [await startMock(), await startMock()];
  const caller = await createCaller(mock);
  for (const [event, delay] of [
    ['test', 5],
    ['login', 9],
  ] as const) {
    const retryConfig = { enabled: true, count: 3, delay, delayUnit: 'Minute' } as const;
    await caller.must('createWebhook', newWebhook({ url: `${url}/down`, events: [event], retryConfig }));
  }
  await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
  await mock.emit('test');
  await mock.advance('1m');
  await mock.emit('login', {}, { merge: false, check: false });
  await mock.advance('5m');
  // Both are due at ten past; the later delivery became pending earlier.
  expect((await mock.deliveries()).map(({ nextAttemptAt }) => nextAttemptAt)).toEqual([
    '2026-01-01T00:10:00.000Z',
    '2026-01-01T00:10:00.000Z',
  ]);
  await mock.addFault({ effect: { kind: 'status', status: 200 }, times: 1 });
  await copy.restore(throughText(await mock.snapshot()));
  for (const each of [mock, copy]) await each.advance('4m');
  expect(outcomeOf(await copy.snapshot())).toEqual(outcomeOf(await mock.snapshot()));
  expect((await mock.deliveries({ state: 'succeeded' })).map(({ eventName }) => eventName)).toEqual(['test']);
});

test('a delivery that is due later is still due at that time after a restore, on the system clock too', async () => {
  const { mock, caller, receiver, webhookId } = await startControlWorld({}, 503);
  await caller.must('updateWebhook', {
    webhookId,
    retryConfig: { enabled: true, count: 3, delay: 1, delayUnit: 'Hour' },
  });
  await mock.emit('user:created');
  expect(await mock.settled()).toBe(1);
  const before = await mock.delivery('latest');
  await mock.restore(throughText(await mock.snapshot()));
  expect(await mock.settled()).toBe(1);
  expect(await mock.delivery('latest')).toEqual(before);
  expect(receiver.requests).toHaveLength(1);
  await mock.useVirtualClock();
  await mock.advance('1h');
  expect(receiver.requests).toHaveLength(2);
});

test('a delivery that was in progress is sent again after a restore, and the outcome of its first attempt is not recorded', async () => {
  const first = Promise.withResolvers<Answer>();
  const { mock, receiver } = await startControlWorld({}, (_, index) => (index === 0 ? first.promise : { body: '{}' }));
  await mock.emit('user:created');
  await receiver.received(1);
  expect(await mock.deliveries({ state: 'delivering' })).toHaveLength(1);
  const snapshot = throughText(await mock.snapshot());
  expect(snapshot.deliveries).toMatchObject([{ state: 'pending', attemptCount: 0 }]);
  await mock.restore(snapshot);
  const delivery = await mock.waitForDelivery({ state: 'succeeded' });
  first.resolve({ body: 'late' });
  await mock.settled();
  expect(await mock.delivery('latest')).toEqual(delivery);
  expect(delivery.attempts.map(({ number, response }) => [number, response?.body])).toEqual([[1, '{}']]);
});

test('restoring replaces the whole pool but not other pools, key pairs or the journal', async () => {
  const { mock, caller, control, deliver } = await startControlWorld();
  const empty = throughText(await (await mock.createPool()).snapshot());
  const other = await mock.createPool();
  const otherCaller = await createCaller(mock, other.credentials);
  await otherCaller.must('createWebhook', newWebhook());
  const untouched = await other.snapshot();
  await deliver();
  await mock.addFault({ effect: { kind: 'timeout' } });
  await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
  const { pools } = await control.must('listPools', { reveal: true });
  const journal = mock.requests();

  await mock.restore(empty);

  expect(await mock.snapshot()).toEqual(empty);
  expect(await caller.must('listWebhooks', {})).toEqual({ totalCount: 0, list: [] });
  expect(await mock.deliveries()).toEqual([]);
  expect(mock.faults()).toEqual([]);
  expect((await control.must('getClock', { userPoolId: 'default' })).mode).toBe('system');
  expect(await other.snapshot()).toEqual(untouched);
  expect((await control.must('listPools', { reveal: true })).pools).toEqual(pools);
  expect(mock.requests().slice(1)).toEqual(journal);
});

test('a snapshot of one pool can be restored into another', async () => {
  const { mock, deliver } = await startControlWorld();
  await deliver();
  const other = await mock.createPool();
  await other.restore(throughText(await mock.snapshot()));
  expect(await other.snapshot()).toEqual(await mock.snapshot());
  await other.emit('user:created');
  await other.settled();
  expect(await other.deliveries()).toHaveLength(2);
  expect(await mock.deliveries()).toHaveLength(1);
});

describe('an invalid snapshot', () => {
  /** A pool with everything that a snapshot can contain. */
  async function startFull() {
    const world = await startControlWorld({}, ({ url }) => ({ status: url === '/' ? 200 : 500, body: '{}' }));
    const { mock, caller, receiver } = world;
    const retryConfig = { enabled: true, count: 3, delay: 1, delayUnit: 'Hour' } as const;
    await caller.must('createWebhook', newWebhook({ url: `${receiver.url}/down`, secret: 's', retryConfig }));
    await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
    await mock.addFault({ on: { eventName: 'user:created' }, effect: { kind: 'latency', ms: 0 }, times: 9 });
    await mock.emit('user:created');
    await mock.advance('2h');
    await mock.replay('latest');
    return { ...world, snapshot: throughText(await mock.snapshot()) };
  }

  test('is refused with name and rule, for every member that is missing or of another type', async () => {
    const { mock, control, snapshot } = await startFull();
    const before = JSON.stringify(await everythingOf(mock));
    const mutants = schemaMutants(controlDocument, '#/components/schemas/Snapshot', snapshot);
    expect(mutants.length).toBeGreaterThan(300);
    for (const { title, field, value } of mutants) {
      const refusal = await mock.restore(value as Snapshot).then(
        () => `${title} was taken`,
        (error: unknown) => error,
      );
      expect(refusal, title).toBeInstanceOf(MockError);
      const { statusCode, message } = refusal as MockError;
      expect(statusCode, title).toBe(400);
      expect(`,${message}`, title).toContain(`,${field}`);
      const body = JSON.stringify(value);
      if (field === '') continue;
      const answer = await control.call('restoreSnapshot', { userPoolId: 'default' }, { body });
      expect([answer.status, answer.body], title).toEqual([400, { statusCode, message }]);
    }
    expect(JSON.stringify(await everythingOf(mock))).toBe(before);
  });

  test.for<[string, (snapshot: Snapshot) => object]>([
    ['a webhook twice', (snapshot) => ({ webhooks: [...snapshot.webhooks, ...snapshot.webhooks] })],
    ['a delivery twice', (snapshot) => ({ deliveries: [...snapshot.deliveries, ...snapshot.deliveries] })],
    [
      'a webhook that cannot be posted to',
      ({ webhooks }) => ({ webhooks: webhooks.map((each) => ({ ...each, url: '/' })) }),
    ],
    [
      'a webhook with a time that no date can hold',
      ({ webhooks }) => ({ webhooks: webhooks.map((each) => ({ ...each, updatedAt: 9e15 })) }),
    ],
    ['a virtual clock without its time', () => ({ clock: { mode: 'virtual' } })],
    ['a later version', () => ({ version: 2 })],
    [
      'a delivery in the state delivering',
      ({ deliveries }) => ({ deliveries: deliveries.map((each) => ({ ...each, state: 'delivering' })) }),
    ],
    [
      'a fault without its effect',
      ({ faults }) => ({ faults: faults.map((each) => ({ ...each, effect: { kind: 'status' } })) }),
    ],
  ])('with %s is refused, and pending deliveries are still sent', async ([, change]) => {
    const { mock, receiver, snapshot } = await startFull();
    const before = JSON.stringify(await everythingOf(mock));
    await expect(mock.restore({ ...snapshot, ...change(snapshot) } as Snapshot)).rejects.toThrow(MockError);
    expect(JSON.stringify(await everythingOf(mock))).toBe(before);
    const sent = receiver.requests.length;
    expect(await mock.runAll()).toBeGreaterThan(0);
    expect(receiver.requests.length).toBeGreaterThan(sent);
  });
});

/** Everything that users can see of a pool. The log may list attempts of the same time in any order. */
async function seenBy(mock: Mock): Promise<unknown> {
  const caller = await createCaller(mock);
  const snapshot = await mock.snapshot();
  const webhookIds = new Set(snapshot.deliveries.map(({ webhookId }) => webhookId));
  const logs = await Promise.all(
    [...webhookIds].map(async (webhookId) => {
      const { totalCount, list } = await caller.must('getWebhookLogs', { webhookId, limit: 50 });
      const times = list.map(({ timestamp }) => timestamp);
      expect(times).toEqual(times.toSorted().reverse());
      return { webhookId, totalCount, list: totalCount > 50 ? [] : list.map((entry) => JSON.stringify(entry)).sort() };
    }),
  );
  const deliveries = await mock.deliveries({}, 1000);
  const attempts = await Promise.all(deliveries.map(({ deliveryId }) => mock.delivery(deliveryId)));
  return { webhooks: await caller.must('listWebhooks', { limit: 50 }), logs, deliveries, attempts, now: mock.now() };
}

/** A snapshot without the members that depend on real time. */
function outcomeOf(snapshot: Snapshot): unknown {
  return JSON.parse(JSON.stringify(snapshot), (name, value) => (name === 'durationMs' ? 0 : value));
}
