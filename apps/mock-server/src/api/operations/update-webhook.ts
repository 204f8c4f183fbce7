import { checkWebhook } from '../../model/webhook.ts';
import { toWebhookDto } from '../../store/sqlite/webhook-text.ts';
import { refuseInvalid } from '../failure.ts';
import { present } from '../find-webhook.ts';
import type { Operation } from '../operation.ts';

export const updateWebhook: Operation<'updateWebhook'> = async ({ store, pool }, input) => {
  const { webhookId, ...change } = input;
  refuseInvalid(checkWebhook(change));
  const webhook = await store.updateWebhook(pool.userPoolId, webhookId, change, pool.clock.now());
  return toWebhookDto(present(webhook, webhookId));
};
