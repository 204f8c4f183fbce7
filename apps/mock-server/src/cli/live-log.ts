import type { LogEntry } from '../model/log-entry.ts';
import { createPaint, wantsColour } from './colour.ts';
import type { Io } from './io.ts';
import { logLine } from './log-line.ts';

/** How the log is printed: for people, as one JSON object per line, or not at all. */
export const logForms = ['text', 'json', 'none'] as const;

export type LogForm = (typeof logForms)[number];

/** The log of a running server, on stderr. Internal errors are printed in every form. */
export type LiveLog = {
  entry(entry: LogEntry): void;
  /** An internal error that happened outside a call. */
  error(error: unknown): void;
};

/** @param isOpen whether entries are printed yet */
export function createLiveLog(form: LogForm, io: Io, isOpen: () => boolean): LiveLog {
  const paint = createPaint(wantsColour(io.env, io.isTerminal));
  return {
    entry(entry) {
      const isError = entry.kind === 'call' && entry.error !== undefined;
      if (!isError && (form === 'none' || !isOpen())) return;
      io.err(form === 'json' ? `${JSON.stringify(entry)}\n` : logLine(entry, paint));
    },
    error(error) {
      const text = String(error instanceof Error ? error.stack : error);
      const time = new Date().toISOString();
      io.err(form === 'json' ? `${JSON.stringify({ time, kind: 'error', error: text })}\n` : `error: ${text}\n`);
    },
  };
}
