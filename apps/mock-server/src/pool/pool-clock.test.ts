import { expect, test } from 'vitest';
import { createPoolClock } from './pool-clock.ts';

/** A system clock that the test moves. */
function systemClock(time: number): { now(): number; time: number } {
  return {
    time,
    now() {
      return this.time;
    },
  };
}

test('a new clock is the system clock', () => {
  const system = systemClock(1000);
  const clock = createPoolClock(system);
  expect([clock.mode, clock.state, clock.now()]).toEqual(['system', { mode: 'system' }, 1000]);
  system.time = 2000;
  expect(clock.now()).toBe(2000);
});

test('a clock starts with its stored state', () => {
  const clock = createPoolClock(systemClock(1000), { mode: 'virtual', now: 5 });
  expect([clock.mode, clock.now()]).toEqual(['virtual', 5]);
});

test('a virtual clock changes only when it is moved, and never moves back', () => {
  const system = systemClock(1000);
  const clock = createPoolClock(system);
  clock.set({ mode: 'virtual', now: 50 });
  system.time = 9000;
  expect(clock.now()).toBe(50);
  clock.moveTo(70);
  expect(clock.state).toEqual({ mode: 'virtual', now: 70 });
  clock.moveTo(60);
  expect(clock.now()).toBe(70);
});

test('the system clock cannot be moved', () => {
  const clock = createPoolClock(systemClock(1000));
  clock.moveTo(5000);
  expect([clock.mode, clock.now()]).toEqual(['system', 1000]);
});

test('a clock can be set to an earlier time and to the system clock', () => {
  const clock = createPoolClock(systemClock(1000), { mode: 'virtual', now: 5000 });
  clock.set({ mode: 'virtual', now: 10 });
  expect(clock.now()).toBe(10);
  clock.set({ mode: 'system' });
  expect(clock.now()).toBe(1000);
});
