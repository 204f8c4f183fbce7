/**
 * A duration for people, in milliseconds, seconds, minutes, hours or days.
 * @example duration(60_000) // '60 s'
 */
export function duration(ms: number): string {
  const units = [
    [48 * 3_600_000, 24 * 3_600_000, 'd'],
    [2 * 3_600_000, 3_600_000, 'h'],
    [2 * 60_000, 60_000, 'min'],
    [1000, 1000, 's'],
  ] as const;
  const [, size, unit] = units.find(([from]) => ms >= from) ?? [0, 1, 'ms'];
  return `${Math.round((ms / size) * 10) / 10} ${unit}`;
}
