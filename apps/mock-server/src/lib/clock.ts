/** Where all time comes from. */
export type Clock = {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Milliseconds since some moment, in a count that setting the clock does not change. Without it, `now` must never go back. */
  monotonic?(): number;
};

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now(), monotonic: () => performance.now() };

/** Steps below this are left to the rounding of two clocks, in milliseconds. */
const smallestStepMs = 100;

/**
 * Measures how far a clock is set back.
 * @returns a function that returns the sum of all steps back since the first call, in milliseconds
 */
export function createSetBackMeter(clock: Clock): () => number {
  let ahead: number | undefined;
  let total = 0;
  return () => {
    if (clock.monotonic === undefined) return 0;
    const next = clock.now() - clock.monotonic();
    if (ahead === undefined || next > ahead) ahead = next;
    else if (ahead - next >= smallestStepMs) {
      total += ahead - next;
      ahead = next;
    }
    return total;
  };
}
