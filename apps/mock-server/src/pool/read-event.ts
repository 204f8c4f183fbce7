import { type EventName, eventCatalogue } from '@genauth-webhooks/contract/events';
import { override } from '@genauth-webhooks/contract/overrides';
import { describeViolations } from '../lib/describe-violations.ts';
import { lazy } from '../lib/lazy.ts';
import { didYouMean, shownName } from '../lib/nearest.ts';
import type { DeliveryBody } from '../model/delivery.ts';
import { MockError } from '../model/mock-error.ts';

/** How to use the data of an event. */
export type EmitOptions = {
  /** Whether to merge the data into the contract's example. If false, the data is sent unchanged. Default true. */
  readonly merge?: boolean;
  /** Whether to refuse data that breaks the event's schema. Default true. */
  readonly check?: boolean;
};

/**
 * Builds the body of an event.
 * @param data changes to the contract's example, or the complete data; undefined means the example
 * @throws MockError (400) that names the closest event, or the member and the rule
 */
export type ReadEvent = (eventName: string, data: unknown, options: EmitOptions) => Promise<DeliveryBody>;

const names: ReadonlySet<string> = new Set(eventCatalogue.map(({ name }) => name));

export function createReadEvent(): ReadEvent {
  // A megabyte that a run without events never needs. Importing a module is slow, even when it is loaded already.
  const examples = lazy(() => import('@genauth-webhooks/contract/event-examples'));
  const validators = lazy(() => import('@genauth-webhooks/contract/validate-events'));
  return async (eventName, data, { merge = true, check = true }) => {
    if (!isEventName(eventName)) {
      throw new MockError(
        400,
        `There is no event ${JSON.stringify(shownName(eventName))}${didYouMean(eventName, names)}`,
      );
    }
    if (data !== undefined && !merge && !check) return { eventName, data };
    const example = (await examples()).eventExamples[eventName];
    if (data === undefined) return example;
    const body = { eventName, data: merge ? override(example.data, data) : data };
    if (!check) return body;
    const validate = (await validators()).eventValidators[eventName];
    if (!validate(body)) throw new MockError(400, describeViolations(validate.errors ?? [], body));
    return body;
  };
}

function isEventName(name: string): name is EventName {
  return names.has(name);
}
