/**
 * Validators for the success responses of the control API, compiled ahead of time.
 * @module
 */
import type { ControlOperationId } from './control.ts';
import * as outputs from './generated/control-output-validators.js';
import type { Validator } from './lib/validator.ts';

/** Checks the body of an operation's success response. */
export const controlOutputValidators: { readonly [Id in ControlOperationId]: Validator } = outputs;
