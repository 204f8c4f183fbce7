const unitMs: { readonly [unit: string]: number } = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Reads a duration: a number of milliseconds, or a string such as `500ms`, `30s`, `5m`, `12h`, `3d`.
 * @returns milliseconds
 * @throws RangeError that lists the forms
 */
export function toMilliseconds(duration: number | string): number {
  if (typeof duration === 'number') {
    if (Number.isFinite(duration) && duration >= 0) return Math.round(duration);
  } else {
    const [, amount = '', unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(duration) ?? [];
    const factor = unitMs[unit];
    if (factor !== undefined) return Math.round(Number(amount) * factor);
  }
  throw new RangeError(
    `${JSON.stringify(duration)} is not a valid duration; use milliseconds or a value such as 500ms, 30s, 5m, 12h, 3d`,
  );
}

/**
 * Converts a moment to milliseconds since 1970.
 * @throws RangeError that names the moment when it is not a valid one
 */
export function toTime(moment: Date | string): number {
  const time = new Date(moment).getTime();
  if (Number.isNaN(time)) throw new RangeError(`${moment} is not a valid time; use a Date or ISO 8601`);
  return time;
}

/** Writes a moment as the APIs do: ISO 8601 in UTC, with milliseconds. */
export function isoTime(time: number): string {
  return new Date(time).toISOString();
}
