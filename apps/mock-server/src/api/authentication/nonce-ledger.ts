import { createHash } from 'node:crypto';

/** Remembers which nonces were used. */
export type NonceLedger = {
  /** Remembers a nonce. False when it was used before. */
  use(accessKeyId: string, nonce: string, now: number): boolean;
};

export type NonceLedgerOptions = {
  /** How far a date may be from now, in milliseconds; undefined when any date is accepted. */
  readonly windowMs: number | undefined;
  /** How many of the last nonces are remembered at least, if their dates are valid; half more at most. */
  readonly kept: number;
};

/** Nonces that were used one after the other, with the time of the first and of the last use. */
type Generation = { readonly since: number; until: number; readonly used: Set<string> };

/** A longer nonce is remembered by its digest. */
const longestNonce = 64;

/**
 * Keeps each nonce at least as long as a request with it could pass the check of its date, unless too many others follow: a
 * date may lie a window ahead when it is first seen, and stays valid for another window. Old ones go a generation at a time.
 */
export function createNonceLedger({ windowMs = Number.POSITIVE_INFINITY, kept }: NonceLedgerOptions): NonceLedger {
  const perGeneration = Math.ceil(kept / 4);
  const generationAt = (now: number): Generation => ({ since: now, until: now, used: new Set() });
  let newest = generationAt(Number.NEGATIVE_INFINITY);
  /** The older ones, oldest first. */
  let older: Generation[] = [];

  const turn = (now: number): void => {
    older.push(newest);
    newest = generationAt(Math.max(now, newest.since));
    let following = older.reduce((sum, { used }) => sum + used.size, 0);
    older = older.filter(({ until, used }) => {
      following -= used.size;
      return now - until <= 2 * windowMs && following < kept;
    });
  };

  return {
    use(accessKeyId, nonce, now) {
      if (newest.used.size >= perGeneration || now - newest.since >= windowMs) turn(now);
      const id = `${accessKeyId} ${nonce.length > longestNonce ? digest(nonce) : nonce}`;
      if (newest.used.has(id)) return false;
      for (const { used } of older) if (used.has(id)) return false;
      newest.used.add(id);
      newest.until = Math.max(now, newest.until);
      return true;
    },
  };
}

function digest(nonce: string): string {
  return createHash('sha256').update(nonce).digest('base64');
}
