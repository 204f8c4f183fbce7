/**
 * Merges changes into a value, such as an event's example.
 * @module
 */

/** Members of `T` to be changed, at any depth. A list is replaced as a whole; `undefined` removes a member. */
export type Overrides<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Member in keyof T]?: Overrides<T[Member]> | undefined }
    : T;

/**
 * The same without members that `T` does not name, although an object of `T` may have them: so the compiler finds misspelt
 * ones.
 */
export type KnownOverrides<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Member in keyof T as string extends Member ? never : Member]?: KnownOverrides<T[Member]> | undefined }
    : T;

/**
 * A copy of `value` with the members of `overrides` in place of its own. Objects are merged member by member; everything
 * else, a list or null included, replaces what was there. A member that is `undefined` is removed; `undefined` as a whole
 * changes nothing.
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
