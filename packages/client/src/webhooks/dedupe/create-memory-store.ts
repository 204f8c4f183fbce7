import { checkNames, checkOption, checkOptions, isFunction } from '../../options/check-option.ts';
import type { DedupeStore } from './dedupe-store.ts';

/** The options of a memory store. */
export type MemoryStoreOptions = {
  /**
   * The maximum number of handled events that are remembered; the oldest is forgotten first. Default 10000. Events that
   * are being handled do not count, and are never forgotten before their lease ends.
   */
  readonly maxEntries?: number | undefined;
  /** The time, in milliseconds since 1970. Default `Date.now`. */
  readonly clock?: (() => number) | undefined;
};

/**
 * Makes a store in memory, for a receiver of one process. Its content is lost when the process ends. It sets no timer.
 * Throws a `ConfigurationError` for an invalid option.
 */
export function createMemoryStore(options: MemoryStoreOptions = {}): DedupeStore {
  checkNames(options, ['maxEntries', 'clock']);
  const { maxEntries = 10_000, clock = () => Date.now() } = options;
  checkOption(Number.isInteger(maxEntries) && maxEntries > 0, 'maxEntries', 'must be a whole number above 0');
  checkOptions({ clock }, isFunction, 'a function');
  // A key is in one of them at most.
  const claims = new Map<string, Entry & { readonly token: string }>();
  const done = new Map<string, Entry>();

  return {
    async claim(key, token, leaseMs) {
      const now = clock();
      if (isAlive(done.get(key), now)) return 'done';
      const claim = claims.get(key);
      if (isAlive(claim, now) && claim.token !== token) return 'busy';
      done.delete(key);
      putLast(claims, key, { token, until: now + leaseMs });
      dropOldest(claims, Number.POSITIVE_INFINITY, now);
      return 'claimed';
    },
    async confirm(key, ttlMs) {
      const now = clock();
      claims.delete(key);
      putLast(done, key, { until: now + ttlMs });
      dropOldest(done, maxEntries, now);
    },
    async release(key, token) {
      if (claims.get(key)?.token === token) claims.delete(key);
    },
  };
}

type Entry = { readonly until: number };

function isAlive<E extends Entry>(entry: E | undefined, now: number): entry is E {
  return entry !== undefined && entry.until > now;
}

/** Keeps the order of the map the order of age. */
function putLast<E>(entries: Map<string, E>, key: string, entry: E): void {
  entries.delete(key);
  entries.set(key, entry);
}

function dropOldest(entries: Map<string, Entry>, maxEntries: number, now: number): void {
  for (const [oldest, entry] of entries) {
    if (entries.size <= maxEntries && isAlive(entry, now)) break;
    entries.delete(oldest);
  }
}
