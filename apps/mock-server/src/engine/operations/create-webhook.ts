import { checkWebhook } from '../check-webhook.ts';
import type { Operation } from '../operation.ts';
import { toWebhookDto } from '../to-webhook-dto.ts';

export const createWebhook: Operation<'createWebhook'> = async ({ ids, store, pool }, input) => {
  checkWebhook(input);
  const now = pool.clock.now();
  const webhook = {
    webhookId: ids.objectId(),
    createdAt: now,
    updatedAt: now,
    enabled: true,
    ...input,
  };
  await store.insertWebhook(pool.userPoolId, webhook);
  return toWebhookDto(webhook);
};
