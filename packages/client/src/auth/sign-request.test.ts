import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { type Dialect, dialects } from '../options/dialects.ts';
import { buildStringToSign, createSigner } from './sign-request.ts';

type Vector = {
  readonly id: string;
  readonly dialect?: Dialect;
  readonly method: string;
  readonly path: string;
  readonly params: { readonly [name: string]: unknown };
  readonly headers: { readonly [name: string]: string };
  readonly stringToSign: string;
  readonly signature: string;
  readonly authorization: string;
};

const file = new URL('../../../../spec/vectors/signatures.json', import.meta.url);
const { accessKeyId, accessKeySecret, vectors, derived } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly vectors: readonly Vector[];
  readonly derived: readonly Vector[];
};

/** JSON cannot show what the caller passed in this one: an object whose only value is `undefined`. */
function parametersOf({ id, params }: Vector): Vector['params'] {
  return id.endsWith('/get-get-webhook-undefined') ? { webhookId: undefined } : params;
}

test('there are vectors of both dialects', () => {
  expect(vectors.filter(({ dialect }) => dialect === 'authing')).toHaveLength(10);
  expect(vectors.filter(({ dialect }) => dialect === 'genauth')).toHaveLength(10);
});

describe.each([...vectors, ...derived])('the vector $id', (vector) => {
  const { method, path, headers, dialect = 'authing' } = vector;
  const { headerPrefix, scheme } = dialects[dialect];
  const text = buildStringToSign({ method, path, parameters: parametersOf(vector), headers, headerPrefix });

  test('has the string to sign that the official SDK has', () => {
    expect(text).toBe(vector.stringToSign);
  });

  test('has the authorization that the official SDK sends', async () => {
    const signature = await createSigner(accessKeySecret)(text);
    expect(signature).toBe(vector.signature);
    expect(`${scheme} ${accessKeyId}:${signature}`).toBe(vector.authorization);
  });
});

describe('a parameter', () => {
  const signed = (parameters: object): string =>
    buildStringToSign({ method: 'POST', path: '/p', parameters: { ...parameters }, headerPrefix: 'x-genauth-' });

  test.each<[string, unknown, string]>([
    ['text', 'a "quoted" & spaced = text?', 'a "quoted" & spaced = text?'],
    ['text that looks like JSON', '"a"', '"a"'],
    ['empty string', '', ''],
    ['null', null, 'null'],
    ['number', -0.5, '-0.5'],
    ['number that JSON cannot hold', Number.NaN, 'null'],
    ['boolean', false, 'false'],
    ['date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['object whose inner keys stay in order', { b: [1, null], a: 'é' }, '{"b":[1,null],"a":"é"}'],
  ])('that is a %s is signed as the server reads it', (_, value, text) => {
    expect(signed({ value })).toBe(`POST\n/p?value=${text}`);
  });

  test('that is undefined is left out', () => {
    expect(signed({ a: 1, b: undefined })).toBe('POST\n/p?a=1');
  });

  test('comes in the order of UTF-16 code units', () => {
    expect(signed({ '\uffee': 1, '😀': 2, a: 3, B: 4 })).toBe('POST\n/p?B=4&a=3&😀=2&\uffee=1');
  });
});

test('headers are sorted by name, not by line', () => {
  const headers = { 'x-genauth-a-b': '2', 'x-genauth-a': '1' };
  const text = buildStringToSign({ method: 'GET', path: '', headers, headerPrefix: 'x-genauth-' });
  expect(text).toBe('GET\nx-genauth-a:1\nx-genauth-a-b:2\n');
});

test('white space within a header value becomes spaces and is trimmed at the ends', () => {
  const headers = { date: '\t\fa\tb\r\nc  d \n' };
  expect(buildStringToSign({ method: 'GET', path: '', headers, headerPrefix: 'x' })).toBe('GET\ndate:a b  c  d\n');
});

test('a signer imports its key once', async () => {
  const importKey = vi.spyOn(crypto.subtle, 'importKey');
  const sign = createSigner('secret');
  await Promise.all([sign('a'), sign('b')]);
  await sign('c');
  expect(importKey).toHaveBeenCalledTimes(1);
});
