import type { Envelope, Input, Schemas, Success } from '@genauth-webhooks/contract';
import type { MockServer, MockServerOptions } from '../../src/index.ts';
import { type Caller, createCaller } from './caller.ts';
import { addWebhook } from './new-webhook.ts';
import { startMock } from './start-mock.ts';

/** A caller of a server of its own. */
export async function start(options: MockServerOptions = {}): Promise<{ mock: MockServer; caller: Caller }> {
  const mock = await startMock(options);
  return { mock, caller: await createCaller(mock) };
}

/** Creates a webhook, triggers it once, and returns the answer and the one entry of the log. */
export async function trigger(
  caller: Caller,
  { url, ...webhook }: Partial<Input<'createWebhook'>> & { readonly url: string },
  options: Omit<Input<'triggerWebhook'>, 'webhookId'> = {},
): Promise<{ body: Envelope<'triggerWebhook'>; log: Schemas['WebhookLogDto'] }> {
  const webhookId = await addWebhook(caller, url, webhook);
  const { body } = await caller.call('triggerWebhook', { webhookId, ...options });
  const { totalCount, list } = await caller.must('getWebhookLogs', { webhookId });
  const [log] = list;
  if (totalCount !== 1 || log?.webhookId !== webhookId) throw new Error(`the log has ${totalCount} entries`);
  return { body, log };
}

/** The same, and fails unless the answer is a success. */
export async function mustTrigger(...args: Parameters<typeof trigger>) {
  const { body, log } = await trigger(...args);
  if (body.statusCode !== 200) throw new Error(`the trigger answered ${JSON.stringify(body)}`);
  return { data: (body as Success<'triggerWebhook'>).data, log };
}
