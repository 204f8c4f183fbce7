/**
 * Validators for the inputs of the control API, compiled ahead of time, and the names of the members that they accept.
 * @module
 */

import * as inputs from './generated/input-validators.js';
import type { ControlOperationId } from './index.ts';
import type { CompiledValidator as Validator } from './lib/validator.ts';

export { controlMembers } from './generated/members.ts';
export type { MemberNames } from './lib/member-names.ts';
export type { CompiledValidator as Validator, Violation } from './lib/validator.ts';

/** Checks the input of an operation: its parameters and the members of its body, as one object. */
export const controlInputValidators: { readonly [Id in ControlOperationId]: Validator } = inputs;
