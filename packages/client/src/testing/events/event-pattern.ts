import type { EventData, EventName } from '@genauth-webhooks/contract';
import type { EventBase } from '../../webhooks/event/webhook-event.ts';

/** A matcher of a test framework, such as `expect.any(String)` or `expect.stringContaining('@')`. */
export type AsymmetricMatcher = { asymmetricMatch(value: unknown): boolean };

/**
 * What a value should contain. An object pattern lists some members, at any depth; a list pattern lists every element.
 * `undefined` means that the member must be absent. Any part may be a matcher, such as `expect.any(String)`. For
 * members that the contract does not know, use `withExtra`.
 */
export type Pattern<T> =
  | AsymmetricMatcher
  | (T extends readonly (infer Element)[] ? readonly Pattern<Element>[] : T extends object ? Members<T> : T);

// This is a separate type so that the compiler names it when it reports a mistake. It would expand a conditional type.
type Members<T> = { readonly [Member in keyof T]?: Pattern<T[Member]> | undefined };

/** The name of an event of the contract, or `unknown` for an event that the contract does not have. */
export type AnyEventName = EventName | 'unknown';

/** What the data of an event should contain. */
export type DataPattern<Name extends AnyEventName = AnyEventName> = Name extends EventName
  ? Pattern<EventData<Name>>
  : unknown;

/** What the other members of an event should contain, such as `{ userPoolId: '65f0c0de0000000000000001' }`. */
export type MembersPattern = Pattern<EventBase>;

/** An event that a test expects. */
export type ExpectedEvent = {
  readonly eventName: AnyEventName;
  readonly data: unknown;
  readonly members: MembersPattern;
};
