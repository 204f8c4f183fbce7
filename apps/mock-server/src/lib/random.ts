import { randomBytes } from 'node:crypto';

/** Where all randomness comes from: fills a new array of `length` bytes. */
export type Random = (length: number) => Uint8Array;

/**
 * Unpredictable bytes, or, with a seed, the same bytes in every run.
 * @param seed a whole number; the same seed gives the same IDs in the same order
 */
export function createRandom(seed?: number): Random {
  if (seed === undefined) return (length) => randomBytes(length);
  let state = seed >>> 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let index = 0; index < length; index++) bytes[index] = nextByte();
    return bytes;
  };

  // mulberry32: small, and its whole state is one number.
  function nextByte(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) & 0xff;
  }
}
