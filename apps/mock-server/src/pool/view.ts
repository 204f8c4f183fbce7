import type { ControlSchemas } from '@genauth-webhooks/contract/control';
import { encodeBody } from '../delivery/encode-body.ts';
import { maskSensitive, maskUserInfo } from '../lib/mask-sensitive.ts';
import { isoTime } from '../lib/time.ts';
import type { AttemptRecord, ReceiverAnswer } from '../model/attempt.ts';
import type { JournaledCall } from '../model/call.ts';
import type { DeliveryHistory, DeliveryRecord, DeliveryRequest, DeliveryState } from '../model/delivery.ts';

/** Whether sensitive members are shown in plain text. */
export type Reveal = { readonly reveal: boolean };

/** A delivery as the control API and the object for tests show it. */
export function showDelivery(
  delivery: DeliveryRecord,
  state: DeliveryState,
  { reveal }: Reveal,
): ControlSchemas['Delivery'] {
  const { deliveryId, webhookId, eventName, source, replayOf, reason, createdAt, dueAt, attemptCount, request } =
    delivery;
  return {
    deliveryId,
    webhookId,
    eventName,
    source,
    ...(replayOf === undefined ? {} : { replayOf }),
    state,
    ...(reason === undefined ? {} : { reason }),
    createdAt: isoTime(createdAt),
    ...(dueAt === undefined ? {} : { nextAttemptAt: isoTime(dueAt) }),
    url: reveal ? request.url : maskUserInfo(request.url),
    headers: reveal ? request.headers : (maskSensitive(request.headers) as { [name: string]: string }),
    body: reveal ? request.text : maskedText(request),
    attemptCount,
  };
}

/** The same with its attempts, first to last. */
export function showDeliveryWithAttempts(
  delivery: DeliveryHistory,
  state: DeliveryState,
  reveal: Reveal,
): ControlSchemas['DeliveryWithAttempts'] {
  return {
    ...showDelivery(delivery, state, reveal),
    attempts: delivery.attempts.map((attempt) => showAttempt(attempt, reveal)),
  };
}

export function showAttempt(attempt: AttemptRecord, { reveal }: Reveal): ControlSchemas['Attempt'] {
  const { number, startedAt, durationMs, response, errorMessage, faultId } = attempt;
  return {
    number,
    startedAt: isoTime(startedAt),
    durationMs,
    success: errorMessage === undefined,
    ...(errorMessage === undefined ? {} : { errorMessage }),
    ...(faultId === undefined ? {} : { faultId }),
    ...(response === undefined ? {} : { response: reveal ? response : maskedAnswer(response) }),
  };
}

export function showRequest(call: JournaledCall): ControlSchemas['JournalEntry'] {
  const { at, ...rest } = call;
  return { ...rest, at: isoTime(at) };
}

function maskedText(request: DeliveryRequest): string {
  const masked = maskSensitive(request.body) as DeliveryRequest['body'];
  // A caller may have set another content type, so the text itself has to tell: no form starts with a brace.
  return encodeBody(masked, request.text.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded');
}

/** A receiver may send back what it got. */
function maskedAnswer(answer: ReceiverAnswer): ReceiverAnswer {
  const headers = maskSensitive(answer.headers) as ReceiverAnswer['headers'];
  try {
    const value: unknown = JSON.parse(answer.body);
    const text = JSON.stringify(maskSensitive(value));
    return { ...answer, headers, body: text === JSON.stringify(value) ? answer.body : text };
  } catch {
    return { ...answer, headers };
  }
}
