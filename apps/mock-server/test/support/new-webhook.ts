import type { Input } from '@genauth-webhooks/contract';
import type { Caller } from './caller.ts';

/** An input of create-webhook that a function for any JSON object accepts, unlike the contract's interface. */
type NewWebhook = { [Member in keyof Input<'createWebhook'>]: Input<'createWebhook'>[Member] };

/** A valid input of create-webhook: JSON, `user:created`, no secret, no retries. Its receiver does not exist. */
export function newWebhook(change: Partial<Input<'createWebhook'>> = {}): NewWebhook {
  return {
    name: 'a webhook',
    url: 'http://127.0.0.1:9/',
    events: ['user:created'],
    contentType: 'application/json',
    ...change,
  };
}

/** Creates such a webhook at a receiver. @returns its ID */
export async function addWebhook(
  caller: Caller,
  url: string,
  change: Partial<Input<'createWebhook'>> = {},
): Promise<string> {
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url, ...change }));
  return webhookId;
}
