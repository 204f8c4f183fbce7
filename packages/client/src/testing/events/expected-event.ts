import { eventShapes } from '@genauth-webhooks/contract/event-shapes';
import { ConfigurationError } from '../../errors/errors.ts';
import { nearest } from '../../lib/nearest.ts';
import { isEventName } from '../../webhooks/form/shape.ts';
import type { ExpectedEvent } from './event-pattern.ts';
import { findDifferences, print } from './find-differences.ts';
import { readEvent } from './read-event.ts';

/** @throws ConfigurationError for a name that the contract does not have */
export function expectedEvent(eventName: unknown, data: unknown, members: unknown): ExpectedEvent {
  if (!isEventName(eventName) && eventName !== 'unknown') {
    throw new ConfigurationError(
      'eventName',
      `must be the name of an event, got ${print(eventName)}${meant(eventName)}`,
    );
  }
  return { eventName, data, members: (members ?? {}) as ExpectedEvent['members'] };
}

/** Returns a sentence for each member in which a value differs from the expected event; an empty list for a match. */
export function differencesOf(value: unknown, { eventName, data, members }: ExpectedEvent): readonly string[] {
  const event = readEvent(value);
  if (typeof event === 'string') return [event];
  if (event.eventName !== eventName) {
    return [`/eventName is ${print(event.eventName)}${sentAs(event)}, expected ${print(eventName)}`];
  }
  return [
    ...(data === undefined ? [] : findDifferences(event['data'], data, '/data')),
    ...findDifferences(event, members, ''),
  ];
}

/** Describes the event, such as `user:created with data {"email":"a@example.com"}`. */
export function describeExpected({ eventName, data, members }: ExpectedEvent): string {
  const parts = [
    ...(data === undefined ? [] : [`data ${print(data)}`]),
    ...Object.entries(members).map(([name, value]) => `${name} ${print(value)}`),
  ];
  return parts.length === 0 ? eventName : `${eventName} with ${parts.join(' and ')}`;
}

/** Suggests the name that a sender probably meant, if the contract does not have the name that it sent. */
function sentAs({ eventName, sentName }: { readonly eventName: string; readonly sentName?: unknown }): string {
  if (eventName !== 'unknown') return isEventName(eventName) ? '' : meant(eventName);
  return typeof sentName === 'string' ? ` (sent as ${print(sentName)})${meant(sentName)}` : '';
}

function meant(name: unknown): string {
  const similar = typeof name === 'string' ? nearest(name, Object.keys(eventShapes)) : undefined;
  return similar === undefined ? '' : ` (did you mean ${similar}?)`;
}
