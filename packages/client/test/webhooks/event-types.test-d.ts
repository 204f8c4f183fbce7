/**
 * Tests the types of events and schemas. Nothing here runs: `tsc --noEmit` is the test.
 */
import type { RetryConfig, WebhookDto } from '@genauth-webhooks/client';
import { unwrap } from '@genauth-webhooks/client';
import { buildDelivery, withExtra } from '@genauth-webhooks/client/testing';
import { eventValidators, type StandardSchema, userCreated } from '@genauth-webhooks/client/validate-events';
import {
  type AnyEvent,
  checkEvents,
  createWebhookHandler,
  type EventCheck,
  type EventHandlers,
  type EventName,
  extra,
  type Group,
  type KnownEvent,
  type Mismatch,
  parseWebhook,
  type Role,
  redact,
  type Undocumented,
  type User,
  type UserDeletedData,
  type WebhookEvent,
} from '@genauth-webhooks/client/webhooks';
import type * as contract from '@genauth-webhooks/contract';
import { expectTypeOf } from 'vitest';

// The types have names, the same in both packages, and are interfaces.
expectTypeOf<WebhookEvent<'user:created'>['data']>().toEqualTypeOf<User>();
expectTypeOf<WebhookEvent<'user:deleted'>['data']>().toEqualTypeOf<UserDeletedData>();
expectTypeOf<NonNullable<WebhookEvent<'group:member-added'>['data']['group']>>().toEqualTypeOf<Group>();
expectTypeOf<NonNullable<WebhookEvent<'role:created'>['data']['role']>>().toEqualTypeOf<Role>();
expectTypeOf<contract.User>().toEqualTypeOf<User>();
expectTypeOf<contract.Schemas['User']>().toEqualTypeOf<User>();
expectTypeOf<contract.Output<'getWebhook'>>().toEqualTypeOf<WebhookDto>();
expectTypeOf<NonNullable<WebhookDto['retryConfig']>>().toEqualTypeOf<RetryConfig>();
expectTypeOf<WebhookEvent<'login'>>().toEqualTypeOf<KnownEvent<'login'>>();
export interface Employee extends User {
  readonly employeeNumber: number;
}

// They are closed, at every depth.
export function closed(
  created: WebhookEvent<'user:created'>,
  updated: WebhookEvent<'user:updated'>,
  kicked: WebhookEvent<'kick'>,
  webhook: WebhookDto,
): unknown[] {
  const [first] = kicked.data.users ?? [];
  return [
    created.data.email,
    // @ts-expect-error misspelt
    created.data.emial,
    // @ts-expect-error misspelt, in an object of the data
    updated.data.user.emial,
    // @ts-expect-error misspelt, in a list of the data
    typeof first === 'object' ? first.emial : 0,
    // @ts-expect-error misspelt, in an answer
    webhook.webhookID,
    // @ts-expect-error misspelt, in an object of an answer
    webhook.retryConfig?.dealy,
  ];
}
// No event has an index signature, except for those that the contract does not describe.
type Open = { [Name in EventName]: string extends keyof WebhookEvent<Name>['data'] ? Name : never }[EventName];
expectTypeOf<WebhookEvent<Open>['data']>().toEqualTypeOf<Undocumented>();

export async function closedParse(request: Request): Promise<unknown> {
  const event = await parseWebhook(request, { secrets: 'none' });
  // @ts-expect-error misspelt
  if (event.eventName === 'login') return event.data.emial;
  return undefined;
}
export async function closedAnswer(answer: Promise<contract.Envelope<'getWebhook'>>): Promise<unknown> {
  const webhook = await unwrap(answer);
  // @ts-expect-error misspelt
  return webhook.evnets;
}
createWebhookHandler({
  secrets: 'none',
  // @ts-expect-error misspelt
  on: { 'user:created': (event) => event.data.emial },
});
expectTypeOf<keyof EventHandlers>().toEqualTypeOf<EventName>();

// Unknown members are read by extra(), as unknown.
export function members(event: AnyEvent): void {
  expectTypeOf(extra(event)).toEqualTypeOf<{ readonly [member: string]: unknown }>();
  // @ts-expect-error the value is unknown
  extra(event)['employeeNumber'].length;
}

// A masked event has the type of the event.
export function masked(event: WebhookEvent<'login'>): void {
  expectTypeOf(redact(event)).toEqualTypeOf<WebhookEvent<'login'>>();
  expectTypeOf(redact(event as AnyEvent)).toEqualTypeOf<AnyEvent>();
}

// Tests may add unknown members only with `withExtra`.
buildDelivery('user:created', withExtra({ email: 'a@example.com' }, { employeeNumber: 7 }));
buildDelivery('user:updated', { user: withExtra({ email: null }, { employeeNumber: 7 }) });
buildDelivery('role:deleted', 'r1');
// @ts-expect-error misspelt
buildDelivery('user:created', { emial: 'a@example.com' });
// @ts-expect-error misspelt, beside members that are meant
buildDelivery('user:created', withExtra({ emial: 'a@example.com' }, { employeeNumber: 7 }));
// @ts-expect-error a number
buildDelivery('user:created', withExtra({ email: 5 }, { employeeNumber: 7 }));

// A check takes validators of the contract, Standard Schemas, or the table of all validators.
declare const ofZod: { readonly '~standard': StandardSchema<{ email: string }>['~standard'] };
expectTypeOf(checkEvents('warn', eventValidators)).toEqualTypeOf<EventCheck>();
checkEvents('refuse', { 'user:created': userCreated, login: ofZod });
// @ts-expect-error no such mode
checkEvents('loud', {});
// @ts-expect-error no such event
checkEvents('warn', { 'user:creatd': userCreated });
// @ts-expect-error the validator of another event
checkEvents('warn', { 'user:deleted': userCreated });
// @ts-expect-error not a schema
checkEvents('warn', { 'user:created': () => true });
expectTypeOf<AnyEvent['mismatches']>().toEqualTypeOf<readonly Mismatch[] | undefined>();
