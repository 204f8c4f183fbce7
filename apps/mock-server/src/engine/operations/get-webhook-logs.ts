import { toWebhookLog } from '../../api/to-webhook-log.ts';
import type { Operation } from '../operation.ts';
import { toSlice } from '../to-slice.ts';

export const getWebhookLogs: Operation<'getWebhookLogs'> = async ({ store, pool }, input) => {
  const { totalCount, list } = await store.listLog(pool.userPoolId, input.webhookId, toSlice(input));
  return { totalCount, list: list.map(toWebhookLog) };
};
