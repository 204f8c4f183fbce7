import { expect, test } from 'vitest';
import { createLanes } from './lanes.ts';

function gate(): { readonly opened: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

test('a lane runs as many pieces as it is wide, in the order they came', async () => {
  const lanes = createLanes();
  const started: number[] = [];
  const gates = [gate(), gate(), gate(), gate()];
  const runs = gates.map(({ opened }, index) =>
    lanes.run('a', 2, () => {
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

test('a lane that hangs holds up no other lane', async () => {
  const lanes = createLanes();
  const hanging = gate();
  const stuck = lanes.run('slow', 1, () => hanging.opened);
  expect(await lanes.run('fast', 1, async () => 'done')).toBe('done');
  hanging.open();
  await stuck;
});

test('work that fails frees its place', async () => {
  const lanes = createLanes();
  const failing = lanes.run('a', 1, async () => {
    throw new Error('broken');
  });
  const next = lanes.run('a', 1, async () => 'done');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('done');
});
