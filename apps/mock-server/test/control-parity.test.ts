import type { ControlInput } from '@genauth-webhooks/control';
import { describe, expect, test } from 'vitest';
import type { DeliveryFilter, MockServer, PoolHandle } from '../src/index.ts';
import { MockError } from '../src/index.ts';
import { type AnyInput, type Caller, createCaller, type Target } from './support/caller.ts';
import { controlClient } from './support/control-client.ts';
import { manualClock } from './support/manual-clock.ts';
import { newWebhook } from './support/new-webhook.ts';
import type { Answer } from './support/raw-http.ts';
import { startMock } from './support/start-mock.ts';
import { type Receiver, startReceiver } from './support/start-receiver.ts';

/** What a test can do with a pool. Each method resolves to plain JSON, also for a refusal. */
type Remote = { readonly [Name in keyof Omit<PoolHandle, 'userPoolId'>]: (...args: never[]) => Promise<unknown> };

type Way = { readonly title: string; readonly remote: (mock: MockServer) => Promise<Remote> };

const ways: readonly Way[] = [
  { title: 'the object', remote: async (mock) => throughObject(mock) },
  { title: 'the object of the pool named default', remote: async (mock) => throughObject(await mock.pool('default')) },
  {
    title: 'the object of the pool found by its ID',
    remote: async (mock) => throughObject(await mock.pool(mock.credentials.userPoolId)),
  },
  { title: 'HTTP and the name default', remote: async (mock) => throughControl(mock, 'default') },
  { title: "HTTP and the pool's own ID", remote: async (mock) => throughControl(mock, mock.credentials.userPoolId) },
  { title: 'mock.fetch', remote: async ({ fetch }) => throughControl({ fetch }, 'default') },
];

/** Every step names what it asks, so that a difference shows where it is. */
type Ask = (name: keyof Remote, ...args: readonly unknown[]) => Promise<unknown>;
type Scenario = (parts: { ask: Ask; caller: Caller; url: string }) => Promise<void>;

const scenarios: { readonly [title: string]: Scenario } = {
  async 'emitting, waiting and looking'({ ask, caller, url }) {
    const { webhookId } = await caller.must('createWebhook', newWebhook({ url, events: ['test', 'login'] }));
    await caller.must(
      'createWebhook',
      newWebhook({ url, events: ['test'], contentType: 'application/x-www-form-urlencoded' }),
    );
    await ask('emit', 'test');
    await ask('settled');
    await ask('emit', 'test', { description: 'mine' });
    await ask('emit', 'test', 'unchecked', { merge: false, check: false });
    await ask('emit', 'test', { description: 'whole' }, { merge: false });
    await ask('emit', 'test', { description: 5 }, { check: false });
    await ask('settled', { timeoutMs: 5000 });
    await ask('waitForDelivery', { webhookId, eventName: 'test', state: 'succeeded' });
    await ask('emit', 'user:created');
    await ask('undeliveredEvents');
    await ask('deliveries');
    await ask('deliveries', { webhookId, eventName: 'test' }, 2);
    await ask('deliveries', { state: 'failed' });
    await ask('delivery', 'latest');
    await ask('assertNoDelivery', { eventName: 'login' });
    await ask('requests');
    await ask('requests', { operationId: 'createWebhook', limit: 1 });
  },
  async replaying({ ask, caller, url }) {
    await caller.must('createWebhook', newWebhook({ url, events: ['test'] }));
    const deliveries = (await ask('emit', 'test')) as { deliveryId: string }[];
    await ask('settled');
    await ask('replay', 'latest');
    await ask('settled');
    await ask('replay', deliveries[0]?.deliveryId);
    await ask('settled');
    await ask('replayAll', { eventName: 'test' });
    await ask('settled');
    await ask('replayAll');
    await ask('settled');
    await ask('deliveries', { before: deliveries[0]?.deliveryId });
    await ask('snapshot');
  },
  async 'time and faults'({ ask, caller, url }) {
    const retryConfig = { enabled: true, count: 2, delay: 1, delayUnit: 'Hour' } as const;
    await caller.must('createWebhook', newWebhook({ url, events: ['test'], retryConfig }));
    await ask('now');
    await ask('useVirtualClock', '2026-01-01T00:00:00.000Z');
    await ask('now');
    const { faultId } = (await ask('addFault', { effect: { kind: 'timeout' }, times: 2 })) as { faultId: string };
    await ask('addFault', { on: { operationId: 'getWebhook' }, effect: { kind: 'status', status: 500 }, skip: 1 });
    await ask('faults');
    await ask('emit', 'test');
    await ask('settled');
    await ask('step');
    await ask('deliveries', { state: 'pending' });
    await ask('advance', '59m');
    await ask('advance', 60_000);
    await ask('faults');
    await ask('removeFault', faultId);
    await ask('runAll');
    await ask('now');
    await ask('delivery', 'latest');
    await ask('removeFaults');
    await ask('faults');
    await ask('useVirtualClock');
    await ask('useSystemClock');
    await ask('now');
  },
  async 'keeping and dropping state'({ ask, caller, url }) {
    await caller.must('createWebhook', newWebhook({ url, events: ['test'] }));
    await ask('addFault', { effect: { kind: 'latency', ms: 0 } });
    await ask('emit', 'test');
    await ask('settled');
    const snapshot = await ask('snapshot');
    await ask('reset');
    await ask('snapshot');
    await ask('requests');
    await ask('restore', snapshot);
    await ask('snapshot');
  },
  async 'what is refused'({ ask, caller, url }) {
    await caller.must('createWebhook', newWebhook({ url, events: ['test'] }));
    await ask('emit', 'tset');
    await ask('emit', 'user:created', {}, { merge: false });
    await ask('emit', 'user:created', { email: 5 });
    await ask('emit', 'test', {}, { chek: false });
    await ask('emit', 'user:created', 'text');
    await ask('delivery', 'latest');
    await ask('delivery', 'unknown');
    await ask('replay', 'unknown');
    await ask('waitForDelivery', { eventName: 'login' }, { timeoutMs: 0 });
    for (const member of ['after', 'before']) {
      await ask('deliveries', { [member]: 'unknown' });
      await ask('replayAll', { [member]: 'unknown' });
      await ask('waitForDelivery', { [member]: 'unknown' });
      await ask('assertNoDelivery', { [member]: 'unknown' });
    }
    for (const method of ['replayAll', 'waitForDelivery', 'assertNoDelivery'] as const) {
      await ask(method, { event: 'test' });
      await ask(method, { source: 'webhook' });
    }
    await ask('waitForDelivery', {}, { timeout: 0 });
    await ask('settled', { timeout: 0 });
    await ask('addFault', { on: { operation: 'getWebhook' }, effect: { kind: 'timeout' } });
    await ask('addFault', { effect: { kind: 'timeout' }, time: 1 });
    await ask('addFault', { effect: { kind: 'latency', ms: 5, status: 500 } });
    await ask('requests', { operationId: 'listWebhook' });
    for (const method of ['deliveries', 'replayAll', 'waitForDelivery', 'assertNoDelivery'] as const) {
      await ask(method, { webhookId: 'nope' });
    }
    await ask('deliveries', { eventName: 'signup' });
    await ask('assertNoDelivery', { eventName: 'signup' });
    await ask('assertNoDelivery', { eventName: 'signup', source: 'trigger' });
    await ask('faults');
    await ask('advance', '1d');
    await ask('step');
    await ask('runAll');
    await ask('removeFault', 'unknown');
    await ask('addFault', { effect: { kind: 'status', status: 99 } });
    await ask('addFault', { on: { operationId: 'getWebhook' }, effect: { kind: 'duplicate' } });
    await ask('addFault', { on: { operationId: 'getWebhook' }, effect: { kind: 'status', status: 200 } });
    await ask('emit', 'test');
    await ask('settled');
    await ask('assertNoDelivery');
    await ask('assertNoDelivery', { eventName: 'test', state: 'succeeded' });
    await ask('restore', {});
    await ask('restore', { ...((await ask('snapshot')) as object), faults: [{}] });
    await ask('snapshot');
  },
};

describe.for(Object.entries(scenarios))('%s', ([, scenario]) => {
  test('has the same result by every way', async () => {
    const receiver = await startReceiver({ body: '{"received":true}' });
    const [first, ...rest] = await Promise.all(ways.map((way) => transcriptOf(way, scenario, receiver)));
    expect(first?.length).toBeGreaterThan(5);
    for (const [index, transcript] of rest.entries()) expect(transcript, ways[index + 1]?.title).toEqual(first);
  });
});

test('the scenarios use every method of a pool', async () => {
  const receiver = await startReceiver();
  const asked = new Set<string>();
  for (const scenario of Object.values(scenarios)) {
    for (const { name } of await transcriptOf(ways[0] as Way, scenario, receiver)) asked.add(name);
  }
  const { userPoolId: _, ...methods } = await (await startMock()).pool('default');
  expect([...asked].sort()).toEqual(Object.keys(methods).sort());
});

test('pools can be created, found and deleted either way', async () => {
  const mock = await startMock();
  const control = controlClient(mock);
  const { credentials } = await mock.createPool({ userPoolId: 'by-object', accessKeySecret: 's1' });
  const byControl = await control.must('createPool', { userPoolId: 'by-control', accessKeySecret: 's2' });
  expect((await mock.pool('by-control')).userPoolId).toBe('by-control');
  const keys = [mock.credentials, byControl, credentials];
  expect((await control.must('listPools', { reveal: true })).pools).toEqual(
    keys.map((key) => ({ ...key, undeliveredEvents: 0 })),
  );
  await mock.deletePool('by-control');
  await control.must('deletePool', { userPoolId: 'by-object' });
  for (const userPoolId of ['by-object', 'by-control']) {
    await expect(mock.pool(userPoolId)).rejects.toThrow(`There is no user pool ${userPoolId}`);
    expect((await control.call('getClock', { userPoolId })).status).toBe(404);
  }
  for (const [input, statusCode] of [
    [{ userPoolId: 'a b' }, 400],
    [{ userPoolId: 'default' }, 409],
    [{ accessKeyId: mock.credentials.accessKeyId }, 409],
  ] as const) {
    const refusal = await refusalOf(mock.createPool(input));
    expect(refusal).toEqual(JSON.parse((await control.call('createPool', input)).text));
    expect(refusal).toMatchObject({ statusCode });
  }
  for (const userPoolId of ['default', 'unknown']) {
    const refusal = await refusalOf(mock.deletePool(userPoolId));
    expect(refusal).toEqual(JSON.parse((await control.call('deletePool', { userPoolId })).text));
  }
});

/** What was asked and answered, on a server of its own that differs from the next one's in nothing but its port. */
async function transcriptOf(
  { remote }: Way,
  scenario: Scenario,
  { url }: Receiver,
): Promise<{ name: string; answer: unknown }[]> {
  const mock = await startMock({ seed: 7, clock: manualClock() });
  const results: { name: string; answer: unknown }[] = [];
  const handle = await remote(mock);
  const ask: Ask = async (name, ...args) => {
    const answer = await (handle[name] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
    results.push({ name, answer: withoutDurations(answer) });
    return answer;
  };
  await scenario({ ask, caller: await createCaller(mock), url });
  return results;
}

function throughObject(handle: PoolHandle): Remote {
  const { userPoolId: _, ...methods } = handle;
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      async (...args: never[]) => {
        try {
          return toJson(await (method as (...args: never[]) => unknown)(...args));
        } catch (error) {
          return await refusalOf(Promise.reject(error));
        }
      },
    ]),
  ) as Remote;
}

function throughControl(target: Target, userPoolId: string): Remote {
  const control = controlClient(target);
  const call = async (id: Parameters<typeof control.call>[0], input: AnyInput = {}, member?: string) => {
    const { status, body } = await control.call(id, { userPoolId, ...input });
    return status < 300 && member !== undefined ? (body as AnyInput)[member] : nothingFor(status, body);
  };
  return {
    emit: (eventName: string, data?: unknown, options: object = {}) =>
      call('emitEvent', { eventName, data, ...options }, 'deliveries'),
    async undeliveredEvents() {
      const { pools } = await control.must('listPools', {});
      return pools[0]?.undeliveredEvents;
    },
    deliveries: (filter: DeliveryFilter = {}, limit?: number) =>
      call('listDeliveries', { ...filter, limit, reveal: true }, 'deliveries'),
    delivery: (deliveryId: string) => call('getDelivery', { deliveryId, reveal: true }),
    replay: (deliveryId: string) => call('replayDelivery', { deliveryId }),
    replayAll: (filter?: DeliveryFilter) => call('replayDeliveries', filter, 'deliveries'),
    waitForDelivery: (filter?: DeliveryFilter, waiting?: object) => call('waitForDelivery', { ...filter, ...waiting }),
    settled: (waiting?: AnyInput) => call('settle', waiting, 'waiting'),
    assertNoDelivery: (filter?: DeliveryFilter) => call('assertNoDelivery', filter),
    now: () => call('getClock', {}, 'now'),
    useVirtualClock: async (now?: string) => nothing(await call('setClock', { mode: 'virtual', now }, 'mode')),
    useSystemClock: async () => nothing(await call('setClock', { mode: 'system' }, 'mode')),
    advance: (by: ControlInput<'advanceClock'>['by']) => call('advanceClock', { by }, 'attempts'),
    step: () => call('stepClock', {}, 'attempts'),
    runAll: () => call('runAll', {}, 'attempts'),
    addFault: (input: AnyInput) => call('addFault', input),
    faults: () => call('listFaults', {}, 'faults'),
    removeFault: (faultId: string) => call('removeFault', { faultId }),
    removeFaults: () => call('removeFaults'),
    requests: (filter?: AnyInput) => call('listRequests', filter, 'requests'),
    reset: () => call('reset'),
    snapshot: () => call('takeSnapshot'),
    restore: (snapshot: object) => call('restoreSnapshot', { ...snapshot }),
  };
}

/** `{done: true}` is what the control API says where a method says nothing. */
function nothingFor(status: number, body: Answer<unknown>['body']): unknown {
  return status < 300 && (body as AnyInput)['done'] === true ? null : body;
}

const nothing = (_: unknown): null => null;

async function refusalOf(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => 'was not refused',
    (error: unknown) => {
      if (error instanceof MockError) return { statusCode: error.statusCode, message: error.message };
      throw error;
    },
  );
}

function toJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

/** Real time differs from run to run. */
function withoutDurations(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (name, member) => (name === 'durationMs' ? 0 : member));
}
