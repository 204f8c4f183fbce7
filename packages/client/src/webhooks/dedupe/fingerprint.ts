import { isObject } from '../../lib/values.ts';
import type { AnyEvent } from '../event/webhook-event.ts';

/**
 * Returns a string that all deliveries of one event share: the SHA-256 digest, in hexadecimal, of user pool, name and
 * data, whatever the order of members and the encoding of the body. GenAuth sends no ID, so two equal events share it
 * too.
 */
export async function fingerprint({ userPoolId, eventName, sentName, data }: AnyEvent): Promise<string> {
  const name = eventName === 'unknown' ? sentName : eventName;
  const text = JSON.stringify([userPoolId, name, data], (_, value: unknown) =>
    isObject(value) ? sorted(value) : value,
  );
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function sorted(value: { readonly [member: string]: unknown }): object {
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
