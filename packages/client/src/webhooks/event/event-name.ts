import type { EventName } from '@genauth-webhooks/contract';
import type { Tolerance, Tolerate } from '../base/tolerance.ts';
import { isEventName } from '../form/shape.ts';

/**
 * Names in older documents of the vendor: `role:add` and `role:delete` in today's guide, `mfaVerify` in the guide of
 * 2020, the other two before it. Their meaning identifies these events; no document says so.
 */
export const oldEventNames: { readonly [name: string]: EventName } = {
  'role:add': 'role:created',
  'role:delete': 'role:deleted',
  mfaVerify: 'mfa:verified',
  'change-password': 'user:password-changed',
  'change-user-info': 'user:updated',
};

/** Finds the event of a sent name. Returns `undefined` for a name that the contract does not have. */
export function resolveEventName(sentName: string, tolerate: Tolerate): EventName | undefined {
  if (isEventName(sentName)) return sentName;
  const bare = sentName.replace(/\s+/g, '');
  const isOld = Object.hasOwn(oldEventNames, bare);
  const name = isOld ? oldEventNames[bare] : bare;
  if (!isEventName(name)) return undefined;
  const needed: Tolerance[] = [];
  if (bare !== sentName) needed.push('spacedEventName');
  if (isOld) needed.push('oldEventName');
  return tolerate(...needed) ? name : undefined;
}
