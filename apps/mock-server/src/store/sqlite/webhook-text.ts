import type { Schemas } from '@genauth-webhooks/contract';
import { successValidators } from '@genauth-webhooks/contract/validate';
import type { Webhook } from '../../model/webhook.ts';

/** The answer that quotes a webhook, but for the webhook. */
const answer = { statusCode: 200, message: '', requestId: '00000000-0000-4000-8000-000000000000' };

/**
 * The wire form of a webhook, in JSON. It is checked against the contract here, where it is written, so that whoever
 * reads it can quote it as it is.
 * @throws when the webhook breaks the contract, which is a fault of this server
 */
export function toWebhookText(webhook: Webhook): string {
  const data = toWebhookDto(webhook);
  if (!successValidators.getWebhook({ ...answer, data })) {
    const [violation] = successValidators.getWebhook.errors ?? [];
    throw new Error(`a webhook breaks the contract: ${violation?.instancePath} ${violation?.message}`);
  }
  return JSON.stringify(data);
}

export function readWebhookText(text: string): Webhook {
  const { createdAt, updatedAt, ...members } = JSON.parse(text) as Schemas['WebhookDto'];
  return { ...members, createdAt: Date.parse(createdAt), updatedAt: Date.parse(updatedAt) } as Webhook;
}

/** The wire form of a webhook. */
export function toWebhookDto(webhook: Webhook): Schemas['WebhookDto'] {
  return {
    ...webhook,
    createdAt: new Date(webhook.createdAt).toISOString(),
    updatedAt: new Date(webhook.updatedAt).toISOString(),
  };
}
