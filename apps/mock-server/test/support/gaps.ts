import type { Schemas } from '@genauth-webhooks/contract';
import type { DeliveryWithAttempts } from '../../src/index.ts';

/** When each attempt of a delivery began, in milliseconds since 1970. */
export function startsOf({ attempts }: DeliveryWithAttempts): number[] {
  return attempts.map(({ startedAt }) => Date.parse(startedAt));
}

/** The same from the entries of get-webhook-logs, which come last first. */
export function loggedStarts(list: readonly Schemas['WebhookLogDto'][]): number[] {
  return list.map(({ timestamp }) => Date.parse(timestamp.replace(/\+0800$/, '+08:00'))).reverse();
}

/** The time between each two neighbours. */
export function gapsOf(times: readonly number[]): number[] {
  return times.slice(1).map((time, index) => time - (times[index] ?? Number.NaN));
}
