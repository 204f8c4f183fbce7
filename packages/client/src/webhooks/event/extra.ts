import { isObject } from '../../lib/values.ts';
import { knownMembers } from '../form/shape.ts';
import type { AnyEvent } from './webhook-event.ts';

/**
 * Returns the members of an event's `data` that the contract does not know, such as custom fields and members that the
 * vendor added later. The types of events are closed and do not have them.
 *
 * It returns only members of `data` itself, not of the objects in it. For an unknown event, and for an event whose data
 * the vendor does not describe, it returns all members. If the data is not an object, it returns an empty object. The
 * values are not copied.
 *
 * @example
 * ```ts
 * import { extra, type WebhookEvent } from '@genauth-webhooks/client/webhooks';
 *
 * export function onUserCreated(event: WebhookEvent<'user:created'>): void {
 *   const { employeeNumber } = extra(event);
 *   if (typeof employeeNumber === 'string') console.log(event.data.id, employeeNumber);
 * }
 * ```
 */
export function extra({ eventName, data }: AnyEvent): { readonly [member: string]: unknown } {
  if (!isObject(data)) return {};
  if (eventName === 'unknown') return { ...data };
  const known = knownMembers(eventName);
  return Object.fromEntries(Object.entries(data).filter(([name]) => !known.has(name)));
}
