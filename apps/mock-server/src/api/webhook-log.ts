import type { Schemas } from '@genauth-webhooks/contract';
import { deepestNesting, isNestedDeeper } from '../lib/read-json.ts';
import type { ReceiverAnswer } from '../model/attempt.ts';
import type { LoggedAttempt } from '../model/delivery.ts';

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

/**
 * The JSON object that callers get for a receiver's answer: the receiver's own object, or the answer wrapped into one.
 * @see spec/fidelity.yaml, row `answer-wrapping`
 */
export function answerObject(answer: ReceiverAnswer): { [member: string]: unknown } {
  if (answer.encoding === 'base64') return { body: answer.body, encoding: 'base64', ...truncation(answer) };
  if (answer.body === '') return {};
  if (answer.truncated) return { body: answer.body, truncated: true };
  if (isNestedDeeper(answer.body, deepestNesting)) return { body: answer.body };
  try {
    const value: unknown = JSON.parse(answer.body);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as { [member: string]: unknown })
      : { body: value };
  } catch {
    return { body: answer.body };
  }
}

function truncation(answer: ReceiverAnswer): { truncated?: true } {
  return answer.truncated ? { truncated: true } : {};
}
