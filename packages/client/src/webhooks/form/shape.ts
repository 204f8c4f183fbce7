import { type EventName, eventShapes, shapeDefinitions } from '@genauth-webhooks/contract/event-shapes';
import { isObject } from '../../lib/values.ts';

/** The kinds of values that the contract tells apart. */
export type Kind = 'string' | 'number' | 'boolean' | 'null' | 'list' | 'object';

/** What the contract knows of a value: which kinds it can have, and the shapes below it. */
export type Shape = {
  readonly kinds: ReadonlySet<Kind>;
  readonly memberOf: (name: string) => Shape;
  readonly item: () => Shape;
};

// The codes are explained in the docs of the contract's `event-shapes` entry.

/** The kinds that each letter of a code allows. The name of a definition, which is not in here, allows an object. */
const kindsOfLetters: ReadonlyMap<string, readonly Kind[]> = new Map<string, readonly Kind[]>([
  ['s', ['string']],
  ['n', ['number']],
  ['b', ['boolean']],
  ['z', ['null']],
  ['o', ['object']],
  ['u', ['string', 'number', 'boolean', 'null', 'list', 'object']],
]);

/** The code of each member, by the name of its definition. */
const membersOfDefinitions: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(shapeDefinitions).map(([definition, codes]) => [
    definition,
    new Map(Object.entries(codes).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const))),
  ]),
);

/** The data of an event of unknown name: certainly an object or a list. */
export const unknownData: Shape = readShape('o|[u]');

/** Any object. */
export const anyObject: Shape = readShape('o');

/** Returns the shape of an event's data. */
export function shapeOf(eventName: EventName): Shape {
  return readShape(eventShapes[eventName]);
}

/** Tells whether the contract has an event of this name. */
export function isEventName(name: unknown): name is EventName {
  return typeof name === 'string' && Object.hasOwn(eventShapes, name);
}

/** Returns the names of all events of the contract. */
export function listEventNames(): string[] {
  return Object.keys(eventShapes);
}

/** Tells whether the data of an event is what its type starts from: an object, or for a few events also a string. */
export function allowsData(eventName: EventName, data: unknown): boolean {
  return isObject(data) || (typeof data === 'string' && shapeOf(eventName).kinds.has('string'));
}

/** Returns the names of the members that the contract knows of an event's data. */
export function knownMembers(eventName: EventName): ReadonlySet<string> {
  return new Set(
    splitCode(eventShapes[eventName]).flatMap((option) => [...(membersOfDefinitions.get(option)?.keys() ?? [])]),
  );
}

/**
 * Reads a code. `known` caches the shapes that have been read, because a form may have thousands of members of one
 * shape.
 */
function readShape(code: string, known: Map<string, Shape> = new Map()): Shape {
  const options = splitCode(code);
  // If the contract allows no other kind here, any value.
  const join = (codes: readonly (string | undefined)[]): Shape => {
    const joined = codes.filter((option) => option !== undefined).join('|') || 'u';
    return known.get(joined) ?? readShape(joined, known);
  };
  const shape: Shape = {
    kinds: new Set(options.flatMap(kindsOf)),
    memberOf: (name) => join(options.map((option) => membersOfDefinitions.get(option)?.get(name))),
    item: () => join(options.map((option) => (isList(option) ? option.slice(1, -1) : undefined))),
  };
  known.set(code, shape);
  return shape;
}

function kindsOf(option: string): readonly Kind[] {
  if (isList(option)) return ['list'];
  return kindsOfLetters.get(option) ?? (membersOfDefinitions.has(option) ? ['object'] : []);
}

/** Splits a code at each `|` outside of brackets. No code has a list of lists. */
function splitCode(code: string): string[] {
  return code.split(/\|(?![^[]*])/);
}

function isList(option: string): boolean {
  return option.startsWith('[');
}
