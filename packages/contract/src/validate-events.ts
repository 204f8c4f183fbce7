/**
 * A validator for the body of each event, compiled ahead of time.
 * @module
 */
export { eventValidators } from './generated/event-validator-table.ts';
export type { Validator, Violation } from './lib/validator.ts';
