import { fail } from '../engine/fail.ts';
import type { AccessKey, Store } from '../store/store.ts';
import { readToken } from './management-token.ts';
import type { NonceLedger } from './nonce-ledger.ts';
import type { Dialect, SignedRequest } from './string-to-sign.ts';
import { verifySignature } from './verify-signature.ts';

/** What is needed to recognise callers. */
export type AuthenticationParts = {
  readonly store: Store;
  readonly nonces: NonceLedger;
  readonly signingKey: Uint8Array;
  /** How far a signed request's date may be from now, in milliseconds; undefined switches the check off. */
  readonly dateWindowMs: number | undefined;
  readonly refuseReplayedNonces: boolean;
};

/**
 * Finds the key that a request was made with, by its `authorization` header alone: a signature in either dialect, or a
 * token with or without the word Bearer. Signature headers beside a token mean nothing; the Java SDK sends both.
 * @throws ApiFailure with `statusCode` 401
 */
export async function recogniseCaller(
  parts: AuthenticationParts,
  request: SignedRequest,
  now: number,
): Promise<AccessKey> {
  const authorization = request.headers['authorization']?.trim() ?? '';
  const [, scheme = '', rest = ''] = /^(\S+)\s+(.+)$/.exec(authorization) ?? [];
  switch (scheme.toLowerCase()) {
    case 'authing':
    case 'genauth':
      return await bySignature(parts, request, rest, scheme.toLowerCase() as Dialect, now);
    case 'bearer':
      return await byToken(parts, rest, now);
    default:
      if (/^[^\s.]+\.[^\s.]+\.[^\s.]+$/.test(authorization)) return await byToken(parts, authorization, now);
      throw fail(
        'no-authorization',
        'The authorization header must be "authing <access key ID>:<signature>", "GenAuth <access key ID>:<signature>", "Bearer <token>" or a token alone',
      );
  }
}

async function bySignature(
  parts: AuthenticationParts,
  request: SignedRequest,
  credentials: string,
  dialect: Dialect,
  now: number,
): Promise<AccessKey> {
  const colon = credentials.lastIndexOf(':');
  if (colon < 1) throw fail('invalid-signature', 'A signature has the form <access key ID>:<signature>');
  const accessKeyId = credentials.slice(0, colon);
  const key = await parts.store.findAccessKey(accessKeyId);
  if (key === undefined) throw fail('unknown-access-key', 'There is no such access key on this server');
  verifySignature(request, credentials.slice(colon + 1), key, dialect, now, parts.dateWindowMs);
  const nonce = request.headers[`x-${dialect}-signature-nonce`];
  if (parts.refuseReplayedNonces && nonce !== undefined && !parts.nonces.use(accessKeyId, nonce, now)) {
    throw fail('replayed-nonce', `x-${dialect}-signature-nonce was used before; each request needs a new one`);
  }
  return key;
}

async function byToken(parts: AuthenticationParts, token: string, now: number): Promise<AccessKey> {
  const claims = readToken(token, parts.signingKey, now);
  const key = claims && (await parts.store.findAccessKey(claims.access_key_id));
  if (key === undefined) {
    throw fail('invalid-token', 'The token is expired or not of this server; get a new one from get-management-token');
  }
  return key;
}
