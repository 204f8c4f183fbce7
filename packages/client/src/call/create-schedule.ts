import type { Token } from '../auth/create-token-source.ts';
import type { Settings } from '../options/read-options.ts';
import type { OutgoingCall } from './outgoing-call.ts';
import { isRefusal, isWorthRetrying, readRetryAfter } from './retry.ts';
import type { Outcome } from './send.ts';

/**
 * Makes the function that is told of each outcome of one call and decides how long to wait before it is sent again, in
 * milliseconds; `undefined` to leave it at that. It forgets a token that is to be replaced first.
 */
export function createSchedule(
  { attempts, baseDelayMs, clock, maxDelayMs, random, timeout }: Settings,
  { idempotent }: OutgoingCall,
): (outcome: Outcome, token: Token | undefined) => number | undefined {
  const deadline = clock() + (timeout || Infinity);
  let retries = 0;
  let isReplay = false;
  return (outcome, token) => {
    // Once: a new token that is refused as well will not get better.
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
    // A wait that the time-out would end only replaces what is known by a TimeoutError.
    return now + delayMs < deadline ? delayMs : undefined;
  };
}
