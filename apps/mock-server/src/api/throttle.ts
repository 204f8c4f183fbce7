import { fail } from './failure.ts';

/** Counts the calls of each user pool. */
export type Throttle = {
  /** @throws ApiFailure with HTTP status 429 when the pool has used up this second */
  count(userPoolId: string, now: number): void;
};

/** @param perSecond how many calls a user pool may make within one second; any number when undefined */
export function createThrottle(perSecond: number | undefined): Throttle {
  let second = Number.NaN;
  const counts = new Map<string, number>();
  return {
    count(userPoolId, now) {
      if (perSecond === undefined) return;
      if (Math.floor(now / 1000) !== second) {
        second = Math.floor(now / 1000);
        counts.clear();
      }
      const count = (counts.get(userPoolId) ?? 0) + 1;
      counts.set(userPoolId, count);
      if (count > perSecond) {
        throw fail(
          'throttled',
          `The maximum number of requests per second (${perSecond}) is exceeded; try again in a second`,
          { 'retry-after': '1' },
        );
      }
    },
  };
}
