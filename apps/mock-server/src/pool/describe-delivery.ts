import { duration } from '../lib/duration.ts';
import { maskUserInfo } from '../lib/mask-sensitive.ts';
import { printable } from '../lib/printable.ts';
import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryHistory, DeliveryState } from '../model/delivery.ts';
import { quoteName } from './quote-name.ts';

/** A delivery to describe in a message. */
export type DescribedDelivery = {
  readonly delivery: DeliveryHistory;
  readonly state: DeliveryState;
  /** Undefined when the webhook was deleted. */
  readonly webhookName: string | undefined;
};

/**
 * Describes a delivery in one sentence: its state, the outcome of the last attempt, and when the next attempt is due.
 * @param now the pool's time
 * @example "6af1 of user:created to 'sign-ups' (6af0) is pending after attempt 1 of 4: HTTP 401, code secret-wrong; next
 * attempt in 60 s"
 */
export function describeDelivery({ delivery, state, webhookName }: DescribedDelivery, now: number): string {
  const { deliveryId, eventName, webhookId, attempts, attemptCount, retries, reason, dueAt, heldBy } = delivery;
  const target = webhookName === undefined ? webhookId : `${quoteName(webhookName)} (${webhookId})`;
  const all = Math.max(retries + 1, attemptCount);
  const last = attempts.at(-1);
  const begun = `${deliveryId} of ${eventName} to ${target} is ${state}`;
  const outcome = last === undefined ? '' : `: ${describeOutcome(last)}`;
  switch (state) {
    case 'delivering':
      return `${begun}, attempt ${attemptCount + 1} of ${all}${last === undefined ? '' : ` after ${describeOutcome(last)}`}`;
    case 'pending': {
      const tried =
        attemptCount === 0 ? ' before the first attempt' : ` after attempt ${attemptCount} of ${all}${outcome}`;
      if (heldBy !== undefined) return `${begun}${tried}; a reorder fault holds it back`;
      const wait = Math.max(0, (dueAt ?? now) - now);
      return `${begun}${tried}; next attempt ${wait === 0 ? 'due now' : `in ${duration(wait)}`}`;
    }
    case 'dropped':
      return `${begun}: ${reason ?? 'it was never sent'}`;
    default:
      return `${begun} after attempt ${attemptCount} of ${all}${outcome}`;
  }
}

/** The status and the code of the receiver's answer, or why there is no answer. */
function describeOutcome({ response, errorMessage, faultId }: AttemptRecord): string {
  const fault = faultId === undefined ? '' : ' by a fault';
  if (response === undefined) return `${errorMessage ?? 'no answer'}${fault}`;
  const code = codeOf(response.body);
  return `HTTP ${response.statusCode}${code === undefined ? '' : `, code ${code}`}${fault}`;
}

/** The code in a receiver's JSON answer, such as an answer of `createWebhookHandler`. */
function codeOf(body: string): string | undefined {
  try {
    const { code } = JSON.parse(body) as { readonly code?: unknown };
    return typeof code === 'string' || typeof code === 'number'
      ? printable(maskUserInfo(String(code)).slice(0, 100))
      : undefined;
  } catch {
    return undefined;
  }
}
