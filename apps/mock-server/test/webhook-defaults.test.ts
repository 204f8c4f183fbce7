import { eventCatalogue, eventCategories } from '@genauth-webhooks/contract/events';
import { expect, test } from 'vitest';
import { createCaller } from './support/caller.ts';
import { startMock } from './support/start-mock.ts';

const input = {
  name: 'same name',
  url: 'http://127.0.0.1:9/',
  events: ['user:created' as const],
  contentType: 'application/json' as const,
};

test('a webhook is enabled unless its creator says otherwise', async () => {
  const caller = await createCaller(await startMock());
  expect((await caller.must('createWebhook', input)).enabled).toBe(true);
  expect((await caller.must('createWebhook', { ...input, enabled: false })).enabled).toBe(false);
});

test('two webhooks may share a name and a URL', async () => {
  const caller = await createCaller(await startMock());
  const first = await caller.must('createWebhook', input);
  const second = await caller.must('createWebhook', input);
  expect(second.webhookId).not.toBe(first.webhookId);
  expect((await caller.must('listWebhooks', {})).totalCount).toBe(2);
});

test('a secret is answered in plain text, an empty one as it is', async () => {
  const caller = await createCaller(await startMock());
  for (const secret of ['s3cr3t=&?', '']) {
    const { webhookId } = await caller.must('createWebhook', { ...input, secret });
    expect((await caller.must('getWebhook', { webhookId })).secret).toBe(secret);
  }
});

test('a webhook has a retryConfig only if its creator gave one', async () => {
  const caller = await createCaller(await startMock());
  const { webhookId } = await caller.must('createWebhook', input);
  expect(await caller.must('getWebhook', { webhookId })).not.toHaveProperty('retryConfig');
  const retryConfig = { enabled: false };
  expect((await caller.must('createWebhook', { ...input, retryConfig })).retryConfig).toEqual(retryConfig);
});

test('deleting answers success, for IDs that were never there too', async () => {
  const caller = await createCaller(await startMock());
  const { webhookId } = await caller.must('createWebhook', input);
  expect(await caller.must('deleteWebhook', { webhookIds: [webhookId, 'never-there'] })).toEqual({ success: true });
});

test('the event list has exactly the events and categories of the contract, in their order', async () => {
  const caller = await createCaller(await startMock());
  const { categories, events } = await caller.must('getWebhookEventList', {});
  expect(events).toHaveLength(76);
  expect(events).toEqual(
    eventCatalogue.map(({ name, label, category }) => ({ name: label.zh, nameEn: label.en, value: name, category })),
  );
  expect(categories).toEqual(eventCategories.map(({ value, label }) => ({ name: label.zh, nameEn: label.en, value })));
});
