import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createThrottle } from './throttle.ts';

const calls = fc.array(
  fc.record({ wait: fc.integer({ min: 0, max: 600 }), pool: fc.constantFrom('pool-1', 'pool-2') }),
  {
    maxLength: 60,
  },
);

test('in each second of the clock each user pool gets through as often as it may, and no oftener', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), calls, (perSecond, sequence) => {
      const throttle = createThrottle(perSecond);
      const counts = new Map<string, number>();
      let now = 1_700_000_000_000;
      for (const { wait, pool } of sequence) {
        now += wait;
        const second = `${pool} ${Math.floor(now / 1000)}`;
        const count = (counts.get(second) ?? 0) + 1;
        counts.set(second, count);
        const call = (): void => throttle.count(pool, now);
        if (count > perSecond) expect(call).toThrow(expect.objectContaining({ statusCode: 429, httpStatus: 429 }));
        else expect(call).not.toThrow();
      }
    }),
  );
});

test('without a limit every call gets through', () => {
  const throttle = createThrottle(undefined);
  for (let call = 0; call < 1000; call++) throttle.count('pool', 0);
});
