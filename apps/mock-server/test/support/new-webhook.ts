import type { Input } from '@genauth-webhooks/contract';

/** A valid input of create-webhook, whose receiver does not exist. */
export function newWebhook(change: Partial<Input<'createWebhook'>> = {}): Input<'createWebhook'> {
  return {
    name: 'a webhook',
    url: 'http://127.0.0.1:9/',
    events: ['user:created'],
    contentType: 'application/json',
    ...change,
  };
}
