/**
 * An example body of each event.
 * @module
 */
export { eventExamples } from './generated/event-examples.js';
