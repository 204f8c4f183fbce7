import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFaults, type Faults } from '../pool/faults.ts';
import { type Fault, type FaultInput, isInScope, newFault, shuffle } from './fault.ts';

function faultsWith(...inputs: FaultInput[]): Faults {
  let number = 0;
  const faults = createFaults(
    () => `fault-${++number}`,
    () => {},
  );
  for (const input of inputs) faults.add(input);
  return faults;
}

const down: FaultInput['effect'] = { kind: 'status', status: 503 };
const appliesTo = (faults: Faults, cases: number): boolean[] =>
  Array.from({ length: cases }, () => faults.apply({ webhookId: 'w' }, ['status']).length > 0);

test('a fault applies as often as `times` allows and is then removed', () => {
  const faults = faultsWith({ effect: down, times: 2 });
  expect(appliesTo(faults, 4)).toEqual([true, true, false, false]);
  expect(faults.list()).toEqual([]);
});

test('a fault leaves alone the first `skip` subjects', () => {
  expect(appliesTo(faultsWith({ effect: down, skip: 2, times: 1 }), 5)).toEqual([false, false, true, false, false]);
});

test('a fault applies to about the share of subjects that `rate` says, and to the same ones for the same seed', () => {
  const run = (seed: number): boolean[] => appliesTo(faultsWith({ effect: down, rate: 0.3, seed }), 1000);
  const share = run(7).filter(Boolean).length / 1000;
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.4);
  expect(run(7)).toEqual(run(7));
  expect(run(7)).not.toEqual(run(8));
});

test('a rate of 0 never applies, a rate of 1 always does', () => {
  expect(appliesTo(faultsWith({ effect: down, rate: 0 }), 100)).not.toContain(true);
  expect(appliesTo(faultsWith({ effect: down, rate: 1 }), 100)).not.toContain(false);
});

test.each<[FaultInput['on'], boolean]>([
  [undefined, true],
  [{}, true],
  [{ webhookId: 'w' }, true],
  [{ webhookId: 'x' }, false],
  [{ webhookId: 'w', eventName: 'login' }, true],
  [{ webhookId: 'w', eventName: 'register' }, false],
  [{ deliveryId: 'd' }, true],
  [{ operationId: 'getWebhook' }, false],
])('a fault on %j applies to a delivery of webhook w and event login: %s', (on, expected) => {
  const fault: Fault = newFault('f', { effect: down, ...(on === undefined ? {} : { on }) });
  expect(isInScope(fault, { webhookId: 'w', eventName: 'login', deliveryId: 'd' })).toBe(expected);
});

test('a fault on an operation applies to that operation only, and to no delivery', () => {
  const fault = newFault('f', { effect: down, on: { operationId: 'getWebhook' } });
  expect(isInScope(fault, { operationId: 'getWebhook' })).toBe(true);
  expect(isInScope(fault, { operationId: 'listWebhooks' })).toBe(false);
  expect(isInScope(newFault('g', { effect: down }), { operationId: 'getWebhook' })).toBe(false);
});

test('shuffle keeps every item and gives the same order for the same seed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat(), (items, seed) => {
      expect([...shuffle(items, seed)].sort()).toEqual([...items].sort());
      expect(shuffle(items, seed)).toEqual(shuffle(items, seed));
    }),
  );
});
