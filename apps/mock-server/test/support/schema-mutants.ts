/** A value with one member missing or of the wrong type, and the name of the member. */
export type SchemaMutant = { readonly title: string; readonly field: string; readonly value: unknown };

type Schema = { readonly [keyword: string]: unknown };
type Place = { readonly field: string; readonly put: (value: unknown) => unknown };

const ofEachType: { readonly [type: string]: unknown } = {
  string: 'text',
  integer: 7,
  number: 1.5,
  boolean: true,
  object: {},
  array: [],
  null: null,
};

/**
 * Leaves out every required member of a value and gives every member a value of each wrong type, one at a time. It reads
 * the document and nothing that was generated from it.
 */
export function schemaMutants(document: Schema, pointer: string, value: unknown): SchemaMutant[] {
  return walk(document, { $ref: pointer }, value, { field: '', put: (changed) => changed });
}

function walk(document: Schema, schema: Schema, value: unknown, place: Place): SchemaMutant[] {
  const rules = resolved(document, schema);
  const types = [rules['type'] ?? []].flat().map(String);
  const allowed = types.includes('number') ? [...types, 'integer'] : types;
  const wrong = Object.entries(ofEachType).filter(([type]) => types.length > 0 && !allowed.includes(type));
  const mutants = wrong.map(([type, given]) => ({
    title: `${place.field || 'all'} as ${type}`,
    field: place.field,
    value: place.put(given),
  }));
  if (Array.isArray(value)) {
    const items = rules['items'] as Schema | undefined;
    if (items === undefined) return mutants;
    return [
      ...mutants,
      ...value.flatMap((item, index) =>
        walk(document, items, item, {
          field: `${place.field}[${index}]`,
          put: (changed) => place.put(value.with(index, changed)),
        }),
      ),
    ];
  }
  if (value === null || typeof value !== 'object') return mutants;
  const properties = (rules['properties'] ?? {}) as { readonly [name: string]: Schema };
  const required = (rules['required'] ?? []) as readonly string[];
  const named = (name: string): string => (place.field === '' ? name : `${place.field}.${name}`);
  for (const name of required) {
    const { [name]: _, ...rest } = value as { readonly [name: string]: unknown };
    mutants.push({ title: `no ${named(name)}`, field: named(name), value: place.put(rest) });
  }
  for (const [name, member] of Object.entries(value)) {
    const below = properties[name];
    if (below === undefined) continue;
    const put = (changed: unknown): unknown => place.put({ ...value, [name]: changed });
    mutants.push(...walk(document, below, member, { field: named(name), put }));
  }
  return mutants;
}

/** A schema with what it refers to and what it is made of. */
function resolved(document: Schema, schema: Schema): Schema {
  if (typeof schema['$ref'] !== 'string') return schema;
  const { $ref, ...beside } = schema;
  let found: unknown = document;
  for (const part of String($ref).slice(2).split('/')) found = (found as Schema)[part];
  return { ...resolved(document, found as Schema), ...beside };
}
