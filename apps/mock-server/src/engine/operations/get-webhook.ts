import { findWebhook } from '../find-webhook.ts';
import type { Operation } from '../operation.ts';
import { toWebhookDto } from '../to-webhook-dto.ts';

export const getWebhook: Operation<'getWebhook'> = async (context, input) =>
  toWebhookDto(await findWebhook(context, input.webhookId));
