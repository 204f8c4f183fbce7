import type { AttemptRecord } from './attempt.ts';

/** What created a delivery. */
export type DeliverySource = 'event' | 'trigger' | 'replay';

/** One event on its way to one webhook, as it is stored. */
export type DeliveryRecord = {
  readonly deliveryId: string;
  readonly webhookId: string;
  readonly eventName: string;
  readonly source: DeliverySource;
  /** The delivery that this one sends again. */
  readonly replayOf?: string;
  /** Milliseconds since 1970, by the pool's clock. */
  readonly createdAt: number;
  /** What every attempt sends. */
  readonly request: DeliveryRequest;
  /** The delay before each retry, in milliseconds. */
  readonly delayMs: number;
  /** How many attempts may follow the first one. */
  readonly retries: number;
  /** How many retries are left. */
  readonly retriesLeft: number;
  readonly attemptCount: number;
  /** Only the outbox knows whether a pending delivery is in progress. */
  readonly state: 'pending' | 'succeeded' | 'failed' | 'dropped';
  /** Why it failed or was dropped. */
  readonly reason?: string;
  /** When the next attempt is due, while pending. */
  readonly dueAt?: number;
  /** The `reorder` fault that holds it, until the first attempt. */
  readonly heldBy?: string;
};

/** The POST of a delivery. */
export type DeliveryRequest = {
  /** The webhook's URL, exactly as it was registered. */
  readonly url: string;
  /** All headers that are sent, including those of the transport. Names are in lower case. */
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

/** Selects stored deliveries: those that match every member. */
export type RecordFilter = {
  readonly webhookId?: string;
  readonly eventName?: string;
  readonly state?: DeliveryRecord['state'];
  readonly source?: DeliverySource;
  /** In a final state. */
  readonly isOver?: true;
  /** Created after the delivery with this ID. */
  readonly after?: string;
  /** Created before the delivery with this ID. */
  readonly before?: string;
};

/** A delivery's state as callers see it: `delivering` while an attempt is in progress. */
export type DeliveryState = DeliveryRecord['state'] | 'delivering';

/** Selects deliveries: those that match every member. */
export type DeliveryFilter = Omit<RecordFilter, 'state' | 'isOver'> & { readonly state?: DeliveryState };

/** A body before it is encoded. */
export type DeliveryBody = { readonly [member: string]: unknown };
