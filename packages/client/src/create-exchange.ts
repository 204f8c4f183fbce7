import type { Authorizer } from './create-authorizer.ts';
import { createSchedule } from './create-schedule.ts';
import { withLimits } from './deadline.ts';
import type { OutgoingCall } from './outgoing-call.ts';
import type { AnyEnvelope } from './read-envelope.ts';
import type { Settings } from './read-options.ts';
import { type Outcome, send } from './send.ts';

/** A call that was sent until it had an envelope. */
export type Exchanged = Outcome & { readonly envelope: AnyEnvelope };

/** Sends a call as often as it takes. Rejects when there is no envelope in the end. */
export type Exchange = (call: OutgoingCall, signal: AbortSignal | undefined) => Promise<Exchanged>;

/** Makes the function that every request of one client goes through. */
export function createExchange(settings: Settings, { authorize, forget }: Authorizer): Exchange {
  const { accessKeySecret, clock, fetch, onAttempt, retry, timeout } = settings;
  return (call, callerSignal) =>
    withLimits(call.facts, { timeout, signal: callerSignal }, async ({ signal, within }) => {
      const { operation, method } = call.facts;
      const decide = createSchedule(settings, call);
      for (let attempt = 1; ; attempt += 1) {
        const credentials = await within(authorize(call));
        if ('statusCode' in credentials) return { envelope: credentials };
        const { token } = credentials;
        const sentAt = clock();
        const sending = send(call, credentials, { fetch, signal, secrets: [accessKeySecret, token?.text] });
        const outcome: Outcome = await within(sending).catch((error: unknown) => ({ error, isGivenUp: true }));
        const { delayMs, refused } = decide(outcome, token);
        if (refused) forget(refused);

        const { envelope, error, response } = outcome;
        const durationMs = clock() - sentAt;
        const statuses = { httpStatus: response?.status, statusCode: envelope?.statusCode };
        onAttempt({ operation, method, attempt, durationMs, delayMs, ...statuses, error });
        if (delayMs) await within(retry.sleep(delayMs, signal));
        else if (delayMs === undefined && envelope) return { ...outcome, envelope };
        else if (delayMs === undefined) throw error;
      }
    });
}
