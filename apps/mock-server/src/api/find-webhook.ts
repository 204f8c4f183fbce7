import type { Webhook } from '../model/webhook.ts';
import { fail } from './failure.ts';
import type { CallerContext } from './operation.ts';

/**
 * Finds the caller's webhook with this ID.
 * @throws ApiFailure with `statusCode` 404 when there is none
 */
export async function findWebhook({ store, pool }: CallerContext, webhookId: string): Promise<Webhook> {
  return foundOr404(await store.findWebhook(pool.userPoolId, webhookId), webhookId);
}

/** @throws ApiFailure with `statusCode` 404 when there is no webhook */
export function foundOr404(webhook: Webhook | undefined, webhookId: string): Webhook {
  if (webhook === undefined) throw fail('unknown-webhook', `webhook not found: ${webhookId}`);
  return webhook;
}
