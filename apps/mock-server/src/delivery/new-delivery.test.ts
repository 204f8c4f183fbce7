import { expect, test } from 'vitest';
import type { Webhook } from '../model/webhook.ts';
import { eventDeliveries, eventDelivery, replayDelivery, triggerDelivery } from './new-delivery.ts';

const facts = { userPoolId: 'p1', deliveryId: 'd1', now: 5000 };
const webhook: Webhook = {
  webhookId: 'w1',
  createdAt: 1000,
  updatedAt: 1000,
  name: 'a webhook',
  url: 'http://127.0.0.1:9/hook?a=b',
  events: ['user:created'],
  contentType: 'application/json',
  enabled: true,
  secret: 'a secret',
  retryConfig: { enabled: true, count: 4, delay: 2, delayUnit: 'Second' },
};
const body = { eventName: 'user:created', data: { id: 'u1' } };

test('the delivery of an event is due at once and has the retries of its webhook', () => {
  const delivery = eventDelivery(facts, webhook, 'user:created', body);
  expect(delivery).toMatchObject({
    deliveryId: 'd1',
    webhookId: 'w1',
    eventName: 'user:created',
    source: 'event',
    createdAt: 5000,
    dueAt: 5000,
    delayMs: 2000,
    retries: 4,
    retriesLeft: 4,
    attemptCount: 0,
    state: 'pending',
  });
  expect(delivery.request).toMatchObject({ url: webhook.url, body, text: JSON.stringify(body) });
  expect(delivery.request.headers).toMatchObject({
    'x-authing-webhook-secret': 'a secret',
    'x-authing-userpool-id': 'p1',
  });
  expect(delivery).not.toHaveProperty('replayOf');
});

test("the delivery of a trigger has no due time, no retries, and the caller's headers", () => {
  const delivery = triggerDelivery(facts, webhook, 'test', body, { 'X-Mine': 'yes' });
  expect(delivery).toMatchObject({
    source: 'trigger',
    eventName: 'test',
    state: 'pending',
    retries: 0,
    retriesLeft: 0,
  });
  expect(delivery).not.toHaveProperty('dueAt');
  expect(delivery.request.headers).toMatchObject({ 'x-mine': 'yes' });
});

test('a replay has the request of its original, a new ID and time, and a link to the original', () => {
  const original = {
    ...eventDelivery(facts, webhook, 'user:created', body),
    retriesLeft: 0,
    attemptCount: 5,
    state: 'failed' as const,
    reason: 'Request failed with status code 500',
  };
  const replay = replayDelivery({ ...facts, deliveryId: 'd2', now: 9000 }, original);
  expect(replay).toEqual({
    deliveryId: 'd2',
    webhookId: 'w1',
    eventName: 'user:created',
    source: 'replay',
    replayOf: 'd1',
    createdAt: 9000,
    dueAt: 9000,
    request: original.request,
    delayMs: 2000,
    retries: 4,
    retriesLeft: 4,
    attemptCount: 0,
    state: 'pending',
  });
});

test('the deliveries of an event are those of its webhooks, and its body is encoded once for each content type', () => {
  let encoded = 0;
  const counted = { ...body, data: { ...body.data, toJSON: () => `encoded ${++encoded} times` } };
  const form: Webhook = { ...webhook, contentType: 'application/x-www-form-urlencoded' };
  const texts = [...eventDeliveries(() => facts, [webhook, form, webhook, form], 'user:created', counted)].map(
    ({ request }) => request.text,
  );
  expect(encoded).toBe(2);
  expect(texts.slice(2)).toEqual(texts.slice(0, 2));
  expect([...eventDeliveries(() => facts, [webhook], 'user:created', body)]).toEqual([
    eventDelivery(facts, webhook, 'user:created', body),
  ]);
});
