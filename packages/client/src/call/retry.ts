import type { Failure } from '@genauth-webhooks/contract';
import type { Token } from '../auth/create-token-source.ts';
import type { Settings } from '../options/read-options.ts';
import type { Outcome } from './envelope.ts';

/**
 * Makes the function that receives each outcome of one call and decides how long to wait before the next attempt, in
 * milliseconds; `undefined` to end the call. It forgets a refused token, which the next attempt replaces.
 */
export function createSchedule(
  { attempts, baseDelayMs, clock, maxDelayMs, random, timeout }: Settings,
  idempotent: boolean,
): (outcome: Outcome, token: Token | undefined) => number | undefined {
  const deadline = clock() + (timeout || Infinity);
  let retries = 0;
  let isReplay = false;
  return (outcome, token) => {
    // Once only: if the new token is refused as well, another one will not help.
    if (token && !isReplay && isRefusal(outcome)) {
      isReplay = true;
      token.forget();
      return 0;
    }
    retries += 1;
    if (retries >= attempts || !isWorthRetrying(outcome, idempotent)) return undefined;
    const now = clock();
    const asked = readRetryAfter(outcome, now);
    // A random part, so that callers who failed together do not come back together.
    // https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
    const delayMs =
      asked >= 0
        ? Math.min(maxDelayMs, asked)
        : Math.round(random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (retries - 1)));
    // A wait beyond the deadline would only replace what is known by a TimeoutError.
    return now + delayMs < deadline ? delayMs : undefined;
  };
}

/**
 * Tells whether the failure may pass by itself. A throttled call was not carried out, so any call may be sent again.
 * Otherwise it may have been carried out, so only an idempotent call is sent again.
 */
function isWorthRetrying(outcome: Outcome, idempotent: boolean): boolean {
  const { envelope, response } = outcome;
  // An answer below 500 without an envelope comes from something that would answer the same again.
  const mayPass = hasStatus(outcome, 502, 503, 504) || !(envelope || (response && response.status < 500));
  return hasStatus(outcome, 429) || (idempotent && mayPass);
}

/** Tells whether the server did not accept the token. */
function isRefusal(outcome: Outcome): boolean {
  return hasStatus(outcome, 401) || (outcome.envelope as Failure | undefined)?.apiCode === 2020;
}

/** Tells whether the HTTP status or the `statusCode` is one of these. */
function hasStatus({ envelope, response }: Outcome, ...statuses: readonly number[]): boolean {
  return statuses.some((status) => status === response?.status || status === envelope?.statusCode);
}

/**
 * Reads the time that a server asks for, in seconds or as a date, in milliseconds from now. It is `NaN` when the server
 * asks for none, or in a form that cannot be read.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function readRetryAfter({ response }: Outcome, now: number): number {
  const value = response?.headers.get('retry-after') || 'none';
  const seconds = Number(value);
  return Math.max(0, seconds >= 0 ? seconds * 1000 : Date.parse(value) - now);
}
