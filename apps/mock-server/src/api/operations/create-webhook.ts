import { checkWebhook } from '../../model/webhook.ts';
import { refuseInvalid } from '../failure.ts';
import type { Operation } from '../operation.ts';
import { WrittenOutput } from '../written-output.ts';

export const createWebhook: Operation<'createWebhook'> = async ({ ids, store, pool }, input) => {
  refuseInvalid(checkWebhook(input));
  const now = pool.clock.now();
  const webhook = {
    webhookId: ids.objectId(),
    createdAt: now,
    updatedAt: now,
    enabled: true,
    ...input,
  };
  return new WrittenOutput(await store.insertWebhook(pool.userPoolId, webhook));
};
