import type { AttemptRecord } from '../../model/attempt.ts';
import type { DeliveryRecord } from '../../model/delivery.ts';
import type { Webhook } from '../../model/webhook.ts';
import type { Slice } from '../store.ts';

export const all: Slice = { offset: 0, limit: 50 };

export function newWebhook(webhookId: string, createdAt: number, change: Partial<Webhook> = {}): Webhook {
  return {
    webhookId,
    createdAt,
    updatedAt: createdAt,
    name: 'a name',
    url: 'http://127.0.0.1/',
    events: ['login', 'register'],
    contentType: 'application/json',
    enabled: true,
    ...change,
  };
}

export function newDelivery(deliveryId: string, change: Partial<DeliveryRecord> = {}): DeliveryRecord {
  return {
    deliveryId,
    webhookId: 'w',
    eventName: 'login',
    source: 'event',
    createdAt: 1,
    request: {
      url: 'http://127.0.0.1/',
      headers: { host: '127.0.0.1' },
      body: { data: [null] },
      text: '{"data":[null]}',
    },
    delayMs: 0,
    retries: 0,
    retriesLeft: 0,
    attemptCount: 0,
    state: 'pending',
    ...change,
  };
}

export function newAttempt(number: number): AttemptRecord {
  return { number, startedAt: 1, durationMs: 1 };
}

export function idsOf({ list }: { readonly list: readonly Webhook[] }): string[] {
  return list.map(({ webhookId }) => webhookId);
}
