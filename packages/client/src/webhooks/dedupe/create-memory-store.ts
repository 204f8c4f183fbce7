import { checkOption, checkOptions, isFunction } from '../../options/check-option.ts';

/**
 * Remembers which events are being handled and which were. Shared by every process that receives the same webhook. In
 * Redis, `claim` is `SET key busy NX PX leaseMs` and then `GET`, `confirm` is `SET key done PX ttlMs`, and `release` is
 * `DEL`.
 */
export type DedupeStore = {
  /**
   * Claims a free key, atomically, for `leaseMs` milliseconds. Resolves to `claimed`, to `busy` while another caller
   * has it, or to `done` after it was confirmed.
   */
  claim(key: string, leaseMs: number): Promise<'claimed' | 'busy' | 'done'>;
  /** Marks a key as done, for `ttlMs` milliseconds. */
  confirm(key: string, ttlMs: number): Promise<void>;
  /** Frees a key, so that the next caller can claim it. */
  release(key: string): Promise<void>;
};

/** The options of a memory store. */
export type MemoryStoreOptions = {
  /** The maximum number of events; the oldest is forgotten first. Default 10000. */
  readonly maxEntries?: number | undefined;
  /** The time, in milliseconds since 1970. Default `Date.now`. */
  readonly clock?: (() => number) | undefined;
};

/**
 * Makes a store in memory, for a receiver of one process. Its content is lost when the process ends. It sets no timer.
 * Throws a `ConfigurationError` for an invalid option.
 */
export function createMemoryStore(options: MemoryStoreOptions = {}): DedupeStore {
  const { maxEntries = 10_000, clock = () => Date.now() } = options;
  checkOption(Number.isInteger(maxEntries) && maxEntries > 0, 'maxEntries', 'must be a whole number above 0');
  checkOptions({ clock }, isFunction, 'a function');
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
