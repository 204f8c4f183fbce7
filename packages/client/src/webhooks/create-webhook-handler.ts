import { isWebhookError, WebhookError } from './base/webhook-error.ts';
import type { AnyEvent } from './event/webhook-event.ts';
import { checkHandlerOptions, type HandlerOptions, handlerOptionNames } from './handler-options.ts';
import { createNodeDoor, type NodeHandler } from './node-door.ts';
import { readParseOptions } from './parse-options.ts';
import { parse } from './parse-webhook.ts';
import type { WebhookInput } from './read/webhook-input.ts';
import { accepted, busy, failed, refused, type WebhookAnswer } from './webhook-answer.ts';

/** A receiver for each kind of framework. Its members need no `this`. None of them rejects. */
export type WebhookHandler = {
  /** For Fetch handlers: Hono, a Next route (`export const POST = webhooks.fetch`), workers, Deno, Bun. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** For `http.createServer`, Express and Connect. */
  readonly node: NodeHandler;
  /** For other frameworks, such as Fastify: takes headers and body, and resolves to the answer to send. */
  readonly handle: (input: WebhookInput & { readonly method?: string | undefined }) => Promise<WebhookAnswer>;
};

/**
 * Makes a receiver that checks deliveries, calls the handlers with their events, and answers. Throws a
 * `ConfigurationError` for an invalid option, such as a missing secret.
 *
 * The answer is 200 after the handler resolves, for an event without a handler, and for a duplicate; 401 for a wrong
 * secret, 405 for a method other than POST, 413 or 415 for a body that is too large or of the wrong type, 400 for a
 * body that cannot be read, 500 when the handler throws, and 503 while another delivery of the event is being handled.
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
export function createWebhookHandler(options: HandlerOptions): WebhookHandler {
  const settings = readParseOptions(options, handlerOptionNames);
  checkHandlerOptions(options);
  const { on, onUnknown, onError, dedupe = handleAlways } = options;

  const handlerOf = (event: AnyEvent): (() => unknown) | undefined => {
    if (event.eventName === 'unknown') return onUnknown && (() => onUnknown(event));
    // The types of handler and event match, since both have the same name.
    const handler = on[event.eventName] as ((event: AnyEvent) => unknown) | undefined;
    return handler && (() => handler(event));
  };

  const accept = async (event: AnyEvent): Promise<WebhookAnswer> => {
    const handler = handlerOf(event);
    if (handler === undefined) return accepted('ignored');
    const outcome = await dedupe(event, async () => {
      await handler();
    });
    return outcome === 'busy' ? busy() : accepted(outcome);
  };

  const handle: WebhookHandler['handle'] = async (input) => {
    let event: AnyEvent | undefined;
    try {
      if (input.method !== undefined && input.method.toUpperCase() !== 'POST') {
        throw new WebhookError('method-not-allowed', 'The request method is not POST');
      }
      event = await parse(input, settings);
      return await accept(event);
    } catch (error) {
      try {
        await onError?.(error, event);
      } catch {
        // An observer must not change the answer.
      }
      // After the event was read, a WebhookError can only come from a handler.
      return event === undefined && isWebhookError(error) ? refused(error) : failed();
    }
  };

  return {
    fetch: async (request) => {
      const { status, headers, body } = await handle(request);
      return new Response(body, { status, headers });
    },
    node: createNodeDoor(handle),
    handle,
  };
}

async function handleAlways(_: AnyEvent, handle: () => Promise<void>): Promise<'handled'> {
  await handle();
  return 'handled';
}
