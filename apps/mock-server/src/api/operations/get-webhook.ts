import { present } from '../find-webhook.ts';
import type { Operation } from '../operation.ts';
import { WrittenOutput } from '../written-output.ts';

export const getWebhook: Operation<'getWebhook'> = async ({ store, pool }, { webhookId }) =>
  new WrittenOutput(present(await store.findWebhookText(pool.userPoolId, webhookId), webhookId));
