import { setImmediate } from 'node:timers';

/** Remembers what was read from a database, for as long as nobody has written to it. */
export type ReadCache = {
  /**
   * What `read` gives, or gave since the last write. `undefined` is not remembered.
   * @param key names the reading, among all that share the cache
   */
  read<Result>(key: string, read: () => Result): Result;
  /** Forgets everything. Called after each write of this process. */
  forget(): void;
};

/** How many readings are remembered; of more, all are forgotten, which is rare and soon made good. */
const capacity = 1000;

/**
 * Several processes may share a file, so writes of others count as well. Whether there were any is looked up once in a
 * turn of the event loop: what is asked for within one turn arrived before it began.
 * @param version changes when another process has written
 */
export function createReadCache(version: () => number): ReadCache {
  const known = new Map<string, unknown>();
  let seen: number | undefined;
  let isChecked = false;
  const endTurn = (): void => {
    isChecked = false;
  };
  return {
    read<Result>(key: string, read: () => Result): Result {
      if (!isChecked) {
        isChecked = true;
        setImmediate(endTurn);
        const now = version();
        if (now !== seen) known.clear();
        seen = now;
      }
      const before = known.get(key) as Result | undefined;
      if (before !== undefined) return before;
      const result = read();
      if (known.size >= capacity) known.clear();
      if (result !== undefined) known.set(key, result);
      return result;
    },
    forget: () => known.clear(),
  };
}
