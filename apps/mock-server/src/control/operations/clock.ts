import type { ControlSchemas } from '@genauth-webhooks/control';
import { isoTime, toTime } from '../../model/time.ts';
import type { Pool } from '../../pool/pool.ts';
import type { Moved } from '../../pool/schedule.ts';
import type { ControlOperations } from '../operation.ts';

export const clockOperations: ControlOperations<'getClock' | 'setClock' | 'advanceClock' | 'stepClock' | 'runAll'> = {
  getClock: async (server, { userPoolId }) => showClock(await server.pool(userPoolId)),
  async setClock(server, { userPoolId, mode, now }) {
    const pool = await server.pool(userPoolId);
    await pool.setClock(
      mode === 'system' ? { mode } : { mode, now: now === undefined ? pool.clock.now() : toTime(now) },
    );
    return showClock(pool);
  },
  advanceClock: async (server, { userPoolId, by }) => showMoved(await (await server.pool(userPoolId)).advance(by)),
  stepClock: async (server, { userPoolId }) => showMoved(await (await server.pool(userPoolId)).step()),
  runAll: async (server, { userPoolId }) => showMoved(await (await server.pool(userPoolId)).runAll()),
};

function showClock({ clock }: Pool): ControlSchemas['Clock'] {
  return { mode: clock.mode, now: isoTime(clock.now()) };
}

function showMoved({ now, attempts }: Moved): ControlSchemas['Moved'] {
  return { now: isoTime(now), attempts };
}
