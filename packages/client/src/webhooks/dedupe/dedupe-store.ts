/** The state in which `claim` found a key. */
export type ClaimState = 'claimed' | 'busy' | 'done';

/**
 * Records which events are being handled and which have been handled. All processes that receive deliveries of the same
 * webhook share it. A key is free, claimed with a token, or done. Claims and done keys expire; the key is then free
 * again. Tokens are random UUIDs.
 *
 * Each method is one atomic step, and times are those of the store's clock. If a method rejects, the delivery gets 500.
 *
 * @see `checkDedupeStore` in `@genauth-webhooks/client/testing`, which checks a store.
 */
export type DedupeStore = {
  /**
   * Claims a key for `leaseMs` milliseconds from now, if it is free or claimed with the same token. The second case
   * extends the lease. Resolves to `claimed`. Otherwise it changes nothing, and resolves to `busy` if the key is claimed
   * with another token, and to `done` if the key is done.
   */
  claim(key: string, token: string, leaseMs: number): Promise<ClaimState>;
  /**
   * Makes a key done for `ttlMs` milliseconds from now, whatever its state is. It needs no token, because the event has
   * been handled even if another process has claimed the key since.
   */
  confirm(key: string, ttlMs: number): Promise<void>;
  /** Frees a key that is claimed with this token. Otherwise it changes nothing. */
  release(key: string, token: string): Promise<void>;
};
