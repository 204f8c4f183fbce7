import type { Clock } from '../../src/index.ts';

/** A clock that stands still until it is moved. */
export type ManualClock = Clock & {
  /** Moves the time, backwards when negative. */
  advance(milliseconds: number): void;
};

/** The moment at which the signature vectors were signed. */
export const vectorTime: number = Date.parse('2024-01-02T03:04:05Z');

/** A clock that stands at the moment of the vectors, or at another. */
export function manualClock(now: number = vectorTime): ManualClock {
  return {
    now: () => now,
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}
