import { createMockServer, type MockServer } from '@genauth-webhooks/mock-server';
import { ManagementClient } from 'authing-node-sdk';
import { expect, onTestFinished, test } from 'vitest';
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
