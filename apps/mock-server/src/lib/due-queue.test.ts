import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDueQueue } from './due-queue.ts';

test('items are popped by due time, then by order, whatever the mix of pushes and pops', () => {
  const item = fc.record({ dueAt: fc.nat(5), order: fc.nat(1000) });
  fc.assert(
    fc.property(fc.array(fc.option(item)), (steps) => {
      const queue = createDueQueue();
      const model: { dueAt: number; order: number }[] = [];
      for (const step of steps) {
        if (step !== null) {
          queue.push(step);
          model.push(step);
          model.sort((one, other) => one.dueAt - other.dueAt || one.order - other.order);
        } else {
          expect(queue.pop()).toEqual(model.shift());
        }
        expect(queue.peek()).toEqual(model[0]);
      }
    }),
  );
});
