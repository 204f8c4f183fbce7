import { type CallAttempt, isAnswerTooLargeError, ManagementClient, unwrap } from '@genauth-webhooks/client';
import { createMockServer, type MockServer } from '@genauth-webhooks/mock-server';
import { afterAll, beforeAll, expect, test } from 'vitest';

let mock: MockServer;

beforeAll(async () => {
  mock = await createMockServer();
});

afterAll(() => mock.close());

test.each([-7_200_000, 7_200_000])('a client whose clock is %i ms off corrects its date once', async (offsetMs) => {
  const attempts: CallAttempt[] = [];
  const client = new ManagementClient({
    ...mock.credentials,
    host: mock.url,
    clock: () => Date.now() + offsetMs,
    onAttempt: (attempt) => attempts.push(attempt),
  });
  const webhook = {
    name: 'n',
    url: 'http://127.0.0.1:1/',
    events: ['login'],
    contentType: 'application/json',
  } as const;
  await unwrap(client.createWebhook({ ...webhook, events: [...webhook.events] }));
  await unwrap(client.listWebhooks());
  expect(attempts.map(({ operation, statusCode }) => `${operation} ${statusCode}`)).toEqual([
    'createWebhook 401',
    'createWebhook 200',
    'listWebhooks 200',
  ]);
  const [learnt] = attempts;
  // The `date` header has whole seconds.
  expect(Math.abs((learnt?.clockOffsetMs ?? 0) + offsetMs)).toBeLessThan(5000);
  expect(learnt?.requestId).toMatch(/^[\da-f-]{36}$/);
});

test('the client limits an answer of the mock like any other answer', async () => {
  const client = new ManagementClient({ ...mock.credentials, host: mock.url, maxAnswerBytes: 1000 });
  const error = await client.getWebhookEventList().catch((reason: unknown) => reason);
  expect(isAnswerTooLargeError(error)).toBe(true);
});
