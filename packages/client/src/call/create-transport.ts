import type { Authorize } from '../auth/create-authorizer.ts';
import { tryTo } from '../lib/values.ts';
import type { AnyEnvelope } from '../options/options.ts';
import type { Settings } from '../options/read-options.ts';
import type { Outcome } from './envelope.ts';
import { type CallIdentity, readRequest } from './outgoing-call.ts';
import { createSchedule } from './retry.ts';
import { send } from './send.ts';
import { withLimits } from './with-limits.ts';

/** A call that has its envelope, with the answer that it came in unless that answered the request for a token. */
export type CallResult = { readonly envelope: AnyEnvelope; readonly response?: Response; readonly text?: string };

/** Sends a request as often as necessary. Rejects when there is no envelope in the end. */
export type Transport = (
  request: Request,
  identity: CallIdentity,
  callerSignal: AbortSignal | undefined,
) => Promise<CallResult>;

/** Makes the function that every request of one client goes through. */
export function createTransport(settings: Settings, authorize: Authorize): Transport {
  const { baseUrl, clock, onAttempt, sleep, timeout } = settings;
  return async (request, identity, callerSignal) => {
    const call = await readRequest(baseUrl, request, identity);
    const { operation, method } = call.facts;
    return withLimits(call.facts, timeout, callerSignal, async (signal, within) => {
      const decide = createSchedule(settings, call.idempotent);
      for (let attempt = 1; ; attempt += 1) {
        const credentials = await within(authorize(call));
        if ('statusCode' in credentials) return { envelope: credentials };
        const sentAt = clock();
        const sending = send(call, credentials, settings, signal);
        const outcome: Outcome = await within(sending).catch((error: unknown) => ({ error }));
        const delayMs = signal.aborted ? undefined : decide(outcome, credentials.token);

        const { envelope, error, response } = outcome;
        // An observer must not break what it observes.
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
  };
}
