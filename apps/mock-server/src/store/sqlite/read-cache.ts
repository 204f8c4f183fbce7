/** Remembers what was read until `forget` is called. */
export type ReadCache = {
  /**
   * Returns what `read` returns, or what it returned before. `undefined` is not remembered.
   * @param key identifies the reading among all that share the cache
   */
  read<Result>(key: string, read: () => Result): Result;
  /** Forgets everything. */
  forget(): void;
};

/** How many readings are remembered. When there are more, the cache forgets all of them, which is rare. */
const capacity = 1000;

export function createReadCache(): ReadCache {
  const known = new Map<string, unknown>();
  return {
    read<Result>(key: string, read: () => Result): Result {
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
