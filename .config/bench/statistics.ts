/** The middle of some measurements, and how far they lie apart. */
export type Summary = {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
};

/** @throws RangeError when there is nothing to sum up */
export function summarise(values: readonly number[]): Summary {
  const sorted = values.toSorted((one, other) => one - other);
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) throw new RangeError('There are no measurements to sum up');
  return { median: quantile(sorted, 0.5), lowest, highest };
}

/**
 * The value below which a share of the measurements lies, between neighbours in proportion.
 * @param sorted in rising order, at least one
 * @param share from 0 to 1
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
