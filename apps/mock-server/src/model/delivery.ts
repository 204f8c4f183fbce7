import type { AttemptRecord } from './attempt.ts';

/** What made a delivery. */
export type DeliverySource = 'event' | 'trigger' | 'replay';

/** One event on its way to one webhook, as it is kept. */
export type DeliveryRecord = {
  readonly deliveryId: string;
  readonly webhookId: string;
  readonly eventName: string;
  readonly source: DeliverySource;
  /** The delivery that this one repeats. */
  readonly replayOf?: string;
  /** Milliseconds since 1970, by the pool's clock. */
  readonly createdAt: number;
  /** What every attempt sends. */
  readonly request: DeliveryRequest;
  /** Wait before each further attempt. */
  readonly delayMs: number;
  /** Attempts that may follow the first one. */
  readonly retries: number;
  /** Attempts that may still follow a failed one. */
  readonly retriesLeft: number;
  readonly attemptCount: number;
  /** Whether a pending delivery is under way is known to the outbox alone. */
  readonly state: 'pending' | 'succeeded' | 'failed' | 'dropped';
  /** Why it failed or was dropped. */
  readonly reason?: string;
  /** When the next attempt falls due, while pending. */
  readonly dueAt?: number;
  /** The fault that sends it in another order, until the first attempt. */
  readonly heldBy?: string;
};

/** What is posted. */
export type DeliveryRequest = {
  /** The webhook's URL, as it was registered. */
  readonly url: string;
  /** All headers that are sent, those of the transport included. Names are in lower case. */
  readonly headers: { readonly [name: string]: string };
  /** The body before it was encoded. */
  readonly body: { readonly [member: string]: unknown };
  /** The body as it is sent, in UTF-8. */
  readonly text: string;
};

/** An attempt with the delivery it belongs to. */
export type LoggedAttempt = {
  readonly delivery: DeliveryRecord;
  readonly attempt: AttemptRecord;
};

/** A delivery with its attempts, first to last. */
export type DeliveryHistory = DeliveryRecord & { readonly attempts: readonly AttemptRecord[] };

/** Which deliveries are meant; every member narrows. */
export type RecordFilter = {
  readonly webhookId?: string;
  readonly eventName?: string;
  readonly state?: DeliveryRecord['state'];
  readonly source?: DeliverySource;
  /** Over in any way. */
  readonly isOver?: true;
  /** Made after this one. */
  readonly after?: string;
  /** Made before this one. */
  readonly before?: string;
};

/** A delivery's state as it is told: `delivering` while an attempt is under way. */
export type DeliveryState = DeliveryRecord['state'] | 'delivering';

/** Which deliveries are meant; every member narrows. */
export type DeliveryFilter = Omit<RecordFilter, 'state'> & { readonly state?: DeliveryState };

/** A body before it is encoded. */
export type DeliveryBody = { readonly [member: string]: unknown };
