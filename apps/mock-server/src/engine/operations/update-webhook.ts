import { checkUrl } from '../check-url.ts';
import { present } from '../find-webhook.ts';
import type { Operation } from '../operation.ts';
import { toWebhookDto } from '../to-webhook-dto.ts';

export const updateWebhook: Operation<'updateWebhook'> = async ({ clock, store, userPoolId }, input) => {
  const { webhookId, ...change } = input;
  if (change.url !== undefined) checkUrl(change.url);
  const webhook = await store.updateWebhook(userPoolId, webhookId, change, clock.now());
  return toWebhookDto(present(webhook, webhookId));
};
