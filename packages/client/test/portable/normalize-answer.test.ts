import { type ManagementClient, unwrap } from '@genauth-webhooks/client';
import { describe, expect, test } from 'vitest';
import { createClient } from '../support/create-client.ts';
import { answerInTurn } from '../support/scripted-fetch.ts';

const webhookId = '6229ffaxxxxxxxxcade3e3d9';

/** The sample of the vendor's reference pages, to the letter. */
const sample = {
  webhookId,
  createdAt: '2022-07-03T02:20:30.000Z',
  updatedAt: '2022-07-03T02:20:30.000Z',
  name: 'User created event',
  url: 'https://example.com/callback',
  contentType: 'application/json',
  enabled: true,
  events: '["user:created"]',
  secret: 'xxxxxxxxxxxx',
};
const webhook = { ...sample, events: ['user:created'] };
const input = { name: 'n', url: 'https://a.example', events: [], contentType: 'application/json' as const };

/** What a call makes of an answer's data. */
async function dataOf(data: unknown, call: (client: ManagementClient) => Promise<unknown>): Promise<unknown> {
  const envelope = await call(createClient({ fetch: answerInTurn({ statusCode: 200, message: '', data }).fetch }));
  return (envelope as { readonly data: unknown }).data;
}

describe('turns events that came as JSON into a list', () => {
  test.each<[string, (client: ManagementClient) => Promise<unknown>]>([
    ['createWebhook', (client) => client.createWebhook(input)],
    ['getWebhook', (client) => client.getWebhook({ webhookId })],
    ['updateWebhook', (client) => client.updateWebhook({ webhookId })],
  ])('in the answer of %s', async (_, call) => {
    expect(await dataOf(sample, call)).toStrictEqual(webhook);
  });

  test('in each webhook of a list, where there may be both forms', async () => {
    const data = { totalCount: 3, list: [sample, webhook, { ...webhook, events: '[]' }] };
    const list = [webhook, webhook, { ...webhook, events: [] }];
    expect(await dataOf(data, (client) => client.listWebhooks())).toStrictEqual({ totalCount: 3, list });
  });

  test.each([['user:created'], [''], ['{"a":1}'], ['null'], ['["user:created"'], [null], [5], [undefined]])(
    'unless they are not a list: %j stays unchanged',
    async (events) => {
      const data = { ...webhook, events };
      const answered = JSON.parse(JSON.stringify(data));
      expect(await dataOf(data, (client) => client.getWebhook({ webhookId }))).toStrictEqual(answered);
    },
  );
});

describe('turns a list that came as its only entry into a list', () => {
  test('of webhooks, whose events came as JSON', async () => {
    const data = { totalCount: 1, list: sample };
    const repaired = { totalCount: 1, list: [webhook] };
    expect(await dataOf(data, (client) => client.listWebhooks())).toStrictEqual(repaired);
  });

  test('of log entries', async () => {
    const entry = { webhookId, eventName: 'login', success: true };
    expect(
      await dataOf({ totalCount: 1, list: entry }, (client) => client.getWebhookLogs({ webhookId })),
    ).toStrictEqual({ totalCount: 1, list: [entry] });
  });

  test('of categories and events', async () => {
    const categories = { name: '用户', nameEn: 'User', value: 'user' };
    const events = { name: '创建用户', nameEn: 'Create User', value: 'user:created', category: 'user' };
    expect(await dataOf({ categories, events }, (client) => client.getWebhookEventList())).toStrictEqual({
      categories: [categories],
      events: [events],
    });
  });
});

describe('everything else stays as it came', () => {
  test('members that the contract does not know', async () => {
    const data = { totalCount: 1, list: [{ ...webhook, brandNew: { list: { a: 1 } } }], cursor: { list: {} } };
    expect(await dataOf(data, (client) => client.listWebhooks())).toStrictEqual(data);
  });

  test('what a receiver answered', async () => {
    const data = { response: { list: { a: 1 }, events: '["a"]' }, list: { a: 1 }, events: '["a"]' };
    expect(await dataOf(data, (client) => client.triggerWebhook({ webhookId }))).toStrictEqual(data);
  });

  test('what is in a log', async () => {
    const data = { totalCount: 1, list: [{ webhookId, events: '["a"]', requestBody: { list: {}, events: '["a"]' } }] };
    expect(await dataOf(data, (client) => client.getWebhookLogs({ webhookId }))).toStrictEqual(data);
  });

  test.each([[null], ['text'], [[sample]], [5], [true]])('data that is not an object: %j', async (data) => {
    expect(await dataOf(data, (client) => client.listWebhooks())).toStrictEqual(data);
  });

  test('a success without data', async () => {
    expect(await dataOf(undefined, (client) => client.deleteWebhook({ webhookIds: [webhookId] }))).toBeUndefined();
  });

  test('a failure, even one with data', async () => {
    const failure = { statusCode: 404, message: '', data: { note: 'kept' } };
    const { fetch } = answerInTurn(failure);
    expect(await createClient({ fetch }).getWebhook({ webhookId })).toStrictEqual(failure);
    await expect(unwrap(createClient({ fetch }).getWebhook({ webhookId }))).rejects.toMatchObject({
      operation: 'getWebhook',
    });
  });
});
