import type { ClockState } from './clock-state.ts';
import type { DeliveryHistory } from './delivery.ts';
import type { Fault } from './fault.ts';
import { MockError } from './mock-error.ts';
import { isTime, timeLimits } from './time.ts';
import type { Webhook } from './webhook.ts';
import { checkWebhook } from './webhook.ts';

/** Everything that a user pool owns, except its key pairs. */
export type PoolContent = {
  readonly webhooks: readonly Webhook[];
  /** Oldest first. */
  readonly deliveries: readonly DeliveryHistory[];
};

/** The state of a user pool, except its key pairs and its journal. It contains secrets in plain text. */
export type Snapshot = PoolContent & {
  readonly version: 1;
  readonly clock: ClockState;
  readonly faults: readonly Fault[];
};

/**
 * Checks what a schema cannot: that IDs are unique, that deliveries can be sent to every webhook, and that times are within
 * the limits.
 * @throws MockError (400) that names the member
 */
export function checkSnapshot(snapshot: Snapshot): void {
  const { webhooks, deliveries } = snapshot;
  refuseDuplicates(
    'webhooks',
    'webhookId',
    webhooks.map(({ webhookId }) => webhookId),
  );
  refuseDuplicates(
    'deliveries',
    'deliveryId',
    deliveries.map(({ deliveryId }) => deliveryId),
  );
  for (const [index, webhook] of webhooks.entries()) {
    const violation = checkWebhook(webhook);
    if (violation !== undefined) throw new MockError(400, `webhooks[${index}].${violation}`);
  }
  for (const [name, time] of timesOf(snapshot)) {
    if (time !== undefined && !isTime(time)) throw new MockError(400, `${name} must be ${timeLimits}, not ${time}`);
  }
}

/** Every time of a snapshot with the name of its member. */
function* timesOf({
  webhooks,
  deliveries,
  clock,
}: Snapshot): Iterable<readonly [name: string, time: number | undefined]> {
  for (const [index, { createdAt, updatedAt }] of webhooks.entries()) {
    yield [`webhooks[${index}].createdAt`, createdAt];
    yield [`webhooks[${index}].updatedAt`, updatedAt];
  }
  for (const [index, { createdAt, dueAt, attempts }] of deliveries.entries()) {
    yield [`deliveries[${index}].createdAt`, createdAt];
    yield [`deliveries[${index}].dueAt`, dueAt];
    for (const [at, { startedAt }] of attempts.entries()) {
      yield [`deliveries[${index}].attempts[${at}].startedAt`, startedAt];
    }
  }
  if (clock.mode === 'virtual') yield ['clock.now', clock.now];
}

function refuseDuplicates(list: string, member: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) throw new MockError(400, `Duplicate ${member} "${id}" at ${list}[${index}]`);
    seen.add(id);
  }
}
