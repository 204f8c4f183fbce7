import { sensitiveMembers } from '@genauth-webhooks/contract/event-shapes';
import type { AnyEvent } from './webhook-event.ts';

/**
 * Returns a copy of an event to log or to store. In the copy, `***` replaces the value of each member that is or may
 * contain a credential: `password`, `salt`, `token`, `secret`, `oauth`, `userInfoInIdp` and the others that the types
 * mark as sensitive. It finds these members by name, without regard to case, at any depth of `data` and `beside`. Null
 * stays null. It also masks the `rule` of each mismatch, because a schema of yours may quote a value there.
 *
 * It does not mask personal data, such as e-mail addresses, or members whose names the contract does not have.
 *
 * @example
 * ```ts
 * import { createWebhookHandler, redact } from '@genauth-webhooks/client/webhooks';
 *
 * export const webhooks = createWebhookHandler({
 *   secrets: ['the secret of the webhook'],
 *   on: { login: (event) => console.log(JSON.stringify(redact(event))) },
 * });
 * ```
 */
export function redact<Event extends AnyEvent>(event: Event): Event {
  const sensitive = new Set(sensitiveMembers.map((name) => name.toLowerCase()));
  const mask = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mask);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        sensitive.has(name.toLowerCase()) && member !== null ? '***' : mask(member),
      ]),
    );
  };
  const mismatches = event.mismatches?.map((mismatch) => ({ ...mismatch, rule: '***' }));
  // All of it, so that JavaScript that passes the data instead of the event gets it masked, too.
  return { ...(mask(event) as Event), ...(mismatches && { mismatches }) };
}
