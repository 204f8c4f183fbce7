import { override } from '@genauth-webhooks/contract/overrides';
import fc from 'fast-check';
import { expect, test } from 'vitest';

type Members = { readonly [name: string]: unknown };

const json = fc.jsonValue({ maxDepth: 3 });
const changes = fc.anything({
  values: [fc.string(), fc.integer(), fc.constant(null), fc.constant(undefined)],
  key: fc.constantFrom('a', 'b', 'c', '__proto__'),
  maxDepth: 3,
  withNullPrototype: false,
});
const object = fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__'), json, { noNullPrototype: true });

test('objects are merged by member, undefined removes a member, and everything else replaces what was there', () => {
  fc.assert(
    fc.property(object, changes, (value, given) => {
      const before = structuredClone(value);
      const merged = override(value, given);
      expect(value).toEqual(before);
      if (given === undefined) expect(merged).toEqual(value);
      else if (!isObject(given)) expect(merged).toBe(given);
      else expectMerged(merged as Members, value, given);
    }),
  );
});

test('only objects are merged: a list, null or a string replaces an object, and vice versa', () => {
  for (const other of [[1], null, 'text', 5]) {
    expect(override({ a: { b: 1 } }, { a: other })).toEqual({ a: other });
    expect(override({ a: other }, { a: { b: 1 } })).toEqual({ a: { b: 1 } });
  }
  expect(override({ a: [1, 2] }, { a: [3] })).toEqual({ a: [3] });
});

/** The expected result, member by member. */
function expectMerged(merged: Members, value: Members, given: Members): void {
  const kept = Object.keys(value).filter((name) => !Object.hasOwn(given, name) || given[name] !== undefined);
  const added = Object.keys(given).filter((name) => given[name] !== undefined);
  expect(new Set(Object.keys(merged))).toEqual(new Set([...kept, ...added]));
  for (const name of Object.keys(merged)) {
    if (!Object.hasOwn(given, name)) expect(merged[name]).toBe(value[name]);
    else expect(merged[name]).toEqual(override(Object.hasOwn(value, name) ? value[name] : undefined, given[name]));
  }
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
