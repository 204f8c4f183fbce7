import { eventSchema, readEvents } from './events.ts';
import type { Node } from './load-spec.ts';
import { banner, literal } from './render.ts';

const letters: { readonly [type: string]: string } = {
  string: 's',
  number: 'n',
  integer: 'n',
  boolean: 'b',
  null: 'z',
  object: 'o',
  array: '[u]',
};

/** Members by the code of their types: code → names, parted by spaces. */
type Definition = { [code: string]: string };

/**
 * The types of every member of every event, as short as can be: a receiver needs them to read a form, in which all values are
 * texts.
 */
export function renderEventShapes(document: Node): string {
  const definitions: { [name: string]: Definition } = {};

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
      if (member.includes(' ')) throw new Error(`${name} has a member with a space, "${member}"`);
      const code = codeOf(property, `${name}/${member}`);
      definition[code] = definition[code] === undefined ? member : `${definition[code]} ${member}`;
    }
  };

  const events = Object.fromEntries(
    readEvents(document).map(({ name }) => [name, codeOf(eventSchema(document, name).properties.data, name)]),
  );
  return `${banner}import type { EventName } from './event-catalogue.ts';

/** Object types: name → code → names of the members that have it, parted by spaces. */
export const shapeDefinitions: { readonly [name: string]: { readonly [code: string]: string } } = ${literal(definitions)};

/** The code of each event's data. */
export const eventShapes: { readonly [Name in EventName]: string } = ${literal(events)};
`;
}

function letter(type: string): string {
  const found = letters[type];
  if (found === undefined) throw new Error(`No letter for the type "${type}"`);
  return found;
}
