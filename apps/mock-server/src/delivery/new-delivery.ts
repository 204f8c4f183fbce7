import type { DeliveryBody, DeliveryRecord } from '../model/delivery.ts';
import type { Webhook } from '../model/webhook.ts';
import { buildRequest } from './build-request.ts';
import { retrySchedule } from './retry-schedule.ts';

/** Who a delivery is made for, and when. */
export type Birth = {
  readonly userPoolId: string;
  readonly deliveryId: string;
  /** The pool's time. */
  readonly now: number;
};

/** The delivery that an event becomes for one webhook: pending, due at once, retried as the webhook asks for. */
export function eventDelivery(
  { userPoolId, deliveryId, now }: Birth,
  webhook: Webhook,
  eventName: string,
  body: DeliveryBody,
): DeliveryRecord {
  const { count, delayMs } = retrySchedule(webhook.retryConfig);
  return {
    deliveryId,
    webhookId: webhook.webhookId,
    eventName,
    source: 'event',
    createdAt: now,
    request: buildRequest(webhook, userPoolId, body),
    delayMs,
    retries: count,
    retriesLeft: count,
    attemptCount: 0,
    state: 'pending',
    dueAt: now,
  };
}

/** The delivery of a trigger: one attempt, never retried. */
export function triggerDelivery(
  { userPoolId, deliveryId, now }: Birth,
  webhook: Webhook,
  eventName: string,
  body: DeliveryBody,
  added: { readonly [name: string]: string },
): DeliveryRecord {
  return {
    deliveryId,
    webhookId: webhook.webhookId,
    eventName,
    source: 'trigger',
    createdAt: now,
    request: buildRequest(webhook, userPoolId, body, added),
    delayMs: 0,
    retries: 0,
    retriesLeft: 0,
    attemptCount: 0,
    state: 'pending',
  };
}

/** The same request once more, as a delivery of its own that knows what it repeats. */
export function replayDelivery({ deliveryId, now }: Birth, original: DeliveryRecord): DeliveryRecord {
  return {
    deliveryId,
    webhookId: original.webhookId,
    eventName: original.eventName,
    source: 'replay',
    replayOf: original.deliveryId,
    createdAt: now,
    request: original.request,
    delayMs: original.delayMs,
    retries: original.retries,
    retriesLeft: original.retries,
    attemptCount: 0,
    state: 'pending',
    dueAt: now,
  };
}
