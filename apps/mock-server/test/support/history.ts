import type { EventName, Input, OperationId, Schemas } from '@genauth-webhooks/contract';
import { eventCatalogue } from '@genauth-webhooks/contract/events';
import fc from 'fast-check';
import type { Delivery, FaultInput, PoolHandle } from '../../src/index.ts';
import type { Caller } from './caller.ts';

/** A webhook of a history. The player appends the path to a URL that no other webhook has. */
export type WebhookPlan = Omit<Schemas['CreateWebhookDto'], 'url'> & { readonly path: string };

/**
 * One step of a history. `which` counts creations backwards from the newest webhook and goes beyond the first one, or
 * counts deliveries from the newest one, round and round.
 */
export type Step =
  | { readonly kind: 'create'; readonly plan: WebhookPlan }
  | { readonly kind: 'update'; readonly which: number; readonly change: Partial<WebhookPlan> }
  | { readonly kind: 'delete'; readonly which: readonly number[] }
  | { readonly kind: 'get'; readonly which: number }
  | { readonly kind: 'list'; readonly page: number; readonly limit: number }
  | { readonly kind: 'logs'; readonly which: number; readonly page: number; readonly limit: number }
  | { readonly kind: 'trigger'; readonly which: number; readonly eventName: string | undefined }
  | { readonly kind: 'emit'; readonly eventName: EventName; readonly value: unknown }
  | { readonly kind: 'replay'; readonly which: number }
  | { readonly kind: 'replayAll'; readonly state: 'succeeded' | 'failed' | 'pending' | undefined }
  | { readonly kind: 'advance'; readonly ms: number }
  | { readonly kind: 'step' | 'runAll' | 'settle' | 'restore' | 'removeFaults' }
  | { readonly kind: 'fault'; readonly on: keyof typeof faultScopes; readonly fault: Omit<FaultInput, 'on'> };
export type StepKind = Step['kind'];

const faultScopes = {
  newest: (webhookId: string) => ({ webhookId }),
  event: () => ({ eventName: 'test' }),
  all: () => ({}),
  operation: () => ({ operationId: 'getWebhookEventList' as const }),
};

const contentType = fc.constantFrom<Schemas['ContentType']>('application/json', 'application/x-www-form-urlencoded');
const delayUnit = fc.constantFrom<NonNullable<Schemas['RetryConfig']['delayUnit']>>('Second', 'Minute', 'Hour', 'Day');
const planned = (members: { [Name in keyof Required<WebhookPlan>]: fc.Arbitrary<Required<WebhookPlan>[Name]> }) => ({
  plan: fc.record(members, { requiredKeys: ['name', 'path', 'events', 'contentType'] }) as fc.Arbitrary<WebhookPlan>,
  change: fc.record({ ...members, enabled: fc.boolean() }, { requiredKeys: [] }) as fc.Arbitrary<Partial<WebhookPlan>>,
});

/** Webhooks with any valid value in each member. */
export const anyWebhook = planned({
  name: fc.string({ minLength: 1, maxLength: 255, unit: 'grapheme-composite' }).filter((name) => name.length <= 255),
  path: fc.constantFrom('', '/a?b=c&d=%20'),
  events: fc.array(fc.constantFrom(...eventCatalogue.map(({ name }) => name)), { minLength: 1, maxLength: 5 }),
  contentType,
  enabled: fc.boolean(),
  secret: fc.string({ maxLength: 255 }).filter((secret) => /^[\x20-\x7e]*$/.test(secret) && secret === secret.trim()),
  retryConfig: fc.record(
    { enabled: fc.boolean(), count: fc.nat(100), delay: fc.nat(10_000), delayUnit },
    { requiredKeys: ['enabled'] },
  ),
});

const busyEvents = ['test', 'login', 'user:created'] as const;
/** Webhooks of few events and few retries, whose delays are in minutes. `/down` and `/text` tell the receiver what to do. */
export const busyWebhook = (delay: fc.Arbitrary<number> = fc.integer({ min: 0, max: 30 })) =>
  planned({
    name: fc.string({ minLength: 1, maxLength: 5 }),
    path: fc.constantFrom('/ok', '/down', '/text?a=b'),
    events: fc.subarray([...busyEvents], { minLength: 1 }),
    contentType,
    enabled: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
    secret: fc.constant('s3cret'),
    retryConfig: fc.record({ enabled: fc.constant(true), count: fc.nat(3), delay, delayUnit: fc.constant('Minute') }),
  });

const effect = fc.constantFrom<FaultInput['effect']>(
  { kind: 'status', status: 503, message: 'down' },
  { kind: 'status', status: 204 },
  { kind: 'timeout' },
  { kind: 'reset' },
  { kind: 'latency', ms: 0 },
  { kind: 'duplicate' },
  { kind: 'reorder', size: 2 },
  { kind: 'reorder', size: 3 },
);
const limits = fc.record(
  { skip: fc.nat(2), times: fc.integer({ min: 1, max: 3 }), rate: fc.constantFrom(0, 0.5, 1), seed: fc.nat(9) },
  { requiredKeys: [] },
);
/** Faults on operations cannot duplicate or reorder. */
const fault = fc
  .tuple(fc.constantFrom(...(Object.keys(faultScopes) as (keyof typeof faultScopes)[])), effect, limits)
  .map(([on, chosen, rest]) => {
    const deliveriesOnly = chosen.kind === 'duplicate' || chosen.kind === 'reorder';
    return {
      kind: 'fault' as const,
      on: deliveriesOnly && on === 'operation' ? 'all' : on,
      fault: { effect: chosen, ...rest },
    };
  });

/** How often each kind of step occurs, relative to the others. A kind without a weight does not occur. */
export type Weights = { readonly [Kind in StepKind]?: number };

/** Histories of these kinds of steps, in any order. */
export function histories(
  weights: Weights,
  { plan, change }: ReturnType<typeof planned> = busyWebhook(),
  length: { readonly minLength: number; readonly maxLength: number } = { minLength: 1, maxLength: 25 },
): fc.Arbitrary<Step[]> {
  const which = fc.nat(3);
  const page = fc.integer({ min: 1, max: 4 });
  const limit = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 50 }));
  const eventName = fc.constantFrom(...busyEvents);
  const members: { readonly [Kind in StepKind]?: { readonly [name: string]: fc.Arbitrary<unknown> } } = {
    create: { plan },
    update: { which, change },
    delete: { which: fc.array(which, { minLength: 1, maxLength: 3 }) },
    get: { which },
    list: { page, limit },
    logs: { which, page, limit },
    trigger: { which, eventName: fc.option(eventName, { nil: undefined }) },
    emit: { eventName, value: fc.jsonValue({ maxDepth: 1 }) },
    replay: { which },
    replayAll: { state: fc.constantFrom('succeeded', 'failed', 'pending', undefined) },
    advance: {
      ms: fc.oneof(
        fc.constantFrom(0, 1000, 90_000),
        fc.nat(40).map((minutes) => minutes * 60_000),
      ),
    },
  };
  const steps = Object.entries(weights).map(([name, weight]) => {
    const kind = name as StepKind;
    const arbitrary = kind === 'fault' ? fault : fc.record({ kind: fc.constant(kind), ...members[kind] });
    return { weight, arbitrary: arbitrary as fc.Arbitrary<Step> };
  });
  return fc.array(fc.oneof(...steps), length);
}

/** A call that a step made, and its answer. */
export type PlayedCall = {
  readonly operationId: OperationId;
  /** Complete, with URLs and IDs. */
  readonly input: Input<'createWebhook'> & Input<'updateWebhook'> & Input<'deleteWebhook'> & Input<'listWebhooks'>;
  readonly status: number;
  readonly body: {
    readonly statusCode: number;
    readonly message?: string;
    readonly data?: { readonly webhookId: string };
  };
};

/** What a step did. `marker` identifies the event of an `emit` or a `trigger`. */
export type Played = {
  readonly call?: PlayedCall;
  readonly marker?: number;
  /** The deliveries that an `emit`, `replay` or `replayAll` returned. */
  readonly deliveries?: readonly Delivery[];
  /** The original of a replay, or all deliveries before `replayAll`. */
  readonly known?: readonly Delivery[];
  /** The number of attempts that a movement of the clock made. */
  readonly attempts?: number;
};

/** Plays the steps of one history. */
export type Player = { play(step: Step): Promise<Played> };

/** @param url of a receiver, without a slash at its end @param pool is necessary for steps that are not API calls */
export function createPlayer(caller: Pick<Caller, 'call'>, url: string, pool?: PoolHandle): Player {
  const ids: string[] = [];
  let markers = 0;
  const idOf = (back: number): string => ids.at(-1 - back) ?? '000000000000000000000000';
  const urlOf = (number: number, path: string): string => `${url}/${number}${path}`;
  const call = async (operationId: OperationId, input: object): Promise<{ call: PlayedCall }> => {
    const { status, body } = await caller.call(operationId, input as Input<OperationId>);
    return { call: { operationId, input, status, body } as PlayedCall };
  };
  const control = (): PoolHandle => {
    if (pool === undefined) throw new Error('this player has no pool');
    return pool;
  };
  const change = ({ path, ...rest }: Partial<WebhookPlan>, number: number): object =>
    path === undefined ? rest : { ...rest, url: urlOf(number, path) };
  const play = async (step: Step): Promise<Played> => {
    switch (step.kind) {
      case 'create': {
        const created = await call('createWebhook', change(step.plan, ids.length));
        ids.push(created.call.body.data?.webhookId ?? '');
        return created;
      }
      case 'update':
        return await call('updateWebhook', {
          webhookId: idOf(step.which),
          ...change(step.change, ids.length - 1 - step.which),
        });
      case 'delete':
        return await call('deleteWebhook', { webhookIds: step.which.map(idOf) });
      case 'get':
        return await call('getWebhook', { webhookId: idOf(step.which) });
      case 'list':
        return await call('listWebhooks', { page: step.page, limit: step.limit });
      case 'logs':
        return await call('getWebhookLogs', { webhookId: idOf(step.which), page: step.page, limit: step.limit });
      case 'trigger': {
        const [webhookId, { eventName }, marker] = [idOf(step.which), step, markers++];
        const event = eventName === undefined ? {} : { requestBody: { eventName, data: { marker } } };
        return { ...(await call('triggerWebhook', { webhookId, ...event })), marker };
      }
      default:
        return await playControl(step, control(), () => markers++, idOf(0));
    }
  };
  return { play };
}

/** The steps that no API call can make. */
async function playControl(
  step: Exclude<Step, { kind: 'create' | 'update' | 'delete' | 'get' | 'list' | 'logs' | 'trigger' }>,
  pool: PoolHandle,
  nextMarker: () => number,
  newestWebhook: string,
): Promise<Played> {
  switch (step.kind) {
    case 'emit': {
      const marker = nextMarker();
      const data = { marker, value: step.value };
      return { marker, deliveries: await pool.emit(step.eventName, data, { merge: false, check: false }) };
    }
    case 'replay': {
      const all = await pool.deliveries({}, 10_000);
      const original = all[step.which % all.length];
      return original === undefined ? {} : { known: [original], deliveries: [await pool.replay(original.deliveryId)] };
    }
    case 'replayAll': {
      const known = await pool.deliveries({}, 10_000);
      return { known, deliveries: await pool.replayAll(step.state === undefined ? {} : { state: step.state }) };
    }
    case 'advance':
      return { attempts: await pool.advance(step.ms) };
    case 'settle':
      await pool.settled();
      return {};
    case 'restore':
      await pool.restore(JSON.parse(JSON.stringify(await pool.snapshot())));
      return {};
    case 'removeFaults':
      pool.removeFaults();
      return {};
    case 'fault':
      await pool.addFault({ ...step.fault, on: faultScopes[step.on](newestWebhook) });
      return {};
    default:
      return { attempts: await pool[step.kind]() };
  }
}
