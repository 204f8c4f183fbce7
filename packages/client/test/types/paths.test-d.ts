import type { Envelope } from '@genauth-webhooks/client';
import type { Caller } from '../../src/call/create-caller.ts';

declare const call: Caller['call'];

const getWebhook = { operation: 'getWebhook', idempotent: true } as const;
const deleteWebhook = { operation: 'deleteWebhook', idempotent: true } as const;
const getPath = '/api/v3/get-webhook';
const deletePath = '/api/v3/delete-webhook';

/** Calls as the methods of a `ManagementClient` make them. */
export function compiles(webhookId: string): Promise<Envelope<'getWebhook'>> {
  call(deleteWebhook, {}, (http, fetch) => http.POST(deletePath, { body: { webhookIds: [webhookId] }, fetch }));
  call({ operation: 'triggerWebhook', idempotent: false }, {}, (http, fetch) =>
    http.POST('/api/v3/trigger-webhook', { body: { webhookId }, fetch }),
  );
  return call(getWebhook, {}, (http, fetch) => http.GET(getPath, { params: { query: { webhookId } }, fetch }));
}

/** The same with one mistake each. */
export function doesNotCompile(webhookId: string): void {
  const params = { query: { webhookId } };
  // @ts-expect-error: a misspelt path
  call(getWebhook, {}, (http, fetch) => http.GET('/api/v3/get-webhooks', { params, fetch }));
  // @ts-expect-error: another method
  call(getWebhook, {}, (http, fetch) => http.POST(getPath, { params, fetch }));
  // @ts-expect-error: the path of another operation
  call(getWebhook, {}, (http, fetch) => http.GET('/api/v3/list-webhooks', { fetch }));
  // @ts-expect-error: a query without the webhook
  call(getWebhook, {}, (http, fetch) => http.GET(getPath, { fetch }));
  // @ts-expect-error: a misspelt member of a query
  call(getWebhook, {}, (http, fetch) => http.GET(getPath, { params: { query: { id: '' } }, fetch }));
  // @ts-expect-error: a misspelt member of a body
  call(deleteWebhook, {}, (http, fetch) => http.POST(deletePath, { body: { ids: [] }, fetch }));
  // @ts-expect-error: a member of another type
  call(deleteWebhook, {}, (http, fetch) => http.POST(deletePath, { body: { webhookIds: '' }, fetch }));
  // @ts-expect-error: an unknown operation
  call({ operation: 'getWebhooks', idempotent: true }, {}, (http, fetch) => http.GET(getPath, { params, fetch }));
  // @ts-expect-error: a call that must not be sent again when its outcome is unknown
  call({ operation: 'triggerWebhook', idempotent: true }, {}, (http, fetch) =>
    http.POST('/api/v3/trigger-webhook', { body: { webhookId }, fetch }),
  );
}
