import type { Failure } from '@genauth-webhooks/contract';
import type { Authorize } from '../auth/create-authorizer.ts';
import { hideHeaders } from '../errors/errors.ts';
import { tryTo } from '../lib/values.ts';
import type { AnyEnvelope } from '../options/options.ts';
import type { CallSettings, Settings } from '../options/read-options.ts';
import type { CallAttempt, CallRequest } from '../options/retry-options.ts';
import type { Outcome } from './envelope.ts';
import type { OutgoingCall } from './outgoing-call.ts';
import { createSchedule } from './retry.ts';
import { send } from './send.ts';
import { withLimits } from './with-limits.ts';

/** A call that has its envelope, with the answer that it came in unless that answered the request for a token. */
export type CallResult = {
  readonly envelope: AnyEnvelope;
  readonly response?: Response | undefined;
  readonly text?: string;
};

/** Sends a call, with retries. Rejects if no attempt got an envelope. */
export type Transport = (
  call: OutgoingCall,
  limits: CallSettings,
  callerSignal: AbortSignal | null | undefined,
) => Promise<CallResult>;

/** Makes the function that every request of one client goes through. */
export function createTransport(settings: Settings, authorize: Authorize): Transport {
  const { clock, onAttempt, onRequest } = settings;
  return async (call, limits, callerSignal) => {
    const { state } = call;
    const { sleep } = limits.retry;
    return withLimits(state, limits.timeout, callerSignal, async (signal, within) => {
      const decide = createSchedule(limits, clock, call.idempotent);
      for (state.attempt = 1; ; state.attempt += 1) {
        const credentials = await within(authorize(call));
        if ('statusCode' in credentials) return { envelope: credentials };
        state.httpStatus = state.headers = state.requestId = undefined;
        const { authorization: _, cookie: _cookie, 'proxy-authorization': _proxy, ...headers } = credentials.headers;
        // An error of an observer must not affect the call.
        tryTo(() => onRequest({ ...state, headers } as CallRequest));
        const sentAt = clock();
        const sending = send(call, credentials, settings, signal);
        const outcome: Outcome = await within(sending).catch((error: unknown) => ({ error }));
        const { envelope, error } = outcome;
        const { statusCode, apiCode } = (envelope ?? {}) as Partial<Failure>;
        const clockOffsetMs = credentials.learn?.(apiCode, state.headers);
        const delayMs = signal.aborted ? undefined : decide(outcome, credentials, clockOffsetMs !== undefined);
        const durationMs = clock() - sentAt;
        const report = hideHeaders({ ...state, durationMs, delayMs, clockOffsetMs, statusCode, error });
        tryTo(() => onAttempt(report as CallAttempt));
        if (delayMs === undefined) {
          if (envelope) return outcome;
          throw error;
        }
        if (delayMs) await within(sleep(delayMs, signal));
      }
    });
  };
}
