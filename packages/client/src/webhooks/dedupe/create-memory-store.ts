import { check } from '../parse-options.ts';
import type { DedupeStore } from './dedupe-store.ts';

/** How a memory store is made. */
export type MemoryStoreOptions = {
  /** How many events are remembered at most; the oldest is forgotten first. Default 10000. */
  readonly maxEntries?: number | undefined;
  /** The time, in milliseconds since 1970. Default `Date.now`. */
  readonly clock?: (() => number) | undefined;
};

/**
 * A store for a receiver of one process. What it remembers is lost when the process ends. It sets no timer.
 * Throws a `ConfigurationError` for an option that breaks its rule.
 */
export function createMemoryStore(options: MemoryStoreOptions = {}): DedupeStore {
  const { maxEntries = 10_000, clock = () => Date.now() } = options;
  check(Number.isInteger(maxEntries) && maxEntries > 0, 'maxEntries', 'must be a whole number above 0');
  check(typeof clock === 'function', 'clock', 'must be a function');
  const entries = new Map<string, { readonly state: 'busy' | 'done'; readonly until: number }>();

  const keep = (key: string, state: 'busy' | 'done', forMs: number): void => {
    // Deleted first, so that the order of the map is the order of age.
    entries.delete(key);
    entries.set(key, { state, until: clock() + forMs });
    for (const [oldest, { until }] of entries) {
      if (entries.size <= maxEntries && until > clock()) break;
      entries.delete(oldest);
    }
  };

  return {
    async claim(key, leaseMs) {
      const entry = entries.get(key);
      if (entry !== undefined && entry.until > clock()) return entry.state;
      keep(key, 'busy', leaseMs);
      return 'claimed';
    },
    async confirm(key, ttlMs) {
      keep(key, 'done', ttlMs);
    },
    async release(key) {
      entries.delete(key);
    },
  };
}
