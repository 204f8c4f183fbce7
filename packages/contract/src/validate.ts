/**
 * Validators for the inputs and the answers of every operation, compiled ahead of time.
 * @module
 */
export { failureValidator, inputValidators, successValidators } from './generated/operation-validators.ts';
export type { CheckResult, Issue, StandardResult, StandardSchema, Validator, Violation } from './lib/validator.ts';
