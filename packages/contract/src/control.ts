/**
 * The mock server's control API: types, operation table and document.
 * @module
 */
import type { components } from './generated/control-openapi.ts';
import type { Inputs, Successes } from './generated/control-operation-types.ts';
import { controlOperations } from './generated/control-operations.ts';

export { controlDocument } from './generated/control-document.js';

/** The named schemas of the control API, such as `ControlSchemas['Delivery']`. */
export type ControlSchemas = components['schemas'];

export type ControlOperationId = keyof typeof controlOperations;

/** One row of the operation table. */
export type ControlOperationFacts = {
  readonly operationId: ControlOperationId;
  readonly method: 'DELETE' | 'GET' | 'POST' | 'PUT';
  /** With parameters in braces, such as `/_mock/pools/{userPoolId}`. */
  readonly path: string;
  readonly summary: string;
  /** The HTTP status of a success. */
  readonly status: number;
  /** Whether the answer is a stream of events. */
  readonly streams: boolean;
  /** The parameters; members of the body are not listed. */
  readonly fields: {
    readonly [name: string]: { readonly in: 'body' | 'header' | 'path' | 'query'; readonly type: string };
  };
};

/** The operation table. */
export const controlOperationFacts: { readonly [Id in ControlOperationId]: ControlOperationFacts } = controlOperations;

/** The input of an operation: its parameters and the members of its body, as one object. */
export type ControlInput<Id extends ControlOperationId> = Inputs[Id];

/** The body of an operation's success response. */
export type ControlOutput<Id extends ControlOperationId> = Successes[Id];
