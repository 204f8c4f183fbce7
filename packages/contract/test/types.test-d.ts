/**
 * Tests of the types. Nothing runs; `tsc --noEmit` is the test.
 */
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { expectTypeOf } from 'vitest';
import { document, type JsonSchema } from '../src/document.ts';
import type {
  Envelope,
  EventBody,
  EventData,
  EventName,
  Failure,
  FailureId,
  Input,
  OperationEntry,
  OperationId,
  Output,
  operations,
  Schemas,
  Success,
} from '../src/index.ts';
import {
  failureValidator,
  type Issue,
  inputValidators,
  type StandardResult,
  type StandardSchema,
  successValidators,
} from '../src/validate.ts';
import { eventValidators, userCreated } from '../src/validate-events.ts';

// Free-form members accept any value.
export const trigger: Input<'triggerWebhook'> = {
  webhookId: '6229ffa0f1c2d3e4a5b6c7d8',
  requestHeaders: { 'x-trace-id': '42', 'x-attempt': 1, 'x-last': false, data: { a: [null] } },
  requestBody: { eventName: 'test', data: { a: 1 } },
};
expectTypeOf<NonNullable<Input<'triggerWebhook'>['requestBody']>[string]>().toEqualTypeOf<unknown>();
// @ts-expect-error headers are an object
export const badHeaders: Input<'triggerWebhook'> = { webhookId: 'x', requestHeaders: 'a: b' };

// A member with a default is still optional for the caller.
export const smallest: Input<'createWebhook'> = {
  name: 'User created event',
  url: 'https://example.com/callback',
  events: ['user:created'],
  contentType: 'application/json',
};
expectTypeOf<Input<'createWebhook'>>().toExtend<{ enabled?: boolean; secret?: string }>();
expectTypeOf<Schemas['RetryConfig']>().toEqualTypeOf<{
  enabled: boolean;
  count?: number;
  delay?: number;
  delayUnit?: 'Second' | 'Minute' | 'Hour' | 'Day';
}>();
expectTypeOf<Input<'listWebhooks'>>().toEqualTypeOf<{ page?: number; limit?: number }>();
expectTypeOf<Input<'getWebhookLogs'>>().toEqualTypeOf<{ webhookId: string; page?: number; limit?: number }>();
expectTypeOf<Input<'getWebhook'>>().toEqualTypeOf<{ webhookId: string }>();
export const change: Input<'updateWebhook'> = { webhookId: 'x', enabled: false };
export const nothing: Input<'getWebhookEventList'> = {};
// @ts-expect-error `name` is required
export const nameless: Input<'createWebhook'> = { url: 'x', events: [], contentType: 'application/json' };
// @ts-expect-error no such event
export const unknownEvent: Input<'updateWebhook'> = { webhookId: 'x', events: ['user:exploded'] };
// @ts-expect-error the vendor accepts two content types
export const unknownType: Input<'updateWebhook'> = { webhookId: 'x', contentType: 'text/plain' };

// An answer narrows on its status code.
declare const answer: Envelope<'createWebhook'>;
if (answer.statusCode === 200) {
  expectTypeOf(answer).toEqualTypeOf<Success<'createWebhook'>>();
  expectTypeOf(answer.data).toEqualTypeOf<Schemas['WebhookDto']>();
} else {
  expectTypeOf(answer).toEqualTypeOf<Failure>();
  expectTypeOf(answer.apiCode).toEqualTypeOf<number | undefined>();
  // @ts-expect-error a failure has no data
  answer.data;
}
expectTypeOf<Output<'listWebhooks'>['list'][number]>().toEqualTypeOf<Schemas['WebhookDto']>();
expectTypeOf<Output<'deleteWebhook'>>().toEqualTypeOf<{ success: boolean }>();
expectTypeOf<Output<'getManagementToken'>['expires_in']>().toEqualTypeOf<number>();
expectTypeOf<200 & Failure['statusCode']>().toBeNever();
expectTypeOf<'wrong-key-pair'>().toExtend<FailureId<'getManagementToken'>>();
expectTypeOf<'unknown-webhook'>().not.toExtend<FailureId<'createWebhook'>>();

// The operation table keeps its literals, and every row has one shape.
expectTypeOf<(typeof operations)['getWebhook']['method']>().toEqualTypeOf<'GET'>();
expectTypeOf<(typeof operations)['getManagementToken']['path']>().toEqualTypeOf<'/api/v3/get-management-token'>();
expectTypeOf<(typeof operations)['getManagementToken']['secured']>().toEqualTypeOf<false>();
expectTypeOf<(typeof operations)['getWebhook']['failures'][number]['id']>().toEqualTypeOf<FailureId<'getWebhook'>>();
expectTypeOf<(typeof operations)[OperationId]>().toExtend<OperationEntry>();

// A body narrows on its event name.
declare const body: EventBody;
if (body.eventName === 'user:created') expectTypeOf(body).toEqualTypeOf<EventBody<'user:created'>>();
if (body.eventName === 'test') expectTypeOf(body.data.description).toEqualTypeOf<string>();
switch (body.eventName) {
  case 'application:secret-refreshed':
    expectTypeOf(body.data.oldSecret).toEqualTypeOf<string | undefined>();
    break;
  case 'group:deleted':
    expectTypeOf(body.data.id).toEqualTypeOf<string | undefined>();
    break;
}
expectTypeOf<EventBody['eventName']>().toEqualTypeOf<EventName>();
expectTypeOf<EventBody<'login' | 'kick'>['eventName']>().toEqualTypeOf<'login' | 'kick'>();
expectTypeOf<EventData<'data-resource:created'>[string]>().toBeUnknown();
// @ts-expect-error no such event
export type NoBody = EventBody<'user:exploded'>;

// No member is `any`, six levels down, through lists, unions and optional members.
type IsAny<T> = 0 extends 1 & T ? true : false;
type AnyWithin<T, Depth extends 1[] = []> =
  IsAny<T> extends true
    ? 'any'
    : Depth['length'] extends 6
      ? never
      : T extends readonly (infer Item)[]
        ? AnyWithin<Item, [...Depth, 1]>
        : T extends object
          ? { [Name in keyof T]-?: AnyWithin<T[Name], [...Depth, 1]> }[keyof T]
          : never;
expectTypeOf<AnyWithin<Schemas>>().toBeNever();
expectTypeOf<AnyWithin<{ [Name in EventName]: EventData<Name> }>>().toBeNever();
expectTypeOf<AnyWithin<{ [Id in OperationId]: Input<Id> | Envelope<Id> }>>().toBeNever();
// The check itself finds one, in a member, in a list, behind an index.
expectTypeOf<AnyWithin<{ a: Planted }>>().toEqualTypeOf<'any'>();
expectTypeOf<AnyWithin<{ a: { b?: Planted[] } }>>().toEqualTypeOf<'any'>();
expectTypeOf<AnyWithin<{ [name: string]: { b: Planted } }>>().toEqualTypeOf<'any'>();
// biome-ignore lint/suspicious/noExplicitAny: planted, to be found.
type Planted = any;

// A validator narrows, and is a Standard Schema of the same type.
declare const unchecked: unknown;
if (inputValidators.createWebhook(unchecked)) expectTypeOf(unchecked).toEqualTypeOf<Input<'createWebhook'>>();
if (successValidators.listWebhooks(unchecked)) expectTypeOf(unchecked).toEqualTypeOf<Success<'listWebhooks'>>();
if (failureValidator(unchecked)) expectTypeOf(unchecked).toEqualTypeOf<Failure>();
if (userCreated(unchecked)) expectTypeOf(unchecked).toEqualTypeOf<EventBody<'user:created'>>();
if (eventValidators['group:deleted'](unchecked)) expectTypeOf(unchecked).toEqualTypeOf<EventBody<'group:deleted'>>();
const checked = userCreated.check(unchecked);
if (checked.issues === undefined) expectTypeOf(checked.value).toEqualTypeOf<EventBody<'user:created'>>();
else expectTypeOf(checked.issues).toEqualTypeOf<readonly Issue[]>();
type Created = EventBody<'user:created'>;
expectTypeOf<StandardSchema<Created>>().toEqualTypeOf<StandardSchemaV1<Created>>();
expectTypeOf<StandardResult<Created>>().toEqualTypeOf<StandardSchemaV1.Result<Created>>();
expectTypeOf<StandardSchemaV1.InferInput<typeof userCreated>>().toEqualTypeOf<Created>();
expectTypeOf<StandardSchemaV1.InferOutput<typeof inputValidators.createWebhook>>().toEqualTypeOf<
  Input<'createWebhook'>
>();

// The document has literal types for the names that programs look up.
expectTypeOf(document.paths['/api/v3/create-webhook'].post.operationId).toEqualTypeOf<'createWebhook'>();
expectTypeOf(
  document.paths['/api/v3/create-webhook'].post['x-vendor-operation-id'],
).toEqualTypeOf<'WebhookManagementController_createWebhook'>();
expectTypeOf(document.webhooks['user:created'].post.operationId).toEqualTypeOf<'onUserCreated'>();
expectTypeOf(document.components.schemas.WebhookDto).toEqualTypeOf<JsonSchema>();
expectTypeOf(document.servers[0].url).toEqualTypeOf<'https://api.genauth.ai'>();
expectTypeOf<keyof typeof document.webhooks>().toEqualTypeOf<EventName>();
// @ts-expect-error there is no such path
document.paths['/api/v3/create-webhooks'];
// @ts-expect-error webhooks are created by POST
document.paths['/api/v3/create-webhook'].get;
expectTypeOf<
  OperationEntry<'createWebhook'>['vendorOperationId']
>().toEqualTypeOf<'WebhookManagementController_createWebhook'>();
