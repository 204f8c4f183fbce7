/**
 * Merges changes into a value, such as an event's example.
 * @module
 */

/** Members of `T` to change, at any depth. A list is replaced completely; `undefined` removes a member. */
export type Overrides<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Member in keyof T]?: Overrides<T[Member]> | undefined }
    : T;

/**
 * Like `Overrides`, but only with members that `T` names, even if `T` allows others. The compiler thus finds misspelt
 * names.
 */
export type KnownOverrides<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Member in keyof T as string extends Member ? never : Member]?: KnownOverrides<T[Member]> | undefined }
    : T;

/**
 * A copy of `value` with changes. Objects are merged member by member. Every other value, including a list and null,
 * replaces the original one. A member that is `undefined` is removed. If `overrides` itself is `undefined`, nothing
 * changes.
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
