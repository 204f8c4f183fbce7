import type { ControlSchemas } from '@genauth-webhooks/control';
import { encodeBody } from '../delivery/request.ts';
import { maskSensitive, maskUserInfo } from '../lib/mask-sensitive.ts';
import { deepestNesting, isNestedDeeper } from '../lib/read-json.ts';
import type { AttemptRecord, ReceiverAnswer } from '../model/attempt.ts';
import type { JournaledCall } from '../model/call.ts';
import type { DeliveryHistory, DeliveryRecord, DeliveryRequest, DeliveryState } from '../model/delivery.ts';
import { isoTime } from '../model/time.ts';

/** A delivery as callers see it. Times are ISO 8601 strings. */
export type Delivery = ControlSchemas['Delivery'];
/** A delivery with its attempts, first to last. */
export type DeliveryWithAttempts = ControlSchemas['DeliveryWithAttempts'];
/** One POST of a delivery and the receiver's answer, as callers see them. */
export type Attempt = ControlSchemas['Attempt'];

/** Whether sensitive values are shown in plain text. Otherwise they are masked. */
export type Reveal = { readonly reveal: boolean };

/** @param mask masks the body that was sent; see `createBodyMask` */
export function viewDelivery(
  delivery: DeliveryRecord,
  state: DeliveryState,
  { reveal }: Reveal,
  mask: (request: DeliveryRequest) => string = maskedText,
): Delivery {
  const { deliveryId, webhookId, eventName, source, replayOf, reason, createdAt, dueAt, attemptCount, request } =
    delivery;
  return {
    deliveryId,
    webhookId,
    eventName: reveal ? eventName : maskUserInfo(eventName),
    source,
    ...(replayOf === undefined ? {} : { replayOf }),
    state,
    ...(reason === undefined ? {} : { reason }),
    createdAt: isoTime(createdAt),
    ...(dueAt === undefined ? {} : { nextAttemptAt: isoTime(dueAt) }),
    url: reveal ? request.url : maskUserInfo(request.url),
    headers: reveal ? request.headers : (maskSensitive(request.headers) as { [name: string]: string }),
    body: reveal ? request.text : mask(request),
    attemptCount,
  };
}

export function viewDeliveryWithAttempts(
  delivery: DeliveryHistory,
  state: DeliveryState,
  reveal: Reveal,
): DeliveryWithAttempts {
  return {
    ...viewDelivery(delivery, state, reveal),
    attempts: delivery.attempts.map((attempt) => viewAttempt(attempt, reveal)),
  };
}

export function viewAttempt(attempt: AttemptRecord, { reveal }: Reveal): Attempt {
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

export function viewRequest(call: JournaledCall): ControlSchemas['JournalEntry'] {
  const { at, ...rest } = call;
  return { ...rest, at: isoTime(at) };
}

/** Masks the bodies of deliveries that follow each other. Those of one event have the same, which is masked once. */
export function createBodyMask(): (request: DeliveryRequest) => string {
  let last: { readonly request: DeliveryRequest; readonly masked: string } | undefined;
  return (request) => {
    const { body, text } = request;
    // The same form may come from a string and from an object.
    const isSame = last?.request.text === text && (last.request.body === body || text.startsWith('{'));
    if (last === undefined || !isSame) last = { request, masked: maskedText(request) };
    return last.masked;
  };
}

function maskedText(request: DeliveryRequest): string {
  const masked = maskSensitive(request.body) as DeliveryRequest['body'];
  // A caller may have set another content type, so the body decides: a form never starts with a brace.
  return encodeBody(masked, request.text.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded');
}

/** Masks the answer too, because a receiver may return the values it received. */
function maskedAnswer(answer: ReceiverAnswer): ReceiverAnswer {
  const headers = maskSensitive(answer.headers) as ReceiverAnswer['headers'];
  // An answer that is nested too deep to search may contain sensitive members.
  if (isNestedDeeper(answer.body, deepestNesting)) return { ...answer, headers, body: '***' };
  try {
    const value: unknown = JSON.parse(answer.body);
    const text = JSON.stringify(maskSensitive(value));
    return { ...answer, headers, body: text === JSON.stringify(value) ? answer.body : text };
  } catch {
    return { ...answer, headers, body: maskUserInfo(answer.body) };
  }
}
