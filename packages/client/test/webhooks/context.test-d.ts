/**
 * Tests the types of contexts, of one handler for several events, and of Lambda. Nothing here runs: `tsc --noEmit` is
 * the test.
 */
import {
  type AnyEvent,
  type ContextTypes,
  createLambdaHandler,
  createWebhookHandler,
  forEvents,
  type WebhookContext,
  type WebhookEvent,
} from '@genauth-webhooks/client/webhooks';
import type {
  ALBEvent,
  ALBHandler,
  APIGatewayProxyEventV2,
  APIGatewayProxyHandler,
  APIGatewayProxyHandlerV2,
  Context as LambdaContext,
  LambdaFunctionURLHandler,
} from 'aws-lambda';
import type { Request as ExpressRequest, RequestHandler } from 'express';
import { expectTypeOf } from 'vitest';

type Env = { readonly WEBHOOK_SECRET: string };

// Without a type, the environment is unknown and nothing is required.
const plain = createWebhookHandler({
  secrets: ['s'],
  on: {
    login: (event, context) => {
      expectTypeOf(event).toEqualTypeOf<WebhookEvent<'login'>>();
      expectTypeOf(context).toEqualTypeOf<WebhookContext>();
      expectTypeOf(context.env).toBeUnknown();
      expectTypeOf(context.request.url).toEqualTypeOf<string | undefined>();
      context.waitUntil(fetch('http://localhost'));
    },
  },
  onAny: (event, context) => {
    expectTypeOf(event).toEqualTypeOf<AnyEvent>();
    expectTypeOf(context).toEqualTypeOf<WebhookContext>();
  },
  onUnknown: (_, context) => expectTypeOf(context).toEqualTypeOf<WebhookContext>(),
  onError: (_, __, context) => expectTypeOf(context).toEqualTypeOf<WebhookContext>(),
});
plain.fetch(new Request('http://localhost'));
plain.handle({ headers: {}, body: '' });
plain.handle({ headers: {}, body: '' }, { env: 1, request: {}, waitUntil: () => {} });

// An environment that was named is typed in every handler, and required where it is passed.
const worker = createWebhookHandler<{ env: Env }>({
  secrets: (delivery, { env }) => {
    expectTypeOf(delivery.userPoolId).toEqualTypeOf<string | undefined>();
    expectTypeOf(delivery.header('host')).toEqualTypeOf<string | undefined>();
    return [env.WEBHOOK_SECRET];
  },
  on: {
    login: (_, { env }) => expectTypeOf(env).toEqualTypeOf<Env>(),
    ...forEvents(['user:created', 'user:updated'], (event, { env }) => {
      expectTypeOf(event).toEqualTypeOf<WebhookEvent<'user:created' | 'user:updated'>>();
      if (event.eventName === 'user:created') expectTypeOf(event).toEqualTypeOf<WebhookEvent<'user:created'>>();
      expectTypeOf(env).toEqualTypeOf<Env>();
    }),
  },
  onAny: (_, { env }) => expectTypeOf(env).toEqualTypeOf<Env>(),
});
declare const request: Request;
declare const env: Env;
worker.fetch(request, env, { waitUntil: () => {} });
worker.handle(request, { env });
expectTypeOf(worker.fetch).toExtend<
  (request: Request, env: Env, context: { waitUntil(work: Promise<unknown>): void }) => Promise<Response>
>();
// @ts-expect-error the environment is missing
worker.fetch(request);
// @ts-expect-error another environment
worker.fetch(request, { OTHER: 1 });
// @ts-expect-error the environment is missing
worker.handle(request);
// @ts-expect-error Node passes no environment
worker.node(request, {});

// A request that was named is required, too.
const tenants = createWebhookHandler<{ request: ExpressRequest<{ tenant: string }> }>({
  secrets: async (_, context) => [context.request.params.tenant],
  on: {},
});
expectTypeOf(tenants.node).toExtend<RequestHandler<{ tenant: string }>>();
// @ts-expect-error a Fetch request is not one of Express
tenants.fetch(request);

// The results that a function for secrets may return.
createWebhookHandler({ secrets: () => undefined, on: {} });
createWebhookHandler({ secrets: async () => null, on: {} });
// @ts-expect-error not 'none'
createWebhookHandler({ secrets: () => 'none', on: {} });
// @ts-expect-error a variable that may be missing is not a secret
createWebhookHandler({ secrets: () => [process.env['SECRET']], on: {} });

// One handler under several names.
// @ts-expect-error no such event
forEvents(['user:creatd'], () => {});
// @ts-expect-error the handler of another event
export const mixedUp = forEvents(['login'], (event: WebhookEvent<'kick'>) => event.data.users);
const index = forEvents(['group:created', 'group:updated'], (event) => event.eventName);
createWebhookHandler<{ env: Env }>({ secrets: ['s'], on: { ...index } });

// The entry points that AWS declares.
const lambda = createLambdaHandler(plain);
expectTypeOf(lambda).toExtend<APIGatewayProxyHandler>();
expectTypeOf(lambda).toExtend<APIGatewayProxyHandlerV2>();
expectTypeOf(lambda).toExtend<LambdaFunctionURLHandler>();
expectTypeOf(lambda).toExtend<ALBHandler>();
const typed = createLambdaHandler(
  createWebhookHandler<{ request: APIGatewayProxyEventV2; env: LambdaContext }>({
    secrets: (_, { request: event }) => [event.pathParameters?.['tenant'] ?? ''],
    on: { login: (_, { env: context }) => context.getRemainingTimeInMillis() },
  }),
);
expectTypeOf(typed).toExtend<APIGatewayProxyHandlerV2>();
declare const fromBalancer: ALBEvent;
declare const context: LambdaContext;
// @ts-expect-error an event of another kind than the one that was named
typed(fromBalancer, context);

expectTypeOf<WebhookContext<ContextTypes>>().toEqualTypeOf<WebhookContext>();
