import { findWebhook } from '../find-webhook.ts';
import type { Operation } from '../operation.ts';

export const getWebhook: Operation<'getWebhook'> = async (context, { webhookId }) =>
  await findWebhook(context, webhookId);
