import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../lib/clock.ts';
import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryRecord } from '../model/delivery.ts';
import type { AppliedFault, FaultEffect } from '../model/fault.ts';
import { latestTime } from '../model/time.ts';
import { timeoutMessage } from './describe-transport-error.ts';
import { failureOf, type Outcome, type Sender } from './sender.ts';

/** What making an attempt needs. */
export type AttemptDeps = {
  readonly clock: Clock;
  readonly sender: Sender;
  /** Aborted when no further attempt may start. */
  readonly closing: AbortSignal;
};

/** The kinds of fault that can apply to an attempt. */
export const attemptFaults: readonly FaultEffect['kind'][] = ['status', 'latency', 'timeout', 'reset', 'duplicate'];

/** The attempts made for one due time. */
export type MadeAttempts = {
  /** Empty when the server closed before anything was sent. */
  readonly attempts: readonly AttemptRecord[];
  /** Whether the server closed while the receiver was answering. */
  readonly cutOff: boolean;
};

/** Makes one attempt, or two when a fault duplicates it. */
export async function makeAttempt(
  deps: AttemptDeps,
  delivery: DeliveryRecord,
  faults: readonly AppliedFault[],
): Promise<MadeAttempts> {
  const latencyMs = faults.reduce((sum, { effect }) => sum + (effect.kind === 'latency' ? effect.ms : 0), 0);
  if (latencyMs > 0) await sleep(latencyMs, undefined, { signal: deps.closing }).catch(() => {});
  const replacement = faults.find(({ effect }) => ['status', 'timeout', 'reset'].includes(effect.kind));
  const duplicate = faults.find(({ effect }) => effect.kind === 'duplicate');
  const faultId = (replacement ?? faults[0])?.faultId;

  const attempts: AttemptRecord[] = [];
  const times = duplicate && !replacement ? 2 : 1;
  while (attempts.length < times && !deps.closing.aborted) {
    const startedAt = deps.clock.now();
    const { cutOff, ...outcome } = replacement
      ? simulated(replacement.effect)
      : await deps.sender.post(delivery.request);
    const number = delivery.attemptCount + attempts.length + 1;
    attempts.push({ number, startedAt, ...outcome, ...(faultId === undefined ? {} : { faultId }) });
    if (cutOff) return { attempts, cutOff: attempts.length === 1 };
  }
  return { attempts, cutOff: false };
}

/** The outcome that a fault produces in place of a POST. */
function simulated(effect: FaultEffect): Outcome {
  switch (effect.kind) {
    case 'timeout':
      return { durationMs: 0, errorMessage: timeoutMessage };
    case 'status': {
      const body = effect.message ?? '';
      const response = { statusCode: effect.status, headers: {}, body, encoding: 'utf8' as const, truncated: false };
      return { durationMs: 0, response, ...failureOf(response) };
    }
    default:
      return { durationMs: 0, errorMessage: 'ECONNRESET: a fault broke the connection' };
  }
}

/**
 * The delivery after its attempts: succeeded, pending until the next retry, or failed.
 * @param attempts the attempts just made; the first one decides, its duplicate does not
 * @param now the pool's time when they ended
 * @param cutOff whether the server closed while the receiver was answering. The receiver's reaction is then unknown, so the
 * delivery stays due and keeps its retries. A trigger fails instead, because its caller is gone.
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
  const dueAt = Math.min(now + delivery.delayMs, latestTime);
  return { ...after, state: 'pending', retriesLeft: delivery.retriesLeft - 1, dueAt };
}

/** The delivery after it was dropped: it is never sent again, for the given reason. */
export function dropped(delivery: DeliveryRecord, reason: string): DeliveryRecord {
  const { dueAt: _, heldBy: __, ...rest } = delivery;
  return { ...rest, state: 'dropped', reason };
}
