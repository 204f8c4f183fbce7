/**
 * What the types of the entry promise. Nothing here runs: `tsc --noEmit` is the test.
 */
import type { IncomingMessage, RequestListener } from 'node:http';
import type * as testing from '@genauth-webhooks/client/testing';
import { buildDelivery, type ReceivedDelivery, type TestDelivery } from '@genauth-webhooks/client/testing';
import type * as webhooks from '@genauth-webhooks/client/webhooks';
import {
  type AnyEvent,
  createWebhookHandler,
  type EventData,
  type EventHandlers,
  type EventName,
  parseWebhook,
  type UnknownEvent,
  type WebhookEvent,
  type WebhookInput,
} from '@genauth-webhooks/client/webhooks';
import type { Request as ExpressRequest, RequestHandler } from 'express';
import type { FastifyRequest } from 'fastify';
import type { Context } from 'hono';
import { expectTypeOf } from 'vitest';

// The union has the 76 names and one for all others.
expectTypeOf<AnyEvent['eventName']>().toEqualTypeOf<EventName | 'unknown'>();
expectTypeOf<WebhookEvent['eventName']>().toEqualTypeOf<EventName>();
expectTypeOf<'unknown' & EventName>().toBeNever();
expectTypeOf<Awaited<ReturnType<typeof parseWebhook>>>().toEqualTypeOf<AnyEvent>();

// `switch`, `if` and `in` a union: `data` narrows with the name.
export function inSwitch(event: AnyEvent): unknown {
  switch (event.eventName) {
    case 'user:created':
    case 'login':
      expectTypeOf(event).toEqualTypeOf<WebhookEvent<'user:created'> | WebhookEvent<'login'>>();
      expectTypeOf(event.data.email).toEqualTypeOf<string | null | undefined>();
      return event.data.id;
    case 'application:secret-refreshed':
      expectTypeOf(event.data).toEqualTypeOf<EventData<'application:secret-refreshed'>>();
      return event.data.oldSecret;
    case 'role:deleted':
      return typeof event.data === 'string' ? event.data : event.data.id;
    case 'unknown':
      expectTypeOf(event).toEqualTypeOf<UnknownEvent>();
      expectTypeOf(event.data).toBeUnknown();
      expectTypeOf(event.sentName).toBeString();
      // @ts-expect-error the data of an unknown event is unknown
      return event.data.id;
    // @ts-expect-error no such event
    case 'user:exploded':
      return 0;
    default:
      expectTypeOf<typeof event.eventName & ('login' | 'unknown')>().toBeNever();
      return event.eventName;
  }
}
export function inIf(event: AnyEvent): void {
  if (event.eventName === 'mfa:verified') expectTypeOf(event.data.isValid).toBeBoolean();
  else expectTypeOf<'mfa:verified' & typeof event.eventName>().toBeNever();
  if (event.eventName !== 'unknown') expectTypeOf(event).toEqualTypeOf<WebhookEvent>();
}
export function inUnion(event: WebhookEvent<'kick' | 'test'>): void {
  expectTypeOf(event).toEqualTypeOf<WebhookEvent<'kick'> | WebhookEvent<'test'>>();
  if (event.eventName === 'test') expectTypeOf(event.data.description).toBeString();
  else expectTypeOf(event.data.users).toEqualTypeOf<EventData<'kick'>['users']>();
}

// A whole switch can be checked for completeness.
type Exhausted<E extends AnyEvent> = Exclude<E, WebhookEvent | UnknownEvent>;
expectTypeOf<Exhausted<AnyEvent>>().toBeNever();

// Each handler of `on` sees its own event; one function may serve several names.
const onAccount = (event: WebhookEvent<'login' | 'register'>): void => {
  expectTypeOf(event.data.id).toBeString();
};
export const handler = createWebhookHandler({
  secrets: ['s'],
  on: {
    'user:created': (event) => {
      expectTypeOf(event).toEqualTypeOf<WebhookEvent<'user:created'>>();
    },
    'group:deleted': async ({ data }) => {
      expectTypeOf(data.id).toEqualTypeOf<string | undefined>();
    },
    login: onAccount,
    register: onAccount,
    kick: undefined,
  },
  onUnknown: (event) => {
    expectTypeOf(event).toEqualTypeOf<UnknownEvent>();
    // @ts-expect-error the data of an unknown event is unknown
    event.data.id;
  },
  onError: (error, event) => {
    expectTypeOf(error).toBeUnknown();
    expectTypeOf(event).toEqualTypeOf<AnyEvent | undefined>();
  },
});
expectTypeOf<keyof EventHandlers>().toEqualTypeOf<EventName>();
// @ts-expect-error no such event
export const misspelt: EventHandlers = { 'user:creatd': () => {} };
// @ts-expect-error an old name is not one of today
export const outdated: EventHandlers = { 'role:add': () => {} };
// @ts-expect-error a handler for another event
export const mixedUp: EventHandlers = { test: (event: WebhookEvent<'kick'>) => event.data.users };
// @ts-expect-error a handler is a function
export const noFunction: EventHandlers = { login: 'handle' };

// The secret is required, and a variable that may be missing is not a secret.
declare const variable: string | undefined;
// @ts-expect-error secrets are required
createWebhookHandler({ on: {} });
// @ts-expect-error handlers are required
createWebhookHandler({ secrets: ['s'] });
// @ts-expect-error it may be missing
createWebhookHandler({ secrets: [variable], on: {} });
// @ts-expect-error a list, so that there can be two of them
createWebhookHandler({ secrets: 's', on: {} });
createWebhookHandler({ secrets: 'none', on: {} });
// @ts-expect-error no such tolerance
createWebhookHandler({ secrets: ['s'], on: {}, tolerate: { brackets: false } });
// @ts-expect-error no such event
createWebhookHandler({ secrets: ['s'], on: {}, eventName: 'user:exploded' });

// Every framework's request is an input; what has no headers is none.
expectTypeOf<Request>().toExtend<WebhookInput>();
expectTypeOf<IncomingMessage>().toExtend<WebhookInput>();
expectTypeOf<ExpressRequest>().toExtend<WebhookInput>();
expectTypeOf<FastifyRequest>().toExtend<WebhookInput>();
expectTypeOf<Context['req']['raw']>().toExtend<WebhookInput>();
expectTypeOf<TestDelivery>().toExtend<WebhookInput>();
expectTypeOf<ReceivedDelivery>().toExtend<WebhookInput>();
expectTypeOf<{ headers: Headers; body: FormData }>().toExtend<WebhookInput>();
expectTypeOf<{ headers: [string, string][]; body: string }>().toExtend<WebhookInput>();
// @ts-expect-error a body alone is not a delivery
parseWebhook('{}', { secrets: ['s'] });
// @ts-expect-error without headers there is no secret
parseWebhook({ body: '{}' }, { secrets: ['s'] });
// @ts-expect-error a header is a string
parseWebhook({ headers: { 'x-authing-token': 5 }, body: '{}' }, { secrets: ['s'] });
// @ts-expect-error options are required
parseWebhook(new Request('http://localhost'));

// The doors fit where they belong.
expectTypeOf(handler.node).toExtend<RequestListener>();
expectTypeOf(handler.node).toExtend<RequestHandler>();
expectTypeOf(handler.fetch).toExtend<(request: Request, context: { params: Promise<object> }) => Promise<Response>>();
expectTypeOf<FastifyRequest>().toExtend<Parameters<typeof handler.handle>[0]>();

// A built delivery knows its event; overrides have its members.
expectTypeOf(buildDelivery('login').data).toEqualTypeOf<EventData<'login'>>();
buildDelivery('user:updated', { user: { email: 'a@example.com', phone: undefined }, updates: { any: ['thing'] } });
buildDelivery('role:deleted', 'an-id');
// @ts-expect-error no such event
buildDelivery('user:exploded');
// @ts-expect-error a boolean
buildDelivery('mfa:verified', { isValid: 'yes' });
// @ts-expect-error a string or null
buildDelivery('login', { email: 5 });
// @ts-expect-error one of two
buildDelivery('login', {}, { contentType: 'text/plain' });

// No exported type is `any` or an empty record, six levels down.
type IsAny<T> = 0 extends 1 & T ? true : false;
type IsEmptyRecord<T> = [T, { [name: string]: never }] extends [{ [name: string]: never }, T] ? true : false;
type Weak<T, Depth extends 1[] = []> =
  IsAny<T> extends true
    ? 'any'
    : Depth['length'] extends 6
      ? never
      : T extends (...args: infer Args) => infer Result
        ? Weak<Args, [...Depth, 1]> | Weak<Result, [...Depth, 1]>
        : T extends readonly (infer Item)[]
          ? Weak<Item, [...Depth, 1]>
          : T extends Request | Response | Uint8Array | Promise<unknown> | Error | AbortSignal
            ? never
            : T extends object
              ? IsEmptyRecord<T> extends true
                ? 'empty record'
                : { [Name in keyof T]-?: Weak<T[Name], [...Depth, 1]> }[keyof T]
              : never;
expectTypeOf<Weak<AnyEvent>>().toBeNever();
expectTypeOf<Weak<Parameters<typeof createWebhookHandler>[0]>>().toBeNever();
expectTypeOf<Weak<webhooks.WebhookHandler>>().toBeNever();
expectTypeOf<Weak<webhooks.DedupeStore | webhooks.DedupeOptions | webhooks.MemoryStoreOptions>>().toBeNever();
expectTypeOf<Weak<testing.TestDelivery | testing.DeliveryOptions | testing.TestReceiver>>().toBeNever();
// The check finds what it looks for.
expectTypeOf<Weak<{ a?: Planted[] }>>().toEqualTypeOf<'any'>();
expectTypeOf<Weak<() => Planted>>().toEqualTypeOf<'any'>();
expectTypeOf<Weak<{ a: { b: Record<string, never> } }>>().toEqualTypeOf<'empty record'>();
// biome-ignore lint/suspicious/noExplicitAny: planted, to be found.
type Planted = any;
