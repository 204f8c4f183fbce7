import type { EventBody, EventName } from '@genauth-webhooks/contract';
import type { StandardSchema, Validator } from '@genauth-webhooks/contract/validate-events';

/**
 * A Standard Schema of the `data` of an event. Zod, Valibot, ArkType and others make such schemas.
 * @see https://standardschema.dev
 */
// Without `errors`, so that the compiler refuses the contract's validator of another event.
export type DataSchema = StandardSchema<unknown> & { readonly errors?: never };

/** What an event is checked against: its validator of the contract, such as `userCreated`, or a schema of its data. */
export type EventSchema<Name extends EventName> = Validator<EventBody<Name>> | DataSchema;

/** Event → its schema. The contract's table `eventValidators` has all of them. */
export type EventSchemas = { readonly [Name in EventName]?: EventSchema<Name> | undefined };
