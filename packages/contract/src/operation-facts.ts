import { operations } from './generated/operations.ts';
import type { OperationId } from './types.ts';

/** What a field of an input looks like on the wire. */
export type FieldFacts = {
  readonly type: 'array' | 'boolean' | 'integer' | 'number' | 'object' | 'string';
  readonly required: boolean;
  readonly default?: unknown;
  /** The members of an object whose members are fixed; absent for a free-form one. */
  readonly fields?: { readonly [name: string]: FieldFacts };
};

/** A failure that the contract lists for an operation. */
export type FailureFacts = {
  readonly id: string;
  readonly statusCode: number;
  readonly httpStatus: number;
  readonly apiCode?: number;
  readonly basis: 'documented' | 'sdk' | 'assumed';
  readonly when: string;
};

/** One row of the operation table, with the same shape for every operation. */
export type OperationFacts = {
  readonly operationId: OperationId;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  /** Whether a caller has to be recognised. */
  readonly secured: boolean;
  /** Whether to call it twice does no more than to call it once, so that a caller who got no answer may try again. */
  readonly idempotent: boolean;
  readonly input: 'body' | 'query' | 'none';
  readonly fields: { readonly [name: string]: FieldFacts };
  readonly failures: readonly FailureFacts[];
};

/** The operation table, to walk over or to look up by ID. `operations` is the same with literal types. */
export const operationFacts: { readonly [Id in OperationId]: OperationFacts } = operations;
