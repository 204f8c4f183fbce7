import fc from 'fast-check';
import type { React, Reaction } from './start-receiver.ts';

/** How long a receiver may take in a run with random reactions, since each that hangs costs as much. */
export const shortTimeoutMs = 500;

/** What a receiver does with its requests, one after the other; few of them hang. */
export const reactions: fc.Arbitrary<Reaction[]> = fc.array(
  fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom<Reaction>(200, 201, 204, 299) },
    { weight: 40, arbitrary: fc.constantFrom<Reaction>(302, 304, 400, 404, 418, 500, 503) },
    { weight: 10, arbitrary: fc.constant<Reaction>('reset') },
    { weight: 1, arbitrary: fc.constant<Reaction>('hang') },
  ),
  { minLength: 5, maxLength: 40 },
);

/** A receiver whose reactions can be exchanged. When they are used up it answers 200. */
export function changingReactions(): { readonly react: React; use(next: readonly Reaction[]): void } {
  let left: Reaction[] = [];
  return {
    react: () => left.shift() ?? 200,
    use(next) {
      left = [...next];
    },
  };
}
