import type { Token } from './management-token.ts';
import type { OutgoingCall } from './outgoing-call.ts';
import type { Settings } from './read-options.ts';
import { delayBefore, isWorthRetrying } from './retry-policy.ts';
import type { Outcome } from './send.ts';

/** What to do after a call was sent. */
export type NextStep = {
  /** How long to wait before it is sent again, in milliseconds; `undefined` to leave it at that. */
  readonly delayMs: number | undefined;
  /** The token to replace first. */
  readonly refused?: Token;
};

/** Makes the function that is told of each outcome of one call and decides what to do next. */
export function createSchedule(
  { clock, retry, timeout }: Settings,
  { idempotent }: OutgoingCall,
): (outcome: Outcome, token: Token | undefined) => NextStep {
  const deadline = timeout > 0 ? clock() + timeout : Number.POSITIVE_INFINITY;
  let retries = 0;
  let isReplay = false;
  return (outcome, token) => {
    // Once: a new token that is refused as well will not get better.
    if (token && !isReplay && isRefusal(outcome)) {
      isReplay = true;
      return { delayMs: 0, refused: token };
    }
    if (retries + 1 >= retry.attempts || !isWorthRetrying(outcome, idempotent)) return { delayMs: undefined };
    retries += 1;
    const delayMs = delayBefore(retries, outcome, retry, clock());
    // A wait that the time-out would end only replaces what is known by a TimeoutError.
    return { delayMs: clock() + delayMs < deadline ? delayMs : undefined };
  };
}

/** Tells whether the server did not accept the token. */
function isRefusal({ envelope, response }: Outcome): boolean {
  const apiCode = envelope && 'apiCode' in envelope ? envelope.apiCode : undefined;
  return response?.status === 401 || envelope?.statusCode === 401 || apiCode === 2020;
}
