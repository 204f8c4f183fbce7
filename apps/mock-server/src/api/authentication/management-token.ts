import { createHmac } from 'node:crypto';
import { constantTimeEqual } from '../../lib/constant-time-equal.ts';
import type { AccessKey } from '../../model/access-key.ts';

/** The claims of a management token. Times are in seconds since 1970. */
export type TokenClaims = {
  readonly token_type: 'management_token';
  readonly scoped_userpool_id: string;
  readonly access_key_id: string;
  readonly iat: number;
  readonly exp: number;
};

const header: string = encode({ alg: 'HS256', typ: 'JWT' });

/**
 * Issues a JWT. The Python SDK decodes the payload as ordinary base64, so the payload must be free of `-` and `_`:
 * that holds for ASCII without `>`, `?`, `~` and DEL, which is why IDs are restricted to letters, digits, `-` and `_`.
 */
export function issueToken(key: AccessKey, signingKey: Uint8Array, now: number, lifetimeSeconds: number): string {
  const issuedAt = Math.floor(now / 1000);
  const claims: TokenClaims = {
    token_type: 'management_token',
    scoped_userpool_id: key.userPoolId,
    access_key_id: key.accessKeyId,
    iat: issuedAt,
    exp: issuedAt + lifetimeSeconds,
  };
  const signed = `${header}.${encode(claims)}`;
  return `${signed}.${sign(signed, key, signingKey)}`;
}

/** A token that claims to come from this server, and its claims. Only `isGenuine` checks that it does. */
export type UnprovenToken = { readonly claims: TokenClaims; readonly signed: string; readonly signature: string };

/** Reads a token, or returns undefined when it cannot be one of this server. */
export function readToken(token: string): UnprovenToken | undefined {
  const end = token.lastIndexOf('.');
  const signed = token.slice(0, end);
  if (!signed.startsWith(`${header}.`)) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(signed.slice(header.length + 1), 'base64url').toString());
    return claims === null || typeof claims !== 'object'
      ? undefined
      : { claims: claims as TokenClaims, signed, signature: token.slice(end + 1) };
  } catch {
    return undefined;
  }
}

/** Whether this server issued the token for this key and its present secret, and the token has not expired. */
export function isGenuine(token: UnprovenToken, key: AccessKey, signingKey: Uint8Array, now: number): boolean {
  return constantTimeEqual(sign(token.signed, key, signingKey), token.signature) && token.claims.exp * 1000 > now;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/**
 * The signature covers the secret, so a token becomes invalid when its pool is deleted or its key ID gets another
 * secret.
 */
function sign(text: string, key: AccessKey, signingKey: Uint8Array): string {
  return createHmac('sha256', signingKey).update(`${text}\0${key.accessKeySecret}`).digest('base64url');
}
