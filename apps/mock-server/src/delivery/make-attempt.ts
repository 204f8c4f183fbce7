import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../lib/clock.ts';
import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryRecord } from '../model/delivery.ts';
import type { FaultEffect, Strike } from '../model/fault.ts';
import { timeoutMessage } from './describe-transport-error.ts';
import { failureOf, type Outcome, type Sender } from './sender.ts';

/** What attempts need. */
export type AttemptDeps = {
  readonly clock: Clock;
  readonly sender: Sender;
  /** Aborted when the server closes. */
  readonly closing: AbortSignal;
};

/** The faults that can strike an attempt. */
export const attemptFaults: readonly FaultEffect['kind'][] = ['status', 'latency', 'timeout', 'reset', 'duplicate'];

/** Attempts that were made. */
export type Made = {
  /** None when the server was closed before anything was sent. */
  readonly attempts: readonly AttemptRecord[];
  /** Whether the server was closed while the receiver was answering. */
  readonly cutOff: boolean;
};

/** Makes one attempt, or two when a fault duplicates it. */
export async function makeAttempt(
  deps: AttemptDeps,
  delivery: DeliveryRecord,
  strikes: readonly Strike[],
): Promise<Made> {
  const latencyMs = strikes.reduce((sum, { effect }) => sum + (effect.kind === 'latency' ? effect.ms : 0), 0);
  if (latencyMs > 0) await sleep(latencyMs, undefined, { signal: deps.closing }).catch(() => {});
  const instead = strikes.find(({ effect }) => ['status', 'timeout', 'reset'].includes(effect.kind));
  const duplicate = strikes.find(({ effect }) => effect.kind === 'duplicate');
  const faultId = (instead ?? strikes[0])?.faultId;

  const attempts: AttemptRecord[] = [];
  const times = duplicate && !instead ? 2 : 1;
  while (attempts.length < times && !deps.closing.aborted) {
    const startedAt = deps.clock.now();
    const { cutOff, ...outcome } = instead ? simulated(instead.effect) : await deps.sender.post(delivery.request);
    const number = delivery.attemptCount + attempts.length + 1;
    attempts.push({ number, startedAt, ...outcome, ...(faultId === undefined ? {} : { faultId }) });
    if (cutOff) return { attempts, cutOff: attempts.length === 1 };
  }
  return { attempts, cutOff: false };
}

/** The outcome that a fault stands in for. Nothing is sent. */
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
