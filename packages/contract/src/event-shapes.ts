/**
 * The types of every event's members in a compact form. A reader of forms needs them, since every value of a form is a
 * string.
 *
 * A code lists alternatives, separated by `|`: `s` string, `n` number, `b` boolean, `z` null, `o` object, `u` any value,
 * `[…]` an array of the code in brackets, otherwise the name of a definition.
 * @module
 */
export type { EventName } from './generated/event-catalogue.ts';
export { eventShapes, shapeDefinitions } from './generated/event-shapes.ts';
