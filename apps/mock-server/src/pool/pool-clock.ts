import type { Clock } from '../lib/clock.ts';
import type { ClockState } from '../model/clock-state.ts';

/** A user pool's clock: the system clock, or a virtual clock that changes only when it is moved. */
export type PoolClock = Clock & {
  readonly mode: 'system' | 'virtual';
  readonly state: ClockState;
  set(state: ClockState): void;
  /** Moves a virtual clock forward. An earlier time has no effect. */
  moveTo(time: number): void;
};

export function createPoolClock(system: Clock, initial: ClockState = { mode: 'system' }): PoolClock {
  let state = initial;
  return {
    now: () => (state.mode === 'virtual' ? state.now : system.now()),
    ...(system.monotonic === undefined ? {} : { monotonic: () => system.monotonic?.() ?? 0 }),
    get mode() {
      return state.mode;
    },
    get state() {
      return state;
    },
    set(next) {
      state = next;
    },
    moveTo(time) {
      if (state.mode === 'virtual' && time > state.now) state = { mode: 'virtual', now: time };
    },
  };
}
