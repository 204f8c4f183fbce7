import { type EventName, eventShapes, shapeDefinitions } from '@genauth-webhooks/contract/event-shapes';
import { isObject } from '../../lib/is-object.ts';

// What a code means stands at the head of the contract's `event-shapes` entry.

/** The kinds of values that a code allows. */
export type Kinds = {
  readonly text: boolean;
  readonly number: boolean;
  readonly boolean: boolean;
  readonly null: boolean;
  readonly list: boolean;
  readonly object: boolean;
};

/** Reads the kinds off a code. */
export function kindsOf(code: string): Kinds {
  const options = optionsOf(code);
  const has = (letter: string): boolean => options.includes(letter) || options.includes('u');
  return {
    text: has('s'),
    number: has('n'),
    boolean: has('b'),
    null: has('z'),
    list: options.includes('u') || options.some(isList),
    object: has('o') || options.some((option) => Object.hasOwn(shapeDefinitions, option)),
  };
}

/** The code of a member of what a code stands for. */
export function memberCode(code: string, member: string): string {
  const found = optionsOf(code).flatMap((option) =>
    Object.entries(shapeDefinitions[option] ?? {})
      .filter(([, names]) => names.split(' ').includes(member))
      .map(([memberOption]) => memberOption),
  );
  return found.join('|') || 'u';
}

/** The code of an item of the list that a code stands for. */
export function itemCode(code: string): string {
  return (
    optionsOf(code)
      .filter(isList)
      .map((option) => option.slice(1, -1))
      .join('|') || 'u'
  );
}

/** Tells whether the data of an event can be what its type builds upon: an object, or for a few also a text. */
export function allowsData(eventName: EventName, data: unknown): boolean {
  return isObject(data) || (typeof data === 'string' && kindsOf(eventShapes[eventName]).text);
}

/** Parts a code at each `|` outside of brackets. */
function optionsOf(code: string): string[] {
  const options = [''];
  let depth = 0;
  for (const character of code) {
    if (character === '[') depth++;
    if (character === ']') depth--;
    if (character === '|' && depth === 0) options.unshift('');
    else options[0] += character;
  }
  return options;
}

function isList(option: string): boolean {
  return option.startsWith('[');
}
