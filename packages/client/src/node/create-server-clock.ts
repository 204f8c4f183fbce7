import type { ServerClock } from '../options/platform.ts';

/**
 * Makes a clock that begins as the client's, and follows that of the server after a refused date. A browser could not
 * learn: it hides the `date` of an answer from another origin.
 */
export function createServerClock(clock: () => number): ServerClock {
  let offsetMs = 0;
  const learn: ServerClock['learn'] = (apiCode, headers) => {
    const serverTime = Date.parse(headers?.get('date') ?? '');
    if (apiCode !== 1305 || Number.isNaN(serverTime)) return undefined;
    offsetMs = serverTime - clock();
    return offsetMs;
  };
  return Object.assign(() => clock() + offsetMs, { learn });
}
