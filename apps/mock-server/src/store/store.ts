import type { Input, Schemas } from '@genauth-webhooks/contract';
import type { ClockState } from '../pool/pool-clock.ts';
import type {
  Attempt,
  DeliveryFilter,
  DeliveryRecord,
  DeliveryWithAttempts,
  LoggedAttempt,
} from './delivery-record.ts';

/** A webhook as it is kept: the wire form, with times as numbers. */
export type Webhook = {
  readonly webhookId: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  readonly name: string;
  readonly url: string;
  readonly events: Input<'createWebhook'>['events'];
  readonly contentType: Schemas['ContentType'];
  readonly enabled: boolean;
  readonly secret?: string;
  readonly retryConfig?: Schemas['RetryConfig'];
};

/** The members of a webhook that a change may replace. */
export type WebhookChange = Partial<Omit<Webhook, 'webhookId' | 'createdAt' | 'updatedAt'>>;

/** A key pair and the user pool that it opens. */
export type AccessKey = {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly userPoolId: string;
};

/** What a receiver answered. */
export type ReceiverAnswer = {
  readonly statusCode: number;
  readonly headers: { readonly [name: string]: string | string[] };
  /** Text, or base64 where the bytes are no UTF-8; at most the first 64 KiB. */
  readonly body: string;
  readonly encoding: 'utf8' | 'base64';
  readonly truncated: boolean;
};

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

/** All that a user pool owns, apart from its key pairs. */
export type PoolContent = {
  readonly webhooks: readonly Webhook[];
  /** Oldest first. */
  readonly deliveries: readonly DeliveryWithAttempts[];
};

/**
 * Where user pools keep what they own. What a promise acknowledged is there after the process was killed, where the
 * implementation has a file. Every method that changes something does it as one step. Every method rejects with the
 * implementation's own error when its storage fails.
 */
export type Store = {
  /** Adds a key pair, or replaces the one with its ID. */
  saveAccessKey(key: AccessKey): Promise<void>;
  findAccessKey(accessKeyId: string): Promise<AccessKey | undefined>;
  /** Every key pair, by ID. */
  listAccessKeys(): Promise<AccessKey[]>;

  /** Resolves to the webhook's wire form, in JSON. */
  insertWebhook(userPoolId: string, webhook: Webhook): Promise<string>;
  findWebhook(userPoolId: string, webhookId: string): Promise<Webhook | undefined>;
  /** The webhook's wire form, in JSON. */
  findWebhookText(userPoolId: string, webhookId: string): Promise<string | undefined>;
  /** A part of the list in its wire form, JSON in UTF-8: newest first, ties by ID, the larger first. */
  webhookPage(userPoolId: string, slice: Slice): Promise<Uint8Array>;
  /** Every enabled webhook that an event goes to, oldest first. */
  subscribers(userPoolId: string, eventName: string): Promise<readonly Webhook[]>;
  /** Resolves to the webhook after the change, or to nothing when there is none. */
  updateWebhook(
    userPoolId: string,
    webhookId: string,
    change: WebhookChange,
    updatedAt: number,
  ): Promise<Webhook | undefined>;
  /** Deletes what is there of these IDs. Deliveries and attempts stay on record. */
  deleteWebhooks(userPoolId: string, webhookIds: readonly string[]): Promise<void>;

  /** Adds deliveries, and drops the oldest finished ones beyond what the store keeps of a pool. */
  insertDeliveries(userPoolId: string, deliveries: readonly DeliveryRecord[]): Promise<void>;
  /** `latest` stands for the last one that was made. */
  findDelivery(userPoolId: string, deliveryId: string): Promise<DeliveryWithAttempts | undefined>;
  /** Newest first. */
  listDeliveries(userPoolId: string, filter: DeliveryFilter, limit: number): Promise<Part<DeliveryRecord>>;
  /** Every pending delivery of a pool, oldest first. */
  pendingDeliveries(userPoolId: string): Promise<DeliveryRecord[]>;
  /** Stores what became of a delivery, together with the attempts that were made. */
  saveOutcome(userPoolId: string, delivery: DeliveryRecord, attempts: readonly Attempt[]): Promise<void>;
  /** The attempts of one webhook, last first. */
  listLog(userPoolId: string, webhookId: string, slice: Slice): Promise<Part<LoggedAttempt>>;

  /** A pool's clock as it was kept, or nothing. */
  findClock(userPoolId: string): Promise<ClockState | undefined>;
  saveClock(userPoolId: string, clock: ClockState): Promise<void>;
  /** Everything that a pool owns. */
  readPool(userPoolId: string): Promise<PoolContent>;
  /** Puts other content in the place of everything that a pool owns. */
  replacePool(userPoolId: string, content: PoolContent): Promise<void>;
  /** Drops a pool with all that it owns, key pairs included. */
  deletePool(userPoolId: string): Promise<void>;

  /** The bytes kept under a name; `make` gives them the first time. */
  keep(name: string, make: () => Uint8Array): Promise<Uint8Array>;
  /** Rejects when the storage cannot be read. */
  check(): Promise<void>;
  /** Frees the storage. The store cannot be used afterwards. */
  close(): Promise<void>;
};
