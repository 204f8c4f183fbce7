import type { ControlSchemas } from '@genauth-webhooks/contract/control';
import { isoTime, toTime } from '../../lib/time.ts';
import type { Moved, Pool } from '../../pool/pool.ts';
import type { ControlOperations } from '../control-context.ts';

export const clockOperations: ControlOperations<'getClock' | 'setClock' | 'advanceClock' | 'stepClock' | 'runAll'> = {
  getClock: async (context, { userPoolId }) => showClock(await context.pool(userPoolId)),
  async setClock(context, { userPoolId, mode, now }) {
    const pool = await context.pool(userPoolId);
    await pool.setClock(
      mode === 'system' ? { mode } : { mode, now: now === undefined ? pool.clock.now() : toTime(now) },
    );
    return showClock(pool);
  },
  advanceClock: async (context, { userPoolId, by }) => showMoved(await (await context.pool(userPoolId)).advance(by)),
  stepClock: async (context, { userPoolId }) => showMoved(await (await context.pool(userPoolId)).step()),
  runAll: async (context, { userPoolId }) => showMoved(await (await context.pool(userPoolId)).runAll()),
};

function showClock({ clock }: Pool): ControlSchemas['Clock'] {
  return { mode: clock.mode, now: isoTime(clock.now()) };
}

function showMoved({ now, attempts }: Moved): ControlSchemas['Moved'] {
  return { now: isoTime(now), attempts };
}
