import type { Input, Schemas } from '@genauth-webhooks/contract';

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

/** One POST to a receiver: what was sent, and what came back. */
export type Attempt = {
  readonly webhookId: string;
  readonly eventName: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
  readonly request: {
    readonly url: string;
    readonly headers: { readonly [name: string]: string };
    /** The body before it was encoded. */
    readonly body: { readonly [member: string]: unknown };
  };
  /** Absent when no answer came. */
  readonly response?: ReceiverAnswer;
  /** Absent when the attempt succeeded. */
  readonly errorMessage?: string;
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

/**
 * Where user pools keep what they own. What a promise acknowledged is there after the process was killed, where the
 * implementation has a file. Every method rejects with the implementation's own error when its storage fails.
 */
export type Store = {
  /** Adds a key pair, or replaces the one with its ID. */
  saveAccessKey(key: AccessKey): Promise<void>;
  findAccessKey(accessKeyId: string): Promise<AccessKey | undefined>;
  insertWebhook(userPoolId: string, webhook: Webhook): Promise<void>;
  findWebhook(userPoolId: string, webhookId: string): Promise<Webhook | undefined>;
  /** Newest first, ties by ID, the larger first. */
  listWebhooks(userPoolId: string, slice: Slice): Promise<Part<Webhook>>;
  /** Changes a webhook as one step. Resolves to the webhook after the change, or to nothing when there is none. */
  updateWebhook(
    userPoolId: string,
    webhookId: string,
    change: WebhookChange,
    updatedAt: number,
  ): Promise<Webhook | undefined>;
  /** Deletes what is there of these IDs, all as one step. Attempts stay on record. */
  deleteWebhooks(userPoolId: string, webhookIds: readonly string[]): Promise<void>;
  insertAttempt(userPoolId: string, attempt: Attempt): Promise<void>;
  /** The attempts of one webhook, last first. */
  listAttempts(userPoolId: string, webhookId: string, slice: Slice): Promise<Part<Attempt>>;
  /** The bytes kept under a name; `make` gives them the first time. */
  keep(name: string, make: () => Uint8Array): Promise<Uint8Array>;
  /** Rejects when the storage cannot be read. */
  check(): Promise<void>;
  /** Frees the storage. The store cannot be used afterwards. */
  close(): Promise<void>;
};
