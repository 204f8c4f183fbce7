import type { EventName } from '../generated/event-catalogue.ts';
import type { DeliveryBody, EventDataByName } from '../generated/event-data.ts';
import type { components } from '../generated/openapi.ts';
import type { Inputs, Successes } from '../generated/operation-types.ts';
import type { operations } from '../generated/operations.ts';

/** The named schemas of the contract, such as `Schemas['WebhookDto']`. */
export type Schemas = components['schemas'];

/** The `operationId` of an operation in `spec/openapi.yaml`. */
export type OperationId = keyof typeof operations;

/** The IDs of the failures that the contract lists for an operation. */
export type FailureId<Id extends OperationId = OperationId> = {
  [Each in Id]: (typeof operations)[Each]['failures'][number]['id'];
}[Id];

/** The input of an operation: its body, or its query parameters as one object. */
export type Input<Id extends OperationId> = Inputs[Id];

/** Selects a page: `page` counts from 1 (default 1), `limit` is 1 to 50 (default 10). */
export type PageQuery = Input<'listWebhooks'>;

/** The envelope of a call that succeeded: `statusCode` is 200. */
export type Success<Id extends OperationId> = Successes[Id];

/** The envelope of a call that failed: `statusCode` is one of the documented classes. */
export type Failure = Schemas['Failure'];

/** The answer to a call: a success or a failure. Narrow it on `statusCode`. */
export type Envelope<Id extends OperationId> = Success<Id> | Failure;

/** The `data` member of a success. */
export type Output<Id extends OperationId> = Success<Id>['data'];

/** The body that a receiver gets for an event: `{eventName, data}`. For several names, a union that narrows on `eventName`. */
export type EventBody<Name extends EventName = EventName> = { [Each in Name]: DeliveryBody<Each> }[Name];

/**
 * The `data` member of an event's body. It has the members that the contract knows; a delivery may hold others, which
 * stay in the value.
 */
export type EventData<Name extends EventName = EventName> = EventDataByName[Name];
