/** A list whose items count towards a budget. */
export type BudgetedList = {
  /** The bytes of its items. */
  readonly bytes: number;
  /** Removes its oldest item. */
  dropOldest(): void;
};

/** Limits the total bytes of many lists. Above the limit, the largest list drops its oldest items. */
export type ByteBudget = {
  /** Adds the bytes of an item that a list has just taken. */
  add(list: BudgetedList, bytes: number): void;
  /** Subtracts the bytes of an item that a list has just removed. An empty list is forgotten. */
  subtract(list: BudgetedList, bytes: number): void;
};

export function createByteBudget(limit: number): ByteBudget {
  const lists = new Set<BudgetedList>();
  let total = 0;

  const largest = (): BudgetedList | undefined => {
    let found: BudgetedList | undefined;
    for (const list of lists) if (found === undefined || list.bytes > found.bytes) found = list;
    return found;
  };

  return {
    add(list, bytes) {
      lists.add(list);
      total += bytes;
      while (total > limit && lists.size > 0) largest()?.dropOldest();
    },
    subtract(list, bytes) {
      total -= bytes;
      if (list.bytes <= 0) lists.delete(list);
    },
  };
}
