import type { DeliveryBody, DeliveryRecord } from '../model/delivery.ts';
import type { Webhook } from '../model/webhook.ts';
import { buildRequest, createEventEncoder, type encodeBody } from './request.ts';
import { retrySchedule } from './retry-schedule.ts';

/** What every new delivery has of its own. */
export type NewDeliveryFacts = {
  readonly userPoolId: string;
  readonly deliveryId: string;
  /** The pool's time. */
  readonly now: number;
};

/**
 * Makes the deliveries of an event to its webhooks, one by one.
 * @param facts returns the facts of the next delivery
 */
export function* eventDeliveries(
  facts: () => NewDeliveryFacts,
  webhooks: readonly Webhook[],
  eventName: string,
  body: DeliveryBody,
): Generator<DeliveryRecord> {
  const encode = createEventEncoder();
  for (const webhook of webhooks) yield eventDelivery(facts(), webhook, eventName, body, encode);
}

/** Makes the delivery of an event to one webhook: pending, due at once, with the webhook's retries. */
export function eventDelivery(
  { userPoolId, deliveryId, now }: NewDeliveryFacts,
  webhook: Webhook,
  eventName: string,
  body: DeliveryBody,
  encode?: typeof encodeBody,
): DeliveryRecord {
  const { count, delayMs } = retrySchedule(webhook.retryConfig);
  return {
    deliveryId,
    webhookId: webhook.webhookId,
    eventName,
    source: 'event',
    createdAt: now,
    request: buildRequest(webhook, userPoolId, body, {}, encode),
    delayMs,
    retries: count,
    retriesLeft: count,
    attemptCount: 0,
    state: 'pending',
    dueAt: now,
  };
}

/** Makes the delivery of a trigger: one attempt, no retries. */
export function triggerDelivery(
  { userPoolId, deliveryId, now }: NewDeliveryFacts,
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

/** Makes a new delivery that sends the original's request again. */
export function replayDelivery({ deliveryId, now }: NewDeliveryFacts, original: DeliveryRecord): DeliveryRecord {
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
