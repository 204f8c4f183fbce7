import { maskSensitive } from '../lib/mask-sensitive.ts';
import type { AttemptRecord } from '../model/attempt.ts';
import type { ClockState } from '../model/clock-state.ts';
import type { DeliveryRecord } from '../model/delivery.ts';
import type { Fault } from '../model/fault.ts';
import type { AttemptHappening, DeliveryOfEntry, Happening } from '../model/log-entry.ts';
import { isoTime } from '../model/time.ts';
import type { FaultChange } from './faults.ts';
import type { Moved } from './schedule.ts';

/** Reports what happens in a pool to the log, if there is one. */
export type PoolLog = {
  /** Deliveries of an event were stored. If there are none, `hint` says why. */
  emitted(eventName: string, deliveries: readonly DeliveryRecord[], hint?: string): void;
  /** Deliveries were replayed. If an event name is given, all of them are of this event. */
  replayed(deliveries: readonly DeliveryRecord[], eventName?: string): void;
  /** An attempt ended. `delivery` is the delivery after the attempt. */
  attempted(delivery: DeliveryRecord, attempt: AttemptRecord): void;
  dropped(delivery: DeliveryRecord): void;
  clockSet(state: ClockState): void;
  clockMoved(moved: Moved): void;
  faultChanged(fault: Fault, change: FaultChange): void;
  replaced(by: 'nothing' | 'snapshot'): void;
};

/** Receives what happened, in order. A promise stands for something that happened when the promise was passed. */
export type OnHappening = (happening: Happening | Promise<Happening>) => void;

export type PoolLogDeps = {
  readonly userPoolId: string;
  /** Undefined when there is no log. No entry is then created. */
  readonly onHappening: OnHappening | undefined;
  /** The pool's time. */
  readonly now: () => number;
  /** The name of a webhook of the pool; undefined when it was deleted. */
  readonly webhookName: (webhookId: string) => Promise<string | undefined>;
};

export function createPoolLog({ userPoolId, onHappening, now, webhookName }: PoolLogDeps): PoolLog {
  const report =
    onHappening &&
    ((happening: Happening | Promise<Happening>): void =>
      onHappening(happening instanceof Promise ? happening.then(masked) : masked(happening)));
  const describeDelivery = async (delivery: DeliveryRecord): Promise<DeliveryOfEntry> => {
    const { deliveryId, source, eventName, webhookId } = delivery;
    const name = await webhookName(webhookId).catch(() => undefined);
    return { deliveryId, source, eventName, webhookId, ...(name === undefined ? {} : { webhookName: name }) };
  };
  const about = { userPoolId };
  return {
    emitted: (eventName, { length }, hint) =>
      report?.({
        kind: 'event',
        ...about,
        eventName,
        deliveries: length,
        ...(hint === undefined ? {} : { hint }),
      }),
    replayed: ({ length }, eventName) =>
      report?.({
        kind: 'replay',
        ...about,
        ...(eventName === undefined ? {} : { eventName }),
        deliveries: length,
      }),
    attempted(delivery, attempt) {
      if (report === undefined) return;
      const outcome = outcomeOf(delivery, attempt, now());
      report(describeDelivery(delivery).then((facts) => ({ kind: 'attempt', ...about, ...facts, ...outcome })));
    },
    dropped(delivery) {
      if (report === undefined) return;
      const { reason = 'it was dropped' } = delivery;
      report(describeDelivery(delivery).then((facts) => ({ kind: 'dropped', ...about, ...facts, reason })));
    },
    clockSet: (state) =>
      report?.({
        kind: 'clock',
        ...about,
        mode: state.mode,
        ...(state.mode === 'virtual' ? { now: isoTime(state.now) } : {}),
      }),
    clockMoved: (moved) =>
      report?.({ kind: 'clock', ...about, mode: 'virtual', now: isoTime(moved.now), attempts: moved.attempts }),
    faultChanged(fault, change) {
      if (change === 'added' || change === 'removed') report?.({ kind: 'fault', ...about, change, fault });
    },
    replaced: (by) => report?.({ kind: 'reset', ...about, by }),
  };
}

/** Names, hints and messages may quote the URL of a receiver. */
function masked(happening: Happening): Happening {
  return maskSensitive(happening) as Happening;
}

/** The outcome of an attempt. */
function outcomeOf(
  { state, dueAt, retries, attemptCount }: DeliveryRecord,
  { number, durationMs, response, errorMessage, faultId }: AttemptRecord,
  now: number,
): Omit<AttemptHappening, 'kind' | keyof DeliveryOfEntry> {
  return {
    attempt: number,
    // A fault that duplicates attempts increases their number.
    attempts: Math.max(retries + 1, attemptCount),
    durationMs: Math.round(durationMs),
    ...(response === undefined ? {} : { status: response.statusCode }),
    ...(errorMessage === undefined ? {} : { errorMessage }),
    ...(faultId === undefined ? {} : { faultId }),
    state,
    ...(dueAt === undefined ? {} : { nextAttemptAt: isoTime(dueAt), nextAttemptInMs: Math.max(0, dueAt - now) }),
  };
}
