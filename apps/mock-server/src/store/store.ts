import type { AccessKey } from '../model/access-key.ts';
import type { AttemptRecord } from '../model/attempt.ts';
import type { ClockState } from '../model/clock-state.ts';
import type { DeliveryHistory, DeliveryRecord, LoggedAttempt, RecordFilter } from '../model/delivery.ts';
import type { PoolContent } from '../model/snapshot.ts';
import type { Webhook, WebhookChange } from '../model/webhook.ts';

/** Which part of a list to read. */
export type Slice = {
  readonly offset: number;
  readonly limit: number;
};

/** One part of a list, and the length of the whole. */
export type Part<Item> = {
  readonly totalCount: number;
  readonly list: readonly Item[];
};

/** A content that is being filled. Nothing else sees it. */
export type NewContent = {
  /**
   * Adds to the content in pieces, so that other calls can run in between. Deliveries must be added oldest first, over all
   * calls. Rejects if an ID was already added.
   */
  add(more: Partial<PoolContent>): Promise<void>;
  /** Ends the filling. */
  complete(): Promise<CompleteContent>;
  /** Removes everything that was added. Call this when the content is not put in place. */
  discard(): void;
};

/** A content that can replace the content of a pool. */
export type CompleteContent = {
  readonly contentId: string;
  /** Its pending deliveries, oldest first. */
  readonly pending: readonly DeliveryRecord[];
};

/**
 * Where user pools keep what they own. What a promise acknowledged is there after the process was killed, where the
 * implementation has a file. Every method that changes something does it as one step. Every method rejects with the
 * implementation's own error when its storage fails.
 *
 * Webhooks and their lists come out frozen. While a webhook does not change, reading it again may give the same object, so
 * a caller can remember what it made of one.
 */
export type Store = {
  /** Adds a key pair, or replaces the one with its ID. */
  saveAccessKey(key: AccessKey): Promise<void>;
  findAccessKey(accessKeyId: string): Promise<AccessKey | undefined>;
  /** Every key pair, by ID. */
  listAccessKeys(): Promise<AccessKey[]>;

  /** Adds a webhook and resolves to it as it is kept. Rejects when the pool has one with its ID. */
  insertWebhook(userPoolId: string, webhook: Webhook): Promise<Webhook>;
  findWebhook(userPoolId: string, webhookId: string): Promise<Webhook | undefined>;
  /** Part of the list and the length of the whole, at the same moment. Newest first, ties by ID, the larger first. */
  listWebhooks(userPoolId: string, slice: Slice): Promise<Part<Webhook>>;
  /** The newest webhooks that subscribe to an event, enabled or not, newest first, and the number of all. */
  listSubscribers(userPoolId: string, eventName: string, limit: number): Promise<Part<Webhook>>;
  /** Every enabled webhook that subscribes to an event, oldest first. */
  subscribers(userPoolId: string, eventName: string): Promise<readonly Webhook[]>;
  /** Resolves to the webhook after the change, or to undefined when there is none. */
  updateWebhook(
    userPoolId: string,
    webhookId: string,
    change: WebhookChange,
    updatedAt: number,
  ): Promise<Webhook | undefined>;
  /** Deletes the webhooks with these IDs; IDs that do not exist are ignored. Deliveries and attempts stay on record. */
  deleteWebhooks(userPoolId: string, webhookIds: readonly string[]): Promise<void>;

  /** Adds deliveries, and removes the oldest finished ones beyond what the store keeps of a pool. */
  insertDeliveries(userPoolId: string, deliveries: readonly DeliveryRecord[]): Promise<void>;
  /** The ID `latest` names the last delivery that was made. */
  findDelivery(userPoolId: string, deliveryId: string): Promise<DeliveryHistory | undefined>;
  /** Newest first. A long list is read in pieces, each at its own time; what is no longer there or no longer matches is left out. */
  listDeliveries(userPoolId: string, filter: RecordFilter, limit: number): Promise<Part<DeliveryRecord>>;
  /** Every pending delivery of a pool, oldest first. */
  pendingDeliveries(userPoolId: string): Promise<DeliveryRecord[]>;
  /** Stores the new state of a delivery, together with the attempts that were made. */
  saveOutcome(userPoolId: string, delivery: DeliveryRecord, attempts: readonly AttemptRecord[]): Promise<void>;
  /** The attempts of one webhook, newest first. */
  listLog(userPoolId: string, webhookId: string, slice: Slice): Promise<Part<LoggedAttempt>>;

  /** The clock that was saved for a pool, if any. */
  findClock(userPoolId: string): Promise<ClockState | undefined>;
  saveClock(userPoolId: string, clock: ClockState): Promise<void>;
  /**
   * Everything that a pool owns at one moment, in pieces: webhooks newest first, then deliveries oldest first. Other
   * calls run between the pieces. A second reading begins only after the first one has ended, so read to the end
   * without waiting for anything else.
   * @param atOnce called at that moment
   */
  readPool(userPoolId: string, atOnce?: () => void): AsyncIterable<Partial<PoolContent>>;
  /** Begins a content for `replacePool`. The next start removes a content that was not put in place. */
  newContent(): Promise<NewContent>;
  /** Replaces everything that a pool owns, in one step. Earlier calls see the old content, and later calls the new one. */
  replacePool(userPoolId: string, content: CompleteContent): Promise<void>;
  /** Removes a pool and everything it owns, key pairs included. */
  deletePool(userPoolId: string): Promise<void>;

  /** The bytes kept under a name; `make` gives them the first time. */
  keep(name: string, make: () => Uint8Array): Promise<Uint8Array>;
  /** Rejects with the reason if the storage cannot be written or was found to be damaged. */
  check(): Promise<void>;
  /** Frees the storage. The store cannot be used afterwards. */
  close(): Promise<void>;
};
