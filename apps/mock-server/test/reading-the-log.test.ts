import { expect, test } from 'vitest';
import { createCaller } from './support/caller.ts';
import { manualClock } from './support/manual-clock.ts';
import { newWebhook } from './support/new-webhook.ts';
import { startReceiver } from './support/start-receiver.ts';
import { startWithTwoKeys } from './support/start-with-two-keys.ts';
import { start, trigger } from './support/trigger-once.ts';

test('the log is read newest first, page by page', async () => {
  const receiver = await startReceiver();
  const { caller } = await start();
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
  const { webhookId: other } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
  for (let number = 1; number <= 12; number++) {
    await caller.must('triggerWebhook', { webhookId, requestBody: { number } });
    await caller.must('triggerWebhook', { webhookId: other, requestBody: { number: -number } });
  }
  const numbers = async (page?: { page?: number; limit?: number }): Promise<unknown[]> => {
    const { totalCount, list } = await caller.must('getWebhookLogs', { webhookId, ...page });
    expect(totalCount).toBe(12);
    return list.map((log) => log.requestBody['number']);
  };
  expect(await numbers()).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  expect(await numbers({ page: 2 })).toEqual([2, 1]);
  expect(await numbers({ page: 2, limit: 5 })).toEqual([7, 6, 5, 4, 3]);
  expect(await numbers({ limit: 50 })).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(await numbers({ page: 3, limit: 6 })).toEqual([]);
});

test('attempts of the same time are listed in the order in which they ended, newest first', async () => {
  const receiver = await startReceiver();
  const { caller } = await start({ clock: manualClock() });
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
  for (const number of [1, 2, 3]) await caller.must('triggerWebhook', { webhookId, requestBody: { number } });
  const { list } = await caller.must('getWebhookLogs', { webhookId });
  expect(list.map((log) => log.requestBody['number'])).toEqual([3, 2, 1]);
  expect(new Set(list.map((log) => log.timestamp)).size).toBe(1);
});

test('the log can be read after the webhook was deleted', async () => {
  const receiver = await startReceiver();
  const { caller } = await start();
  const { log } = await trigger(caller, { url: receiver.url });
  await caller.must('deleteWebhook', { webhookIds: [log.webhookId] });
  expect(await caller.must('getWebhookLogs', { webhookId: log.webhookId })).toEqual({ totalCount: 1, list: [log] });
});

test('the log stays as it was sent when the webhook is changed', async () => {
  const receiver = await startReceiver();
  const { caller } = await start();
  const { log } = await trigger(caller, { url: receiver.url, secret: 'before' });
  const { webhookId } = log;
  await caller.must('updateWebhook', { webhookId, secret: 'after', contentType: 'application/x-www-form-urlencoded' });
  expect((await caller.must('getWebhookLogs', { webhookId })).list).toEqual([log]);
});

test('the log of an unknown webhook is empty', async () => {
  const { caller } = await start();
  expect(await caller.must('getWebhookLogs', { webhookId: 'nowhere' })).toEqual({ totalCount: 0, list: [] });
});

test('another user pool sees neither the webhook nor its log, and cannot trigger it', async () => {
  const receiver = await startReceiver();
  const { mock, first, second } = await startWithTwoKeys();
  const [owner, stranger] = [await createCaller(mock, first), await createCaller(mock, second)];
  const { log } = await trigger(owner, { url: receiver.url });
  const { webhookId } = log;
  expect(await stranger.must('getWebhookLogs', { webhookId })).toEqual({ totalCount: 0, list: [] });
  expect((await stranger.call('triggerWebhook', { webhookId })).body.statusCode).toBe(404);
  expect(log.requestHeaders['x-authing-userpool-id']).toBe(first.userPoolId);
  expect(receiver.requests).toHaveLength(1);
});
