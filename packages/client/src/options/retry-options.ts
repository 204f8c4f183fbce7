import type { CallFacts } from '../errors/errors.ts';

/**
 * When a call is sent again, and how soon. A throttled call (HTTP status or `statusCode` 429) was not carried out and
 * is always sent again. After a lost connection, an answer of a gateway (502, 503, 504) or any other answer of HTTP 500
 * or above without an envelope, only idempotent calls are: not `createWebhook` and `triggerWebhook`, nor a POST through
 * `./http`.
 */
export type RetryOptions = {
  /** The maximum number of attempts, the first included: a whole number from 1. Default 3. */
  readonly attempts?: number | undefined;

  /**
   * The upper limit of the wait before the second attempt, in milliseconds. It doubles with each attempt; the wait is a
   * random part of it. Default 250.
   */
  readonly baseDelayMs?: number | undefined;

  /**
   * The upper limit of any wait, in milliseconds, including a `retry-after` of the server. Default 5000. Instead of a
   * wait that would outlast `timeout`, the call ends with the envelope or error that it has.
   */
  readonly maxDelayMs?: number | undefined;

  /** A number from 0 to below 1. Default `Math.random`. */
  readonly random?: (() => number) | undefined;

  /** Waits the given milliseconds. The signal is aborted when the call ends early. Default: a timer. */
  readonly sleep?: ((ms: number, signal: AbortSignal) => Promise<void>) | undefined;
};

/** An attempt that is about to be sent. */
export type CallRequest = Pick<CallAttempt, 'operation' | 'method' | 'url' | 'attempt'> & {
  /** By name, in lower case; without `authorization`, `proxy-authorization` and `cookie`. */
  readonly headers: { readonly [name: string]: string };
};

/** One attempt of a call, and its outcome. */
export type CallAttempt = {
  /** The operation; `getManagementToken` also when the client gets a token itself, `fetch` through `./http`. */
  readonly operation: CallFacts['operation'];
  readonly method: string;
  /** Where it went, with its query. It never holds a credential. */
  readonly url: string;
  /** Counted from 1. */
  readonly attempt: number;
  /** How long it took, in milliseconds by the client's `clock`. */
  readonly durationMs: number;
  /** How long the client waits before the next attempt, in milliseconds; `undefined` when there is none. */
  readonly delayMs: number | undefined;
  /**
   * How far the server's clock is ahead of the client's, in milliseconds, if the server refused the date of this
   * attempt. The client adds it to later dates: in the next attempt, or after a second refusal in the next call.
   */
  readonly clockOffsetMs: number | undefined;
  /** The HTTP status, if an answer began to arrive. */
  readonly httpStatus: number | undefined;
  /** The headers of that answer. Not enumerable, so that loggers leave them out. */
  readonly headers: Headers | undefined;
  /** The ID to quote to the vendor's support, if the envelope has one. */
  readonly requestId: string | undefined;
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
