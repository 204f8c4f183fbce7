import type { Operation } from '../operation.ts';

export const deleteWebhook: Operation<'deleteWebhook'> = async ({ store, userPoolId }, input) => {
  await store.deleteWebhooks(userPoolId, input.webhookIds);
  return { success: true };
};
