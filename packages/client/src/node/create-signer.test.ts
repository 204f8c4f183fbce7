import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSigner as createWebSigner } from '../auth/sign-request.ts';
import { createSigner } from './create-signer.ts';

type Vector = { readonly id: string; readonly stringToSign: string; readonly signature: string };

const file = new URL('../../../../spec/vectors/signatures.json', import.meta.url);
const { accessKeySecret, vectors, derived } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly accessKeySecret: string;
  readonly vectors: readonly Vector[];
  readonly derived: readonly Vector[];
};

test.each([...vectors, ...derived])('the vector $id has the signature that the official SDK has', (vector) => {
  expect(createSigner(accessKeySecret)(vector.stringToSign)).toBe(vector.signature);
});

/** Strings of any UTF-16 code units, halves of surrogate pairs included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom('\ud800', '\udfff', '\ufeff', '\0', 'é', '名', '😀', 'a'), maxLength: 80 }),
);

/** An empty one is refused by the client's options, and by Web Crypto. */
const anySecret = anyText.filter((text) => text !== '');

test('the signature of any secret and string is that of Web Crypto', async () => {
  await fc.assert(
    fc.asyncProperty(anySecret, anyText, async (secret, text) => {
      expect(createSigner(secret)(text)).toBe(await createWebSigner(secret)(text));
    }),
    // Secrets of part of, one and more than a block of SHA-1, and halves of a surrogate pair.
    {
      numRuns: 1000,
      examples: [
        ['s', 'é'],
        ['k'.repeat(64), ''],
        ['名'.repeat(100), '😀'],
        ['\ud800', '\udc00a'],
      ],
    },
  );
});

test('a signature does not depend on earlier ones', () => {
  const sign = createSigner('secret');
  const first = sign('a');
  expect(sign('b')).not.toBe(first);
  expect(sign('a')).toBe(first);
});
