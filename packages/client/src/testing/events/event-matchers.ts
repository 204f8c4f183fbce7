import type { AnyEventName, DataPattern, MembersPattern } from './event-pattern.ts';
import { describeExpected, differencesOf, expectedEvent } from './expected-event.ts';
import { readEvent } from './read-event.ts';

/** The assertions that `eventMatchers` adds, to merge into the `Matchers` interface of Vitest or Jest. */
export type EventMatchers<Result = void> = {
  /** Expects an event with this name, whose data contains `data`. */
  toMatchEvent<Name extends AnyEventName>(eventName: Name, data?: DataPattern<Name>, members?: MembersPattern): Result;
  /** Expects a list with such an event. */
  toContainEvent<Name extends AnyEventName>(
    eventName: Name,
    data?: DataPattern<Name>,
    members?: MembersPattern,
  ): Result;
};

/** The result of an assertion, in the form of Vitest and Jest. */
export type MatcherResult = { readonly pass: boolean; readonly message: () => string };

/**
 * Assertions for `expect.extend` of Vitest and Jest. Their messages name the event and each member that differs.
 * `docs/testing.md` has the set-up with types for both frameworks.
 *
 * @example
 * ```ts
 * import { eventMatchers } from '@genauth-webhooks/client/testing';
 *
 * const { pass, message } = eventMatchers.toMatchEvent({ eventName: 'login', data: {} }, 'register');
 * if (!pass) console.log(message());
 * ```
 */
export const eventMatchers: {
  readonly [Name in keyof EventMatchers]: (
    received: unknown,
    eventName: AnyEventName,
    data?: unknown,
    members?: MembersPattern,
  ) => MatcherResult;
} = {
  toMatchEvent(received, eventName, data, members) {
    const expected = expectedEvent(eventName, data, members);
    const differences = differencesOf(received, expected);
    const pass = differences.length === 0;
    return {
      pass,
      message: () =>
        pass
          ? `Expected anything but event ${describeExpected(expected)}`
          : `Expected event ${describeExpected(expected)}, but\n${differences.map((text) => `  ${text}`).join('\n')}`,
    };
  },

  toContainEvent(received, eventName, data, members) {
    const expected = expectedEvent(eventName, data, members);
    if (!Array.isArray(received)) {
      const message = `toContainEvent() requires a list of events, got ${received === null ? 'null' : typeof received}`;
      throw new TypeError(`${message}. For one event, use toMatchEvent()`);
    }
    const differences = received.map((value: unknown) => differencesOf(value, expected));
    const index = differences.findIndex(({ length }) => length === 0);
    return {
      pass: index >= 0,
      message: () =>
        index >= 0
          ? `Expected no event ${describeExpected(expected)}, but element ${index} is one`
          : `Expected event ${describeExpected(expected)} in a list of ${received.length}${listOf(received, differences)}`,
    };
  },
};

/** The number of elements that a message describes. */
const mostLines = 10;

/** Returns a line for each element. If the name differs, the line shows only the name. */
function listOf(received: readonly unknown[], differences: readonly (readonly string[])[]): string {
  const lines = received.slice(0, mostLines).map((value, index) => {
    const event = readEvent(value);
    const [first = '', ...others] = differences[index] ?? [];
    const rest = others.length === 0 ? '' : `, and ${others.length} more`;
    return `\n  ${index}: ${typeof event === 'string' ? '' : `${event.eventName}: `}${first}${rest}`;
  });
  const hidden = received.length - lines.length;
  return `${lines.length > 0 ? ':' : ''}${lines.join('')}${hidden > 0 ? `\n  and ${hidden} more` : ''}`;
}
