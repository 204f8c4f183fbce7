import type { Webhook } from './webhook.ts';

/** How many webhooks are sorted in one event-loop turn. */
const sortedAtOnce = 20_000;

/**
 * Returns the webhooks in parts, each sorted by ID. The store keeps webhooks in this order: in any other order, each webhook of
 * many would change another page of the file. Let other calls run between the parts.
 */
export function* webhooksById(webhooks: readonly Webhook[]): Generator<readonly Webhook[]> {
  for (let at = 0; at < webhooks.length; at += sortedAtOnce) {
    const part = webhooks.slice(at, at + sortedAtOnce);
    yield part.sort((one, other) => (one.webhookId < other.webhookId ? -1 : 1));
  }
}
