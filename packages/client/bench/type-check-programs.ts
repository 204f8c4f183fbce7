/** A file with all eight calls of the webhook API, whose answers are looked at, as users of a client would write it. */
export const client: string = eightCalls('@genauth-webhooks/client', "'application/json'");

/** The same with the vendor's SDK, which exports no name for its enum of content types. */
export const authingNodeSdk: string = eightCalls(
  'authing-node-sdk',
  "'application/json' as Parameters<ManagementClient['createWebhook']>[0]['contentType']",
);

function eightCalls(from: string, contentType: string): string {
  return `
import { ManagementClient } from '${from}';

const client = new ManagementClient({ accessKeyId: 'id', accessKeySecret: 'secret' });
const webhookId = '6229ffa0f1c2d3e4a5b6c7d8';
const url = 'https://example.com/callback';

const created = await client.createWebhook({ name: 'n', url, events: ['user:created'], contentType: ${contentType} });
if (created.statusCode === 200) console.log(created.data.webhookId);
const listed = await client.listWebhooks({ page: 1, limit: 10 });
if (listed.statusCode === 200) for (const { name, events } of listed.data.list) console.log(name, events?.length);
const updated = await client.updateWebhook({ webhookId, name: 'm', enabled: false });
if (updated.statusCode === 200) console.log(updated.data.updatedAt);
const deleted = await client.deleteWebhook({ webhookIds: [webhookId] });
if (deleted.statusCode === 200) console.log(deleted.data.success);
const logs = await client.getWebhookLogs({ webhookId, page: 1, limit: 10 });
if (logs.statusCode === 200) for (const { timestamp, success } of logs.data.list) console.log(timestamp, success);
const triggered = await client.triggerWebhook({ webhookId, requestBody: { eventName: 'test', data: { a: 1 } } });
if (triggered.statusCode === 200) console.log(triggered.data.response);
const one = await client.getWebhook({ webhookId });
if (one.statusCode === 200) console.log(one.data.url);
const offered = await client.getWebhookEventList();
if (offered.statusCode === 200) for (const { name, value } of offered.data.events) console.log(name, value);
`;
}

/** The same with openapi-fetch alone, over the paths of the contract. */
export const openapiFetch: string = `
import type { paths } from '@genauth-webhooks/contract';
import createClient from 'openapi-fetch';

const client = createClient<paths>({ baseUrl: 'https://api.genauth.ai' });
const webhookId = '6229ffa0f1c2d3e4a5b6c7d8';
const url = 'https://example.com/callback';

const { data: created } = await client.POST('/api/v3/create-webhook', {
  body: { name: 'n', url, events: ['user:created'], contentType: 'application/json' },
});
if (created?.statusCode === 200) console.log(created.data.webhookId);
const { data: listed } = await client.GET('/api/v3/list-webhooks', { params: { query: { page: 1, limit: 10 } } });
if (listed?.statusCode === 200) for (const { name, events } of listed.data.list) console.log(name, events?.length);
const { data: updated } = await client.POST('/api/v3/update-webhook', { body: { webhookId, name: 'm', enabled: false } });
if (updated?.statusCode === 200) console.log(updated.data.updatedAt);
const { data: deleted } = await client.POST('/api/v3/delete-webhook', { body: { webhookIds: [webhookId] } });
if (deleted?.statusCode === 200) console.log(deleted.data.success);
const { data: logs } = await client.POST('/api/v3/get-webhook-logs', { body: { webhookId, page: 1, limit: 10 } });
if (logs?.statusCode === 200) for (const { timestamp, success } of logs.data.list) console.log(timestamp, success);
const { data: triggered } = await client.POST('/api/v3/trigger-webhook', {
  body: { webhookId, requestBody: { eventName: 'test', data: { a: 1 } } },
});
if (triggered?.statusCode === 200) console.log(triggered.data.response);
const { data: one } = await client.GET('/api/v3/get-webhook', { params: { query: { webhookId } } });
if (one?.statusCode === 200) console.log(one.data.url);
const { data: offered } = await client.GET('/api/v3/get-webhook-event-list');
if (offered?.statusCode === 200) for (const { name, value } of offered.data.events) console.log(name, value);
`;

/** What is left when nothing is used: the declarations of the language and of Node. */
export const nothing = 'export {};\n';
