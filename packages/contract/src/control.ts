/**
 * The mock server's control API: types, operation table and document.
 * @module
 */
import type { components, operations } from './generated/control-openapi.ts';
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

type Merge<Part> = [Part] extends [never] ? unknown : Part extends undefined ? unknown : Part;
type ParametersOf<Id extends ControlOperationId> = operations[Id]['parameters'];
type BodyOf<Id extends ControlOperationId> =
  NonNullable<operations[Id]['requestBody']> extends {
    content: { 'application/json': infer Body };
  }
    ? Body
    : unknown;

/** What an operation takes: its parameters and the members of its body, as one object. */
export type ControlInput<Id extends ControlOperationId> = Merge<NonNullable<ParametersOf<Id>['path']>> &
  Merge<NonNullable<ParametersOf<Id>['query']>> &
  Merge<NonNullable<ParametersOf<Id>['header']>> &
  BodyOf<Id>;

type ContentOf<Response> = Response extends { content: infer Content } ? Content[keyof Content] : never;

/** What an operation answers when it succeeds. */
export type ControlOutput<Id extends ControlOperationId> =
  | (200 extends keyof operations[Id]['responses'] ? ContentOf<operations[Id]['responses'][200]> : never)
  | (201 extends keyof operations[Id]['responses'] ? ContentOf<operations[Id]['responses'][201]> : never);
