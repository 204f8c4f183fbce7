/**
 * Validators for the inputs and the answers of every operation, compiled ahead of time.
 * @module
 */
import * as inputs from './generated/input-validators.js';
import * as successes from './generated/success-validators.js';
import type { OperationId } from './types.ts';
import type { Validator } from './validator.ts';

export type { Validator, Violation } from './validator.ts';

/** Checks the input of an operation. */
export const inputValidators: { readonly [Id in OperationId]: Validator } = inputs;

/** Checks the success envelope of an operation. */
export const successValidators: { readonly [Id in OperationId]: Validator } = successes;

/** Checks a failure envelope. */
export const failureValidator: Validator = successes.failure;
