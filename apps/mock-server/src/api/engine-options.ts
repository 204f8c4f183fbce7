import type { Language } from './language.ts';

/** How the emulated API behaves where a server has a choice. Defaults and ranges are in the table of options. */
export type EngineOptions = {
  /** Write messages in this language when the caller requests none. One of "zh-CN", "en-US". Default: "zh-CN". */
  readonly language: Language;
  /**
   * Refuse a signed request whose date is further than this from now, in milliseconds; undefined accepts any date. A
   * whole number from 1 to 9007199254740991. Default: 300000.
   */
  readonly dateWindowMs: number | undefined;
  /** Refuse a nonce that was used before. Default: true. */
  readonly refuseReplayedNonces: boolean;
  /** Read page and limit 0 as their defaults, for the C# SDK. Default: false. */
  readonly zeroMeansDefault: boolean;
  /**
   * Answer trigger-webhook like this when the receiver does not answer. One of "failure", "null-response". Default:
   * "failure".
   */
  readonly unreachableReceiver: 'failure' | 'null-response';
  /**
   * Answer HTTP 429 to a user pool that makes more calls than this within a second. A whole number from 1 to 2147483647.
   * Default: none.
   */
  readonly requestsPerSecond: number | undefined;
  /** Let management tokens expire after this time, in seconds. A whole number from 1 to 2147483647. Default: 7200. */
  readonly tokenLifetimeSeconds: number;
  /**
   * Send at most this many deliveries of one webhook at the same time. A whole number from 1 to 10000. Default: 10.
   */
  readonly deliveriesAtOnce: number;
  /**
   * Keep this many deliveries of each user pool; drop the oldest finished ones beyond that, never pending ones. A whole
   * number from 1 to 2147483647. Default: 10000. The attempts of a dropped delivery are dropped too.
   */
  readonly deliveriesKept: number;
  /**
   * Drop the oldest finished deliveries of all user pools, never pending ones, while the state is larger than this, in
   * bytes. A whole number from 1048576 to 9007199254740991. Default: 536870912. Webhooks are never dropped either. No
   * option limits pending deliveries, and the server keeps their bodies in memory, even with a state file.
   */
  readonly stateBytes: number;
  /** Keep this many calls of each user pool in the request journal. A whole number from 1 to 2147483647. Default: 1000. */
  readonly journalLength: number;
  /**
   * Limit the memory of the request journals of all user pools to this much, in bytes. A whole number from 65536 to
   * 9007199254740991. Default: 33554432. Above the limit, the largest journal drops its oldest calls. The parameters of
   * a call are cut at about 16,000 characters.
   */
  readonly journalBytes: number;
  /**
   * Limit the memory of the events that stream readers can resume with to this much, in bytes. A whole number from
   * 65536 to 9007199254740991. Default: 33554432. Above the limit, the pool with the most events drops its oldest ones.
   */
  readonly activityBytes: number;
  /**
   * Disconnect a stream reader with more unread events than this, in bytes. A whole number from 65536 to
   * 9007199254740991. Default: 67108864. The reader may resume with the ID of the last event that it has read.
   */
  readonly streamBacklogBytes: number;
  /**
   * Remember at least this many of the last nonces. A whole number from 1 to 1000000. Default: 100000. A nonce whose
   * date is no longer accepted is forgotten earlier.
   */
  readonly noncesKept: number;
  /**
   * Refuse a request body larger than this, in bytes. A whole number from 1024 to 2147483647. Default: 1048576. Seeds and
   * snapshots may be 64 times as large.
   */
  readonly bodyLimit: number;
  /** Check answers against the contract before sending them. Default: true. */
  readonly validateAnswers: boolean;
};
