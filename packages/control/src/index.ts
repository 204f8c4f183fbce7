/**
 * The control API of the mock server: types and operation table.
 * @module
 */
import type { components } from './generated/openapi.ts';
import type { Inputs, Successes } from './generated/operation-types.ts';
import { controlOperations as table } from './generated/operations.ts';

/** The named schemas of the control API, such as `ControlSchemas['Delivery']`. */
export type ControlSchemas = components['schemas'];

/** The `operationId` of an operation in `spec/control.yaml`. */
export type ControlOperationId = keyof typeof table;

/** A row of the operation table. */
export type ControlOperationEntry<Id extends ControlOperationId = ControlOperationId> = {
  readonly operationId: Id;
  readonly method: 'DELETE' | 'GET' | 'POST' | 'PUT';
  /** With parameters in braces, such as `/_mock/pools/{userPoolId}`. */
  readonly path: string;
  readonly summary: string;
  /** The HTTP status of a success. */
  readonly status: number;
  /** Whether the response is a stream of server-sent events. */
  readonly streams: boolean;
  /** The parameters; the members of a body are not listed. */
  readonly fields: { readonly [name: string]: ControlParameterEntry };
};

/** A parameter of a control operation. */
export type ControlParameterEntry = { readonly in: 'header' | 'path' | 'query'; readonly type: string };

/** The operation table: operation ID → its row. */
export const controlOperations: { readonly [Id in ControlOperationId]: ControlOperationEntry<Id> } = table;

/** The rows of the operation table, in the document's order. */
export const controlOperationList: readonly ControlOperationEntry[] = Object.values(controlOperations);

/** The input of an operation: its parameters and the members of its body, as one object. */
export type ControlInput<Id extends ControlOperationId> = Inputs[Id];

/** The body of an operation's success response. */
export type ControlOutput<Id extends ControlOperationId> = Successes[Id];
