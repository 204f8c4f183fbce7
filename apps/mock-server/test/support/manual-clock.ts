import type { Clock } from '../../src/index.ts';

/** A clock that only the test moves. */
export type ManualClock = Clock & {
  /** Moves the time, backwards when negative. */
  advance(milliseconds: number): void;
};

/** The moment at which the signature vectors were signed. */
export const vectorTime: number = Date.parse('2024-01-02T03:04:05Z');

/** A clock that starts at this time, by default that of the vectors. */
export function manualClock(now: number = vectorTime): ManualClock {
  return {
    now: () => now,
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}
