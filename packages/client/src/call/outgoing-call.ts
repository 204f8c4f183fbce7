import type { AuthorizableCall } from '../auth/create-request-signer.ts';
import { canonicalValue } from '../auth/sign-request.ts';
import type { CallState } from '../errors/errors.ts';

/** A call, which is sent in one or more attempts. */
export type OutgoingCall = AuthorizableCall & {
  /** Whether it may be sent again when its outcome is unknown. */
  readonly idempotent: boolean;
  readonly body: string | null;
  /** What is known of the call and of the answer to its last attempt. */
  readonly state: { -readonly [name in keyof CallState]: CallState[name] };
};

/**
 * A request as openapi-fetch prepares it, with the body as a string. A `Request` would encode the body, and the client
 * makes one for each attempt anyway.
 */
export class Draft {
  declare readonly method: string;
  declare readonly url: string;
  declare readonly headers: Headers;
  declare readonly body: string | null;

  constructor(url: string, init: object) {
    Object.assign(this, init, { url });
  }
}

/**
 * Writes a query. Members without a value are left out, since a server could not tell that they were signed, and half
 * of a surrogate pair becomes U+FFFD.
 */
export function writeQuery(input: object): string {
  const members = Object.entries(input)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, typeof value === 'object' ? canonicalValue(value) : value]);
  return new URLSearchParams(members).toString();
}
