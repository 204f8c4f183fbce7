import type { AccessKey } from '../../model/access-key.ts';
import type { Store } from '../../store/store.ts';
import { fail } from '../failure.ts';
import { type Dialect, dialectHeaders } from './dialect.ts';
import { isGenuine, readToken } from './management-token.ts';
import type { NonceLedger } from './nonce-ledger.ts';
import type { SignedRequest } from './string-to-sign.ts';
import { checkSignatureHeaders, verifySignature } from './verify-signature.ts';

/** Dependencies and options of recognising callers. */
export type AuthenticationDeps = {
  readonly store: Store;
  readonly nonces: NonceLedger;
  readonly signingKey: Uint8Array;
  /** How far a signed request's date may be from now, in milliseconds; undefined switches the check off. */
  readonly dateWindowMs: number | undefined;
  readonly refuseReplayedNonces: boolean;
};

/** What an `authorization` header claims. */
type Claim =
  | { readonly kind: 'signature'; readonly dialect: Dialect; readonly accessKeyId: string; readonly signature: string }
  | { readonly kind: 'token'; readonly token: string };

/** A caller, according to the head of the request. */
export type Caller = {
  readonly key: AccessKey;
  /**
   * Checks the signature, which covers the parameters.
   * @throws ApiFailure with `statusCode` 401
   */
  readonly confirm: (parameters: SignedRequest['parameters']) => void;
};

/**
 * Finds the key that a request was made with, by its `authorization` header alone: a signature in either dialect, or a
 * token with or without the word Bearer. Signature headers beside a token are ignored; the Java SDK sends both.
 * Everything in the head of the request is checked here, so that an unauthorized caller is refused before the body is
 * read.
 * @throws ApiFailure with `statusCode` 401
 */
export async function recogniseCaller(
  deps: AuthenticationDeps,
  request: Omit<SignedRequest, 'parameters'>,
  now: number,
): Promise<Caller> {
  const claim = readAuthorization(request.headers['authorization']?.trim() ?? '');
  if (claim.kind === 'token') {
    const token = readToken(claim.token);
    const key = token && (await deps.store.findAccessKey(String(token.claims.access_key_id)));
    if (token !== undefined && key !== undefined && isGenuine(token, key, deps.signingKey, now))
      return { key, confirm() {} };
    throw fail(
      'invalid-token',
      'The token has expired or was not issued by this server; get a new one from get-management-token',
    );
  }
  const key = await deps.store.findAccessKey(claim.accessKeyId);
  if (key === undefined) {
    const shown = claim.accessKeyId.slice(0, 64);
    throw fail(
      'unknown-access-key',
      `There is no access key ${shown} on this server; use the key pair that start prints`,
    );
  }
  const { dialect, signature } = claim;
  checkSignatureHeaders(request.headers, dialect, now, deps.dateWindowMs);
  return {
    key,
    confirm(parameters) {
      verifySignature({ ...request, parameters }, signature, key, dialect);
      const { nonce: name } = dialectHeaders[dialect];
      const nonce = request.headers[name];
      if (deps.refuseReplayedNonces && nonce !== undefined && !deps.nonces.use(key.accessKeyId, nonce, now)) {
        throw fail('replayed-nonce', `${name} was used before; each request needs a new one`);
      }
    },
  };
}

function readAuthorization(text: string): Claim {
  const [, scheme = '', rest = ''] = /^(\S+)\s+(.+)$/.exec(text) ?? [];
  const word = scheme.toLowerCase();
  if (word === 'authing' || word === 'genauth') return readSignature(word, rest);
  if (word === 'bearer') return { kind: 'token', token: rest };
  if (/^[^\s.]+\.[^\s.]+\.[^\s.]+$/.test(text)) return { kind: 'token', token: text };
  throw fail(
    'no-authorization',
    'The authorization header must be "authing <access key ID>:<signature>", "GenAuth <access key ID>:<signature>", "Bearer <token>" or a token alone',
  );
}

function readSignature(dialect: Dialect, credentials: string): Claim {
  const colon = credentials.lastIndexOf(':');
  if (colon < 1) throw fail('invalid-signature', 'A signature has the form <access key ID>:<signature>');
  return {
    kind: 'signature',
    dialect,
    accessKeyId: credentials.slice(0, colon),
    signature: credentials.slice(colon + 1),
  };
}
