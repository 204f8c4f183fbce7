import type { Schemas } from '@genauth-webhooks/contract';
import type { LoggedAttempt } from '../model/delivery.ts';
import { answerObject } from './answer-object.ts';

/** The wire form of an attempt. */
export function toWebhookLog({ delivery, attempt }: LoggedAttempt): Schemas['WebhookLogDto'] {
  const { response, errorMessage } = attempt;
  return {
    webhookId: delivery.webhookId,
    eventName: delivery.eventName,
    requestBody: delivery.request.body,
    requestHeaders: delivery.request.headers,
    responseStatusCode: response?.statusCode ?? 0,
    responseHeaders: response?.headers ?? {},
    responseBody: response === undefined ? {} : answerObject(response),
    timestamp: logTimestamp(attempt.startedAt),
    success: errorMessage === undefined,
    ...(errorMessage === undefined ? {} : { errorMessage }),
  };
}

const beijingOffsetMs: number = 8 * 60 * 60 * 1000;

/** The form of the vendor's sample: local time in China, milliseconds, an offset without a colon. */
export function logTimestamp(time: number): string {
  return new Date(time + beijingOffsetMs).toISOString().replace('Z', '+0800');
}
