import type { Operation } from '../operation.ts';
import { toSlice } from '../to-slice.ts';
import { toWebhookDto } from '../to-webhook-dto.ts';

export const listWebhooks: Operation<'listWebhooks'> = async ({ store, pool }, input) => {
  const { totalCount, list } = await store.listWebhooks(pool.userPoolId, toSlice(input));
  return { totalCount, list: list.map(toWebhookDto) };
};
