import { createRing } from '../lib/ring.ts';

/** Something that happened in a pool, for whoever watches. */
export type Activity = {
  /** Grows by one each time, and is larger than any of an earlier run. */
  readonly id: number;
  readonly kind: ActivityKind;
  /** What is shown of it; made only when somebody looks. */
  readonly show: () => unknown;
};

export type ActivityKind = 'delivery' | 'attempt' | 'request' | 'clock' | 'fault' | 'reset';

/** What happened in a pool, live and lately. */
export type ActivityFeed = {
  publish(kind: ActivityKind, show: () => unknown): void;
  /**
   * Hears of everything from now on, and first of what came after `lastId`, as far as it is still there.
   * @returns a function that ends it
   */
  subscribe(listener: (activity: Activity) => void, lastId?: number): () => void;
};

/** @param capacity how many are kept for those who come back */
export function createActivityFeed(now: () => number, capacity = 1000): ActivityFeed {
  const recent = createRing<Activity>(capacity);
  const listeners = new Set<(activity: Activity) => void>();
  let lastId = now() * 1000;
  return {
    publish(kind, show) {
      lastId++;
      const activity = { id: lastId, kind, show };
      recent.push(activity);
      for (const listener of listeners) listener(activity);
    },
    subscribe(listener, seen) {
      if (seen !== undefined) {
        for (const activity of recent) if (activity.id > seen) listener(activity);
      }
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
