import type { Failure } from '@genauth-webhooks/contract';
import type { Credentials } from '../auth/create-authorizer.ts';
import type { CallSettings } from '../options/read-options.ts';
import type { Outcome } from './envelope.ts';

/**
 * Makes the function that receives each outcome of one call and decides how long to wait before the next attempt, in
 * milliseconds; `undefined` to end the call. It forgets a refused token, so that the next attempt gets a new one.
 * `isClockSet` tells that the server refused the date and that the next attempt has a corrected one.
 */
export function createSchedule(
  { retry: { attempts, baseDelayMs, maxDelayMs, random }, timeout }: CallSettings,
  clock: () => number,
  idempotent: boolean,
): (outcome: Outcome, credentials: Credentials, isClockSet: boolean) => number | undefined {
  const deadline = clock() + (timeout || Infinity);
  let retries = 0;
  let isReplay = false;
  return ({ envelope, response }, { token }, isClockSet) => {
    const has = (...statuses: readonly unknown[]): boolean =>
      statuses.includes(response?.status) || statuses.includes(envelope?.statusCode);
    // Once only: if the new token or date is refused as well, another one will not help.
    if (!isReplay && (token ? has(401) || (envelope as Failure | undefined)?.apiCode === 2020 : isClockSet)) {
      isReplay = true;
      token?.forget();
      return 0;
    }
    // An answer below 500 without an envelope does not come from the API, and would be the same for the next attempt.
    const mayPass = has(502, 503, 504) || !(envelope || (response && response.status < 500));
    retries += 1;
    // A throttled call was not carried out, so any call may be sent again. Otherwise it may have been carried out, so
    // only an idempotent call is sent again.
    if (retries >= attempts || !(has(429) || (idempotent && mayPass))) return undefined;
    const now = clock();
    const asked = readRetryAfter(response, now);
    // A random part, so that callers who failed together do not come back together.
    // https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
    const delayMs =
      asked >= 0
        ? Math.min(maxDelayMs, asked)
        : Math.round(random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (retries - 1)));
    // Waiting beyond the deadline would only replace the known outcome with a TimeoutError.
    return now + delayMs < deadline ? delayMs : undefined;
  };
}

/**
 * Reads the time that a server asks for, in seconds or as a date, in milliseconds from now. It is `NaN` when the server
 * asks for none, or in a form that cannot be read.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function readRetryAfter(response: Response | undefined, now: number): number {
  const value = response?.headers.get('retry-after') || 'none';
  const seconds = Number(value);
  return Math.max(0, seconds >= 0 ? seconds * 1000 : Date.parse(value) - now);
}
