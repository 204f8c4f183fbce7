/**
 * Validators for the success responses of the control API, compiled ahead of time.
 * @module
 */

import * as outputs from './generated/output-validators.js';
import type { ControlOperationId } from './index.ts';
import type { CompiledValidator as Validator } from './lib/validator.ts';

export type { CompiledValidator as Validator, Violation } from './lib/validator.ts';

/** Checks the body of an operation's success response. */
export const controlOutputValidators: { readonly [Id in ControlOperationId]: Validator } = outputs;
