import type { Operation } from '../operation.ts';
import { toWebhookLog } from '../webhook-log.ts';
import { toSlice } from './list-webhooks.ts';

export const getWebhookLogs: Operation<'getWebhookLogs'> = async ({ store, pool }, input) => {
  const { totalCount, list } = await store.listLog(pool.userPoolId, input.webhookId, toSlice(input));
  return { totalCount, list: list.map(toWebhookLog) };
};
