import { readFileSync } from 'node:fs';
import { createMockServer, type MockServer } from '@genauth-webhooks/mock-server';
import { ManagementClient } from 'authing-node-sdk';
import { expect, onTestFinished, test } from 'vitest';
import { root } from './support/readme.ts';
import { genAuthStringToSign, type SdkCall, sdkForms, type WebhookOperationId } from './support/sdk-forms.ts';
import { startReceiver } from './support/start-receiver.ts';

/** The vendor's client as its users make it; only `host` leads elsewhere. */
async function startSdk(secret?: string): Promise<{ mock: MockServer; sdk: ManagementClient }> {
  const mock = await createMockServer();
  onTestFinished(() => mock.close());
  const { accessKeyId, accessKeySecret } = mock.credentials;
  const sdk = new ManagementClient({
    accessKeyId,
    accessKeySecret: secret ?? accessKeySecret,
    host: mock.url,
  });
  return { mock, sdk };
}

// The SDK declares enums for these members but exports none of them, at run time or as types.
type Input = Parameters<ManagementClient['createWebhook']>[0];
const minute = 'Minute' as NonNullable<NonNullable<Input['retryConfig']>['delayUnit']>;
const input: Omit<Input, 'url'> = {
  name: '用户创建事件 é😀',
  events: ['user:created'],
  contentType: 'application/json' as Input['contentType'],
  enabled: true,
  secret: 's3cr3t=&?',
  retryConfig: { enabled: true, count: 3, delay: 1, delayUnit: minute },
};

test('authing-node-sdk passes all eight operations, signed', async () => {
  const { sdk } = await startSdk();
  const receiver = await startReceiver();

  const created = await sdk.createWebhook({ ...input, url: receiver.url });
  expect(created).toMatchObject({
    statusCode: 200,
    message: '操作成功',
    data: { ...input, url: receiver.url },
  });
  const { webhookId } = created.data;

  const listed = await sdk.listWebhooks({ page: 1, limit: 10 });
  expect(listed).toMatchObject({
    statusCode: 200,
    data: { totalCount: 1, list: [{ webhookId }] },
  });

  const got = await sdk.getWebhook({ webhookId });
  expect(got).toMatchObject({ statusCode: 200, data: created.data });

  const updated = await sdk.updateWebhook({
    webhookId,
    name: 'renamed',
    enabled: false,
  });
  expect(updated).toMatchObject({
    statusCode: 200,
    data: { ...input, url: receiver.url, name: 'renamed', enabled: false },
  });

  const triggered = await sdk.triggerWebhook({
    webhookId,
    requestHeaders: { 'x-trace': '42' },
    requestBody: {
      eventName: 'test',
      data: { description: '测试', tags: ['a', { c: null }], n: 1.5 },
    },
  });
  expect(triggered).toMatchObject({
    statusCode: 200,
    data: { response: { received: true } },
  });
  expect(receiver.requests).toHaveLength(1);
  expect(receiver.requests[0]?.headers).toMatchObject({
    'user-agent': 'authing-webhook@2.0',
    'x-authing-webhook-secret': 's3cr3t=&?',
    'x-trace': '42',
  });

  const logs = await sdk.getWebhookLogs({ webhookId, page: 1, limit: 10 });
  expect(logs).toMatchObject({
    statusCode: 200,
    data: { totalCount: 1, list: [{ webhookId, success: true }] },
  });

  const catalogue = await sdk.getWebhookEventList();
  expect(catalogue.statusCode).toBe(200);
  expect(catalogue.data.events).toHaveLength(76);

  const deleted = await sdk.deleteWebhook({ webhookIds: [webhookId] });
  expect(deleted).toMatchObject({ statusCode: 200, data: { success: true } });
  expect(await sdk.getWebhook({ webhookId })).toMatchObject({
    statusCode: 404,
  });
});

test('a wrong secret comes back as a body with statusCode 401 and apiCode 1300, not as an exception', async () => {
  const { sdk } = await startSdk('another-secret');
  const answers = [
    await sdk.listWebhooks({}),
    await sdk.getWebhookEventList(),
    await sdk.deleteWebhook({ webhookIds: ['6229ffa0f1c2d3e4a5b6c7d8'] }),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ statusCode: 401, apiCode: 1300 });
});

test('every event name of the SDK is accepted', async () => {
  const { mock, sdk } = await startSdk();
  const catalogue = await sdk.getWebhookEventList();
  for (const event of catalogue.data.events) {
    const created = await sdk.createWebhook({
      ...input,
      url: mock.url,
      events: [event.value as 'user:created'],
    });
    expect(created.statusCode).toBe(200);
  }
});

/** The exact arguments of the vendor's pages. */
const webhookId = '6229ffaxxxxxxxxcade3e3d9';
const webhook = {
  name: 'User creation event',
  url: 'https://example.com/callback',
  events: ['user:created'],
  contentType: 'application/json',
  enabled: true,
  secret: 'xxxxxxxxxxxx',
};
const testEvent = { eventName: 'test', data: { description: 'A test from authing' } };
const documented: { readonly [Id in WebhookOperationId]: { readonly [name: string]: unknown } } = {
  createWebhook: webhook,
  listWebhooks: { page: 1, limit: 10 },
  getWebhook: { webhookId },
  // On the vendor's page, the headers are an event body.
  triggerWebhook: { webhookId, requestHeaders: testEvent, requestBody: testEvent },
  getWebhookLogs: { webhookId, page: 1, limit: 10 },
  getWebhookEventList: {},
  updateWebhook: { webhookId, ...webhook },
  deleteWebhook: { webhookIds: [webhookId] },
};

test.each(sdkForms)("%s succeeds in all eight operations with the arguments of the vendor's pages", async (_, open) => {
  const mock = await createMockServer();
  onTestFinished(() => mock.close());
  const receiver = await startReceiver();
  // The webhook has the ID of the vendor's pages, and its URL leads to this machine.
  const seed = { pools: [{ webhooks: [{ ...webhook, webhookId, url: receiver.url }] }] };
  const headers = { 'content-type': 'application/json' };
  const seeded = await fetch(`${mock.url}/_mock/seed`, { method: 'POST', headers, body: JSON.stringify(seed) });
  expect(seeded.ok).toBe(true);
  const call: SdkCall = await open(mock);
  for (const [operationId, parameters] of Object.entries(documented)) {
    const answer = await call(operationId as WebhookOperationId, parameters);
    expect(answer, operationId).toMatchObject({ statusCode: 200, message: '操作成功' });
  }
  expect(receiver.requests).toEqual([
    {
      headers: expect.objectContaining({ eventname: 'test', data: '{"description":"A test from authing"}' }),
      body: JSON.stringify(testEvent),
    },
  ]);
});

test('the request form of genauth-node-sdk signs the strings of the known answers', () => {
  const { vectors } = JSON.parse(readFileSync(`${root}spec/vectors/signatures.json`, 'utf8'));
  const known = vectors.filter(({ id }: { id: string }) => /^genauth\/(get-list|post-create|post-trigger)-/.test(id));
  expect(known).toHaveLength(3);
  for (const { method, path, params, headers, signedHeaderNames, stringToSign } of known) {
    const signed = Object.fromEntries(signedHeaderNames.map((name: string) => [name, headers[name]]));
    expect(genAuthStringToSign(method, path, signed, params)).toBe(stringToSign);
  }
});
