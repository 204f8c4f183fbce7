import { expect } from 'vitest';
import { type ControlRows, inDefault, type Refusal } from './row.ts';

const systemClock: Refusal = {
  title: "a pool on the system's clock",
  status: 409,
  says: /^The pool uses the system clock; set a virtual clock first$/,
  input: inDefault,
};

/** The clock of a pool. */
export const clockRows = {
  getClock: {
    async succeed({ mock }) {
      await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
      return inDefault;
    },
    holds: (output) => expect(output).toEqual({ mode: 'virtual', now: '2026-01-01T00:00:00.000Z' }),
    refusals: [],
  },
  setClock: {
    succeed: async () => ({ ...inDefault, mode: 'virtual', now: '2026-01-01T00:00Z' }),
    holds: (output) => expect(output).toEqual({ mode: 'virtual', now: '2026-01-01T00:00:00.000Z' }),
    refusals: [
      { title: 'no mode', status: 400, says: /^mode should not be empty$/, input: inDefault },
      {
        title: 'a time in the wrong format',
        status: 400,
        says: /^now must match /,
        input: { ...inDefault, mode: 'virtual', now: 'noon' },
      },
      {
        title: 'a time that does not exist',
        status: 400,
        says: /^"2026-13-45T99:99Z" is not a valid time/,
        input: { ...inDefault, mode: 'virtual', now: '2026-13-45T99:99Z' },
      },
    ],
  },
  advanceClock: {
    async succeed({ mock }) {
      await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
      await mock.emit('user:created');
      return { ...inDefault, by: '3d' };
    },
    holds: (output) => expect(output).toEqual({ now: '2026-01-04T00:00:00.000Z', attempts: 1 }),
    refusals: [
      { ...systemClock, input: { ...inDefault, by: '1d' } },
      {
        title: 'an unknown member',
        status: 400,
        says: /^foo is unknown; the known name is by$/,
        input: { ...inDefault, by: 1, foo: 2 },
      },
      { title: 'a missing duration', status: 400, says: /^by should not be empty$/, input: inDefault },
      {
        title: 'a duration in the wrong format',
        status: 400,
        says: /^by must match /,
        input: { ...inDefault, by: '3 days' },
      },
    ],
  },
  stepClock: {
    async succeed({ mock }) {
      await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
      await mock.emit('user:created');
      await mock.emit('user:created');
      return inDefault;
    },
    holds: (output) => expect(output).toEqual({ now: '2026-01-01T00:00:00.000Z', attempts: 1 }),
    refusals: [systemClock],
  },
  runAll: {
    async succeed({ mock }) {
      await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
      await mock.emit('user:created');
      await mock.emit('user:created');
      return inDefault;
    },
    holds: (output) => expect(output).toEqual({ now: '2026-01-01T00:00:00.000Z', attempts: 2 }),
    refusals: [systemClock],
  },
} satisfies Partial<ControlRows>;
