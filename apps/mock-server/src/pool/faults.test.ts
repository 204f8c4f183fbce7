import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fault, FaultInput } from '../model/fault.ts';
import { createFaults, type Faults } from './faults.ts';

type Change = { readonly fault: Fault; readonly active: boolean };

function setUp(): { readonly faults: Faults; readonly changes: Change[] } {
  const changes: Change[] = [];
  let number = 0;
  const faults = createFaults(
    () => `fault-${++number}`,
    (fault, active) => changes.push({ fault, active }),
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

test('what strikes is told in the order of addition, with effect and seed', () => {
  const { faults } = setUp();
  faults.add({ effect: reset, seed: 4 });
  faults.add({ effect: latency });
  expect(faults.strike({ webhookId: 'w' }, ['latency', 'reset'])).toEqual([
    { faultId: 'fault-1', effect: reset, seed: 4 },
    { faultId: 'fault-2', effect: latency, seed: 1 },
  ]);
});

test('a fault of a kind that is not asked for meets nothing', () => {
  const { faults } = setUp();
  faults.add({ effect: reset, times: 1 });
  expect(faults.strike({ webhookId: 'w' }, ['latency'])).toEqual([]);
  expect(faults.list()).toMatchObject([{ met: 0, struck: 0 }]);
});

test('coming, striking, being used up and going are all told of', () => {
  const { faults, changes } = setUp();
  faults.add({ effect: reset, times: 2 });
  faults.strike({}, ['reset']);
  faults.strike({}, ['reset']);
  faults.strike({}, ['reset']);
  faults.add({ effect: latency });
  expect(faults.remove('fault-2')).toBe(true);
  expect(faults.remove('fault-2')).toBe(false);
  expect(changes.map(({ fault, active }) => [fault.faultId, fault.struck, active])).toEqual([
    ['fault-1', 0, true],
    ['fault-1', 1, true],
    ['fault-1', 2, false],
    ['fault-2', 0, true],
    ['fault-2', 0, false],
  ]);
});

test('a fault that only met a case is not told of', () => {
  const { faults, changes } = setUp();
  faults.add({ effect: reset, skip: 1 });
  faults.strike({}, ['reset']);
  expect(faults.list()).toMatchObject([{ met: 1, struck: 0 }]);
  expect(changes).toHaveLength(1);
});

test('faults that are put in the place of others go on where they were', () => {
  const { faults } = setUp();
  faults.add({ effect: reset, skip: 1, times: 1 });
  faults.strike({}, ['reset']);
  const kept = faults.list();
  faults.replace([]);
  expect(faults.strike({}, ['reset'])).toEqual([]);
  faults.replace(kept);
  expect(faults.strike({}, ['reset'])).toHaveLength(1);
  expect(faults.list()).toEqual([]);
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
const kase = fc.constantFrom(
  { webhookId: 'a', eventName: 'x', deliveryId: '1' },
  { webhookId: 'b', eventName: 'x', deliveryId: '2' },
  { webhookId: 'a', eventName: 'y', deliveryId: '3' },
  { operationId: 'getWebhook' },
);

test('whatever is added and met, each fault strikes as if it were alone, as often as it may, after what it skips', () => {
  fc.assert(
    fc.property(fc.array(input, { maxLength: 5 }), fc.array(kase, { maxLength: 30 }), (inputs, cases) => {
      const together = setUp().faults;
      for (const each of inputs) together.add(each);
      const struckTogether = cases.map((each) =>
        together.strike(each, ['reset', 'latency']).map(({ faultId }) => faultId),
      );
      for (const [index, each] of inputs.entries()) {
        const alone = setUp().faults;
        alone.add(each);
        const struckAlone = cases.map((met) => alone.strike(met, ['reset', 'latency']).length > 0);
        expect(struckTogether.map((ids) => ids.includes(`fault-${index + 1}`))).toEqual(struckAlone);
        const struck = struckAlone.filter(Boolean).length;
        expect(struck).toBeLessThanOrEqual(each.times ?? cases.length);
        expect(alone.list().length).toBe(struck === each.times ? 0 : 1);
      }
    }),
  );
});
