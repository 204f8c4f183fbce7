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

/** Checks a snapshot in parts. The elements of a list continue the list of the previous parts. */
export type SnapshotCheck = (part: Partial<Pick<Snapshot, 'webhooks' | 'deliveries' | 'clock'>>) => void;

/**
 * Checks the rules that a schema cannot express: IDs are unique, deliveries can be sent to every webhook, and times are
 * within the limits. The check throws a MockError (400) that names the member.
 */
export function createSnapshotCheck(): SnapshotCheck {
  const webhookIds = new Set<string>();
  const deliveryIds = new Set<string>();
  return ({ webhooks = [], deliveries = [], clock }) => {
    for (const webhook of webhooks) {
      const place = `webhooks[${webhookIds.size}]`;
      refuseDuplicate(webhookIds, 'webhookId', webhook.webhookId, place);
      const violation = checkWebhook(webhook);
      if (violation !== undefined) throw new MockError(400, `${place}.${violation}`);
      checkTime(`${place}.createdAt`, webhook.createdAt);
      checkTime(`${place}.updatedAt`, webhook.updatedAt);
    }
    for (const { deliveryId, createdAt, dueAt, attempts } of deliveries) {
      const place = `deliveries[${deliveryIds.size}]`;
      refuseDuplicate(deliveryIds, 'deliveryId', deliveryId, place);
      checkTime(`${place}.createdAt`, createdAt);
      checkTime(`${place}.dueAt`, dueAt);
      for (const [at, { startedAt }] of attempts.entries()) checkTime(`${place}.attempts[${at}].startedAt`, startedAt);
    }
    if (clock?.mode === 'virtual') checkTime('clock.now', clock.now);
  };
}

function checkTime(name: string, time: number | undefined): void {
  if (time !== undefined && !isTime(time)) throw new MockError(400, `${name} must be ${timeLimits}, not ${time}`);
}

function refuseDuplicate(seen: Set<string>, member: string, id: string, place: string): void {
  if (seen.has(id)) throw new MockError(400, `Duplicate ${member} "${id}" at ${place}`);
  seen.add(id);
}
