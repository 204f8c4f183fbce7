import type { Operation } from '../operation.ts';
import { toSlice } from '../to-slice.ts';
import { WrittenOutput } from '../written-output.ts';

export const listWebhooks: Operation<'listWebhooks'> = async ({ store, pool }, input) => {
  const { totalCount, list } = await store.listWebhookTexts(pool.userPoolId, toSlice(input));
  return new WrittenOutput(`{"totalCount":${totalCount},"list":${list}}`);
};
