/**
 * The types of every event's members in a compact form. A reader of forms needs them, since every value of a form is a
 * string.
 *
 * A code lists alternatives, separated by `|`: `s` string, `n` number, `b` boolean, `z` null, `o` object, `u` any value,
 * `[…]` an array of the code in brackets, otherwise the name of a definition.
 *
 * It also exports the names of sensitive members, so that code that masks them does not load the catalogue.
 * @module
 */
import type { EventName } from './generated/event-catalogue.ts';
import { definitions, eventDefinitions, otherEvents } from './generated/event-shapes.ts';

export type { EventName } from './generated/event-catalogue.ts';
export { sensitiveMembers } from './generated/sensitive-members.ts';

/** Object types: name → code → names of the members of this type, separated by spaces. */
export const shapeDefinitions: { readonly [name: string]: { readonly [code: string]: string } } = {
  ...definitions,
  ...eventDefinitions,
};

/** Event → the code of its data. */
export const eventShapes: { readonly [Name in EventName]: string } = Object.fromEntries([
  ...Object.keys(eventDefinitions).map((name) => [name, name]),
  ...Object.entries(otherEvents).flatMap(([code, names]) => names.split(' ').map((name) => [name, code])),
]);
