import type { Input, Schemas } from '@genauth-webhooks/contract';
import type { MockServerOptions } from '../../src/index.ts';
import { type Caller, createCaller } from './create-caller.ts';
import { startMock } from './start-mock.ts';

/** A caller of a server of its own. */
export async function start(options: MockServerOptions = {}): Promise<{ caller: Caller }> {
  return { caller: await createCaller(await startMock(options)) };
}

/** Creates a webhook, triggers it once, and reads the one entry of its log. */
export async function trigger(
  caller: Caller,
  webhook: Partial<Input<'createWebhook'>>,
): Promise<{ body: Awaited<ReturnType<typeof caller.call<'triggerWebhook'>>>['body']; log: Schemas['WebhookLogDto'] }> {
  const { webhookId } = await caller.must('createWebhook', newWebhook(webhook));
  const { body } = await caller.call('triggerWebhook', { webhookId });
  const { totalCount, list } = await caller.must('getWebhookLogs', { webhookId });
  const [log] = list;
  if (totalCount !== 1 || log === undefined) throw new Error(`the log has ${totalCount} entries`);
  return { body, log };
}

export function newWebhook(change: Partial<Input<'createWebhook'>>): Input<'createWebhook'> {
  return { name: 'a name', url: '', events: ['login'], contentType: 'application/json', ...change };
}
