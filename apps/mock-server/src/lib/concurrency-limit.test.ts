import { expect, test } from 'vitest';
import { createConcurrencyLimit } from './concurrency-limit.ts';

function gate(): { readonly opened: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

test('runs as much work with one key as the limit allows, in the order it came', async () => {
  const limiter = createConcurrencyLimit();
  const started: number[] = [];
  const gates = [gate(), gate(), gate(), gate()];
  const runs = gates.map(({ opened }, index) =>
    limiter.run('a', 2, () => {
      started.push(index);
      return opened;
    }),
  );
  expect(started).toEqual([0, 1]);
  gates[1]?.open();
  await runs[1];
  expect(started).toEqual([0, 1, 2]);
  for (const each of gates) each.open();
  await Promise.all(runs);
  expect(started).toEqual([0, 1, 2, 3]);
});

test('does not hold up work with another key', async () => {
  const limiter = createConcurrencyLimit();
  const hanging = gate();
  const stuck = limiter.run('slow', 1, () => hanging.opened);
  expect(await limiter.run('fast', 1, async () => 'done')).toBe('done');
  hanging.open();
  await stuck;
});

test('frees the slot of work that fails', async () => {
  const limiter = createConcurrencyLimit();
  const failing = limiter.run('a', 1, async () => {
    throw new Error('broken');
  });
  const next = limiter.run('a', 1, async () => 'done');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('done');
});
