import type { Webhook } from '../model/webhook.ts';
import { fail } from './failure.ts';
import type { CallerContext } from './operation.ts';

/**
 * The caller's webhook with this ID.
 * @throws ApiFailure with `statusCode` 404
 */
export async function findWebhook(context: CallerContext, webhookId: string): Promise<Webhook> {
  return present(await context.store.findWebhook(context.pool.userPoolId, webhookId), webhookId);
}

/** @throws ApiFailure with `statusCode` 404 when there is no webhook */
export function present<Found>(webhook: Found | undefined, webhookId: string): Found {
  if (webhook === undefined) throw fail('unknown-webhook', `webhook not found: ${webhookId}`);
  return webhook;
}
