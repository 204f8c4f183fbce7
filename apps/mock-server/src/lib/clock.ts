/** Where all time comes from. */
export type Clock = {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /**
   * Milliseconds since an arbitrary moment, which do not change when the clock is set. Without it, `now` must never go
   * back.
   */
  monotonic?(): number;
};

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now(), monotonic: () => performance.now() };

/** Smaller steps are ignored, because they may come from the rounding of the two clocks. In milliseconds. */
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
