import { eventCatalogue } from '@genauth-webhooks/contract/events';
import { nearest } from '../lib/nearest.ts';

const names: ReadonlySet<string> = new Set(eventCatalogue.flatMap(({ name, aliases }) => [name, ...aliases]));

/**
 * The event that a misspelt name probably means. Undefined for a name of the contract, and for a name that resembles none
 * of them, which a trigger may have sent.
 */
export function misspeltEvent(eventName: string): string | undefined {
  return names.has(eventName) ? undefined : nearest(eventName, names, 2);
}

/** Whether the contract has an event with this name. */
export function isKnownEvent(eventName: string): boolean {
  return names.has(eventName);
}
