import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ApiRequest } from './api-message.ts';
import { mostParameters, type Parameters, readParameters } from './read-parameters.ts';

const limit = 100_000;

async function read(request: Partial<ApiRequest>): Promise<Parameters> {
  const readBody: ApiRequest['readBody'] = async () => new Uint8Array();
  return await readParameters({ method: 'GET', path: '/', query: '', headers: {}, readBody, ...request }, limit);
}

function post(body: string | Uint8Array): Partial<ApiRequest> {
  return { method: 'POST', readBody: async () => Buffer.from(body) };
}

test('readParameters reads every form from a query', async () => {
  const pairs = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), {
    noNullPrototype: true,
  });
  await fc.assert(
    fc.asyncProperty(pairs, async (parameters) => {
      expect({ ...(await read({ query: new URLSearchParams(parameters).toString() })) }).toEqual(parameters);
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
] as const)('the query %j', async ([query, parameters]) => {
  expect({ ...(await read({ query })) }).toEqual(parameters);
});

test('a member called __proto__ does not set the prototype', async () => {
  for (const request of [{ query: '__proto__=1' }, post('{"__proto__": {"name": "x"}}')]) {
    const parameters = await read(request);
    expect(Object.keys(parameters)).toEqual(['__proto__']);
    expect(parameters['name']).toBeUndefined();
  }
});

test('readParameters returns a JSON object unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), async (value) => {
      const text = JSON.stringify(value);
      expect({ ...(await read(post(text))) }).toEqual({ ...JSON.parse(text) });
    }),
  );
});

test('readParameters reads the query of a GET and the body of a POST', async () => {
  const both = { ...post('{"from":"body"}'), query: 'from=query' };
  expect({ ...(await read({ ...both, method: 'GET' })) }).toEqual({ from: 'query' });
  expect(await read(both)).toEqual({ from: 'body' });
});

test('a refusal does not quote the body', async () => {
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
      await read(post(text));
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
])('readParameters refuses a body that is %s', async ([, body, message]) => {
  await expect(read(post(body))).rejects.toEqual(
    expect.objectContaining({ statusCode: 400, httpStatus: 400, message: expect.stringMatching(message) }),
  );
});

test.for([
  ['query', mostParameters, (count: number) => ({ query: Array(count).fill('a').join('&') })],
  ['body', mostParameters, (count: number) => post(JSON.stringify({ ...Array(count).fill(0) }))],
] as const)('a %s has at most %i parameters', async ([what, most, request]) => {
  await expect(read(request(most))).resolves.toBeDefined();
  const parts = what === 'query' ? 'parameters' : 'members';
  await expect(read(request(most + 1))).rejects.toMatchObject({
    statusCode: 400,
    httpStatus: 400,
    message: `The ${what} must not have more than 1000 ${parts}`,
  });
});

test('readParameters passes the limit to the body reader and refuses with the status that it returns', async () => {
  const limits: number[] = [];
  const readBody: ApiRequest['readBody'] = async (bytes) => {
    limits.push(bytes);
    return { status: 413, message: 'too large' };
  };
  await expect(read({ method: 'POST', readBody })).rejects.toMatchObject({ statusCode: 413, httpStatus: 413 });
  await read({ method: 'GET', readBody });
  expect(limits).toEqual([limit]);
});
