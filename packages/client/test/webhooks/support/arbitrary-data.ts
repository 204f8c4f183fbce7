import type { EventName } from '@genauth-webhooks/client/webhooks';
import { document } from '@genauth-webhooks/contract/document';
import fc from 'fast-check';

/** What a JSON Schema of the contract is read for here. */
type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
};
type Spec = {
  readonly components: { readonly schemas: { readonly [name: string]: Schema } };
  readonly webhooks: {
    readonly [name: string]: {
      readonly post: {
        readonly requestBody: { readonly content: { 'application/json': { readonly schema: Schema } } };
      };
    };
  };
};
const spec = document as Spec;

/** The names of all events, from the document itself. */
export const eventNames = Object.keys(spec.webhooks) as EventName[];

/** What the arbitrary values may look like. */
export type Richness = {
  /** Members that the contract does not have, with any name and any value. */
  readonly extraMembers: boolean;
  /** Values that a form with brackets writes like other values: null, empty strings, lists and objects, and the like. */
  readonly lookalikes: boolean;
};

const trickyTexts = [
  '',
  'null',
  'true',
  'false',
  '0',
  '12',
  '-1.5',
  '1e3',
  '007',
  '[]',
  '{}',
  '{"a":1}',
  '[1',
  'a&b=c',
  '%5B',
  '+',
  ' ',
];
const trickyKeys = [
  '',
  '0',
  '1',
  '00',
  '[]',
  '[',
  ']',
  'a[b]',
  'a]b',
  'a[b',
  '[0]',
  '__proto__',
  'a.b',
  'a~b/c',
  'eventName',
  'data',
  ' ',
];
const clearText = fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => `t${text}`);
const text = fc.oneof(clearText, fc.constantFrom(...trickyTexts), fc.string({ unit: 'grapheme', maxLength: 6 }));
const key = fc.oneof(
  fc.constantFrom(...trickyKeys),
  fc.string({ unit: 'grapheme-ascii', maxLength: 4 }).filter((name) => !name.includes('][')),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);

/** Any JSON value, empty and lookalike ones included. */
export const anything: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, text, number, fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  object: fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
})).value;

/** Any value that no form can mistake for another. */
const somethingClear: fc.Arbitrary<unknown> = fc.oneof(clearText, fc.record({ member: clearText }));

/** Data that fits the schema of an event. */
export function arbitraryData(name: EventName, richness: Richness): fc.Arbitrary<unknown> {
  const schema = spec.webhooks[name]?.post.requestBody.content['application/json'].schema.properties?.['data'];
  if (schema === undefined) throw new Error(`${name} has no schema`);
  // An ID in place of the data, which `role:deleted` may have, must not look like JSON.
  return fromSchema(schema, richness, 0).filter((data) => typeof data !== 'string' || !/^\s*[[{]/.test(data));
}

function fromSchema(schema: Schema, richness: Richness, depth: number): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const target = spec.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
    if (target === undefined) throw new Error(`${schema.$ref} leads nowhere`);
    return fromSchema(target, richness, depth);
  }
  if (schema.anyOf !== undefined) {
    return fc.oneof(
      ...schema.anyOf.map((option) =>
        option.type === 'string' && !richness.lookalikes ? clearText : fromSchema(option, richness, depth),
      ),
    );
  }
  if (schema.type === undefined) return richness.lookalikes ? anything : somethingClear;
  const types = [schema.type].flat().map(String);
  if (richness.lookalikes || types.length === 1) {
    return fc.oneof(...types.map((type) => ofType(type, schema, richness, depth)));
  }
  // With a string among the types, a value could be of any of them; null beside a list could be an empty list.
  if (types.includes('string')) return clearText;
  return fc.oneof(
    ...types
      .filter((type) => type !== 'null' || !types.includes('array'))
      .map((type) => ofType(type, { ...schema, type: types }, richness, depth)),
  );
}

function ofType(type: string, schema: Schema, richness: Richness, depth: number): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return text;
    case 'integer':
      return fc.integer();
    case 'number':
      return number;
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const minLength = richness.lookalikes || schema.type === 'array' ? 0 : 1;
      const items = fromSchema(schema.items ?? {}, richness, depth + 1);
      return fc.array(items, { minLength, maxLength: depth < 3 ? 2 : minLength });
    }
    default:
      return objectOf(schema, richness, depth);
  }
}

function objectOf(schema: Schema, richness: Richness, depth: number): fc.Arbitrary<unknown> {
  const known = Object.entries(schema.properties ?? {});
  const extra = richness.extraMembers
    ? fc.dictionary(key, anything, { maxKeys: 2, noNullPrototype: true })
    : fc.constant({});
  const open =
    known.length === 0
      ? fc.dictionary(fc.constantFrom('a', 'b'), somethingClear, { minKeys: 1, noNullPrototype: true })
      : extra;
  // A few of the known members, since users have seventy; an object with none would be an empty one.
  const chosen =
    known.length === 0
      ? fc.constant([])
      : fc.subarray(known, { minLength: 1, maxLength: Math.min(known.length, depth === 0 ? 5 : 3) });
  return fc
    .tuple(chosen, open)
    .chain(([members, others]) =>
      fc
        .tuple(...members.map(([, property]) => fromSchema(property, richness, depth + 1)))
        .map((values) =>
          Object.fromEntries([
            ...Object.entries(others).filter(([name]) => !known.some(([other]) => other === name)),
            ...members.map(([name], index) => [name, values[index]] as const),
          ]),
        ),
    );
}
