import type { Schemas } from '@genauth-webhooks/contract';
import type { Webhook } from '../store/store.ts';

/** The wire form of a webhook. */
export function toWebhookDto(webhook: Webhook): Schemas['WebhookDto'] {
  return {
    ...webhook,
    createdAt: new Date(webhook.createdAt).toISOString(),
    updatedAt: new Date(webhook.updatedAt).toISOString(),
  };
}
