import type { EventName } from '@genauth-webhooks/contract';
import type { WebhookEvent } from './event/webhook-event.ts';
import type { EventHandlers } from './handler-options.ts';
import type { ContextTypes, WebhookContext } from './webhook-context.ts';

/**
 * Returns handlers to spread into `on`: the same function for several events. The type of its event is the union of
 * theirs and narrows on `eventName`.
 *
 * @example
 * ```ts
 * import { createWebhookHandler, forEvents } from '@genauth-webhooks/client/webhooks';
 *
 * const webhooks = createWebhookHandler({
 *   secrets: ['the secret of the webhook'],
 *   on: {
 *     ...forEvents(['user:created', 'user:updated'], (event) => {
 *       const user = event.eventName === 'user:created' ? event.data : event.data.user;
 *       console.log('index', user?.email);
 *     }),
 *     'user:deleted': (event) => console.log('remove', event.data.users?.length),
 *   },
 * });
 * export const POST = webhooks.fetch;
 * ```
 */
export function forEvents<Name extends EventName, Types extends ContextTypes = ContextTypes>(
  names: readonly Name[],
  handler: (event: WebhookEvent<Name>, context: WebhookContext<Types>) => unknown,
): EventHandlers<Types> {
  return Object.fromEntries(names.map((name) => [name, handler])) as EventHandlers<Types>;
}
