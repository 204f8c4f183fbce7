import { operations as table } from '../generated/operations.ts';
import type { FailureId, OperationId } from './types.ts';

/** A field of an input, as it is sent. */
export type FieldEntry = {
  readonly type: 'array' | 'boolean' | 'integer' | 'number' | 'object' | 'string';
  readonly required: boolean;
  readonly default?: unknown;
  /** The members of an object with a fixed set of members; absent for a free-form object. */
  readonly fields?: { readonly [name: string]: FieldEntry };
};

/** A failure that the contract lists for an operation. */
export type FailureEntry<Id extends string = string> = {
  readonly id: Id;
  readonly statusCode: number;
  readonly httpStatus: number;
  readonly apiCode?: number;
  readonly basis: 'documented' | 'sdk' | 'assumed';
  readonly when: string;
};

/** A row of the operation table. */
export type OperationEntry<Id extends OperationId = OperationId> = {
  readonly operationId: Id;
  /** The ID in the vendor's document, such as `WebhookManagementController_createWebhook`. */
  readonly vendorOperationId: (typeof table)[Id]['vendorOperationId'];
  readonly method: (typeof table)[Id]['method'];
  readonly path: (typeof table)[Id]['path'];
  readonly summary: string;
  /** Whether the operation requires authorization. */
  readonly secured: (typeof table)[Id]['secured'];
  /** Whether a repeated call has no further effect, so that a caller who received no answer may retry. */
  readonly idempotent: (typeof table)[Id]['idempotent'];
  readonly input: (typeof table)[Id]['input'];
  readonly fields: { readonly [name: string]: FieldEntry };
  readonly failures: readonly FailureEntry<FailureId<Id>>[];
};

/** The operation table: operation ID → its row. */
export const operations: { readonly [Id in OperationId]: OperationEntry<Id> } = table;

/** The rows of the operation table, in the document's order. */
export const operationList: readonly OperationEntry[] = Object.values(operations);
