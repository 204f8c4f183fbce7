import { isObject } from '../lib/values.ts';

/** Members of `T` to be changed, at any depth. A list is replaced as a whole; `undefined` removes a member. */
export type Overrides<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Member in keyof T]?: Overrides<T[Member]> | undefined }
    : T;

/** A copy of `value` with the members of `overrides` in place of its own. */
export function override(value: unknown, overrides: unknown): unknown {
  if (!isObject(value) || !isObject(overrides)) return overrides === undefined ? value : overrides;
  const members = new Map(Object.entries(value));
  for (const [name, member] of Object.entries(overrides)) {
    if (member === undefined) members.delete(name);
    else members.set(name, override(members.get(name), member));
  }
  return Object.fromEntries(members);
}
