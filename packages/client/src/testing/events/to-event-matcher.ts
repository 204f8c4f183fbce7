import type { AnyEventName, DataPattern, MembersPattern } from './event-pattern.ts';
import { describeExpected, differencesOf, expectedEvent } from './expected-event.ts';

/** A matcher for the equality checks of Vitest and Jest, and for any other code. */
export type EventMatcher = {
  /** Tells whether a value is the event. It does not use `this`. */
  readonly asymmetricMatch: (value: unknown) => boolean;
  /**
   * Returns a sentence for each member that differs, such as `/data/email is "x", expected "a"`; an empty list for a
   * match.
   */
  readonly differences: (value: unknown) => readonly string[];
  readonly toAsymmetricMatcher: () => string;
  readonly toString: () => string;
};

/**
 * Makes a matcher for an event, to use in the equality checks of Vitest and Jest, at any depth: `toEqual`,
 * `toContainEqual`, `toHaveBeenCalledWith`. It needs no set-up.
 *
 * A value matches when it has this name and its data contains `data`. See `Pattern` for what a pattern may hold. The
 * value can be an event, the body of a delivery, a delivery that `buildDelivery` made, or one that a test receiver
 * recorded.
 *
 * Throws a `ConfigurationError` for a name that the contract does not have; the message shows the nearest one.
 *
 * @param members what other members should contain, such as `{ sentName: 'role:add' }`
 * @example
 * ```ts
 * import { buildDelivery, toEventMatcher } from '@genauth-webhooks/client/testing';
 *
 * const { differences } = toEventMatcher('user:created', { email: 'alex@example.com' });
 * const delivery = buildDelivery('user:created', { email: 'sam@example.com' });
 * console.log(differences(delivery)); // [ '/data/email is "sam@example.com", expected "alex@example.com"' ]
 * ```
 * @see https://vitest.dev/guide/extending-matchers
 * @see https://jestjs.io/docs/expect#asymmetric-matchers
 */
export function toEventMatcher<Name extends AnyEventName>(
  eventName: Name,
  data?: DataPattern<Name>,
  members?: MembersPattern,
): EventMatcher {
  const expected = expectedEvent(eventName, data, members);
  const differences = (value: unknown): readonly string[] => differencesOf(value, expected);
  // The frameworks print a matcher after the comparison. Show the differences, because a whole event would hide them.
  let last: readonly string[] = [];
  const describe = (): string =>
    [
      `event ${describeExpected(expected)}`,
      ...(last.length > 0 ? ['In the last event that was compared:', ...last] : []),
    ].join('\n  ');
  const matcher: EventMatcher = {
    asymmetricMatch(value) {
      last = differences(value);
      return last.length === 0;
    },
    differences,
    toAsymmetricMatcher: describe,
    toString: describe,
  };
  return Object.assign(matcher, {
    // Both frameworks print values with this symbol by their `toAsymmetricMatcher`, below the values that they expect.
    $$typeof: Symbol.for('jest.asymmetricMatcher'),
    getExpectedType: () => 'object',
    // Vitest's first line shows at most 40 characters of a value.
    [Symbol.for('chai/inspect')]: () => `event ${eventName}`,
  });
}
