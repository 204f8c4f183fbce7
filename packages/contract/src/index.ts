/**
 * The contract of the GenAuth webhook management API: types and the operation table.
 * Validators, the event catalogue and the whole document have entries of their own, so that nobody pays for what they do not use.
 * @module
 */
export type { EventCategory, EventName } from './generated/event-catalogue.ts';
export type { components, paths, webhooks } from './generated/openapi.ts';
export { operations } from './generated/operations.ts';
export type { FailureFacts, FieldFacts, OperationFacts } from './operation-facts.ts';
export { operationFacts } from './operation-facts.ts';
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
} from './types.ts';
