import type { EventName } from '@genauth-webhooks/contract';
import { eventShapes } from '@genauth-webhooks/contract/event-shapes';
import type { Tolerance } from '../base/tolerance.ts';
import { oldEventNames } from './old-event-names.ts';

/** Tells whether the contract has an event of this name. */
export function isEventName(name: unknown): name is EventName {
  return typeof name === 'string' && Object.hasOwn(eventShapes, name);
}

/**
 * Finds the event that a sent name means. An allowed tolerance that it takes is added to `used`; `undefined` is the
 * answer for a name that the contract does not have.
 */
export function resolveEventName(
  sentName: string,
  allows: (tolerance: Tolerance) => boolean,
  used: Set<Tolerance>,
): EventName | undefined {
  const bare = allows('spacedEventName') ? sentName.replace(/\s+/g, '') : sentName;
  const isOld = allows('oldEventName') && Object.hasOwn(oldEventNames, bare);
  const name = isOld ? oldEventNames[bare] : bare;
  if (!isEventName(name)) return undefined;
  if (bare !== sentName) used.add('spacedEventName');
  if (isOld) used.add('oldEventName');
  return name;
}
