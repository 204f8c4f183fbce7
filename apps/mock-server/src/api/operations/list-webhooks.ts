import type { Operation } from '../operation.ts';
import { toSlice } from '../to-slice.ts';
import { WrittenOutput } from '../written-output.ts';

export const listWebhooks: Operation<'listWebhooks'> = async ({ store, pool }, input) => {
  return new WrittenOutput(await store.webhookPage(pool.userPoolId, toSlice(input)));
};
