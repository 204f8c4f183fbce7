import { eachWebhook, eachWebhookLog, type ManagementClient, type Models } from '@genauth-webhooks/client';
import type { Equal, Expect } from './expect-type.ts';

declare const client: ManagementClient;

export async function walksOverEntries(): Promise<void> {
  for await (const webhook of eachWebhook(client)) {
    type Check = Expect<Equal<typeof webhook, Models.WebhookDto>>;
    void (0 as unknown as Check);
  }
  for await (const entry of eachWebhookLog(client, { webhookId: 'w' }, { signal: AbortSignal.timeout(1) })) {
    type Check = Expect<Equal<typeof entry, Models.WebhookLogDto>>;
    void (0 as unknown as Check);
  }
  // What it asks of a client is the one method, so that a test can give it something smaller.
  eachWebhook({ listWebhooks: () => client.listWebhooks() });
}

export function refusesWrongInputs(): void {
  // @ts-expect-error: whose webhooks?
  eachWebhook();
  // @ts-expect-error: a promise of one page is not a client
  eachWebhook(client.listWebhooks());
  // @ts-expect-error: which webhook?
  eachWebhookLog(client);
  // @ts-expect-error: which webhook?
  eachWebhookLog(client, { page: 1 });
  // @ts-expect-error: no such parameter
  eachWebhook(client, { pageSize: 10 });
  // @ts-expect-error: a number
  eachWebhook(client, { limit: '50' });
  // @ts-expect-error: the signal is in the third argument
  eachWebhook(client, { signal: AbortSignal.timeout(1) });
}
