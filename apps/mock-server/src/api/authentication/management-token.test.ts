import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGenuine, issueToken, readToken, type TokenClaims } from './management-token.ts';

const signingKey = new Uint8Array(32).fill(7);
const key = { accessKeyId: 'key-1', accessKeySecret: 'secret', userPoolId: 'pool_1' };
const now = Date.parse('2024-01-02T03:04:05.678Z');
const token = issueToken(key, signingKey, now, 7200);

/** The claims of a genuine token. */
function claimsOf(text: string, change: { signingKey?: Uint8Array; now?: number; secret?: string } = {}) {
  const proof = { signingKey, now, secret: key.accessKeySecret, ...change };
  const token = readToken(text);
  const isRead =
    token !== undefined && isGenuine(token, { ...key, accessKeySecret: proof.secret }, proof.signingKey, proof.now);
  return isRead ? (token.claims satisfies TokenClaims) : undefined;
}

/** Every ID that the options allow. */
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const someTime = fc.integer({ min: 0, max: 2 ** 42 });

test('a token has three parts, and its payload is the same in both kinds of base64, for any allowed IDs', () => {
  fc.assert(
    fc.property(
      id,
      id,
      someTime,
      fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      (accessKeyId, userPoolId, time, lifetime) => {
        const parts = issueToken({ ...key, accessKeyId, userPoolId }, signingKey, time, lifetime).split('.');
        expect(parts).toHaveLength(3);
        expect(parts[1]).toMatch(/^[A-Za-z0-9]+$/);
        // As the Python SDK reads it: ordinary base64, padded.
        const claims = JSON.parse(Buffer.from(`${parts[1]}==`, 'base64').toString('utf8'));
        expect(claims).toMatchObject({ scoped_userpool_id: userPoolId, access_key_id: accessKeyId });
      },
    ),
    { numRuns: 2000 },
  );
});

test('a token is read back as what was issued, until it expires', () => {
  expect(claimsOf(token)).toEqual({
    token_type: 'management_token',
    scoped_userpool_id: 'pool_1',
    access_key_id: 'key-1',
    iat: 1704164645,
    exp: 1704171845,
  });
  expect(claimsOf(token, { now: 1704171845_000 - 1 })).toBeDefined();
  expect(claimsOf(token, { now: 1704171845_000 })).toBeUndefined();
});

test('a token with any character changed, added or left out is not read', () => {
  const replaced = fc.tuple(fc.nat(token.length - 1), fc.constantFrom('', 'A', 'b', '0', '-', '_', '.', 'é', '=', ' '));
  fc.assert(
    fc.property(replaced, fc.boolean(), ([at, text], insert) => {
      const changed = token.slice(0, at) + text + token.slice(insert ? at : at + 1);
      fc.pre(changed !== token);
      expect(claimsOf(changed)).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});

test('a token of another signing key is not read', () => {
  expect(claimsOf(issueToken(key, new Uint8Array(32), now, 7200))).toBeUndefined();
});

test('claimsOf refuses a token that was issued for another secret of the same key', () => {
  expect(claimsOf(token, { secret: 'another secret' })).toBeUndefined();
  expect(claimsOf(issueToken({ ...key, accessKeySecret: 'another secret' }, signingKey, now, 7200))).toBeUndefined();
});

test('an unsigned token is not read, whatever its header promises', () => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = token.split('.')[1] ?? '';
  for (const alg of ['none', 'None', 'HS256', 'HS512']) {
    expect(claimsOf(`${part({ alg, typ: 'JWT' })}.${payload}.`)).toBeUndefined();
  }
});

test('reading a token throws for no string', () => {
  const part = fc.oneof(fc.string(), fc.json()).map((text) => Buffer.from(text).toString('base64url'));
  const ownHeader = token.split('.')[0] ?? '';
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.constantFrom('', '.', '..', '...'),
        part.map((payload) => `${ownHeader}.${payload}.`),
      ),
      (text) => {
        expect(claimsOf(text)).toBeUndefined();
      },
    ),
  );
});
