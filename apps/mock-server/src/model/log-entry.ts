import type { Call } from './call.ts';
import type { DeliverySource } from './delivery.ts';
import type { Fault } from './fault.ts';

/** A log entry. It contains no header, no body and no secret. */
export type LogEntry = {
  /** When it happened, by the machine's clock: an ISO 8601 string. */
  readonly time: string;
} & Happening;

/** What happened, by its kind. */
export type Happening =
  | CallHappening
  | (InPool &
      (EventHappening | AttemptHappening | DroppedHappening | ClockHappening | FaultHappening | ResetHappening));

type InPool = { readonly userPoolId: string };

/** A call of the emulated API was answered. */
export type CallHappening = Omit<Call, 'operationId' | 'error'> & {
  readonly kind: 'call';
  /** Absent when no operation matched. */
  readonly operationId?: string;
  /** The stack of the internal error that the call caused, if any. */
  readonly error?: string;
};

/** An event was emitted, or deliveries were replayed. */
export type EventHappening = {
  readonly kind: 'event' | 'replay';
  /** Absent when deliveries of any event were replayed. */
  readonly eventName?: string;
  /** The number of deliveries. */
  readonly deliveries: number;
  /** Why no webhook received the event, and what to do. */
  readonly hint?: string;
};

/** The delivery and its webhook. */
export type DeliveryOfEntry = {
  readonly deliveryId: string;
  readonly source: DeliverySource;
  readonly eventName: string;
  readonly webhookId: string;
  /** Absent when the webhook was deleted. */
  readonly webhookName?: string;
};

/** One POST of a delivery ended, and its outcome is stored. */
export type AttemptHappening = DeliveryOfEntry & {
  readonly kind: 'attempt';
  /** Counted from 1. */
  readonly attempt: number;
  /** The highest number of attempts of the delivery. */
  readonly attempts: number;
  readonly durationMs: number;
  /** The receiver's status. Absent when it did not answer. */
  readonly status?: number;
  /** Absent when the attempt succeeded. */
  readonly errorMessage?: string;
  /** The fault that applied to the attempt. */
  readonly faultId?: string;
  /** The state of the delivery after it. */
  readonly state: 'pending' | 'succeeded' | 'failed' | 'dropped';
  /** When the next attempt is due by the pool's clock, and how long it is until then, in milliseconds. */
  readonly nextAttemptAt?: string;
  readonly nextAttemptInMs?: number;
};

/** A delivery was dropped: it is never sent. */
export type DroppedHappening = DeliveryOfEntry & { readonly kind: 'dropped'; readonly reason: string };

/** The pool's clock was set or moved. */
export type ClockHappening = {
  readonly kind: 'clock';
  readonly mode: 'system' | 'virtual';
  /** The time of a virtual clock. */
  readonly now?: string;
  /** The number of attempts that a movement made. Absent when the clock was set. */
  readonly attempts?: number;
};

/** A fault was added or removed. If a fault applies to an attempt, the entry of the attempt names it. */
export type FaultHappening = {
  readonly kind: 'fault';
  readonly change: 'added' | 'removed';
  readonly fault: Fault;
};

/** The content of the pool was replaced. */
export type ResetHappening = { readonly kind: 'reset'; readonly by: 'nothing' | 'snapshot' };
