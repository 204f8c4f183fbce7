import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeliveryRecord } from '../model/delivery.ts';
import { createFaults, type Faults } from './faults.ts';
import { createReorderGroups, type ReorderGroups } from './reorder-groups.ts';

type SetUp = { readonly faults: Faults; readonly groups: ReorderGroups; readonly released: (readonly string[])[] };

function setUp(): SetUp {
  const released: (readonly string[])[] = [];
  let number = 0;
  const faults = createFaults(
    () => `fault-${++number}`,
    () => {},
  );
  const groups = createReorderGroups(faults, (group) => released.push(group.map(({ deliveryId }) => deliveryId)));
  return { faults, groups, released };
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

test('holds nothing without a reorder fault', () => {
  const { faults, groups, released } = setUp();
  faults.add({ effect: { kind: 'duplicate' } });
  expect(groups.hold(groups.mark(delivery('1')))).toBe(false);
  groups.flushOrphanedGroups();
  expect(released).toEqual([]);
});

test('releases a group as soon as it is full and begins the next one', () => {
  const { faults, groups, released } = setUp();
  faults.add({ effect: { kind: 'reorder', size: 2 } });
  for (const id of ['1', '2', '3', '4', '5']) expect(groups.hold(groups.mark(delivery(id)))).toBe(true);
  expect(released.map((ids) => ids.toSorted())).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
});

test('two faults hold groups of their own, and the older fault takes a delivery that matches both', () => {
  const { faults, groups, released } = setUp();
  faults.add({ on: { webhookId: 'a' }, effect: { kind: 'reorder', size: 2 } });
  const all = faults.add({ effect: { kind: 'reorder', size: 3 } });
  expect([
    groups.hold(groups.mark(delivery('1', 'a'))),
    groups.hold(groups.mark(delivery('2', 'b'))),
    groups.hold(groups.mark(delivery('3', 'b'))),
  ]).toEqual([true, true, true]);
  expect(released).toEqual([]);
  groups.hold(groups.mark(delivery('4', 'a')));
  expect(released.map((ids) => ids.toSorted())).toEqual([['1', '4']]);
  faults.remove(all.faultId);
  groups.flushOrphanedGroups();
  expect(released.map((ids) => ids.toSorted())).toEqual([
    ['1', '4'],
    ['2', '3'],
  ]);
});

test('resumes the rest of a released group in the order it had, and returns the deliveries of the next group', () => {
  const before = setUp();
  const fault = before.faults.add({ effect: { kind: 'reorder', size: 4 }, seed: 5 });
  const marked = ['1', '2', '3', '4', '5', '6'].map((id) => before.groups.mark(delivery(id)));
  for (const each of marked) before.groups.hold(each);
  const [order = []] = before.released;
  for (let sent = 1; sent < 4; sent++) {
    const { faults, groups, released } = setUp();
    faults.replace(before.faults.list());
    const pending = marked.filter(({ deliveryId }) => !order.slice(0, sent).includes(deliveryId));
    const others = groups.resumeGroups([delivery('unmarked'), ...pending]);
    expect(released).toEqual([order.slice(sent)]);
    expect(others.map(({ deliveryId, heldBy }) => [deliveryId, heldBy])).toEqual([
      ['unmarked', undefined],
      ['5', fault.faultId],
      ['6', fault.faultId],
    ]);
  }
});

test('whatever the fault, a held delivery is released exactly once, at the latest when the fault is removed', () => {
  const fault = fc.record({
    size: fc.integer({ min: 2, max: 6 }),
    seed: fc.nat(9),
    times: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    rate: fc.constantFrom(0.5, 1),
  });
  fc.assert(
    fc.property(fault, fc.nat(40), ({ size, seed, times, rate }, count) => {
      const { faults, groups, released } = setUp();
      faults.add({ effect: { kind: 'reorder', size }, seed, rate, ...(times === undefined ? {} : { times }) });
      const held: string[] = [];
      for (let index = 0; index < count; index++) {
        if (groups.hold(groups.mark(delivery(`${index}`)))) held.push(`${index}`);
        groups.flushOrphanedGroups();
      }
      for (const ids of released.slice(0, -1)) expect(ids).toHaveLength(size);
      if (times !== undefined) expect(held.length).toBeLessThanOrEqual(times);
      faults.replace([]);
      groups.flushOrphanedGroups();
      expect(released.flat().toSorted()).toEqual(held.toSorted());
      // Groups are released in the order they began, so no delivery is ahead by more than a group.
      for (const [index, ids] of released.entries()) {
        expect(ids.toSorted()).toEqual(held.slice(index * size, index * size + size).toSorted());
      }
    }),
  );
});
