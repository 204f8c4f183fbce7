import { toWebhookLog } from '../../delivery/to-webhook-log.ts';
import type { Operation } from '../operation.ts';
import { toSlice } from '../to-slice.ts';

export const getWebhookLogs: Operation<'getWebhookLogs'> = async ({ store, userPoolId }, input) => {
  const { totalCount, list } = await store.listAttempts(userPoolId, input.webhookId, toSlice(input));
  return { totalCount, list: list.map(toWebhookLog) };
};
