/**
 * A moment in milliseconds since 1970.
 * @throws RangeError that names it when there is no such moment
 */
export function toTime(moment: Date | string): number {
  const time = new Date(moment).getTime();
  if (Number.isNaN(time)) throw new RangeError(`${moment} is no time; use a Date or ISO 8601`);
  return time;
}
