import { isObject } from '../../lib/values.ts';
import { createToleranceRecorder } from '../../webhooks/base/tolerance.ts';
import { isWebhookError } from '../../webhooks/base/webhook-error.ts';
import { openEnvelope } from '../../webhooks/event/open-envelope.ts';
import { decodeBody } from '../../webhooks/read/decode-body.ts';
import { readHeaderText, type WebhookHeaders } from '../../webhooks/read/webhook-input.ts';

/** The members of an event that a test can compare. */
export type ComparedEvent = { readonly [member: string]: unknown; readonly eventName: string };

/**
 * Reads the event from a value in a test: an event, the body of a delivery, a delivery that `buildDelivery` made, or
 * one that a test receiver recorded. Otherwise returns the reason, for a message.
 */
export function readEvent(value: unknown): ComparedEvent | string {
  if (!isObject(value)) return 'the value is not an event';
  if (typeof value['eventName'] === 'string') return { ...value, eventName: value['eventName'] };
  const { headers, text } = value;
  if (!isObject(headers) || typeof text !== 'string') return 'the value is not an event: it has no eventName';
  try {
    return readDelivery(headers as WebhookHeaders, text);
  } catch (error) {
    if (isWebhookError(error)) return `the delivery cannot be read: ${error.message}`;
    throw error;
  }
}

function readDelivery(headers: WebhookHeaders, text: string): ComparedEvent {
  const { tolerate, tolerated } = createToleranceRecorder(() => true);
  const body = decodeBody(text, readHeaderText({ headers }, 'content-type'), tolerate);
  const { eventName = 'unknown', ...event } = openEnvelope(body, undefined, tolerate);
  const userPoolId = readHeaderText({ headers }, 'x-authing-userpool-id');
  return { ...event, eventName, userPoolId, tolerated: tolerated() };
}
