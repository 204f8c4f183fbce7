import type { Node } from '../../scripts/shared/load-spec.ts';
import { resolve } from '../../scripts/shared/openapi.ts';
import { spec } from './spec.ts';

/** A value that breaks one rule, and the violation that must report it. */
export type Mutant = {
  title: string;
  value: unknown;
  expected: { instancePath: string; keyword: string; params?: object };
};

type Place = { path: string[]; set: (value: unknown) => unknown };

/** Breaks every rule of a schema, one at a time, in a valid value. */
export function mutantsOf(schema: Node, valid: unknown): Mutant[] {
  return walk(schema, valid, { path: [], set: (value) => value });
}

/** A valid value of a schema with every optional member, as far as the schema alone allows to generate one. */
export function sampleOf(schema: Node, within: Node[] = []): Node {
  if (within.includes(schema.$ref ?? schema)) return undefined;
  const inner = [...within, schema.$ref ?? schema];
  const rules = resolve(spec, schema);
  if ('const' in rules) return rules.const;
  if ('examples' in rules) return rules.examples[0];
  if ('default' in rules) return rules.default;
  if ('enum' in rules) return rules.enum[0];
  const alternative = rules.oneOf?.[0] ?? rules.anyOf?.[0];
  if (alternative) return sampleOf(alternative, inner);
  switch ([rules.type].flat()[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries<Node>(rules.properties ?? {})
          .map(([name, property]) => [name, sampleOf(property, inner)])
          .filter(([, value]) => value !== undefined),
      );
    case 'array': {
      const item = sampleOf(rules.items, inner);
      return item === undefined ? [] : [item];
    }
    case 'string':
      return rules.pattern?.includes('://') ? 'https://example.com/callback' : 'x'.repeat(rules.minLength ?? 1);
    case 'integer':
    case 'number':
      return rules.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return null;
  }
}

function walk(schema: Node, value: Node, place: Place): Mutant[] {
  const rules = resolve(spec, schema);
  const here = Object.keys(rules).flatMap((keyword) => {
    const breaker = breakers[keyword];
    if (breaker === undefined) {
      throw new Error(`test/support/mutants.ts does not know how to break "${keyword}" at /${place.path.join('/')}`);
    }
    return breaker(rules, value).map(({ fault, params, value: broken }) => ({
      title: [place.path.join('.'), keyword, fault].filter(Boolean).join(' '),
      value: place.set(broken),
      expected: { instancePath: pointer(place.path), keyword, ...(params ? { params } : {}) },
    }));
  });
  return [...here, ...walkMembers(rules, value, place)];
}

function walkMembers(rules: Node, value: Node, place: Place): Mutant[] {
  if (Array.isArray(value)) {
    if (!rules.items || value.length === 0) return [];
    return walk(rules.items, value[0], {
      path: [...place.path, '0'],
      set: (item) => place.set([item, ...value.slice(1)]),
    });
  }
  if (value === null || typeof value !== 'object') return [];
  const member = (name: string, schema: Node): Mutant[] => {
    const current = name in value ? value[name] : sampleOf(schema);
    return walk(schema, current, {
      path: [...place.path, name],
      set: (changed) => place.set({ ...value, [name]: changed }),
    });
  };
  const named = Object.entries<Node>(rules.properties ?? {}).flatMap(([name, schema]) =>
    name in value || !isRecursive(schema) ? member(name, schema) : [],
  );
  const free = typeof rules.additionalProperties === 'object' ? member('x-free', rules.additionalProperties) : [];
  return [...named, ...free];
}

type Breaker = (rules: Node, value: Node) => { value: unknown; fault?: string; params?: object }[];

const none: Breaker = () => [];

const ofEachType: Record<string, unknown> = {
  string: 'text',
  number: 1.5,
  boolean: true,
  object: { a: 1 },
  array: ['text'],
  null: null,
};

const breakers: Record<string, Breaker> = {
  type: ({ type }) => {
    const allowed: string[] = [type].flat();
    return Object.entries(ofEachType)
      .filter(([name]) => !allowed.includes(name))
      .map(([name, value]) => ({ value, fault: `(given ${name})` }));
  },
  required: ({ required }, value) =>
    required.map((missingProperty: string) => {
      const { [missingProperty]: _, ...rest } = value;
      return { value: rest, fault: `(without ${missingProperty})`, params: { missingProperty } };
    }),
  minLength: ({ minLength }) => [{ value: 'x'.repeat(minLength - 1) }],
  maxLength: ({ maxLength }) => [{ value: 'x'.repeat(maxLength + 1) }],
  pattern: () => [{ value: ' ' }],
  minimum: ({ minimum }) => [{ value: minimum - 1 }],
  maximum: ({ maximum }) => [{ value: maximum + 1 }],
  enum: () => [{ value: 'not-on-the-list' }],
  const: ({ const: only }) => [{ value: typeof only === 'string' ? `${only}!` : only + 1 }],
  minItems: ({ minItems }, value) => [{ value: value.slice(0, minItems - 1) }],
  maxItems: ({ maxItems }, value) => [{ value: Array.from({ length: maxItems + 1 }, () => value[0]) }],
  maxProperties: ({ maxProperties }) => [
    { value: Object.fromEntries(Array.from({ length: maxProperties + 1 }, (_, index) => [`x-${index}`, 'v'])) },
  ],
  propertyNames: ({ propertyNames }, value) => [
    { value: { ...value, 'a b': 'v' }, fault: '(a space)', params: { propertyName: 'a b' } },
    ...[propertyNames.maxLength ?? []].flat().map((limit: number) => {
      const propertyName = 'x'.repeat(limit + 1);
      return { value: { ...value, [propertyName]: 'v' }, fault: '(too long)', params: { propertyName } };
    }),
  ],
  oneOf: () => [{ value: 1.5 }],
  anyOf: () => [{ value: 1.5 }],
  // Their members are visited one by one.
  properties: none,
  items: none,
  additionalProperties: none,
  // These keywords forbid nothing.
  description: none,
  default: none,
  deprecated: none,
  examples: none,
  format: none,
  'x-sensitive': none,
};

function isRecursive(schema: Node, within: string[] = []): boolean {
  if (schema === null || typeof schema !== 'object') return false;
  if (typeof schema.$ref === 'string') {
    return within.includes(schema.$ref) || isRecursive(resolve(spec, schema), [...within, schema.$ref]);
  }
  return Object.values<Node>(schema).some((child) => isRecursive(child, within));
}

const pointer = (path: string[]): string =>
  path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
