import type { EventName } from '@genauth-webhooks/contract';
import { checkKnown, checkOption } from '../../options/check-option.ts';
import { WebhookError } from '../base/webhook-error.ts';
import type { AnyEvent, EventBase, UnknownEvent } from '../event/webhook-event.ts';
import { listEventNames } from '../form/shape.ts';
import type { EventSchemas } from './event-schema.ts';
import { findMismatches } from './find-mismatches.ts';
import { isCertain } from './is-certain.ts';

/**
 * The check of events, for the option `validate`. `checkEvents` makes one.
 *
 * Called with each event that has a name of the contract: with the event, which may be `unknown` because of its data, and
 * with that name. Resolves to the event to pass on, or rejects with a `WebhookError` to refuse the delivery.
 */
export type EventCheck = (event: AnyEvent, eventName: EventName) => Promise<AnyEvent>;

/** What happens to an event whose data differs from its schema. */
export type MismatchMode = 'warn' | 'refuse' | 'unknown';

/**
 * Makes a check of the data of events, for the option `validate` of `parseWebhook` and `createWebhookHandler`. Events
 * without a schema are not checked. Members that the contract does not know are not a mismatch.
 *
 * After the check, `event.mismatches` lists what differs; it is empty for data that matches. With `warn`, the event
 * arrives as usual. With `unknown`, it arrives with the name `unknown`, so that your code has to narrow `data`. With
 * `refuse`, the delivery is refused with a `WebhookError` with the code `data-mismatch`, whose `mismatches` list what
 * differs.
 *
 * A schema is a validator of the contract, or any Standard Schema of the event's `data`. The schema only checks the
 * data: values that it transforms are ignored. `undecided` values of a form are not a mismatch, unless 1,000 of them
 * differ and nothing else does: the validator stops there, so it may have missed other mismatches. Throws a
 * `ConfigurationError` for a name that the contract does not have.
 *
 * @see https://standardschema.dev
 * @example
 * ```ts
 * import { userCreated, userDeleted } from '@genauth-webhooks/client/validate-events';
 * import { checkEvents, createWebhookHandler } from '@genauth-webhooks/client/webhooks';
 *
 * const webhooks = createWebhookHandler({
 *   secrets: ['the secret of the webhook'],
 *   validate: checkEvents('refuse', { 'user:created': userCreated, 'user:deleted': userDeleted }),
 *   on: { 'user:created': (event) => console.log('welcome', event.data.id) },
 * });
 * export const POST = webhooks.fetch;
 * ```
 */
export function checkEvents(mode: MismatchMode, schemas: EventSchemas): EventCheck {
  const validate = 'validate';
  checkOption(['warn', 'refuse', 'unknown'].includes(mode), validate, 'must have the mode warn, refuse or unknown');
  const areSchemas = typeof schemas === 'object' && schemas !== null;
  checkOption(areSchemas, validate, 'must have an object of schemas: checkEvents(mode, schemas)');
  for (const [name, schema] of Object.entries(schemas)) {
    checkKnown(name, listEventNames(), `${validate}["${name}"]`, 'must be the name of an event of the contract');
    const isSchema = schema === undefined || '~standard' in Object(schema);
    checkOption(isSchema, `${validate}["${name}"]`, 'must be a validator of the contract or a Standard Schema');
  }
  return async (event, eventName) => {
    const schema = schemas[eventName];
    if (schema === undefined) return event;
    const found = await findMismatches(schema, eventName, event.data);
    const certain = found.filter(({ pointer }) => isCertain(pointer, eventName, event));
    const mismatches = certain.length === 0 && found.length >= enoughMismatches ? found : certain;
    if (mismatches.length > 0 && mode === 'refuse') throw refusal(eventName, mismatches);
    if (mismatches.length > 0 && mode === 'unknown') return asUnknown({ ...event, mismatches });
    return { ...event, mismatches };
  };
}

/** A validator that has listed so many does not visit the rest, where certain ones may be. */
const enoughMismatches = 1000;

/** The same event under the name `unknown`. */
function asUnknown(event: EventBase & { readonly data: unknown }): UnknownEvent {
  return { ...event, eventName: 'unknown' };
}

/** The message names only the members, because a rule of the user's schema may quote a value. */
function refusal(eventName: EventName, mismatches: NonNullable<EventBase['mismatches']>): WebhookError {
  const places = [...new Set(mismatches.map(({ pointer }) => pointer || 'as a whole'))];
  const others = places.length > 5 ? ` and ${places.length - 5} others` : '';
  const problem = `The data of ${eventName} differs from its schema: ${places.slice(0, 5).join(', ')}${others}`;
  return Object.assign(new WebhookError('data-mismatch', problem), { mismatches });
}
