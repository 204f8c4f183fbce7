import type { Operation } from '../operation.ts';

export const deleteWebhook: Operation<'deleteWebhook'> = async ({ store, pool }, input) => {
  await store.deleteWebhooks(pool.userPoolId, input.webhookIds);
  return { success: true };
};
