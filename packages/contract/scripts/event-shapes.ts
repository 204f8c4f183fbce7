import { eventSchema, readEvents } from './events.ts';
import type { Node } from './shared/load-spec.ts';
import { banner, literal } from './shared/render.ts';

const letters: { readonly [type: string]: string } = {
  string: 's',
  number: 'n',
  integer: 'n',
  boolean: 'b',
  null: 'z',
  object: 'o',
  array: '[u]',
};

/** Members grouped by the code of their type: code → names, separated by spaces. */
type Definition = { [code: string]: string };

/**
 * Renders the types of every member of every event in a compact form. A receiver needs them to read a form, in which
 * every value is a string.
 */
export function renderEventShapes(document: Node): string {
  let definitions: { [name: string]: Definition } = {};

  const codeOf = (schema: Node, name: string): string => {
    if (schema.$ref !== undefined) {
      const referred = schema.$ref.split('/').at(-1);
      const target = document.components.schemas[referred];
      if (target.properties === undefined) return codeOf(target, referred);
      if (definitions[referred] === undefined) define(target, referred);
      return referred;
    }
    if (schema.anyOf !== undefined) {
      return schema.anyOf.map((option: Node, index: number) => codeOf(option, `${name}/${index}`)).join('|');
    }
    if (schema.type === undefined) return 'u';
    return [schema.type]
      .flat()
      .map((type) => {
        if (type === 'array' && schema.items !== undefined) return `[${codeOf(schema.items, `${name}/items`)}]`;
        if (type !== 'object' || schema.properties === undefined) return letter(type);
        define(schema, name);
        return name;
      })
      .join('|');
  };

  const define = (schema: Node, name: string): void => {
    const definition: Definition = {};
    definitions[name] = definition;
    for (const [member, property] of Object.entries<Node>(schema.properties)) {
      if (member.includes(' ')) throw new Error(`Member names must not contain spaces: "${member}" of ${name}`);
      const code = codeOf(property, `${name}/${member}`);
      definition[code] = definition[code] === undefined ? member : `${definition[code]} ${member}`;
    }
  };

  // Each name is written only once, because the client's bundle contains this module.
  const own: { [name: string]: Definition } = {};
  const others: Definition = {};
  for (const { name } of readEvents(document)) {
    const code = codeOf(eventSchema(document, name).properties.data, name);
    const { [name]: definition, ...rest } = definitions;
    const same = Object.keys(own).find((each) => JSON.stringify(own[each]) === JSON.stringify(definition));
    if (code === name && definition !== undefined && same === undefined) own[name] = definition;
    else others[same ?? code] = [others[same ?? code], name].filter(Boolean).join(' ');
    definitions = rest;
  }
  return `${banner}
type Definitions = { readonly [name: string]: { readonly [code: string]: string } };

/** Object types: name → code → names of the members of this type, separated by spaces. */
export const definitions: Definitions = ${literal(definitions)};

/** The same for the data of events. */
export const eventDefinitions: Definitions = ${literal(own)};

/** Code → the other events, whose data has this code, separated by spaces. */
export const otherEvents: { readonly [code: string]: string } = ${literal(others)};
`;
}

function letter(type: string): string {
  const found = letters[type];
  if (found === undefined) throw new Error(`The type "${type}" has no letter in scripts/event-shapes.ts; add one`);
  return found;
}
