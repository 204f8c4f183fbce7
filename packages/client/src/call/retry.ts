import type { Failure } from '@genauth-webhooks/contract';
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
  const { envelope, response } = outcome;
  // An answer below 500 that is no envelope comes from something that will say the same again.
  const mayPass = hasStatus(outcome, 502, 503, 504) || !(envelope || (response && response.status < 500));
  return hasStatus(outcome, 429) || (idempotent && mayPass);
}

/** Tells whether the server did not accept the token. */
export function isRefusal(outcome: Outcome): boolean {
  return hasStatus(outcome, 401) || (outcome.envelope as Failure | undefined)?.apiCode === 2020;
}

/** Tells whether the HTTP status or the `statusCode` is one of these. */
function hasStatus({ envelope, response }: Outcome, ...statuses: readonly number[]): boolean {
  return statuses.some((status) => status === response?.status || status === envelope?.statusCode);
}

/**
 * Reads the time that a server asks for, in seconds or as a date, in milliseconds from now. It is `NaN` when it asks for
 * none that can be read.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function readRetryAfter({ response }: Outcome, now: number): number {
  const value = response?.headers.get('retry-after') || 'none';
  const seconds = Number(value);
  return Math.max(0, seconds >= 0 ? seconds * 1000 : Date.parse(value) - now);
}

/** Waits. The timer goes when the signal says so. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}
