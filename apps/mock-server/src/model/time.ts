import { MockError } from './mock-error.ts';

const unitMs: { readonly [unit: string]: number } = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Reads a duration: a number of milliseconds, or a string such as `500ms`, `30s`, `5m`, `12h`, `3d`.
 * @returns milliseconds
 * @throws MockError (400) that shows the valid forms
 */
export function toMilliseconds(duration: number | string): number {
  if (typeof duration === 'number') {
    if (Number.isFinite(duration) && duration >= 0) return Math.round(duration);
  } else if (typeof duration === 'string') {
    const [, amount = '', unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(duration) ?? [];
    const factor = unitMs[unit];
    if (factor !== undefined) return Math.round(Number(amount) * factor);
  }
  const value = typeof duration === 'string' ? JSON.stringify(duration) : String(duration);
  throw new MockError(
    400,
    `${value} is not a valid duration; use milliseconds or a value such as 500ms, 30s, 5m, 12h, 3d`,
  );
}

/** The earliest time that a clock or a state can have. */
export const earliestTime: number = Date.parse('0000-01-01T00:00:00.000Z');
/**
 * The latest time that a clock or a state can have. The webhook log shows the local time in China, which is ahead of UTC,
 * with a four-digit year.
 */
export const latestTime: number = Date.parse('9999-12-31T00:00:00.000Z');

/** The times that a clock or a state can have, for messages. */
export const timeLimits: string = `a time from ${isoTime(earliestTime)} to ${isoTime(latestTime)}`;

/** Whether a clock or a state can have this time, in milliseconds since 1970. */
export function isTime(time: number): boolean {
  return time >= earliestTime && time <= latestTime;
}

/**
 * Reads a time.
 * @returns milliseconds since 1970
 * @throws MockError (400)
 */
export function toTime(time: Date | string): number {
  const isOfType = typeof time === 'string' || time instanceof Date;
  const milliseconds = isOfType ? new Date(time).getTime() : Number.NaN;
  if (Number.isNaN(milliseconds)) {
    throw new MockError(400, `"${time}" is not a valid time; use a Date or an ISO 8601 string`);
  }
  if (!isTime(milliseconds)) throw new MockError(400, `Expected ${timeLimits}, got ${new Date(time).toISOString()}`);
  return milliseconds;
}

/** A time as the APIs write it: ISO 8601 in UTC, with milliseconds. */
export function isoTime(time: number): string {
  return new Date(time).toISOString();
}
