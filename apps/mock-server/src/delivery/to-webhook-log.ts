import type { Schemas } from '@genauth-webhooks/contract';
import type { Attempt } from '../store/store.ts';
import { answerObject } from './read-answer.ts';

/** The wire form of an attempt. */
export function toWebhookLog(attempt: Attempt): Schemas['WebhookLogDto'] {
  const { response, errorMessage } = attempt;
  return {
    webhookId: attempt.webhookId,
    eventName: attempt.eventName,
    requestBody: attempt.request.body,
    requestHeaders: attempt.request.headers,
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
