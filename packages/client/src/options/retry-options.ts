import type { CallFacts } from '../errors/errors.ts';

/**
 * When a call is sent again, and how soon. One that was throttled (HTTP status or `statusCode` 429) was not carried out
 * and may always be sent again. After a lost connection, an answer of a gateway (502, 503, 504) or another answer from
 * HTTP 500 that is no envelope, only a call is that does no harm the second time: `createWebhook` and `triggerWebhook`
 * are not, nor is a POST through `./http`.
 */
export type RetryOptions = {
  /** How often a call is sent at the most, the first time included: a whole number from 1. Default 3. */
  readonly attempts?: number | undefined;

  /**
   * The upper limit of the wait before the second attempt, in milliseconds. It doubles with each attempt; the wait is a
   * random part of it. Default 250.
   */
  readonly baseDelayMs?: number | undefined;

  /**
   * The upper limit of any wait, in milliseconds, also of one that the server asks for with `retry-after`. Default 5000.
   * A wait that would outlast `timeout` is not begun: the call ends with what it has.
   */
  readonly maxDelayMs?: number | undefined;

  /** A number from 0 to below 1. Default `Math.random`. */
  readonly random?: (() => number) | undefined;

  /** Waits so many milliseconds. The signal is aborted when nobody waits any longer. Default: a timer. */
  readonly sleep?: ((ms: number, signal: AbortSignal) => Promise<void>) | undefined;
};

/** What became of sending a call once. */
export type CallAttempt = {
  /** The operation, `getManagementToken` also for tokens that the client gets by itself, `fetch` through `./http`. */
  readonly operation: CallFacts['operation'];
  readonly method: string;
  /** Counted from 1. */
  readonly attempt: number;
  /** How long it took, in milliseconds by the client's `clock`. */
  readonly durationMs: number;
  /** How long the client now waits before it sends the call again, in milliseconds; `undefined` when it does not. */
  readonly delayMs: number | undefined;
  /** The HTTP status, if an answer came. */
  readonly httpStatus: number | undefined;
  /** The `statusCode` of the envelope, if one came. */
  readonly statusCode: number | undefined;
  /** Why there is no envelope: an error of this package, or the reason of the caller's signal. */
  readonly error: unknown;
};

/** `RetryOptions` with their defaults in place. */
export type RetryPolicy = {
  readonly attempts: number;
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
  readonly random: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** Waits. The timer ends when the signal is aborted. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
