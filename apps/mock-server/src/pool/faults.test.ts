import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fault, FaultInput } from '../model/fault.ts';
import { createFaults, type FaultChange, type Faults } from './faults.ts';

type Change = { readonly fault: Fault; readonly change: FaultChange };

function setUp(onRemoved?: () => void): { readonly faults: Faults; readonly changes: Change[] } {
  const changes: Change[] = [];
  let number = 0;
  const faults = createFaults(
    () => `fault-${++number}`,
    (fault, change) => changes.push({ fault, change }),
    onRemoved,
  );
  return { faults, changes };
}

const reset = { kind: 'reset' } as const;
const latency = { kind: 'latency', ms: 5 } as const;

test('faults are listed in the order they were added, each with an ID of its own', () => {
  const { faults } = setUp();
  faults.add({ effect: reset });
  faults.add({ effect: latency, on: { webhookId: 'w' }, times: 3, seed: 9 });
  expect(faults.list()).toEqual([
    { faultId: 'fault-1', on: {}, effect: reset, skip: 0, rate: 1, seed: 1, met: 0, struck: 0 },
    {
      faultId: 'fault-2',
      on: { webhookId: 'w' },
      effect: latency,
      skip: 0,
      times: 3,
      rate: 1,
      seed: 9,
      met: 0,
      struck: 0,
    },
  ]);
});

test('the faults that apply are returned in the order they were added, with effect and seed', () => {
  const { faults } = setUp();
  faults.add({ effect: reset, seed: 4 });
  faults.add({ effect: latency });
  expect(faults.apply({ webhookId: 'w' }, ['latency', 'reset'])).toEqual([
    { faultId: 'fault-1', effect: reset, seed: 4 },
    { faultId: 'fault-2', effect: latency, seed: 1 },
  ]);
});

test('a fault of another kind than asked for is not counted', () => {
  const { faults } = setUp();
  faults.add({ effect: reset, times: 1 });
  expect(faults.apply({ webhookId: 'w' }, ['latency'])).toEqual([]);
  expect(faults.list()).toMatchObject([{ met: 0, struck: 0 }]);
});

test('a change is reported when a fault is added, applies, is used up or is removed', () => {
  const { faults, changes } = setUp();
  faults.add({ effect: reset, times: 2 });
  faults.apply({}, ['reset']);
  faults.apply({}, ['reset']);
  faults.apply({}, ['reset']);
  faults.add({ effect: latency });
  faults.remove('fault-2');
  expect(() => faults.remove('fault-2')).toThrow('There is no active fault fault-2');
  faults.add({ effect: latency });
  faults.clear();
  expect(changes.map(({ fault, change }) => [fault.faultId, fault.struck, change])).toEqual([
    ['fault-1', 0, 'added'],
    ['fault-1', 1, 'applied'],
    ['fault-1', 2, 'used-up'],
    ['fault-2', 0, 'added'],
    ['fault-2', 0, 'removed'],
    ['fault-3', 0, 'added'],
    ['fault-3', 0, 'removed'],
  ]);
});

test('no change is reported when a fault is counted but does not apply', () => {
  const { faults, changes } = setUp();
  faults.add({ effect: reset, skip: 1 });
  faults.apply({}, ['reset']);
  expect(faults.list()).toMatchObject([{ met: 1, struck: 0 }]);
  expect(changes).toHaveLength(1);
});

test('faults that replace others keep their counters', () => {
  const { faults } = setUp();
  faults.add({ effect: reset, skip: 1, times: 1 });
  faults.apply({}, ['reset']);
  const kept = faults.list();
  faults.replace([]);
  expect(faults.apply({}, ['reset'])).toEqual([]);
  faults.replace(kept);
  expect(faults.apply({}, ['reset'])).toHaveLength(1);
  expect(faults.list()).toEqual([]);
});

test('a removal is reported when faults are removed or replaced, but not when one is used up', () => {
  let removals = 0;
  const { faults } = setUp(() => removals++);
  faults.add({ effect: reset, times: 1 });
  faults.apply({}, ['reset']);
  expect(removals).toBe(0);
  faults.add({ effect: reset });
  faults.remove('fault-2');
  expect(removals).toBe(1);
  faults.replace([]);
  expect(removals).toBe(2);
});

const input: fc.Arbitrary<FaultInput> = fc.record(
  {
    effect: fc.constantFrom<FaultInput['effect']>(reset, latency),
    on: fc.constantFrom({}, { webhookId: 'a' }, { eventName: 'x' }, { operationId: 'getWebhook' }),
    skip: fc.nat(3),
    times: fc.integer({ min: 1, max: 4 }),
    rate: fc.constantFrom(0, 0.5, 1),
    seed: fc.nat(5),
  },
  { requiredKeys: ['effect'] },
);
const subject = fc.constantFrom(
  { webhookId: 'a', eventName: 'x', deliveryId: '1' },
  { webhookId: 'b', eventName: 'x', deliveryId: '2' },
  { webhookId: 'a', eventName: 'y', deliveryId: '3' },
  { operationId: 'getWebhook' },
);

test('each fault applies as if it were the only one, whatever other faults there are', () => {
  fc.assert(
    fc.property(fc.array(input, { maxLength: 5 }), fc.array(subject, { maxLength: 30 }), (inputs, subjects) => {
      const together = setUp().faults;
      for (const each of inputs) together.add(each);
      const appliedTogether = subjects.map((each) =>
        together.apply(each, ['reset', 'latency']).map(({ faultId }) => faultId),
      );
      for (const [index, each] of inputs.entries()) {
        const alone = setUp().faults;
        alone.add(each);
        const appliedAlone = subjects.map((tried) => alone.apply(tried, ['reset', 'latency']).length > 0);
        expect(appliedTogether.map((ids) => ids.includes(`fault-${index + 1}`))).toEqual(appliedAlone);
        const struck = appliedAlone.filter(Boolean).length;
        expect(struck).toBeLessThanOrEqual(each.times ?? subjects.length);
        expect(alone.list().length).toBe(struck === each.times ? 0 : 1);
      }
    }),
  );
});
