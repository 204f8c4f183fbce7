import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs as propertyRuns } from '../../../.config/runs.ts';
import { createMockServer, type DeliveryWithAttempts, type MockServer } from '../src/index.ts';
import { changingReactions, reactions, shortTimeoutMs } from './support/arbitrary-reactions.ts';
import { isSuccess, reportedReaction } from './support/attempt-outcome.ts';
import { createCaller } from './support/caller.ts';
import { busyWebhook, createPlayer, histories, type Played, type Step } from './support/history.ts';
import { type ModelWebhook, observe, ReferenceModel } from './support/reference-model.ts';
import { type ReceivedRequest, startReceiver } from './support/start-receiver.ts';

/** An expected delivery, and the reasons why it may have been dropped. */
type Accepted = {
  readonly webhookId: string;
  readonly source: 'event' | 'trigger';
  readonly attempts: number;
  readonly mayBeDropped: Set<string>;
};

let runs = 0;

test.each(['virtual', 'system'] as const)(
  'on the %s clock every event becomes one delivery for each matching webhook, and its outcome is what the receiver saw',
  { timeout: 120_000 },
  async (clock) => {
    const { react, use } = changingReactions();
    const receiver = await startReceiver(react);
    const webhook = busyWebhook(clock === 'virtual' ? fc.constantFrom(0, 1, 30) : fc.constant(0));
    const movements = clock === 'virtual' ? { advance: 2, step: 1, restore: 1 } : {};
    const kinds = { emit: 9, create: 1, update: 7, delete: 2, trigger: 3, settle: 1, ...movements };
    await fc.assert(
      fc.asyncProperty(
        fc.array(webhook.plan, { minLength: 1, maxLength: 3 }),
        histories(kinds, webhook, { minLength: 4, maxLength: 20 }),
        reactions,
        fc.integer({ min: 1, max: 4 }),
        async (plans, history, planned, deliveriesAtOnce) => {
          use(planned);
          await using mock = await createMockServer({ deliveryTimeoutMs: shortTimeoutMs, deliveriesAtOnce });
          if (clock === 'virtual') await mock.useVirtualClock('2026-01-01');
          const path = `/run-${++runs}/`;
          const player = createPlayer(await createCaller(mock), receiver.url + path.slice(0, -1), mock);
          const [model, accepted] = [new ReferenceModel(), new Map<string, Accepted>()];
          for (const step of [...plans.map((plan): Step => ({ kind: 'create', plan })), ...history]) {
            // A trigger without a body has no marker.
            const marked: Step = step.kind === 'trigger' ? { ...step, eventName: step.eventName ?? 'test' } : step;
            accept(accepted, model, marked, await player.play(marked));
          }
          if (clock === 'virtual') await mock.runAll();
          expect(await mock.settled({ timeoutMs: 20_000 })).toBe(0);
          await compare(
            mock,
            accepted,
            receiver.requests.filter(({ url }) => url.startsWith(path)),
          );
        },
      ),
      propertyRuns(30),
    );
  },
);

/** Adds the deliveries that a step should create, or the reasons why it may drop earlier ones. */
function accept(accepted: Map<string, Accepted>, model: ReferenceModel, step: Step, played: Played): void {
  const { call, marker, deliveries } = played;
  const add = ({ id, webhook }: { id: string; webhook: ModelWebhook }, source: Accepted['source']): void => {
    const { pathname, search } = new URL(webhook.url);
    const retries = source === 'event' && webhook.retryConfig?.enabled ? (webhook.retryConfig.count ?? 3) : 0;
    const delivery = { webhookId: id, source, attempts: 1 + retries, mayBeDropped: new Set<string>() };
    accepted.set(`${pathname}${search} ${marker}`, delivery);
  };
  const mayDrop = (webhookId: string, reason: string): void => {
    for (const each of accepted.values()) if (each.webhookId === webhookId) each.mayBeDropped.add(reason);
  };
  switch (step.kind) {
    case 'emit': {
      const name = step.eventName;
      const matching = model.webhooks.filter(
        ({ webhook }) => webhook.enabled && webhook.events?.some((it) => it === name),
      );
      for (const each of matching) add(each, 'event');
      expect(deliveries?.map(({ webhookId }) => webhookId)).toEqual(matching.map(({ id }) => id).reverse());
      break;
    }
    case 'trigger':
      for (const each of model.webhooks) if (each.id === call?.input.webhookId) add(each, 'trigger');
      break;
    case 'update':
      if (step.change.enabled === false) mayDrop(call?.input.webhookId ?? '', 'the webhook was disabled');
      break;
    case 'delete':
      for (const webhookId of call?.input.webhookIds ?? []) mayDrop(webhookId, 'the webhook was deleted');
      break;
    default:
  }
  if (call !== undefined && step.kind !== 'trigger') expect(call.body).toMatchObject(observe(model, step, call, {}));
}

async function compare(
  mock: MockServer,
  accepted: ReadonlyMap<string, Accepted>,
  requests: readonly ReceivedRequest[],
): Promise<void> {
  const found = new Map<string, DeliveryWithAttempts>();
  for (const { deliveryId } of await mock.deliveries({}, 10_000)) {
    const delivery = await mock.delivery(deliveryId);
    const { pathname, search } = new URL(delivery.url);
    const key = keyOf(pathname + search, delivery.headers['content-type'], delivery.body);
    expect(found.has(key), `two deliveries for ${key}`).toBe(false);
    found.set(key, delivery);
  }
  expect([...found.keys()].sort()).toEqual([...accepted.keys()].sort());

  const seen = Map.groupBy(requests, ({ url, headers, text }) => keyOf(url, headers['content-type'], text));
  for (const key of seen.keys()) expect(found.has(key), `${key} was sent but is not on record`).toBe(true);
  for (const [key, expected] of accepted) {
    const delivery = found.get(key);
    if (delivery !== undefined) agree(delivery, expected, seen.get(key) ?? []);
  }
}

function agree(delivery: DeliveryWithAttempts, accepted: Accepted, seen: readonly ReceivedRequest[]): void {
  const { webhookId, source, mayBeDropped } = accepted;
  const { attempts, state, reason } = delivery;
  const outcomes = attempts.map(reportedReaction);
  expect(delivery).toMatchObject({ source, webhookId, attemptCount: attempts.length });
  expect(outcomes).toEqual(seen.map(({ reaction }) => reaction));
  expect(outcomes.slice(0, -1).some(isSuccess)).toBe(false);
  expect(attempts.length).toBeLessThanOrEqual(accepted.attempts);
  switch (state) {
    case 'succeeded':
      expect(isSuccess(outcomes.at(-1))).toBe(true);
      expect(reason).toBeUndefined();
      break;
    case 'failed':
      expect(isSuccess(outcomes.at(-1))).toBe(false);
      expect(attempts).toHaveLength(accepted.attempts);
      expect(reason).toBe(attempts.at(-1)?.errorMessage);
      break;
    default:
      expect([state, source]).toEqual(['dropped', 'event']);
      expect(isSuccess(outcomes.at(-1))).toBe(false);
      expect(mayBeDropped).toContain(reason);
  }
}

/** Identifies a delivery by its target and the marker in its data. */
function keyOf(url: string, contentType: string | undefined, text: string): string {
  const data =
    contentType === 'application/json'
      ? JSON.parse(text).data
      : JSON.parse(new URLSearchParams(text).get('data') ?? 'null');
  return `${url} ${data.marker}`;
}
