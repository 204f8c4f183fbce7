import { type EventName, eventCatalogue } from '@genauth-webhooks/contract/events';
import { closest } from 'fastest-levenshtein';
import type { DeliveryBody } from '../delivery/encode-body.ts';
import { describeViolations } from '../engine/describe-violation.ts';
import { ControlRefusal } from './control-refusal.ts';

const names: readonly string[] = eventCatalogue.map(({ name }) => name);

/**
 * The body of an event.
 * @param data the event's data; the contract's example when undefined
 * @param lenient let data pass that breaks the event's schema
 * @throws ControlRefusal that names the nearest event, or the member and the rule
 */
export async function readEvent(eventName: string, data: unknown, lenient: boolean): Promise<DeliveryBody> {
  if (!isEventName(eventName)) {
    throw new ControlRefusal(
      400,
      `There is no event ${JSON.stringify(eventName)}; did you mean ${closest(eventName, [...names])}?`,
    );
  }
  if (data === undefined) {
    const { eventExamples } = await import('@genauth-webhooks/contract/event-examples');
    return eventExamples[eventName];
  }
  const body = { eventName, data };
  if (lenient) return body;
  // A megabyte of validators that a run without events never needs.
  const { eventValidators } = await import('@genauth-webhooks/contract/validate-events');
  const validate = eventValidators[eventName];
  if (!validate(body)) throw new ControlRefusal(400, describeViolations(validate.errors ?? [], body));
  return body;
}

function isEventName(name: string): name is EventName {
  return names.includes(name);
}
