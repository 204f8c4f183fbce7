/**
 * A validator for the body of each event, compiled ahead of time: `userCreated` for `user:created`, and so on, and the table
 * of all of them.
 * @module
 */
export * from './generated/event-validator-table.ts';
export type { CheckResult, Issue, StandardResult, StandardSchema, Validator, Violation } from './lib/validator.ts';
