import type { OperationId } from '@genauth-webhooks/contract';
import type { Operation } from '../operation.ts';
import { createWebhook } from './create-webhook.ts';
import { deleteWebhook } from './delete-webhook.ts';
import { getManagementToken } from './get-management-token.ts';
import { getWebhook } from './get-webhook.ts';
import { getWebhookEventList } from './get-webhook-event-list.ts';
import { getWebhookLogs } from './get-webhook-logs.ts';
import { listWebhooks } from './list-webhooks.ts';
import { triggerWebhook } from './trigger-webhook.ts';
import { updateWebhook } from './update-webhook.ts';

/** Every operation of the contract; one that is missing here does not compile. */
export const handlers: { readonly [Id in OperationId]: Operation<Id> } = {
  createWebhook,
  listWebhooks,
  updateWebhook,
  deleteWebhook,
  getWebhookLogs,
  triggerWebhook,
  getWebhook,
  getWebhookEventList,
  getManagementToken,
};
