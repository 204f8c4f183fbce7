import { expect, test } from 'vitest';
import { lazy } from './lazy.ts';

test('a value is loaded when it is first asked for, and once', async () => {
  let loads = 0;
  const load = lazy(async () => ({ load: ++loads }));
  expect(loads).toBe(0);
  const [one, other] = await Promise.all([load(), load()]);
  expect(one).toBe(other);
  expect(await load()).toBe(one);
  expect(loads).toBe(1);
});

test('a load that failed is tried again by the next call', async () => {
  let loads = 0;
  const load = lazy(async () => {
    if (++loads === 1) throw new Error('no file today');
    return loads;
  });
  await expect(Promise.all([load(), load()])).rejects.toThrow('no file today');
  expect(await load()).toBe(2);
});
