const unitMs: { readonly [unit: string]: number } = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * A length of time in milliseconds: a number as it is, or a text such as `500ms`, `30s`, `5m`, `12h`, `3d`.
 * @throws RangeError that shows the forms
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
    `${JSON.stringify(duration)} is no length of time; use milliseconds, or 500ms, 30s, 5m, 12h, 3d`,
  );
}

/**
 * A moment in milliseconds since 1970.
 * @throws RangeError that names it when there is no such moment
 */
export function toTime(moment: Date | string): number {
  const time = new Date(moment).getTime();
  if (Number.isNaN(time)) throw new RangeError(`${moment} is no time; use a Date or ISO 8601`);
  return time;
}

/** A moment as the APIs write it: ISO 8601 in UTC, with milliseconds. */
export function isoTime(time: number): string {
  return new Date(time).toISOString();
}
