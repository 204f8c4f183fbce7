import { expect, test } from 'vitest';
import { createInOrder } from './in-order.ts';

test('values are passed on in the order in which they were given', async () => {
  const passed: number[] = [];
  const inOrder = createInOrder<number>((value) => passed.push(value));
  inOrder(1);
  expect(passed).toEqual([1]);
  const [second, third] = [Promise.withResolvers<number>(), Promise.withResolvers<number>()];
  inOrder(second.promise);
  inOrder(third.promise);
  inOrder(Promise.reject(new Error('skipped')));
  inOrder(4);
  third.resolve(3);
  await new Promise(setImmediate);
  expect(passed).toEqual([1]);
  second.resolve(2);
  await new Promise(setImmediate);
  expect(passed).toEqual([1, 2, 3, 4]);
  inOrder(5);
  expect(passed).toEqual([1, 2, 3, 4, 5]);
});
