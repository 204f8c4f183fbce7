import type { Operation } from '../operation.ts';
import { toSlice } from '../to-slice.ts';
import { toWebhookLog } from '../to-webhook-log.ts';

export const getWebhookLogs: Operation<'getWebhookLogs'> = async ({ store, pool }, input) => {
  const { totalCount, list } = await store.listLog(pool.userPoolId, input.webhookId, toSlice(input));
  return { totalCount, list: list.map(toWebhookLog) };
};
