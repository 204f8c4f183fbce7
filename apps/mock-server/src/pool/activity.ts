import type { ByteBudget } from '../lib/byte-budget.ts';
import { createRing } from '../lib/ring.ts';

/** An event in the life of a pool, for observers. */
export type Activity = {
  /** Increases by one each time and is larger than every ID of an earlier run. */
  readonly id: number;
  readonly kind: ActivityKind;
  /** Its approximate size in memory, in bytes. */
  readonly bytes: number;
  /** Creates the value to show. Called only when an observer reads it. */
  readonly show: () => unknown;
};

export type ActivityKind = 'delivery' | 'undelivered' | 'attempt' | 'request' | 'clock' | 'fault' | 'reset';

/** The activities of a pool: live ones and the most recent ones. */
export type ActivityFeed = {
  /** @param bytes the approximate size of the value in memory; default: 256 */
  publish(kind: ActivityKind, show: () => unknown, bytes?: number): void;
  /** Drops the recent activities and keeps no new ones. Listeners are still called. */
  close(): void;
  /**
   * Adds a listener. It is first called with the activities after `lastId` that are still kept, then with each new one.
   * @returns a function that removes the listener
   */
  subscribe(listener: (activity: Activity) => void, lastId?: number): () => void;
};

/**
 * @param budget limits the activities that are kept for observers that reconnect; the feeds of other pools may share it
 * @param capacity the number of activities to keep
 */
export function createActivityFeed(now: () => number, budget: ByteBudget, capacity = 1000): ActivityFeed {
  const recent = createRing<Activity>(capacity, budget);
  const listeners = new Set<(activity: Activity) => void>();
  let lastId = now() * 1000;
  let isClosed = false;
  return {
    publish(kind, show, bytes = 256) {
      lastId++;
      const activity = { id: lastId, kind, show, bytes };
      if (!isClosed) recent.push(activity, bytes);
      for (const listener of listeners) listener(activity);
    },
    subscribe(listener, seen) {
      if (seen !== undefined) {
        for (const activity of recent) if (activity.id > seen) listener(activity);
      }
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      recent.clear();
    },
  };
}
