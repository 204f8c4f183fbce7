/**
 * Merges changes into a value, such as an event's example.
 * @module
 */
import type { EventData } from './api/types.ts';
import type { EventName } from './generated/event-catalogue.ts';

/** Members of `T` to change, at any depth. A list is replaced completely; `undefined` removes a member. */
export type Overrides<T> = T extends readonly unknown[] ? T : T extends object ? Changes<T> : T;

// This is a separate type so that the compiler names it when it reports a mistake. It would expand a conditional type.
type Changes<T> = { readonly [Member in keyof T]?: Overrides<T[Member]> | undefined };

/**
 * Changes to the data of an event: members that the contract defines, at any depth. To add other members, use
 * `withExtra`.
 */
export type EventChanges<Name extends EventName> = {
  readonly [Member in keyof Exclude<EventData<Name>, string>]?:
    | Overrides<Exclude<EventData<Name>, string>[Member]>
    | undefined;
};

/**
 * Returns a copy of `known` with additional members that its type does not have. The types of events are closed, so a
 * misspelt member does not compile; use this function for members that you add on purpose.
 *
 * @example
 * ```ts
 * import { withExtra } from '@genauth-webhooks/contract/overrides';
 * import type { EventChanges } from '@genauth-webhooks/contract/overrides';
 *
 * const changes: EventChanges<'user:created'> = withExtra({ email: 'alex@example.com' }, { customLevel: 3 });
 * console.log(changes);
 * ```
 */
export function withExtra<Known extends object>(
  known: NoInfer<Known>,
  extra: { readonly [member: string]: unknown },
): Known {
  return { ...known, ...extra };
}

/**
 * Returns a copy of `value` with changes. Objects are merged member by member. Every other value, including a list and
 * null, replaces the original one. A member that is `undefined` is removed. If `overrides` itself is `undefined`,
 * nothing changes.
 */
export function override(value: unknown, overrides: unknown): unknown {
  if (!isObject(value) || !isObject(overrides)) return overrides === undefined ? value : overrides;
  const members = new Map(Object.entries(value));
  for (const [name, member] of Object.entries(overrides)) {
    if (member === undefined) members.delete(name);
    else members.set(name, override(members.get(name), member));
  }
  return Object.fromEntries(members);
}

function isObject(value: unknown): value is { [member: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
