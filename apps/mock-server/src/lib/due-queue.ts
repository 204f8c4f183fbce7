/** An item with the time at which it is due. */
export type Due = {
  /** Milliseconds since 1970. */
  readonly dueAt: number;
  /** Decides among items that are due at the same time: the smaller comes first. */
  readonly order: number;
};

/** A priority queue whose head is the item that is due first. */
export type DueQueue<Item extends Due> = {
  peek(): Item | undefined;
  push(item: Item): void;
  pop(): Item | undefined;
};

/** A binary heap. */
export function createDueQueue<Item extends Due>(): DueQueue<Item> {
  const heap: Item[] = [];
  const before = (one: Item, other: Item): boolean =>
    one.dueAt === other.dueAt ? one.order < other.order : one.dueAt < other.dueAt;

  const rise = (from: number): void => {
    const item = heap[from];
    let at = from;
    while (at > 0 && item !== undefined) {
      const parentAt = (at - 1) >> 1;
      const parent = heap[parentAt];
      if (parent === undefined || !before(item, parent)) break;
      heap[at] = parent;
      heap[parentAt] = item;
      at = parentAt;
    }
  };

  const sink = (from: number): void => {
    const item = heap[from];
    let at = from;
    for (;;) {
      const leftAt = 2 * at + 1;
      const left = heap[leftAt];
      const right = heap[leftAt + 1];
      if (left === undefined || item === undefined) return;
      const childAt = right !== undefined && before(right, left) ? leftAt + 1 : leftAt;
      const child = childAt === leftAt ? left : (right ?? left);
      if (!before(child, item)) return;
      heap[at] = child;
      heap[childAt] = item;
      at = childAt;
    }
  };

  return {
    peek: () => heap[0],
    push(item) {
      heap.push(item);
      rise(heap.length - 1);
    },
    pop() {
      const first = heap[0];
      const last = heap.pop();
      if (heap.length > 0 && last !== undefined) {
        heap[0] = last;
        sink(0);
      }
      return first;
    },
  };
}
