import type { Operation } from '../operation.ts';

export const deleteWebhook: Operation<'deleteWebhook'> = async ({ pool }, input) => {
  await pool.deleteWebhooks(input.webhookIds);
  return { success: true };
};
