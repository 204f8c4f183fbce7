/** Limits how much work with the same key runs at a time. Work with other keys is not held up. */
export type ConcurrencyLimit = {
  /** Runs the work as soon as fewer than `limit` pieces of work with its key are running, first come, first served. */
  run<Result>(key: unknown, limit: number, work: () => Promise<Result>): Promise<Result>;
};

type KeyState = { running: number; readonly waiting: (() => void)[] };

export function createConcurrencyLimit(): ConcurrencyLimit {
  const states = new Map<unknown, KeyState>();
  return {
    async run(key, limit, work) {
      const state = states.get(key) ?? { running: 0, waiting: [] };
      states.set(key, state);
      if (state.running >= limit) await new Promise<void>((resolve) => state.waiting.push(resolve));
      else state.running++;
      try {
        return await work();
      } finally {
        // The slot passes straight to the first in line, so that a newcomer cannot take it.
        const next = state.waiting.shift();
        if (next !== undefined) {
          next();
        } else {
          state.running--;
          if (state.running === 0) states.delete(key);
        }
      }
    },
  };
}
