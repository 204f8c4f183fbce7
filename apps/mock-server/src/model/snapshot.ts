import type { ClockState } from './clock-state.ts';
import type { DeliveryHistory } from './delivery.ts';
import type { Fault } from './fault.ts';
import { MockError } from './mock-error.ts';
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
 * Checks what a schema cannot: that IDs are unique, that deliveries can be sent to every webhook, and that times are dates.
 * @throws MockError (400) that names the member
 */
export function checkSnapshot({ webhooks, deliveries }: Snapshot): void {
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
    for (const member of ['createdAt', 'updatedAt'] as const) {
      if (Number.isNaN(new Date(webhook[member]).getTime())) {
        throw new MockError(
          400,
          `webhooks[${index}].${member} must be a time that a date can hold, not ${webhook[member]}`,
        );
      }
    }
  }
}

function refuseDuplicates(list: string, member: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) throw new MockError(400, `Duplicate ${member} "${id}" at ${list}[${index}]`);
    seen.add(id);
  }
}
