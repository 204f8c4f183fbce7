import type { Clock } from '../lib/clock.ts';
import { createInOrder } from '../lib/in-order.ts';
import { maskUserInfo } from '../lib/mask-sensitive.ts';
import type { Call } from '../model/call.ts';
import type { CallHappening, Happening, LogEntry } from '../model/log-entry.ts';
import { isoTime } from '../model/time.ts';

/** Turns what happens into log entries with the time, in order. */
export type Log = {
  happened(happening: Happening | Promise<Happening>): void;
  called(call: Call): void;
};

/**
 * @param onLog called with each entry
 * @param onError called with errors that `onLog` throws, because an observer must not change an answer or a delivery
 */
export function createLog(clock: Clock, onLog: (entry: LogEntry) => void, onError: (error: unknown) => void): Log {
  const passOn = createInOrder((entry: LogEntry) => {
    try {
      onLog(entry);
    } catch (error) {
      onError(error);
    }
  });
  const happened: Log['happened'] = (happening) => {
    const time = isoTime(clock.now());
    passOn(happening instanceof Promise ? happening.then((each) => ({ time, ...each })) : { time, ...happening });
  };
  return { happened, called: (call) => happened(callEntry(call)) };
}

/** A call in the form of the log. */
export function callEntry({ operationId, error, durationMs, ...call }: Call): CallHappening {
  return {
    kind: 'call',
    ...call,
    durationMs: Math.round(durationMs),
    ...(operationId === undefined ? {} : { operationId }),
    ...(error === undefined ? {} : { error: maskUserInfo(String(error instanceof Error ? error.stack : error)) }),
  };
}
