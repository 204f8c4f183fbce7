/**
 * Validators for every input and every success answer, compiled ahead of time.
 * @module
 */
import * as inputs from './generated/input-validators.js';
import * as successes from './generated/success-validators.js';
import type { OperationId } from './types.ts';
import type { Validator } from './validator.ts';

export type { Validator, Violation } from './validator.ts';

/** Tells whether a value is a valid input of the operation. */
export const inputValidators: { readonly [Id in OperationId]: Validator } = inputs;

/** Tells whether a value is a valid success envelope of the operation. */
export const successValidators: { readonly [Id in OperationId]: Validator } = successes;

/** Tells whether a value is a valid failure envelope. */
export const failureValidator: Validator = successes.failure;
