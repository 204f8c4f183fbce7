import { checkWebhook } from '../../model/webhook.ts';
import { refuseInvalid } from '../failure.ts';
import { foundOr404 } from '../find-webhook.ts';
import type { Operation } from '../operation.ts';

export const updateWebhook: Operation<'updateWebhook'> = async ({ store, pool }, input) => {
  const { webhookId, ...change } = input;
  refuseInvalid(checkWebhook(change));
  return foundOr404(await store.updateWebhook(pool.userPoolId, webhookId, change, pool.clock.now()), webhookId);
};
