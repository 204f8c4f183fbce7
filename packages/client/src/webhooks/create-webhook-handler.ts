import { createReceiver } from './create-receiver.ts';
import type { HandlerOptions } from './handler-options.ts';
import { createNodeDoor, type NodeHandler } from './node-door.ts';
import type { WebhookAnswer } from './webhook-answer.ts';
import type {
  ContextTypes,
  FetchArguments,
  HandleArguments,
  HandleInput,
  RequestAt,
  WithoutEnv,
  WorkerContext,
} from './webhook-context.ts';

/** A receiver for each kind of framework. Its members need no `this`. None of them rejects. */
export type WebhookHandler<Types extends ContextTypes = ContextTypes> = {
  /**
   * For Fetch handlers: Hono, a Next route (`export const POST = webhooks.fetch`), workers, Deno, Bun. The second
   * argument is the context's `env`; the third, a worker's context, provides `waitUntil`.
   */
  readonly fetch: (request: RequestAt<Request, Types>, ...context: FetchArguments<Types>) => Promise<Response>;
  /** For `http.createServer`, Express and Connect. */
  readonly node: WithoutEnv<NodeHandler<Types>, Types>;
  /**
   * For other frameworks, such as Fastify: accepts headers and body, and resolves to the answer to send. The members of
   * the second argument become those of the context.
   */
  readonly handle: (input: HandleInput, ...context: HandleArguments<Types>) => Promise<WebhookAnswer>;
};

/**
 * Makes a receiver that checks deliveries, calls the handlers with their events, and answers. Throws a
 * `ConfigurationError` for an invalid option, such as a missing secret.
 *
 * The answer is 200 after the handler resolves, for an event without a handler, and for a duplicate; 401 for a wrong
 * secret, 405 for a method other than POST, 413 or 415 for a body that is too large or of the wrong type, 400 for a
 * body that cannot be read, 500 when the handler throws, and 503 while another delivery of the event is being handled.
 *
 * One handler serves all requests of a program. What differs between requests, such as the environment of a worker, is
 * in the context, which is the second argument of every handler.
 *
 * @example
 * ```ts
 * import { createWebhookHandler } from '@genauth-webhooks/client/webhooks';
 *
 * const webhooks = createWebhookHandler({
 *   secrets: ['the secret of the webhook'],
 *   on: {
 *     'user:created': async (event) => console.log('welcome', event.data.email),
 *     'user:deleted': (event) => console.log('goodbye', event.data.users?.length),
 *   },
 *   onUnknown: (event) => console.log('new to me:', event.sentName),
 * });
 * export const POST = webhooks.fetch;
 * ```
 */
export function createWebhookHandler<Types extends ContextTypes = ContextTypes>(
  options: HandlerOptions<Types>,
): WebhookHandler<Types> {
  const receive = createReceiver(options);
  const doors = {
    fetch: async (request: Request, env?: unknown, worker?: WorkerContext) => {
      const waitUntil = typeof worker?.waitUntil === 'function' ? worker.waitUntil.bind(worker) : undefined;
      const { status, headers, body } = await receive(request, { env, waitUntil });
      return new Response(body, { status, headers });
    },
    node: createNodeDoor(receive),
    handle: receive,
  };
  // Naming a type only decides which arguments the compiler requires.
  return doors as unknown as WebhookHandler<Types>;
}
