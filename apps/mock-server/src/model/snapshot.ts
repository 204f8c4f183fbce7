import type { ClockState } from './clock-state.ts';
import type { DeliveryHistory } from './delivery.ts';
import type { Fault } from './fault.ts';
import { MockError } from './mock-error.ts';
import type { Webhook } from './webhook.ts';
import { checkWebhook } from './webhook.ts';

/** All that a user pool owns, apart from its key pairs. */
export type PoolContent = {
  readonly webhooks: readonly Webhook[];
  /** Oldest first. */
  readonly deliveries: readonly DeliveryHistory[];
};

/** The whole state of a user pool, apart from its key pairs and its journal. It holds secrets in plain text. */
export type Snapshot = PoolContent & {
  readonly version: 1;
  readonly clock: ClockState;
  readonly faults: readonly Fault[];
};

/**
 * Checks what a schema cannot: that IDs are unique, that every webhook can be posted to, and that its times are dates.
 * @throws MockError (400) that names the member
 */
export function checkSnapshot({ webhooks, deliveries }: Snapshot): void {
  refuseTwice(
    'webhooks',
    'webhookId',
    webhooks.map(({ webhookId }) => webhookId),
  );
  refuseTwice(
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

function refuseTwice(list: string, member: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) throw new MockError(400, `${list}[${index}].${member} stands there twice: ${id}`);
    seen.add(id);
  }
}
