import type { Input, OperationId } from '@genauth-webhooks/contract';

type Complete<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { [Name in keyof Value]-?: Complete<Exclude<Value[Name], undefined>> }
    : Value;

const webhook = {
  name: 'User created event',
  url: 'https://example.com/callback',
  events: ['user:created', 'login'],
  contentType: 'application/json',
  enabled: true,
  secret: 'a-shared-secret',
  retryConfig: { enabled: true, count: 3, delay: 1.5, delayUnit: 'Minute' },
} satisfies Complete<Input<'createWebhook'>>;

/** A valid input of each operation with every member that the contract knows, about one webhook. */
export function completeInputs(webhookId: string): { readonly [Id in OperationId]: Complete<Input<Id>> } {
  return {
    createWebhook: webhook,
    listWebhooks: { page: 1, limit: 10 },
    updateWebhook: { webhookId, ...webhook, name: 'A new name' },
    deleteWebhook: { webhookIds: [webhookId] },
    getWebhookLogs: { webhookId, page: 1, limit: 10 },
    triggerWebhook: {
      webhookId,
      requestHeaders: { 'x-trace-id': '42' },
      requestBody: { eventName: 'test', data: { description: 'A test delivery' } },
    },
    getWebhook: { webhookId },
    getWebhookEventList: {},
    getManagementToken: {
      accessKeyId: '65f0c0de0000000000000001',
      accessKeySecret: 'local-genauth-mock-secret-000001',
    },
  };
}
