import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../.config/runs.ts';
import { createMockServer } from '../src/index.ts';
import { createCaller } from './support/caller.ts';
import { agreeWithModel, callHistories } from './support/reference-model.ts';
import { startMock } from './support/start-mock.ts';
import { answerJson, startReceiver } from './support/start-receiver.ts';

test('random sequences of calls get the answers of a reference model', { timeout: 240_000 }, async () => {
  const response = { received: true };
  const receiver = await startReceiver(answerJson(response));
  await fc.assert(
    fc.asyncProperty(callHistories, async (history) => {
      await using mock = await createMockServer();
      const caller = await createCaller(mock);
      await agreeWithModel(caller, receiver.url, history, response);
    }),
    runs(250),
  );
});

test('paging visits each webhook once for every limit, newest first, and ends in empty pages', async () => {
  const caller = await createCaller(await startMock());
  const created: string[] = [];
  for (let index = 0; index < 53; index++) {
    const { webhookId } = await caller.must('createWebhook', {
      name: `webhook ${index}`,
      url: 'http://127.0.0.1:9/',
      events: ['user:created'],
      contentType: 'application/json',
    });
    created.unshift(webhookId);
  }
  for (let size = 1; size <= 50; size++) {
    const seen: string[] = [];
    const pages = Math.ceil(created.length / size);
    for (let number = 1; number <= pages + 1; number++) {
      const { totalCount, list } = await caller.must('listWebhooks', { page: number, limit: size });
      expect(totalCount).toBe(created.length);
      expect(list.length).toBe(Math.max(0, Math.min(size, created.length - (number - 1) * size)));
      seen.push(...list.map(({ webhookId }) => webhookId));
    }
    expect(seen).toEqual(created);
  }
});

test.each(['-1', '0', '51', '1.5', '1e3', 'ten', '', '99999999999'])(
  'a limit of %j is refused by name',
  async (value) => {
    const caller = await createCaller(await startMock());
    const { status, body } = await caller.call('listWebhooks', {}, { query: `limit=${value}` });
    expect([status, body.statusCode]).toEqual([200, 400]);
    expect(body.message).toMatch(/^limit must /);
  },
);

test.each(['-1', '0', '1.5', 'one', '', '99999999999'])('a page of %j is refused by name', async (value) => {
  const caller = await createCaller(await startMock());
  const { status, body } = await caller.call('listWebhooks', {}, { query: `page=${value}` });
  expect([status, body.statusCode]).toEqual([200, 400]);
  expect(body.message).toMatch(/^page must /);
});
