import type { AnyEvent } from '../../webhooks/event/webhook-event.ts';
import { eventMatchers } from './event-matchers.ts';
import type { AnyEventName, DataPattern, MembersPattern } from './event-pattern.ts';

/**
 * Throws unless an event has this name and its data contains `data`; the message names each member that differs.
 * Narrows the type of the event. It works in `node:test` and every other framework.
 *
 * @throws ConfigurationError for a name that the contract does not have
 * @example
 * ```ts
 * import { assertEvent, buildDelivery } from '@genauth-webhooks/client/testing';
 * import { parseWebhook } from '@genauth-webhooks/client/webhooks';
 *
 * const event = await parseWebhook(buildDelivery('user:created'), { secrets: 'none' });
 * assertEvent(event, 'user:created', { status: 'Activated' });
 * console.log(event.data.email);
 * ```
 */
export function assertEvent<Name extends AnyEventName>(
  event: AnyEvent,
  eventName: Name,
  data?: DataPattern<Name>,
  members?: MembersPattern,
): asserts event is Extract<AnyEvent, { readonly eventName: Name }> {
  const { pass, message } = eventMatchers.toMatchEvent(event, eventName, data, members);
  if (!pass) throw new Error(message());
}
