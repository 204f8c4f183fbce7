import type { ServerClock } from '../options/platform.ts';

/**
 * Makes a clock that returns the client's time until the server refuses a date, and then the server's time. Browsers
 * have no such clock, because they hide the `date` of an answer from another origin.
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
