/** A list that keeps its last `capacity` items. */
export type Ring<Item> = {
  push(item: Item): void;
  /** Oldest first. */
  [Symbol.iterator](): IterableIterator<Item>;
  clear(): void;
};

export function createRing<Item>(capacity: number): Ring<Item> {
  let items: Item[] = [];
  let oldest = 0;
  return {
    push(item) {
      if (items.length < capacity) {
        items.push(item);
      } else {
        items[oldest] = item;
        oldest = (oldest + 1) % capacity;
      }
    },
    *[Symbol.iterator]() {
      yield* items.slice(oldest);
      yield* items.slice(0, oldest);
    },
    clear() {
      items = [];
      oldest = 0;
    },
  };
}
