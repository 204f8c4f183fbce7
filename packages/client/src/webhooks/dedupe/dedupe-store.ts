/**
 * Remembers which events are being handled and which have been. Shared by every process that receives the same webhook.
 * In Redis, `claim` is `SET key busy NX PX leaseMs` and then `GET`, `confirm` is `SET key done PX ttlMs`, and `release` is
 * `DEL`.
 */
export type DedupeStore = {
  /**
   * Takes a key that nobody has, in one step, for `leaseMs` milliseconds. Resolves to `claimed`, to `busy` while another
   * has it, or to `done` once it was confirmed.
   */
  claim(key: string, leaseMs: number): Promise<'claimed' | 'busy' | 'done'>;
  /** Marks a key as done, for `ttlMs` milliseconds. */
  confirm(key: string, ttlMs: number): Promise<void>;
  /** Gives a key back, so that the next one can claim it. */
  release(key: string): Promise<void>;
};
