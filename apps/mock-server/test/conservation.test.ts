import type { Schemas } from '@genauth-webhooks/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMockServer, type DeliveryWithAttempts, type MockServer } from '../src/index.ts';
import { addWebhook } from './support/add-webhook.ts';
import { changingReactions, reactions, shortTimeoutMs } from './support/arbitrary-reactions.ts';
import { isSuccess, reportedReaction } from './support/attempt-outcome.ts';
import { type Caller, createCaller } from './support/create-caller.ts';
import { type ReceivedRequest, type Receiver, startReceiver } from './support/start-receiver.ts';

const events = ['test', 'login', 'user:created'] as const;
type EventName = (typeof events)[number];

/** The input of a webhook. */
type Plan = {
  readonly events: EventName[];
  readonly enabled: boolean;
  readonly contentType: Schemas['ContentType'];
  readonly count: number | undefined;
  /** In seconds. On the system clock every delay is 0. */
  readonly delay: number;
};

type Step =
  | { readonly kind: 'emit'; readonly eventName: EventName }
  | { readonly kind: 'add'; readonly plan: Plan }
  | { readonly kind: 'disable' | 'enable' | 'delete' | 'trigger'; readonly which: number }
  | { readonly kind: 'advance'; readonly by: number }
  | { readonly kind: 'settle' };

/** A webhook as the test knows it. */
type Known = { readonly webhookId: string; readonly path: string; readonly plan: Plan; enabled: boolean };

/** An expected delivery, and the reason why it may have been dropped. */
type Accepted = { readonly known: Known; readonly source: 'event' | 'trigger'; readonly mayBeDropped: Set<string> };

const plan: fc.Arbitrary<Plan> = fc.record({
  events: fc.subarray([...events], { minLength: 1 }),
  enabled: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  contentType: fc.constantFrom('application/json' as const, 'application/x-www-form-urlencoded' as const),
  count: fc.option(fc.nat(3), { nil: undefined }),
  delay: fc.constantFrom(0, 1, 60),
});
const which = fc.nat(4);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('emit' as const), eventName: fc.constantFrom(...events) }) },
  fc.record({ kind: fc.constant('add' as const), plan }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('disable' as const, 'enable' as const), which }) },
  fc.record({ kind: fc.constantFrom('delete' as const, 'trigger' as const), which }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('advance' as const), by: fc.constantFrom(0, 1000, 90_000) }) },
  fc.record({ kind: fc.constant('settle' as const) }),
);

let runs = 0;

test.each(['virtual', 'system'] as const)(
  'on the %s clock every event becomes one delivery for each matching webhook, and its outcome is what the receiver saw',
  { timeout: 120_000 },
  async (clock) => {
    const { react, use } = changingReactions();
    const receiver = await startReceiver(react);
    await fc.assert(
      fc.asyncProperty(
        fc.array(plan, { minLength: 1, maxLength: 3 }),
        fc.array(step, { minLength: 4, maxLength: 16 }),
        reactions,
        fc.integer({ min: 1, max: 4 }),
        async (plans, steps, planned, deliveriesAtOnce) => {
          use(planned);
          await using mock = await createMockServer({ deliveryTimeoutMs: shortTimeoutMs, deliveriesAtOnce });
          if (clock === 'virtual') await mock.useVirtualClock('2026-01-01');
          const run = new Run(mock, await createCaller(mock), receiver, clock === 'virtual');
          for (const each of plans) await run.perform({ kind: 'add', plan: each });
          for (const each of steps) await run.perform(each);
          await run.end();
        },
      ),
      { numRuns: 60 },
    );
  },
);

/** One random run and its expected deliveries. */
class Run {
  readonly #webhooks: Known[] = [];
  /** By path and marker. */
  readonly #accepted = new Map<string, Accepted>();
  readonly #prefix = `/run-${++runs}`;
  readonly #mock: MockServer;
  readonly #caller: Caller;
  readonly #receiver: Receiver;
  readonly #isVirtual: boolean;
  #markers = 0;

  constructor(mock: MockServer, caller: Caller, receiver: Receiver, isVirtual: boolean) {
    this.#mock = mock;
    this.#caller = caller;
    this.#receiver = receiver;
    this.#isVirtual = isVirtual;
  }

  async perform(step: Step): Promise<void> {
    switch (step.kind) {
      case 'add':
        return await this.#add(step.plan);
      case 'emit':
        return await this.#emit(step.eventName);
      case 'advance':
        if (this.#isVirtual) await this.#mock.advance(step.by);
        return;
      case 'settle':
        await this.#mock.settled();
        return;
      default: {
        const known = this.#webhooks[step.which % Math.max(1, this.#webhooks.length)];
        if (known !== undefined) await this.#change(known, step.kind);
      }
    }
  }

  async #add(plan: Plan): Promise<void> {
    const path = `${this.#prefix}/${this.#markers++}`;
    const delay = this.#isVirtual ? plan.delay : 0;
    const { count, ...input } = plan;
    const webhookId = await addWebhook(this.#caller, this.#receiver.url + path, {
      events: input.events,
      enabled: input.enabled,
      contentType: input.contentType,
      ...(count === undefined ? {} : { retryConfig: { enabled: true, count, delay, delayUnit: 'Second' } }),
    });
    this.#webhooks.push({ webhookId, path, plan, enabled: plan.enabled });
  }

  async #emit(eventName: EventName): Promise<void> {
    const marker = this.#markers++;
    const matching = this.#webhooks.filter((each) => each.enabled && each.plan.events.includes(eventName));
    for (const known of matching) {
      this.#accepted.set(`${known.path} ${marker}`, { known, source: 'event', mayBeDropped: new Set() });
    }
    const deliveries = await this.#mock.emit(eventName, { marker }, { lenient: true });
    expect(deliveries.map(({ webhookId }) => webhookId)).toEqual(matching.map(({ webhookId }) => webhookId));
  }

  async #change(known: Known, kind: 'disable' | 'enable' | 'delete' | 'trigger'): Promise<void> {
    const { webhookId, path } = known;
    if (kind === 'trigger') {
      const marker = this.#markers++;
      this.#accepted.set(`${path} ${marker}`, { known, source: 'trigger', mayBeDropped: new Set() });
      await this.#caller.call('triggerWebhook', { webhookId, requestBody: { eventName: 'test', data: { marker } } });
      return;
    }
    if (kind === 'enable') {
      await this.#caller.must('updateWebhook', { webhookId, enabled: true });
      known.enabled = true;
      return;
    }
    known.enabled = false;
    const reason = kind === 'delete' ? 'the webhook was deleted' : 'the webhook was disabled';
    for (const accepted of this.#accepted.values()) {
      if (accepted.known === known && accepted.source === 'event') accepted.mayBeDropped.add(reason);
    }
    if (kind === 'disable') {
      await this.#caller.must('updateWebhook', { webhookId, enabled: false });
    } else {
      await this.#caller.must('deleteWebhook', { webhookIds: [webhookId] });
      this.#webhooks.splice(this.#webhooks.indexOf(known), 1);
    }
  }

  async end(): Promise<void> {
    if (this.#isVirtual) await this.#mock.runAll();
    expect(await this.#mock.settled({ timeout: 20_000 })).toBe(0);
    const found = new Map<string, DeliveryWithAttempts>();
    for (const { deliveryId } of await this.#mock.deliveries({}, 10_000)) {
      const delivery = await this.#mock.delivery(deliveryId);
      const key = keyOf(new URL(delivery.url).pathname, delivery.headers['content-type'], delivery.body);
      expect(found.has(key), `two deliveries for ${key}`).toBe(false);
      found.set(key, delivery);
    }
    expect([...found.keys()].sort()).toEqual([...this.#accepted.keys()].sort());

    const seen = Map.groupBy(
      this.#receiver.requests.filter(({ url }) => url.startsWith(`${this.#prefix}/`)),
      ({ url, headers, text }) => keyOf(url, headers['content-type'], text),
    );
    for (const key of seen.keys()) expect(found.has(key), `${key} was sent but is not on record`).toBe(true);
    for (const [key, accepted] of this.#accepted) {
      const delivery = found.get(key);
      if (delivery !== undefined) agree(delivery, accepted, seen.get(key) ?? []);
    }
  }
}

function agree(delivery: DeliveryWithAttempts, accepted: Accepted, seen: readonly ReceivedRequest[]): void {
  const { known, source, mayBeDropped } = accepted;
  const { attempts, state, reason } = delivery;
  const outcomes = attempts.map(reportedReaction);
  expect(delivery).toMatchObject({ source, webhookId: known.webhookId, attemptCount: attempts.length });
  expect(outcomes).toEqual(seen.map(({ reaction }) => reaction));
  expect(outcomes.slice(0, -1).some(isSuccess)).toBe(false);
  const planned = source === 'trigger' ? 1 : 1 + (known.plan.count ?? 0);
  expect(attempts.length).toBeLessThanOrEqual(planned);
  switch (state) {
    case 'succeeded':
      expect(isSuccess(outcomes.at(-1))).toBe(true);
      expect(reason).toBeUndefined();
      break;
    case 'failed':
      expect(isSuccess(outcomes.at(-1))).toBe(false);
      expect(attempts).toHaveLength(planned);
      expect(reason).toBe(attempts.at(-1)?.errorMessage);
      break;
    default:
      expect(state).toBe('dropped');
      expect(isSuccess(outcomes.at(-1))).toBe(false);
      expect(mayBeDropped).toContain(reason);
  }
}

/** Identifies a delivery by its target and the marker in its data. */
function keyOf(path: string, contentType: string | undefined, text: string): string {
  const data =
    contentType === 'application/json'
      ? JSON.parse(text).data
      : JSON.parse(new URLSearchParams(text).get('data') ?? 'null');
  return `${path} ${data.marker}`;
}
