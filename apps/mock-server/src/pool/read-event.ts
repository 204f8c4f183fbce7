import { type EventName, eventCatalogue } from '@genauth-webhooks/contract/events';
import { describeViolations } from '../lib/describe-violations.ts';
import { lazy } from '../lib/lazy.ts';
import { didYouMean, shownName } from '../lib/nearest.ts';
import type { DeliveryBody } from '../model/delivery.ts';
import { MockError } from '../model/mock-error.ts';

/**
 * Builds the body of an event.
 * @param data the event's data; the contract's example when undefined
 * @param lenient accepts data that breaks the event's schema
 * @throws MockError (400) that names the closest event, or the member and the rule
 */
export type ReadEvent = (eventName: string, data: unknown, lenient: boolean) => Promise<DeliveryBody>;

const names: ReadonlySet<string> = new Set(eventCatalogue.map(({ name }) => name));

export function createReadEvent(): ReadEvent {
  // A megabyte that a run without events never needs. Importing a module is slow, even when it is loaded already.
  const examples = lazy(() => import('@genauth-webhooks/contract/event-examples'));
  const validators = lazy(() => import('@genauth-webhooks/contract/validate-events'));
  return async (eventName, data, lenient) => {
    if (!isEventName(eventName)) {
      throw new MockError(
        400,
        `There is no event ${JSON.stringify(shownName(eventName))}${didYouMean(eventName, names)}`,
      );
    }
    if (data === undefined) return (await examples()).eventExamples[eventName];
    const body = { eventName, data };
    if (lenient) return body;
    const validate = (await validators()).eventValidators[eventName];
    if (!validate(body)) throw new MockError(400, describeViolations(validate.errors ?? [], body));
    return body;
  };
}

function isEventName(name: string): name is EventName {
  return names.has(name);
}
