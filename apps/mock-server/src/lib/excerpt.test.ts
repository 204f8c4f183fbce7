import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { maskSensitive } from './mask-sensitive.ts';

test('an excerpt is a full copy of a value within the limit, with sensitive members masked', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(excerptOf(value, Infinity).value).toEqual(maskSensitive(value));
    }),
  );
  const value = { a: 'http://u:p@h', secret: 'x', password: null };
  expect(excerptOf(value, 1000).value).toEqual({ a: 'http://***@h', secret: '***', password: null });
});

test('an excerpt is little larger than its limit', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 0, max: 500 }), (value, limit) => {
      expect(excerptOf(value, limit).bytes).toBeLessThanOrEqual(limit + 5 * (32 + 24));
    }),
  );
});

test('an excerpt says at each cut how much it omits', () => {
  expect(excerptOf('x'.repeat(100), 100)).toEqual({ value: `${'x'.repeat(50)}… (50 more characters)`, bytes: 132 });
  expect(excerptOf([1, 2, 3, 4], 64).value).toEqual([1, 2, '… (2 more items)']);
  expect(excerptOf({ a: 1, b: 2, c: 3 }, 90).value).toEqual({ a: 1, '…': '(2 more members)' });
  expect(excerptOf({ a: { b: ['x'.repeat(1000), 1] } }, 600).value).toEqual({
    a: { b: [expect.stringMatching(/^x+… \(\d+ more characters\)$/), '… (1 more items)'] },
  });
});

test('an excerpt masks a password before it cuts the string', () => {
  const { value } = excerptOf(`${'-'.repeat(40)} http://user:${'p'.repeat(100)}@host/`, 120);
  expect(value).toBe(`${'-'.repeat(40)} http://***@host/`);
});

test('the cost of an excerpt does not depend on the omitted part', () => {
  let read = 0;
  const items = new Proxy(
    Array.from({ length: 100_000 }, () => 'x'.repeat(10)),
    {
      get(target, name) {
        read++;
        return Reflect.get(target, name);
      },
    },
  );
  excerptOf(items, 10_000);
  expect(read).toBeLessThan(1000);
});
