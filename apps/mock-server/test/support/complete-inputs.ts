import { type Input, type OperationId, operations } from '@genauth-webhooks/contract';
import { defaultCredentials } from '../../src/index.ts';

type Complete<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { [Name in keyof Value]-?: Complete<Exclude<Value[Name], undefined>> }
    : Value;

const webhook = (url: string) =>
  ({
    name: 'User created event',
    url,
    events: ['user:created', 'login'],
    contentType: 'application/json',
    enabled: true,
    secret: 'a-shared-secret',
    retryConfig: { enabled: true, count: 3, delay: 1.5, delayUnit: 'Minute' },
  }) satisfies Complete<Input<'createWebhook'>>;

/** A valid input of each operation with every member that the contract knows, about one webhook. */
export function completeInputs(
  webhookId: string,
  url = 'https://example.com/callback',
  { accessKeyId, accessKeySecret }: Input<'getManagementToken'> = defaultCredentials,
): { readonly [Id in OperationId]: Complete<Input<Id>> } {
  return {
    createWebhook: webhook(url),
    listWebhooks: { page: 1, limit: 10 },
    updateWebhook: { webhookId, ...webhook(url), name: 'A new name' },
    deleteWebhook: { webhookIds: [webhookId] },
    getWebhookLogs: { webhookId, page: 1, limit: 10 },
    triggerWebhook: {
      webhookId,
      requestHeaders: { 'x-trace-id': '42' },
      requestBody: { eventName: 'test', data: { description: 'A test delivery' } },
    },
    getWebhook: { webhookId },
    getWebhookEventList: {},
    getManagementToken: { accessKeyId, accessKeySecret },
  };
}

/** All operations, `deleteWebhook` last, so that each of them finds its webhook. */
export const operationIds: readonly OperationId[] = [
  ...(Object.keys(operations) as OperationId[]).filter((each) => each !== 'deleteWebhook'),
  'deleteWebhook',
];
