import { maskUserInfo } from '../lib/mask-sensitive.ts';
import { printableLines } from '../lib/printable.ts';
import { isoTime } from '../model/time.ts';
import type { Io } from './io.ts';
import type { LogForm } from './start-flags.ts';

/** Reports errors and warnings of the command on stderr, in the form of its log. */
export type Report = {
  error(message: string): void;
  warning(message: string): void;
};

/** A log that is off still prints errors and warnings, as text for people. */
export function createReport(form: LogForm, { err }: Pick<Io, 'err'>): Report {
  const write = (kind: 'error' | 'warning', message: string): void => {
    const text = maskUserInfo(message);
    err(
      form === 'json'
        ? jsonLine({ time: isoTime(Date.now()), kind, [kind]: text })
        : `${kind}: ${printableLines(text)}\n`,
    );
  };
  return { error: (message) => write('error', message), warning: (message) => write('warning', message) };
}

/** A value as one line of JSON. JSON permits some control characters unescaped, so these are escaped here. */
export function jsonLine(value: unknown): string {
  const escaped = JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
}

/** The message of a thrown value. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
