import { checkNames, checkOption, checkOptions, isFunction } from '../../options/check-option.ts';
import type { DedupeStore } from './dedupe-store.ts';

/** The options of a memory store. */
export type MemoryStoreOptions = {
  /**
   * The maximum number of handled events that are remembered; the oldest is forgotten first. Default 10000. Events that
   * are being handled do not count, and the store keeps them until their lease ends.
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
  const claims = new Map<string, { readonly token: string; readonly until: number }>();
  const doneUntil = new Map<string, number>();

  return {
    async claim(key, token, leaseMs) {
      const now = clock();
      if ((doneUntil.get(key) ?? 0) > now) return 'done';
      const claim = claims.get(key);
      if (claim !== undefined && claim.until > now && claim.token !== token) return 'busy';
      claims.set(key, { token, until: now + leaseMs });
      return 'claimed';
    },
    async confirm(key, ttlMs) {
      claims.delete(key);
      // Deleted first, so that the map stays in the order of age.
      doneUntil.delete(key);
      doneUntil.set(key, clock() + ttlMs);
      for (const oldest of doneUntil.keys()) {
        if (doneUntil.size <= maxEntries) break;
        doneUntil.delete(oldest);
      }
    },
    async release(key, token) {
      if (claims.get(key)?.token === token) claims.delete(key);
    },
  };
}
