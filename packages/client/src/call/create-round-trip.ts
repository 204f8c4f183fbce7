import type { Authorize } from '../auth/create-authorizer.ts';
import { tryTo } from '../lib/values.ts';
import type { Settings } from '../options/read-options.ts';
import { createSchedule } from './create-schedule.ts';
import type { AnyEnvelope } from './envelope.ts';
import type { OutgoingCall } from './outgoing-call.ts';
import { type Outcome, send } from './send.ts';
import { withLimits } from './with-limits.ts';

/** A call that was sent until it had an envelope, with the answer that it came in unless it is that of the token call. */
export type CallResult = { readonly envelope: AnyEnvelope; readonly response?: Response; readonly text?: string };

/** Sends a call as often as it takes. Rejects when there is no envelope in the end. */
export type RoundTrip = (call: OutgoingCall, signal: AbortSignal | undefined) => Promise<CallResult>;

/** Makes the function that every request of one client goes through. */
export function createRoundTrip(settings: Settings, authorize: Authorize): RoundTrip {
  const { clock, onAttempt, sleep } = settings;
  return (call, callerSignal) =>
    withLimits(call.facts, settings.timeout, callerSignal, async (signal, within) => {
      const { operation, method } = call.facts;
      const decide = createSchedule(settings, call);
      for (let attempt = 1; ; attempt += 1) {
        const credentials = await within(authorize(call));
        if ('statusCode' in credentials) return { envelope: credentials };
        const sentAt = clock();
        const sending = send(call, credentials, settings, signal);
        const outcome: Outcome = await within(sending).catch((error: unknown) => ({ error }));
        const delayMs = signal.aborted ? undefined : decide(outcome, credentials.token);

        const { envelope, error, response } = outcome;
        // What only watches must not break what it watches.
        tryTo(() =>
          onAttempt?.({
            operation,
            method,
            attempt,
            durationMs: clock() - sentAt,
            delayMs,
            httpStatus: response?.status,
            statusCode: envelope?.statusCode,
            error,
          }),
        );
        if (delayMs === undefined) {
          if (envelope) return outcome;
          throw error;
        }
        if (delayMs) await within(sleep(delayMs, signal));
      }
    });
}
