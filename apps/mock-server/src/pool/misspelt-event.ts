import { eventCatalogue } from '@genauth-webhooks/contract/events';
import { nearest } from '../lib/nearest.ts';

const names: ReadonlySet<string> = new Set(eventCatalogue.flatMap(({ name, aliases }) => [name, ...aliases]));

/**
 * The event whose name a given one almost is; undefined for a name of the contract and for one unlike all of them, which a
 * trigger may have sent.
 */
export function misspeltEvent(eventName: string): string | undefined {
  return names.has(eventName) ? undefined : nearest(eventName, names, 2);
}
