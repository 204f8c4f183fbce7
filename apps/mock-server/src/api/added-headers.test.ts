import { expect, test } from 'vitest';
import { addedHeaders } from './added-headers.ts';

test("the vendor's sample becomes two headers", () => {
  const sample = { eventName: 'test', data: { description: 'A test from authing' } };
  expect(addedHeaders(sample)).toEqual({ eventName: 'test', data: '{"description":"A test from authing"}' });
});

test('a scalar is sent as a string, an object or a list as its JSON text in ASCII, and null is left out', () => {
  const members = { s: ' a b ', n: 4.5, b: false, o: {}, l: [1, null, 'x'], u: { é: '测试 😀' }, z: null, host: null };
  expect(addedHeaders(members)).toEqual({
    s: 'a b',
    n: '4.5',
    b: 'false',
    o: '{}',
    l: '[1,null,"x"]',
    u: '{"\\u00e9":"\\u6d4b\\u8bd5 \\ud83d\\ude00"}',
  });
  expect(JSON.parse(addedHeaders(members)['u'] ?? '')).toEqual(members.u);
});

test.for([
  [{ Host: 'x' }, 'requestHeaders.Host must not be set: the HTTP transport sets it'],
  [{ 'x-a': 'a\r\nb' }, 'requestHeaders.x-a must contain only printable characters of ISO-8859-1'],
  [{ 'x-a': '密' }, 'requestHeaders.x-a must contain only printable characters of ISO-8859-1'],
  [{ 'x-a': 'x'.repeat(8193) }, 'requestHeaders.x-a must be shorter than or equal to 8192 characters'],
  [{ 'x-a': ['x'.repeat(8190)] }, 'requestHeaders.x-a must be shorter than or equal to 8192 characters'],
] as const)('%j is refused by name', ([members, message]) => {
  expect(() => addedHeaders(members)).toThrow(expect.objectContaining({ statusCode: 400, message }));
});
