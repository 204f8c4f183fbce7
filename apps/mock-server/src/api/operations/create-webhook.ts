import { checkWebhook } from '../../model/webhook.ts';
import { refuseInvalid } from '../failure.ts';
import type { Operation } from '../operation.ts';

export const createWebhook: Operation<'createWebhook'> = async ({ ids, store, pool }, input) => {
  refuseInvalid(checkWebhook(input));
  const now = pool.clock.now();
  return await store.insertWebhook(pool.userPoolId, {
    webhookId: ids.objectId(),
    createdAt: now,
    updatedAt: now,
    enabled: true,
    ...input,
  });
};
