import type { EventName } from '@genauth-webhooks/contract';
import type { StandardSchema } from '@genauth-webhooks/contract/validate-events';

/**
 * What an event is checked against: a validator of the contract, such as `userCreated`, or a Standard Schema of the
 * event's `data`. Zod, Valibot, ArkType and others make such schemas.
 * @see https://standardschema.dev
 */
export type EventSchema = StandardSchema<unknown>;

/** Event → its schema. The contract's table `eventValidators` has all of them. */
export type EventSchemas = { readonly [Name in EventName]?: EventSchema | undefined };
