import type { Outcome } from './send.ts';

/** How often and how soon a call is sent again. */
export type RetryPolicy = {
  readonly attempts: number;
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
  readonly random: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
};

/**
 * Tells whether what went wrong may pass by itself. A throttled call was not carried out, so any may be sent again.
 * Otherwise nobody knows whether it was, so only one that does no harm the second time is.
 */
export function isWorthRetrying(outcome: Outcome, idempotent: boolean): boolean {
  const { envelope, isGivenUp, response } = outcome;
  const statuses = [response?.status, envelope?.statusCode];
  if (isGivenUp) return false;
  if (statuses.includes(429)) return true;
  if (!idempotent) return false;
  if ([502, 503, 504].some((status) => statuses.includes(status))) return true;
  // An answer below 500 that is no envelope comes from something that will say the same again.
  return !envelope && !(response && response.status < 500);
}

/**
 * How long to wait before a call is sent again, in milliseconds: what the server asks for, or else a random part of a
 * time that doubles with each retry, so that callers who failed together do not come back together. Neither is longer
 * than `maxDelayMs`.
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */
export function delayBefore(retry: number, { response }: Outcome, policy: RetryPolicy, now: number): number {
  const { baseDelayMs, maxDelayMs, random } = policy;
  const asked = readRetryAfter(response?.headers.get('retry-after'), now);
  return asked === undefined
    ? Math.round(random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (retry - 1)))
    : Math.min(maxDelayMs, asked);
}

/**
 * Reads the time that a server asks for, in seconds or as a date.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function readRetryAfter(value: string | null | undefined, now: number): number | undefined {
  if (!value) return undefined;
  const seconds = Number(value);
  const ms = seconds >= 0 ? seconds * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Waits. The timer goes when the signal says so. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
