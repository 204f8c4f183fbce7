import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryRecord } from '../model/delivery.ts';

/**
 * What a delivery becomes through its attempts: it succeeded, waits for the next time, or failed for good.
 * @param attempts those that were just made; the first decides, a duplicate after it does not
 * @param now the pool's time when they were over
 * @param cutOff whether the server was closed while the receiver was answering; then nobody knows what the receiver made of
 * it, and the delivery stays due with all the retries it had. A trigger is not made again: whoever waited for it is gone.
 * @see spec/fidelity.yaml, row `retry`
 */
export function afterAttempt(
  delivery: DeliveryRecord,
  attempts: readonly AttemptRecord[],
  now: number,
  cutOff = false,
): DeliveryRecord {
  if (cutOff && delivery.source !== 'trigger') {
    return { ...delivery, attemptCount: delivery.attemptCount + attempts.length };
  }
  const { dueAt: _, heldBy: __, ...rest } = delivery;
  const after = { ...rest, attemptCount: delivery.attemptCount + attempts.length };
  const errorMessage = attempts[0]?.errorMessage;
  if (errorMessage === undefined) return { ...after, state: 'succeeded' };
  if (delivery.retriesLeft === 0) return { ...after, state: 'failed', reason: errorMessage };
  return { ...after, state: 'pending', retriesLeft: delivery.retriesLeft - 1, dueAt: now + delivery.delayMs };
}

/** A delivery that will never be sent, and why. */
export function dropped(delivery: DeliveryRecord, reason: string): DeliveryRecord {
  const { dueAt: _, heldBy: __, ...rest } = delivery;
  return { ...rest, state: 'dropped', reason };
}
