import {
  type ControlInput,
  type ControlOperationId,
  type ControlOutput,
  controlOperations,
} from '@genauth-webhooks/contract/control';
import { controlDocument } from '@genauth-webhooks/contract/control-document';
import { document } from '@genauth-webhooks/contract/document';
import { controlOutputValidators } from '@genauth-webhooks/contract/validate-control-outputs';
import { describe, expect, test } from 'vitest';
import type { MockServerOptions } from '../src/index.ts';
import { brokenStateFile } from './support/broken-state-file.ts';
import {
  type ControlAnswer,
  type ControlChange,
  controlRequest,
  type LooseInput,
  reachOf,
} from './support/control-client.ts';
import { type ControlWorld, everythingOf, startControlWorld } from './support/control-world.ts';
import { newWebhook } from './support/new-webhook.ts';
import { send } from './support/raw-http.ts';

type Refusal = {
  readonly title: string;
  readonly status: number;
  /** What the message has to say. */
  readonly says: RegExp;
  readonly options?: () => MockServerOptions;
  readonly input: LooseInput | ((world: ControlWorld) => Promise<LooseInput>);
  readonly change?: ControlChange;
};

type Row<Id extends ControlOperationId> = {
  /** What it takes to succeed; brings about what has to be there before. */
  readonly succeed: (world: ControlWorld) => Promise<ControlInput<Id>>;
  /** What the answer has to tell, and what has to be so afterwards. */
  readonly holds: (output: ControlOutput<Id>, world: ControlWorld) => void | Promise<void>;
  /** What is refused, besides what every operation refuses. */
  readonly refusals: readonly Refusal[];
};

type Table = { readonly [Id in ControlOperationId]: Row<Id> };

const inDefault = { userPoolId: 'default' } as const;
const at = (webhookId: string) => [{ webhookId, eventName: 'user:created' }];
const badDeliveryId: Refusal = {
  title: 'an ID that is too long',
  status: 400,
  says: /^deliveryId must be shorter than or equal to 64 characters$/,
  input: { ...inDefault, deliveryId: 'x'.repeat(65) },
};
const unknownDelivery: Refusal = {
  title: 'an unknown delivery',
  status: 404,
  says: /^There is no delivery unknown$/,
  input: { ...inDefault, deliveryId: 'unknown' },
};
const badState: Refusal = {
  title: 'an unknown state',
  status: 400,
  says: /^state must be one of the following values: pending, delivering, succeeded, failed, dropped$/,
  input: { ...inDefault, state: 'lost' },
};
const badTimeout: Refusal = {
  title: 'a time-out that is too long',
  status: 400,
  says: /^timeoutMs must not be greater than 600000$/,
  input: { ...inDefault, timeoutMs: 600_001 },
};
const badLimit: Refusal = {
  title: 'a limit of 0',
  status: 400,
  says: /^limit must not be less than 1$/,
  input: { ...inDefault, limit: 0 },
};
const systemClock: Refusal = {
  title: "a pool on the system's clock",
  status: 409,
  says: /^The pool uses the system clock; set a virtual clock first$/,
  input: { ...inDefault, by: '1d' },
};

const table: Table = {
  getLiveness: {
    succeed: async () => ({}),
    holds: (output) => expect(output).toEqual({ status: 'ok' }),
    refusals: [],
  },
  getReadiness: {
    succeed: async () => ({}),
    holds: (output) => expect(output).toEqual({ status: 'ready' }),
    refusals: [
      {
        title: 'a state that cannot be read',
        status: 503,
        says: /^The state cannot be read: malformed JSON$/,
        options: () => ({ file: brokenStateFile() }),
        input: {},
      },
    ],
  },
  getContract: {
    succeed: async () => ({}),
    holds: (output) => expect(output).toEqual(document),
    refusals: [],
  },
  getControlContract: {
    succeed: async () => ({}),
    holds: (output) => expect(output).toEqual(controlDocument),
    refusals: [],
  },
  listPools: {
    succeed: async () => ({}),
    holds: ({ pools }, { mock }) => expect(pools).toEqual([{ ...mock.credentials, accessKeySecret: '***' }]),
    refusals: [
      {
        title: 'a reveal that is not a boolean',
        status: 400,
        says: /^reveal must be a boolean value$/,
        input: { reveal: 'yes' },
      },
    ],
  },
  createPool: {
    succeed: async () => ({ userPoolId: 'mine', accessKeyId: 'key', accessKeySecret: 'a secret' }),
    async holds(output, { mock }) {
      expect(output).toEqual({ userPoolId: 'mine', accessKeyId: 'key', accessKeySecret: 'a secret' });
      expect((await mock.pool('mine')).userPoolId).toBe('mine');
    },
    refusals: [
      {
        title: 'an ID that would not survive in a token',
        status: 400,
        says: /^userPoolId must match \^\[A-Za-z0-9_-\]\{1,64\}\$,accessKeySecret should not be empty$/,
        input: { userPoolId: 'a b', accessKeySecret: '' },
      },
      {
        title: 'a pool that is there',
        status: 409,
        says: /^The user pool 65f0c0de0000000000000001 already exists; choose another userPoolId$/,
        input: { userPoolId: '65f0c0de0000000000000001' },
      },
      {
        title: 'the reserved name of the default pool',
        status: 409,
        says: /^The user pool default already exists; choose another userPoolId$/,
        input: { userPoolId: 'default' },
      },
      {
        title: 'an access key that is there',
        status: 409,
        says: /^The access key 65f0c0de0000000000000001 already exists; choose another accessKeyId$/,
        input: { userPoolId: 'other', accessKeyId: '65f0c0de0000000000000001' },
      },
    ],
  },
  applySeed: {
    succeed: async () => ({ pools: [{ userPoolId: 'seeded', webhooks: [newWebhook()] }] }),
    async holds(output, { mock }) {
      expect(output).toEqual({ pools: 1, webhooks: 1 });
      expect((await (await mock.pool('seeded')).snapshot()).webhooks).toHaveLength(1);
    },
    refusals: [
      { title: 'nothing', status: 400, says: /^pools should not be empty$/, input: {} },
      {
        title: 'a member that no seed has',
        status: 400,
        says: /^pools\[0\]\.webhook is not known here$/,
        input: { pools: [{ webhook: [] }] },
      },
    ],
  },
  deletePool: {
    async succeed({ mock }) {
      return { userPoolId: (await mock.createPool()).userPoolId };
    },
    async holds(output, { control }) {
      expect(output).toEqual({ done: true });
      expect((await control.must('listPools', {})).pools).toHaveLength(1);
    },
    refusals: [
      {
        title: 'the default pool',
        status: 400,
        says: /^The default user pool cannot be deleted; reset empties it$/,
        input: inDefault,
      },
    ],
  },
  emitEvent: {
    succeed: async () => ({ ...inDefault, eventName: 'user:created' }),
    async holds({ deliveries }, { mock, receiver, webhookId }) {
      expect(deliveries).toMatchObject(at(webhookId));
      await mock.settled();
      expect(JSON.parse(String(receiver.requests[0]?.body)).eventName).toBe('user:created');
    },
    refusals: [
      {
        title: 'an unknown event',
        status: 400,
        says: /^There is no event "user:creatd"; did you mean user:created\?$/,
        input: { ...inDefault, eventName: 'user:creatd' },
      },
      {
        title: "data that breaks the event's schema",
        status: 400,
        says: /^data must be an object$/,
        input: { ...inDefault, eventName: 'user:created', data: 5 },
      },
      { title: 'no event', status: 400, says: /^eventName should not be empty$/, input: inDefault },
    ],
  },
  listDeliveries: {
    async succeed({ deliver }) {
      await deliver();
      await deliver();
      return { ...inDefault, limit: 1, eventName: 'user:created', state: 'succeeded' };
    },
    holds({ totalCount, deliveries }, { webhookId }) {
      expect(totalCount).toBe(2);
      expect(deliveries).toMatchObject(at(webhookId));
    },
    refusals: [badState, badLimit],
  },
  getDelivery: {
    succeed: async ({ deliver }) => ({ ...inDefault, deliveryId: await deliver() }),
    holds: (output) => expect(output).toMatchObject({ state: 'succeeded', attempts: [{ number: 1, success: true }] }),
    refusals: [badDeliveryId, unknownDelivery],
  },
  replayDelivery: {
    succeed: async ({ deliver }) => ({ ...inDefault, deliveryId: await deliver() }),
    async holds(output, { mock, receiver }) {
      const [original] = await mock.deliveries({ source: 'event' });
      expect(output).toMatchObject({ source: 'replay', replayOf: original?.deliveryId });
      await mock.settled();
      expect(receiver.requests).toHaveLength(2);
    },
    refusals: [badDeliveryId, unknownDelivery],
  },
  replayDeliveries: {
    async succeed({ deliver }) {
      await deliver();
      await deliver();
      return { ...inDefault, state: 'succeeded' };
    },
    holds: ({ deliveries }) => expect(deliveries).toMatchObject([{ source: 'replay' }, { source: 'replay' }]),
    refusals: [badState],
  },
  waitForDelivery: {
    async succeed({ mock }) {
      await mock.emit('user:created');
      return { ...inDefault, eventName: 'user:created', state: 'succeeded' };
    },
    holds: (output) => expect(output).toMatchObject({ state: 'succeeded', attempts: [{ success: true }] }),
    refusals: [
      badState,
      badTimeout,
      {
        title: 'a delivery that does not come',
        status: 408,
        says: /^No delivery with eventName login was found within 0 ms\. The latest of 1 deliveries: \w+ user:created to \w+: succeeded, 1 attempts$/,
        async input({ deliver }) {
          await deliver();
          return { ...inDefault, eventName: 'login', timeoutMs: 0 };
        },
      },
    ],
  },
  settle: {
    async succeed({ mock }) {
      await mock.emit('user:created');
      return inDefault;
    },
    holds(output, { receiver }) {
      expect(output).toEqual({ waiting: 0 });
      expect(receiver.requests).toHaveLength(1);
    },
    refusals: [
      badTimeout,
      {
        title: 'a receiver that does not answer in time',
        status: 408,
        says: /^Deliveries were still in progress after 0 ms\. The latest of 1 deliveries: \w+ user:created to \w+: delivering, 0 attempts$/,
        async input({ mock }) {
          await mock.addFault({ effect: { kind: 'latency', ms: 600_000 } });
          await mock.emit('user:created');
          await mock.waitForDelivery({ state: 'delivering' });
          return { ...inDefault, timeoutMs: 0 };
        },
      },
    ],
  },
  assertNoDelivery: {
    succeed: async () => ({ ...inDefault, eventName: 'login' }),
    holds: (output) => expect(output).toEqual({ done: true }),
    refusals: [
      badState,
      {
        title: 'a delivery that fits',
        status: 409,
        says: /^Expected no deliveries with eventName user:created, found 1: \w+ user:created to \w+: succeeded, 1 attempts$/,
        async input({ deliver }) {
          await deliver();
          return { ...inDefault, eventName: 'user:created' };
        },
      },
    ],
  },
  getClock: {
    async succeed({ mock }) {
      await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
      return inDefault;
    },
    holds: (output) => expect(output).toEqual({ mode: 'virtual', now: '2026-01-01T00:00:00.000Z' }),
    refusals: [],
  },
  setClock: {
    succeed: async () => ({ ...inDefault, mode: 'virtual', now: '2026-01-01T00:00Z' }),
    holds: (output) => expect(output).toEqual({ mode: 'virtual', now: '2026-01-01T00:00:00.000Z' }),
    refusals: [
      { title: 'no mode', status: 400, says: /^mode should not be empty$/, input: inDefault },
      {
        title: 'a time in another form',
        status: 400,
        says: /^now must match /,
        input: { ...inDefault, mode: 'virtual', now: 'noon' },
      },
      {
        title: 'a time that does not exist',
        status: 400,
        says: /^"2026-13-45T99:99Z" is not a valid time/,
        input: { ...inDefault, mode: 'virtual', now: '2026-13-45T99:99Z' },
      },
    ],
  },
  advanceClock: {
    async succeed({ mock }) {
      await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
      await mock.emit('user:created');
      return { ...inDefault, by: '3d' };
    },
    holds: (output) => expect(output).toEqual({ now: '2026-01-04T00:00:00.000Z', attempts: 1 }),
    refusals: [
      systemClock,
      { title: 'a missing duration', status: 400, says: /^by should not be empty$/, input: inDefault },
      {
        title: 'a length of time in another form',
        status: 400,
        says: /^by must match /,
        input: { ...inDefault, by: '3 days' },
      },
    ],
  },
  stepClock: {
    async succeed({ mock }) {
      await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
      await mock.emit('user:created');
      await mock.emit('user:created');
      return inDefault;
    },
    holds: (output) => expect(output).toEqual({ now: '2026-01-01T00:00:00.000Z', attempts: 1 }),
    refusals: [systemClock],
  },
  runAll: {
    async succeed({ mock }) {
      await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
      await mock.emit('user:created');
      await mock.emit('user:created');
      return inDefault;
    },
    holds: (output) => expect(output).toEqual({ now: '2026-01-01T00:00:00.000Z', attempts: 2 }),
    refusals: [systemClock],
  },
  listFaults: {
    async succeed({ mock }) {
      await mock.addFault({ effect: { kind: 'timeout' } });
      return inDefault;
    },
    holds: ({ faults }, { mock }) => expect(faults).toEqual(mock.faults()),
    refusals: [],
  },
  addFault: {
    succeed: async ({ webhookId }) => ({ ...inDefault, on: { webhookId }, effect: { kind: 'timeout' }, times: 2 }),
    holds: (output, { mock }) => expect(mock.faults()).toEqual([output]),
    refusals: [
      { title: 'no effect', status: 400, says: /^effect should not be empty$/, input: inDefault },
      {
        title: 'an unknown kind',
        status: 400,
        says: /^effect\.kind must be one of the following values: status, latency, timeout, reset, duplicate, reorder$/,
        input: { ...inDefault, effect: { kind: 'explode' } },
      },
      {
        title: 'a status fault without its status',
        status: 400,
        says: /^effect\.status should not be empty$/,
        input: { ...inDefault, effect: { kind: 'status' } },
      },
      {
        title: 'an unknown operation',
        status: 400,
        says: /^on\.operationId: there is no operation getWebhok; did you mean getWebhook\?$/,
        input: { ...inDefault, on: { operationId: 'getWebhok' }, effect: { kind: 'reset' } },
      },
      {
        title: 'an operation and deliveries at once',
        status: 400,
        says: /^on must name either an operation or deliveries, not both$/,
        input: { ...inDefault, on: { operationId: 'getWebhook', webhookId: 'w' }, effect: { kind: 'reset' } },
      },
    ],
  },
  removeFaults: {
    async succeed({ mock }) {
      await mock.addFault({ effect: { kind: 'timeout' } });
      await mock.addFault({ effect: { kind: 'reset' } });
      return inDefault;
    },
    holds: (_, { mock }) => expect(mock.faults()).toEqual([]),
    refusals: [],
  },
  removeFault: {
    async succeed({ mock }) {
      await mock.addFault({ effect: { kind: 'timeout' } });
      return { ...inDefault, faultId: (await mock.addFault({ effect: { kind: 'reset' } })).faultId };
    },
    holds: (_, { mock }) => expect(mock.faults()).toMatchObject([{ effect: { kind: 'timeout' } }]),
    refusals: [
      {
        title: 'an ID that is too long',
        status: 400,
        says: /^faultId must be shorter than or equal to 64 characters$/,
        input: { ...inDefault, faultId: 'x'.repeat(65) },
      },
      {
        title: 'an unknown fault',
        status: 404,
        says: /^There is no active fault unknown$/,
        input: { ...inDefault, faultId: 'unknown' },
      },
    ],
  },
  listRequests: {
    async succeed({ caller }) {
      await caller.must('listWebhooks', {});
      return { ...inDefault, operationId: 'listWebhooks' };
    },
    holds: (output) =>
      expect(output).toMatchObject({ totalCount: 1, requests: [{ operationId: 'listWebhooks', statusCode: 200 }] }),
    refusals: [badLimit],
  },
  reset: {
    async succeed({ deliver }) {
      await deliver();
      return inDefault;
    },
    async holds(output, { mock }) {
      expect(output).toEqual({ done: true });
      expect(await mock.snapshot()).toMatchObject({ webhooks: [], deliveries: [], faults: [] });
    },
    refusals: [],
  },
  takeSnapshot: {
    async succeed({ deliver }) {
      await deliver();
      return inDefault;
    },
    holds: async (output, { mock }) => expect(output).toEqual(await mock.snapshot()),
    refusals: [],
  },
  restoreSnapshot: {
    async succeed({ mock, deliver }) {
      const before = JSON.parse(JSON.stringify(await mock.snapshot()));
      await deliver();
      return { ...inDefault, ...before };
    },
    async holds(output, { mock, webhookId }) {
      expect(output).toEqual({ done: true });
      expect(await mock.snapshot()).toMatchObject({ webhooks: [{ webhookId }], deliveries: [] });
    },
    refusals: [
      {
        title: 'nothing',
        status: 400,
        says: /^version should not be empty,webhooks should not be empty,deliveries should not be empty,clock should not be empty,faults should not be empty$/,
        input: inDefault,
      },
      {
        title: 'a webhook that stands there twice',
        status: 400,
        says: /^Duplicate webhookId "\w+" at webhooks\[1\]$/,
        async input({ mock }) {
          const { webhooks, ...rest } = await mock.snapshot();
          return { ...inDefault, ...rest, webhooks: [...webhooks, ...webhooks] };
        },
      },
      {
        title: 'a webhook that cannot be posted to',
        status: 400,
        says: /^webhooks\[0\]\.url must be a URL address that starts with http:\/\/ or https:\/\/$/,
        async input({ mock }) {
          const { webhooks, ...rest } = await mock.snapshot();
          return { ...inDefault, ...rest, webhooks: webhooks.map((each) => ({ ...each, url: 'http://[' })) };
        },
      },
      {
        title: 'a webhook whose secret no header can carry',
        status: 400,
        says: /^webhooks\[0\]\.secret must contain only printable characters/,
        async input({ mock }) {
          const { webhooks, ...rest } = await mock.snapshot();
          return { ...inDefault, ...rest, webhooks: webhooks.map((each) => ({ ...each, secret: 'two\nlines' })) };
        },
      },
      {
        title: 'a body that is too large',
        status: 413,
        says: /^The request body must not be larger than 65536 bytes$/,
        options: () => ({ bodyLimit: 1024 }),
        input: inDefault,
        change: { body: ' '.repeat(65_537) },
      },
    ],
  },
  streamActivity: {
    succeed: async () => inDefault,
    holds: (output) => expect(output).toBe(': open\n\n'),
    refusals: [
      {
        title: 'a last ID that is not a number',
        status: 400,
        says: /^last-event-id must match \^\\d\*\$$/,
        input: { ...inDefault, 'last-event-id': 'x' },
      },
    ],
  },
};

/** What every operation refuses, as far as it takes such a thing. */
function commonRefusals(id: ControlOperationId): Refusal[] {
  const { fields, method } = controlOperations[id];
  const inPool = 'userPoolId' in fields;
  const ids = { userPoolId: 'default', deliveryId: 'latest', faultId: 'a-fault' };
  const guarded = id !== 'getLiveness' && id !== 'getReadiness';
  return [
    {
      title: 'a foreign host',
      status: 403,
      says: /^The host evil\.example is not allowed/,
      input: ids,
      change: { headers: { host: 'evil.example' } },
    },
    ...when(guarded, {
      title: 'a page of another origin',
      status: 403,
      says: /^The control API refuses requests from pages of another origin$/,
      input: ids,
      change: { headers: { origin: 'https://evil.example' } },
    }),
    ...when(guarded, {
      title: 'a caller without the control token',
      status: 401,
      says: /authorization: Bearer <control token>/,
      options: () => ({ controlToken: 'the-token' }),
      input: ids,
    }),
    ...when(inPool, {
      title: 'an unknown pool',
      status: 404,
      says: /^There is no user pool unknown$/,
      input: (world) => elsewhere(world, id, 'unknown'),
    }),
    ...when(inPool, {
      title: 'an ID that no pool has',
      status: 400,
      says: /^userPoolId must match /,
      input: (world) => elsewhere(world, id, 'a pool'),
    }),
    {
      title: 'another method',
      status: 405,
      says: new RegExp(` accepts .*${method}.*, not PATCH$`),
      input: ids,
      change: { method: 'PATCH', body: '{}' },
    },
    ...when(method !== 'GET', {
      title: 'a body that is malformed JSON',
      status: 400,
      says: /^The body is malformed JSON, at position 8$/,
      input: ids,
      change: { body: '{"a": "b' },
    }),
    ...when(method !== 'GET', {
      title: 'a body that is not UTF-8',
      status: 400,
      says: /^The body must be UTF-8$/,
      input: ids,
      change: { body: Uint8Array.from([0x7b, 0xff, 0x7d]) },
    }),
    ...when(method !== 'GET', {
      title: 'a body that is not an object',
      status: 400,
      says: /^The body must be a JSON object$/,
      input: ids,
      change: { body: '[]' },
    }),
  ];
}

/** What would succeed in the default pool, asked of another one. */
async function elsewhere(world: ControlWorld, id: ControlOperationId, userPoolId: string): Promise<LooseInput> {
  const input = await rowOf(id).succeed(world);
  await world.mock.settled();
  return { ...input, userPoolId };
}

/** A row, its input no matter which. */
type AnyRow = {
  readonly succeed: (world: ControlWorld) => Promise<LooseInput>;
  readonly holds: (output: never, world: ControlWorld) => void | Promise<void>;
  readonly refusals: readonly Refusal[];
};

function rowOf(id: ControlOperationId): AnyRow {
  return table[id] as AnyRow;
}

const ids = Object.keys(controlOperations) as ControlOperationId[];

describe.for(ids)('%s', (id) => {
  test('succeeds with a response that meets the contract', async () => {
    const world = await startControlWorld();
    const row = rowOf(id);
    const input = await row.succeed(world);
    const output = controlOperations[id].streams
      ? await firstPieceOf(world, id, input)
      : await world.control.must(id, input as never);
    expect(controlOutputValidators[id](output)).toBe(true);
    await row.holds(output as never, world);
  });

  test.for([...rowOf(id).refusals, ...commonRefusals(id)])(
    'refuses $title with $status, says why and changes nothing',
    async ({ options, input, change, status, says }) => {
      const world = await startControlWorld(options?.());
      const given = typeof input === 'function' ? await input(world) : input;
      const before = await everythingOf(world.mock);
      const answer = await ask(world, id, given, change);
      expectRefusal(answer, status, says);
      expect(await everythingOf(world.mock)).toEqual(before);
    },
  );

  test('has a case for every refusal that its description lists', () => {
    const seen = [...rowOf(id).refusals, ...commonRefusals(id)].map(({ status }) => status);
    expect(listedStatuses(id).filter((status) => ![controlOperations[id].status, ...seen].includes(status))).toEqual(
      [],
    );
  });
});

test('the table has exactly the operations of the contract', () => {
  expect(Object.keys(table).sort()).toEqual([...ids].sort());
  const complete: Omit<Table, 'reset'> extends Table ? false : true = true;
  expect(complete).toBe(true);
});

test.for(['/_mock', '/_mock/', '/_mock/pools/', '/_mock/pools/default/nothing', '/_mock/livez/x', '/_mock//livez'])(
  'there is nothing at %s',
  async (path) => {
    const { control } = await startControlWorld();
    const answer = await control.call('getLiveness', {}, { path });
    expectRefusal(answer, 404, /^There is nothing at .*; \/_mock\/control\.json lists every path$/);
  },
);

test('the control API refuses a path with invalid percent-encoding', async () => {
  const { control } = await startControlWorld();
  const answer = await control.call('getClock', {}, { path: '/_mock/pools/%E0%A4%A/clock' });
  expectRefusal(answer, 400, /^Invalid percent-encoding in the path: %E0%A4%A$/);
});

function listedStatuses(id: ControlOperationId): number[] {
  const { path, method } = controlOperations[id];
  const { paths } = controlDocument as {
    readonly paths: { [path: string]: { [method: string]: { readonly responses: object } } };
  };
  return Object.keys(paths[path]?.[method.toLowerCase()]?.responses ?? {}).map(Number);
}

/** Over a socket of its own where a header is not `fetch`'s to set. */
async function ask(
  world: ControlWorld,
  id: ControlOperationId,
  input: LooseInput,
  change: ControlChange = {},
): Promise<Pick<ControlAnswer, 'status' | 'body' | 'headers'>> {
  if (change.headers?.['host'] === undefined) return await world.control.call(id, input, change);
  const { method, path } = controlRequest(id, input);
  const { status, headers, body } = await send(world.mock, { method, target: path, headers: change.headers });
  return { status, headers: new Headers(headers), body };
}

function expectRefusal(
  { status, headers, body }: Pick<ControlAnswer, 'status' | 'headers' | 'body'>,
  expected: number,
  says: RegExp,
): void {
  expect({ status, body }).toEqual({
    status: expected,
    body: expect.objectContaining({ statusCode: expected, message: expect.stringMatching(says) }),
  });
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
}

/** The first piece of a stream, which is left then. */
async function firstPieceOf({ mock }: ControlWorld, id: ControlOperationId, input: LooseInput): Promise<string> {
  const response = await reachOf(mock)(controlRequest(id, input).path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  for await (const piece of response.body ?? []) return new TextDecoder().decode(piece);
  return '';
}

function when(condition: boolean, refusal: Refusal): Refusal[] {
  return condition ? [refusal] : [];
}
