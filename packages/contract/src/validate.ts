/**
 * Validators for the inputs and the answers of every operation, compiled ahead of time.
 * @module
 */

import type { OperationId } from './api/types.ts';
import * as inputs from './generated/input-validators.js';
import * as successes from './generated/success-validators.js';
import type { Validator } from './lib/validator.ts';

export type { Validator, Violation } from './lib/validator.ts';

/** Checks the input of an operation. */
export const inputValidators: { readonly [Id in OperationId]: Validator } = inputs;

/** Checks the success envelope of an operation. */
export const successValidators: { readonly [Id in OperationId]: Validator } = successes;

/** Checks a failure envelope. */
export const failureValidator: Validator = successes.failure;
