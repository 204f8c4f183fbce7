import { callEntry } from '../mock/log.ts';
import type { MockServerOptions } from '../mock/option-table.ts';
import type { LogEntry } from '../model/log-entry.ts';
import { isoTime } from '../model/time.ts';
import { createPaint, wantsColour } from './colour.ts';
import type { Io } from './io.ts';
import { logLine } from './log-line.ts';
import { createReport, jsonLine } from './report.ts';
import type { LogForm } from './start-flags.ts';

/**
 * Prints the log of a server to stderr. Every form prints internal errors.
 * @param isOpen whether entries are printed yet
 */
export function liveLog(
  form: LogForm,
  io: Io,
  isOpen: () => boolean,
): Pick<MockServerOptions, 'onLog' | 'onCall' | 'onError'> {
  const paint = createPaint(wantsColour(io.env, io.isTerminal));
  const print = (entry: LogEntry): void => io.err(form === 'json' ? jsonLine(entry) : logLine(entry, paint));
  const report = createReport(form, io);
  const onError = (error: unknown): void => report.error(String(error instanceof Error ? error.stack : error));
  if (form === 'none') {
    // Without `onLog`, the server does not create entries.
    return {
      onError,
      onCall: (call) => {
        if (call.error !== undefined) print({ time: isoTime(Date.now()), ...callEntry(call) });
      },
    };
  }
  return {
    onError,
    onLog: (entry) => {
      if (isOpen() || (entry.kind === 'call' && entry.error !== undefined)) print(entry);
    },
  };
}
