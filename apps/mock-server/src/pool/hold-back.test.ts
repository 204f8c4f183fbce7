import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeliveryRecord } from '../model/delivery.ts';
import { createFaults, type Faults } from './faults.ts';
import { createHoldBack, type HoldBack } from './hold-back.ts';

type Released = { readonly ids: readonly string[]; readonly lane: string };

function setUp(): { readonly faults: Faults; readonly held: HoldBack; readonly released: Released[] } {
  const released: Released[] = [];
  let number = 0;
  const faults = createFaults(
    () => `fault-${++number}`,
    () => {},
  );
  const held = createHoldBack(faults, (deliveries, lane) =>
    released.push({ ids: deliveries.map(({ deliveryId }) => deliveryId), lane }),
  );
  return { faults, held, released };
}

function delivery(deliveryId: string, webhookId = 'w'): DeliveryRecord {
  return {
    deliveryId,
    webhookId,
    eventName: 'login',
    source: 'event',
    createdAt: 0,
    request: { url: 'http://127.0.0.1:9/', headers: {}, body: {}, text: '{}' },
    delayMs: 0,
    retries: 0,
    retriesLeft: 0,
    attemptCount: 0,
    state: 'pending',
  };
}

test('without a fault that reorders nothing is held back', () => {
  const { faults, held, released } = setUp();
  faults.add({ effect: { kind: 'duplicate' } });
  expect(held.take(held.mark(delivery('1')))).toBe(false);
  held.releaseGone();
  expect(released).toEqual([]);
});

test('a group is released as soon as it is full, in a lane of its own, and the next one begins', () => {
  const { faults, held, released } = setUp();
  faults.add({ effect: { kind: 'reorder', size: 2 } });
  for (const id of ['1', '2', '3', '4', '5']) expect(held.take(held.mark(delivery(id)))).toBe(true);
  expect(released.map(({ ids }) => ids.toSorted())).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  expect(new Set(released.map(({ lane }) => lane)).size).toBe(2);
});

test('two faults hold groups of their own, and the older one takes what both could', () => {
  const { faults, held, released } = setUp();
  faults.add({ on: { webhookId: 'a' }, effect: { kind: 'reorder', size: 2 } });
  const all = faults.add({ effect: { kind: 'reorder', size: 3 } });
  expect([
    held.take(held.mark(delivery('1', 'a'))),
    held.take(held.mark(delivery('2', 'b'))),
    held.take(held.mark(delivery('3', 'b'))),
  ]).toEqual([true, true, true]);
  expect(released).toEqual([]);
  held.take(held.mark(delivery('4', 'a')));
  expect(released.map(({ ids }) => ids.toSorted())).toEqual([['1', '4']]);
  faults.remove(all.faultId);
  held.releaseGone();
  expect(released.map(({ ids }) => ids.toSorted())).toEqual([
    ['1', '4'],
    ['2', '3'],
  ]);
});

test('what is cleared is never released', () => {
  const { faults, held, released } = setUp();
  const { faultId } = faults.add({ effect: { kind: 'reorder', size: 5 } });
  held.take(held.mark(delivery('1')));
  held.clear();
  faults.remove(faultId);
  held.releaseGone();
  expect(released).toEqual([]);
});

test('whatever comes, what is taken is released exactly once, at the latest when the fault is gone', () => {
  const fault = fc.record({
    size: fc.integer({ min: 2, max: 6 }),
    seed: fc.nat(9),
    times: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    rate: fc.constantFrom(0.5, 1),
  });
  fc.assert(
    fc.property(fault, fc.nat(40), ({ size, seed, times, rate }, count) => {
      const { faults, held, released } = setUp();
      faults.add({ effect: { kind: 'reorder', size }, seed, rate, ...(times === undefined ? {} : { times }) });
      const taken: string[] = [];
      for (let index = 0; index < count; index++) {
        if (held.take(held.mark(delivery(`${index}`)))) taken.push(`${index}`);
        held.releaseGone();
      }
      for (const { ids } of released.slice(0, -1)) expect(ids).toHaveLength(size);
      if (times !== undefined) expect(taken.length).toBeLessThanOrEqual(times);
      faults.replace([]);
      held.releaseGone();
      expect(released.flatMap(({ ids }) => ids).toSorted()).toEqual(taken.toSorted());
      // Groups are released in the order they began, so no delivery is ahead by more than a group.
      for (const [index, { ids }] of released.entries()) {
        expect(ids.toSorted()).toEqual(taken.slice(index * size, index * size + size).toSorted());
      }
    }),
  );
});
