/** Remembers which nonces were used. */
export type NonceLedger = {
  /** Remembers a nonce. False when it was used before. */
  use(accessKeyId: string, nonce: string, now: number): boolean;
};

const generations = 3;

/**
 * Keeps each nonce at least as long as a request with it could pass the check of its date: a date may lie a window ahead
 * when it is first seen, and stays valid for another window. Old ones go a generation at a time.
 * @param windowMs how far a date may be from now
 */
export function createNonceLedger(windowMs: number): NonceLedger {
  /** Nonces by access key, the newest generation first. */
  let known: Map<string, Set<string>>[] = [new Map()];
  let turnedAt = Number.NEGATIVE_INFINITY;
  return {
    use(accessKeyId, nonce, now) {
      if (now - turnedAt >= windowMs) {
        known = [new Map<string, Set<string>>(), ...known].slice(0, generations);
        turnedAt = now;
      }
      for (const generation of known) if (generation.get(accessKeyId)?.has(nonce)) return false;
      const newest = known[0]?.get(accessKeyId);
      if (newest === undefined) known[0]?.set(accessKeyId, new Set([nonce]));
      else newest.add(nonce);
      return true;
    },
  };
}
