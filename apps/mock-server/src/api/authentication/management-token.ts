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
  return `${signed}.${sign(signed, signingKey)}`;
}

/** Returns the claims of a token that this server issued and that has not expired, or undefined. */
export function readToken(token: string, signingKey: Uint8Array, now: number): TokenClaims | undefined {
  const end = token.lastIndexOf('.');
  const signed = token.slice(0, end);
  if (!signed.startsWith(`${header}.`) || !constantTimeEqual(sign(signed, signingKey), token.slice(end + 1)))
    return undefined;
  const claims: TokenClaims = JSON.parse(Buffer.from(signed.slice(header.length + 1), 'base64url').toString());
  return claims.exp * 1000 > now ? claims : undefined;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function sign(text: string, signingKey: Uint8Array): string {
  return createHmac('sha256', signingKey).update(text).digest('base64url');
}
