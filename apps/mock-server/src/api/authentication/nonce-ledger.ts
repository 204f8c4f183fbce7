import { createHash } from 'node:crypto';

/** Remembers which nonces were used. */
export type NonceLedger = {
  /** Remembers a nonce. False when it was used before. */
  use(accessKeyId: string, nonce: string, now: number): boolean;
};

export type NonceLedgerOptions = {
  /** How far a date may be from now, in milliseconds; undefined when any date is accepted. */
  readonly windowMs: number | undefined;
  /** The lowest number of recent nonces with a valid date to remember. At most twice as many are remembered. */
  readonly kept: number;
};

/** Consecutive nonces by access key, with the time of the first and of the last use. */
type Generation = { readonly since: number; until: number; size: number; readonly used: Map<string, Set<string>> };

/** The longest nonce that is kept unchanged. The ledger keeps the digest of a longer one. */
const longestNonce = 64;

/**
 * Keeps each nonce as long as a request with it could pass the date check, unless too many others follow. The date of a
 * new request may be one window in the future, and then stays valid for another window. The ledger removes old nonces
 * one generation at a time.
 */
export function createNonceLedger({ windowMs = Number.POSITIVE_INFINITY, kept }: NonceLedgerOptions): NonceLedger {
  const generationAt = (now: number): Generation => ({ since: now, until: now, size: 0, used: new Map() });
  let newest = generationAt(Number.NEGATIVE_INFINITY);
  /** The older ones, oldest first. */
  let older: Generation[] = [];

  const turn = (now: number): void => {
    older.push(newest);
    newest = generationAt(Math.max(now, newest.since));
    let following = older.reduce((sum, { size }) => sum + size, 0);
    older = older.filter(({ until, size }) => {
      following -= size;
      return now - until <= 2 * windowMs && following < kept;
    });
  };

  return {
    use(accessKeyId, nonce, now) {
      if (newest.size >= kept || now - newest.since >= windowMs) turn(now);
      const id = nonce.length > longestNonce ? digest(nonce) : nonce;
      for (const { used } of older) if (used.get(accessKeyId)?.has(id)) return false;
      let used = newest.used.get(accessKeyId);
      if (used === undefined) {
        used = new Set();
        newest.used.set(accessKeyId, used);
      }
      if (used.has(id)) return false;
      used.add(id);
      newest.size++;
      newest.until = Math.max(now, newest.until);
      return true;
    },
  };
}

function digest(nonce: string): string {
  return createHash('sha256').update(nonce).digest('base64');
}
