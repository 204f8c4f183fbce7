/**
 * The types of every event's members, in short: what a reader of forms needs, in which all values are texts.
 *
 * A code lists alternatives with `|` between them: `s` text, `n` number, `b` boolean, `z` null, `o` object, `u` anything,
 * `[…]` a list of what stands inside, and otherwise the name of a definition.
 * @module
 */
export type { EventName } from './generated/event-catalogue.ts';
export { eventShapes, shapeDefinitions } from './generated/event-shapes.ts';
