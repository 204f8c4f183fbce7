/**
 * Validators for the success responses of the control API, compiled ahead of time.
 * @module
 */

import * as outputs from './generated/output-validators.js';
import type { ControlOperationId } from './index.ts';
import type { Validator } from './lib/validator.ts';

export type { Validator, Violation } from './lib/validator.ts';

/** Checks the body of an operation's success response. */
export const controlOutputValidators: { readonly [Id in ControlOperationId]: Validator } = outputs;
