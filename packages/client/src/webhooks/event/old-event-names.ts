import type { EventName } from '@genauth-webhooks/contract';

/**
 * Names that older documents of the vendor use: `role:add` and `role:delete` in the guide of today, `mfaVerify` in the
 * one of 2020, the other two before it. By meaning they are these events; no document says so.
 */
export const oldEventNames: { readonly [name: string]: EventName } = {
  'role:add': 'role:created',
  'role:delete': 'role:deleted',
  mfaVerify: 'mfa:verified',
  'change-password': 'user:password-changed',
  'change-user-info': 'user:updated',
};
