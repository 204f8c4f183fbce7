/**
 * Validators for every input and every answer of the control API, compiled ahead of time.
 * @module
 */
import type { ControlOperationId } from './control.ts';
import * as inputs from './generated/control-input-validators.js';
import * as outputs from './generated/control-output-validators.js';
import type { Validator } from './validator.ts';

/** Tells whether a value is a valid input of the operation: its parameters and the members of its body, as one object. */
export const controlInputValidators: { readonly [Id in ControlOperationId]: Validator } = inputs;

/** Tells whether a value is what the operation may answer. */
export const controlOutputValidators: { readonly [Id in ControlOperationId]: Validator } = outputs;
