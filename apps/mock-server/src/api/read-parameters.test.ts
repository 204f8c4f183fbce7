import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ApiRequest } from './api-message.ts';
import { readParameters } from './read-parameters.ts';

function read(request: Partial<ApiRequest>): unknown {
  const whole = { method: 'GET', path: '/', query: '', headers: {}, body: new Uint8Array(), ...request };
  return { ...readParameters(whole) };
}

const post = (text: string): Partial<ApiRequest> => ({ method: 'POST', body: Buffer.from(text) });

test('whatever is written as a form into a query is read from it', () => {
  const pairs = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(pairs, (parameters) => {
      expect(read({ query: new URLSearchParams(parameters).toString() })).toEqual(parameters);
    }),
  );
});

test.for([
  ['', {}],
  ['a=1&b=2', { a: '1', b: '2' }],
  ['a', { a: '' }],
  ['a=1&a=2&a=3', { a: ['1', '2', '3'] }],
  ['a=b+c%20d', { a: 'b c d' }],
  ['a=值é', { a: '值é' }],
  ['a=%E5%80%BC', { a: '值' }],
  ['a=%ff', { a: '\ufffd' }],
  ['a=100%', { a: '100%' }],
  ['a=b=c', { a: 'b=c' }],
  ['a=b%2Bc', { a: 'b+c' }],
  ['a=%e5%80%bc', { a: '值' }],
  ['a=b%26c%3Dd%3Fe', { a: 'b&c=d?e' }],
  ['a=b=c?d/e:f@g', { a: 'b=c?d/e:f@g' }],
  ['a="<{[|^`]}>\\', { a: '"<{[|^`]}>\\' }],
  ['web%49d=a', { webId: 'a' }],
  ['&&a=b&', { a: 'b' }],
  ['toString=1', { toString: '1' }],
] as const)('the query %j', ([query, parameters]) => {
  expect(read({ query })).toEqual(parameters);
});

test('a member called __proto__ is a member and no prototype', () => {
  for (const request of [{ query: '__proto__=1' }, post('{"__proto__": {"name": "x"}}')]) {
    const whole = { method: 'GET', path: '/', query: '', headers: {}, body: new Uint8Array(), ...request };
    const parameters = readParameters(whole);
    expect(Object.keys(parameters)).toEqual(['__proto__']);
    expect(parameters['name']).toBeUndefined();
  }
});

test('a JSON object is read as it is', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (value) => {
      const text = JSON.stringify(value);
      expect(read(post(text))).toEqual({ ...JSON.parse(text) });
    }),
  );
});

test('a GET is read from its query and a POST from its body', () => {
  const both = { query: 'from=query', body: Buffer.from('{"from":"body"}') };
  expect(read({ ...both, method: 'GET' })).toEqual({ from: 'query' });
  expect(read({ ...both, method: 'POST' })).toEqual({ from: 'body' });
});

test('a refusal of a body quotes nothing of the body', () => {
  const words = ['hidden', 'secret'];
  for (const text of [
    'hidden',
    '{"secret": hidden}',
    '{"secret": "hidden',
    '{"a": "\x01hidden"}',
    '"hidden"',
    '["secret"]',
  ]) {
    try {
      read(post(text));
      expect.unreachable(text);
    } catch (error) {
      expect(error).toMatchObject({ statusCode: 400, httpStatus: 400 });
      for (const word of words) expect(String((error as Error).message)).not.toContain(word);
    }
  }
});

test.for<[string, string | Uint8Array, RegExp]>([
  ['truncated', '{"name": "a', /^The body is malformed JSON/],
  ['with a trailing comma', '{"name": "a",}', /^The body is malformed JSON/],
  ['not JSON', 'name=a&url=b', /^The body is malformed JSON/],
  ['two objects', '{}{}', /^The body is malformed JSON/],
  ['JavaScript', "{name: 'a'}", /^The body is malformed JSON/],
  ['NaN', 'NaN', /^The body is malformed JSON/],
  ['with a control character', '{"name": "a\nb"}', /^The body is malformed JSON/],
  ['without a colon', '{"secret": "hidden", "name" "a"}', /^The body is malformed JSON, at position 28$/],
  ['an array', '[1]', /^The body must be a JSON object, not an array$/],
  ['an array of objects', '[{}]', /^The body must be a JSON object, not an array$/],
  ['a string', '"text"', /^The body must be a JSON object, not a string$/],
  ['a number', '7', /^The body must be a JSON object, not a number$/],
  ['a boolean', 'true', /^The body must be a JSON object, not a boolean$/],
  ['not UTF-8', Buffer.from('{"name": "\xe9"}', 'latin1'), /^The body must be UTF-8$/],
  ['truncated within a character', Buffer.from('{"name": "值').subarray(0, -1), /^The body must be UTF-8$/],
  ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), /^The body must be UTF-8$/],
  ['random bytes', Buffer.from([0, 1, 2, 255, 254]), /^The body must be UTF-8$/],
])('readParameters refuses a body that is %s', ([, body, message]) => {
  expect(() => read({ method: 'POST', body: Buffer.from(body) })).toThrow(
    expect.objectContaining({ statusCode: 400, httpStatus: 400, message: expect.stringMatching(message) }),
  );
});
