import type { Schemas } from '@genauth-webhooks/contract';
import type { Caller } from './create-caller.ts';

/** Creates a webhook; what is not given is plain: JSON, `user:created`, no secret, no retries. */
export async function addWebhook(
  caller: Caller,
  url: string,
  input: Partial<Schemas['CreateWebhookDto']> = {},
): Promise<string> {
  const { webhookId } = await caller.must('createWebhook', {
    name: 'a webhook',
    url,
    events: ['user:created'],
    contentType: 'application/json',
    ...input,
  });
  return webhookId;
}
