import { buildDelivery, type DeliveryOptions } from '@genauth-webhooks/client/testing';
import { type AnyEvent, type Dedupe, type EventName, parseWebhook } from '@genauth-webhooks/client/webhooks';

export const eventOf = (name: EventName, overrides: object = {}, options: DeliveryOptions = {}): Promise<AnyEvent> =>
  parseWebhook(buildDelivery(name, overrides as never, options), { secrets: 'none' });

/** Which of the deliveries were handled. */
export async function handled(once: Dedupe, deliveries: readonly AnyEvent[]): Promise<boolean[]> {
  const results: boolean[] = [];
  for (const event of deliveries) results.push((await once(event, async () => {})) === 'handled');
  return results;
}

/** A clock that only the test moves. */
export function manualClock(): { now: number; readonly read: () => number } {
  const clock = { now: 1_700_000_000_000, read: () => clock.now };
  return clock;
}

/** A promise that the test settles. */
export function deferred<T>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
} {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
