import { createRing } from '../lib/ring.ts';

/** An event in the life of a pool, for observers. */
export type Activity = {
  /** Increases by one each time and is larger than every ID of an earlier run. */
  readonly id: number;
  readonly kind: ActivityKind;
  /** Creates the value to show. Called only when an observer reads it. */
  readonly show: () => unknown;
};

export type ActivityKind = 'delivery' | 'undelivered' | 'attempt' | 'request' | 'clock' | 'fault' | 'reset';

/** The activities of a pool: live ones and the most recent ones. */
export type ActivityFeed = {
  publish(kind: ActivityKind, show: () => unknown): void;
  /**
   * Adds a listener. It is first called with the activities after `lastId` that are still kept, then with each new one.
   * @returns a function that removes the listener
   */
  subscribe(listener: (activity: Activity) => void, lastId?: number): () => void;
};

/** @param capacity how many activities are kept for observers that reconnect */
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
