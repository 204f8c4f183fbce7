/**
 * The contract of the GenAuth webhook management API: types and the operation table.
 * Validators, the event catalogue and the whole document have entries of their own, so that a program loads only what it
 * uses.
 * @module
 */

export type { FailureEntry, FieldEntry, OperationEntry } from './api/operations.ts';
export { operationList, operations } from './api/operations.ts';
export type {
  Envelope,
  EventBody,
  EventData,
  Failure,
  FailureId,
  Input,
  OperationId,
  Output,
  PageQuery,
  Schemas,
  Success,
} from './api/types.ts';
export type { EventCategory, EventName } from './generated/event-catalogue.ts';
export type { EventDataByName } from './generated/event-data.ts';
// The named schemas, such as `User` and `WebhookDto`, and the tables of openapi-typescript.
export type * from './generated/openapi.ts';
