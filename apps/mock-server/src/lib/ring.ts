import type { ByteBudget } from './byte-budget.ts';

/** A list that keeps its newest items, within its capacity and its budget of bytes. */
export type Ring<Item> = {
  /** @param bytes the approximate size of the item in memory */
  push(item: Item, bytes: number): void;
  /** Oldest first. */
  [Symbol.iterator](): IterableIterator<Item>;
  clear(): void;
};

/** @param budget may be shared with other rings */
export function createRing<Item>(capacity: number, budget: ByteBudget): Ring<Item> {
  // The items before `oldest` have been dropped.
  let items: (Item | undefined)[] = [];
  let sizes: number[] = [];
  let oldest = 0;
  let total = 0;

  const list = {
    get bytes() {
      return total;
    },
    dropOldest() {
      const bytes = sizes[oldest] ?? 0;
      items[oldest++] = undefined;
      // Moving the remaining items each time would be too expensive.
      if (2 * oldest > items.length) {
        items = items.slice(oldest);
        sizes = sizes.slice(oldest);
        oldest = 0;
      }
      total -= bytes;
      budget.subtract(list, bytes);
    },
  };

  return {
    push(item, bytes) {
      if (items.length - oldest >= capacity) list.dropOldest();
      items.push(item);
      sizes.push(bytes);
      total += bytes;
      budget.add(list, bytes);
    },
    *[Symbol.iterator]() {
      yield* items.slice(oldest) as Item[];
    },
    clear() {
      const bytes = total;
      [items, sizes, oldest, total] = [[], [], 0, 0];
      budget.subtract(list, bytes);
    },
  };
}
