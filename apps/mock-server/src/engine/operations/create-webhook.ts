import { checkUrl } from '../check-url.ts';
import type { Operation } from '../operation.ts';
import { toWebhookDto } from '../to-webhook-dto.ts';

export const createWebhook: Operation<'createWebhook'> = async ({ clock, ids, store, userPoolId }, input) => {
  checkUrl(input.url);
  const now = clock.now();
  const webhook = {
    webhookId: ids.webhookId(),
    createdAt: now,
    updatedAt: now,
    enabled: true,
    ...input,
  };
  await store.insertWebhook(userPoolId, webhook);
  return toWebhookDto(webhook);
};
