import { describe, expect, test } from 'vitest';
import { document } from '../src/document.ts';
import { eventExamples } from '../src/event-examples.ts';
import { eventShapes, shapeDefinitions } from '../src/event-shapes.ts';
import { eventCatalogue } from '../src/events.ts';

type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
};
type Spec = {
  readonly components: { readonly schemas: { readonly [name: string]: Schema } };
  readonly webhooks: {
    readonly [name: string]: {
      readonly post: {
        readonly requestBody: { readonly content: { readonly 'application/json': { schema: Schema } } };
      };
    };
  };
};
const spec = document as Spec;

/** The alternatives of a code, as `src/event-shapes.ts` describes them. */
function alternatives(code: string): string[] {
  const found = [''];
  let depth = 0;
  for (const character of code) {
    if (character === '[') depth++;
    if (character === ']') depth--;
    if (character === '|' && depth === 0) found.push('');
    else found[found.length - 1] += character;
  }
  return found;
}

function membersOf(name: string): { [member: string]: string } {
  return Object.fromEntries(
    Object.entries(shapeDefinitions[name] ?? {}).flatMap(([code, names]) =>
      names.split(' ').map((member) => [member, code]),
    ),
  );
}

const letters: { [type: string]: string } = {
  string: 's',
  number: 'n',
  integer: 'n',
  boolean: 'b',
  null: 'z',
  object: 'o',
  array: '[u]',
};

/** Compares a code with its schema, recursively; each definition once. */
function compare(schema: Schema, code: string, at: string, seen: Set<string>): void {
  const referred = schema.$ref?.split('/').at(-1);
  const target = referred === undefined ? schema : spec.components.schemas[referred];
  if (target === undefined) throw new Error(`${at}: ${schema.$ref} has no target`);
  const found = alternatives(code);
  const options = target.anyOf ?? [target.type ?? []].flat().map((type): Schema => ({ ...target, type }));
  if (options.length > 1) {
    expect(found, at).toHaveLength(options.length);
    for (const [index, option] of options.entries()) compare(option, found[index] ?? '', `${at}|${index}`, seen);
  } else if (target.properties !== undefined && target.type === 'object') {
    const members = membersOf(code);
    expect(Object.keys(members).sort(), at).toEqual(Object.keys(target.properties).sort());
    if (seen.has(code)) return;
    seen.add(code);
    for (const [name, property] of Object.entries(target.properties)) {
      compare(property, members[name] ?? '', `${at}/${name}`, seen);
    }
  } else if (target.items !== undefined && target.type === 'array') {
    expect(code, at).toMatch(/^\[.*\]$/);
    compare(target.items, code.slice(1, -1), `${at}/*`, seen);
  } else {
    expect(code, at).toBe(options[0] === undefined ? 'u' : letters[String(options[0].type)]);
  }
}

describe('the shapes', () => {
  test('have the events of the catalogue', () => {
    expect(Object.keys(eventShapes).sort()).toEqual(eventCatalogue.map((event) => event.name).sort());
  });

  test.for(Object.entries(eventShapes))('of %s match its schema', ([name, code]) => {
    const schema = spec.webhooks[name]?.post.requestBody.content['application/json'].schema.properties?.['data'];
    if (schema === undefined) throw new Error(`${name} has no schema`);
    compare(schema, code, name, new Set());
  });

  test('have no unused definition', () => {
    const codes = [...Object.values(eventShapes), ...Object.values(shapeDefinitions).flatMap(Object.keys)].join('|');
    const named = new Set(codes.split(/[|[\]]/));
    expect(Object.keys(shapeDefinitions).filter((name) => !named.has(name))).toEqual([]);
  });

  test('know nearly every member of the examples', () => {
    const unknown = new Set<string>();
    const visit = (value: unknown, code: string, at: string): void => {
      if (Array.isArray(value)) {
        const list = alternatives(code).find((option) => option.startsWith('['));
        for (const item of value) visit(item, list?.slice(1, -1) ?? 'u', `${at}/*`);
      } else if (value !== null && typeof value === 'object') {
        const members = Object.assign({}, ...alternatives(code).map(membersOf));
        if (Object.keys(members).length === 0) return;
        for (const [name, member] of Object.entries(value)) {
          if (members[name] === undefined) unknown.add(`${at}/${name}`);
          else visit(member, members[name], `${at}/${name}`);
        }
      }
    };
    for (const [name, { data }] of Object.entries(eventExamples)) {
      visit(data, eventShapes[name as keyof typeof eventShapes], name);
    }
    expect([...unknown]).toEqual([]);
  });
});
