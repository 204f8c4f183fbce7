import type { EventName } from './generated/event-catalogue.ts';
import type { components, webhooks } from './generated/openapi.ts';
import type { operations } from './generated/operations.ts';

/** The named schemas of the contract, such as `Schemas['WebhookDto']`. */
export type Schemas = components['schemas'];

/** The nine operations, as their IDs stand in `spec/openapi.yaml`. */
export type OperationId = keyof typeof operations;

/** The id of every failure that the contract lists for an operation. */
export type FailureId<Id extends OperationId = OperationId> = {
  [Each in Id]: (typeof operations)[Each]['failures'][number]['id'];
}[Id];

type Inputs = {
  createWebhook: Schemas['CreateWebhookDto'];
  listWebhooks: PageQuery;
  updateWebhook: Schemas['UpdateWebhookDto'];
  deleteWebhook: Schemas['DeleteWebhookDto'];
  getWebhookLogs: Schemas['GetWebhookLogsDto'];
  triggerWebhook: Schemas['TriggerWebhookDto'];
  getWebhook: { webhookId: string };
  getWebhookEventList: { [name in never]: never };
  getManagementToken: Schemas['GetManagementTokenDto'];
};

/** Which page to read: `page` counts from 1 (default 1), `limit` is 1 to 50 (default 10). */
export type PageQuery = {
  page?: number;
  limit?: number;
};

/** What an operation takes: its body, or its query parameters as one object. */
export type Input<Id extends OperationId> = Inputs[Id];

type Successes = {
  createWebhook: Schemas['CreateWebhookSuccess'];
  listWebhooks: Schemas['ListWebhooksSuccess'];
  updateWebhook: Schemas['UpdateWebhookSuccess'];
  deleteWebhook: Schemas['DeleteWebhookSuccess'];
  getWebhookLogs: Schemas['GetWebhookLogsSuccess'];
  triggerWebhook: Schemas['TriggerWebhookSuccess'];
  getWebhook: Schemas['GetWebhookSuccess'];
  getWebhookEventList: Schemas['GetWebhookEventListSuccess'];
  getManagementToken: Schemas['GetManagementTokenSuccess'];
};

/** The envelope of a call that succeeded: `statusCode` is 200. */
export type Success<Id extends OperationId> = Successes[Id];

/** The envelope of a call that failed: `statusCode` is one of the documented classes. */
export type Failure = Schemas['Failure'];

/** What a call answers. Narrow it on `statusCode`. */
export type Envelope<Id extends OperationId> = Success<Id> | Failure;

/** The `data` member of a successful answer. */
export type Output<Id extends OperationId> = Success<Id>['data'];

type EventBodies = {
  [Name in EventName]: webhooks[Name]['post']['requestBody']['content']['application/json'];
};

/** The body that a receiver gets for an event: `{eventName, data}`. Over all names, a union that narrows on `eventName`. */
export type EventBody<Name extends EventName = EventName> = EventBodies[Name];

/** The `data` member of an event's body. */
export type EventData<Name extends EventName = EventName> = EventBodies[Name]['data'];
