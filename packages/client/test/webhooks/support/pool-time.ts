import { setImmediate } from 'node:timers/promises';
import type { DedupeOptions } from '@genauth-webhooks/client/webhooks';

/** The clock and timers of a pool of workers. */
export type PoolTime = {
  now(): number;
  sleep(ms: number): Promise<void>;
  readonly repeat: NonNullable<DedupeOptions['repeat']>;
};

/** The system's time. */
export const realTime: PoolTime = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  repeat: (run, intervalMs) => {
    const timer = setInterval(run, intervalMs);
    return () => clearInterval(timer);
  },
};

/** Virtual time. It moves to the next timer when there is nothing else to do. */
export type VirtualTime = PoolTime & {
  /** Runs all timers in order until the work has ended. Rejects if no timer is left before that. */
  runUntil<T>(work: Promise<T>): Promise<T>;
};

export function createVirtualTime(): VirtualTime {
  let now = 0;
  // Timers by the time at which they run, in whole milliseconds.
  const timers = new Map<number, Set<() => void>>();
  const set = (ms: number, run: () => void): (() => void) => {
    const at = now + Math.max(1, Math.round(ms));
    const due = timers.get(at) ?? new Set();
    timers.set(at, due.add(run));
    return () => due.delete(run);
  };

  const repeat: PoolTime['repeat'] = (run, intervalMs) => {
    let stop = (): void => {};
    const next = (): void => {
      stop = set(intervalMs, () => {
        next();
        run();
      });
    };
    next();
    return () => stop();
  };

  return {
    now: () => now,
    sleep: (ms) => new Promise((resolve) => void set(ms, resolve)),
    repeat,
    async runUntil(work) {
      let hasEnded = false;
      const mark = (): void => {
        hasEnded = true;
      };
      work.then(mark, mark);
      for (;;) {
        await setImmediate();
        if (hasEnded) return work;
        if (timers.size === 0) throw new Error('The pool waits, and no timer is set');
        do now += 1;
        while (!timers.has(now));
        const due = timers.get(now);
        timers.delete(now);
        for (const run of due ?? []) run();
      }
    },
  };
}
