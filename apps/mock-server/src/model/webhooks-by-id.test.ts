import { expect, test } from 'vitest';
import { newWebhook } from '../store/suite/records.suite.ts';
import { webhooksById } from './webhooks-by-id.ts';

test('many webhooks are sorted in parts of at most 20,000, and none is lost', () => {
  const webhooks = Array.from({ length: 45_000 }, (_, at) => newWebhook(`${(at * 7919) % 45_000}`, at));
  const parts = [...webhooksById(webhooks)].map((part) => part.map(({ webhookId }) => webhookId));
  expect(parts.map(({ length }) => length)).toEqual([20_000, 20_000, 5000]);
  for (const part of parts) expect(part).toEqual(part.toSorted());
  expect(new Set(parts.flat()).size).toBe(45_000);
});
