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
  let sets: Set<string>[] = [new Set()];
  let turnedAt = Number.NEGATIVE_INFINITY;
  return {
    use(accessKeyId, nonce, now) {
      if (now - turnedAt >= windowMs) {
        sets = [new Set<string>(), ...sets].slice(0, generations);
        turnedAt = now;
      }
      const key = `${accessKeyId} ${nonce}`;
      if (sets.some((set) => set.has(key))) return false;
      sets[0]?.add(key);
      return true;
    },
  };
}
