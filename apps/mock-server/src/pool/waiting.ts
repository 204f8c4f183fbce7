import type { DeliveryFilter, DeliveryHistory, DeliveryRecord, DeliveryState } from '../model/delivery.ts';
import { MockError } from '../model/mock-error.ts';
import type { Part } from '../store/store.ts';

/** What waiting needs of a pool. */
export type WaitingDeps = {
  /** Hears of each change of a delivery; returns a function that ends it. */
  readonly onChange: (listener: (delivery: DeliveryRecord, state: DeliveryState) => void) => () => void;
  readonly find: (deliveryId: string) => Promise<DeliveryHistory | undefined>;
  readonly list: (filter: DeliveryFilter, limit: number) => Promise<Part<DeliveryRecord>>;
  readonly stateOf: (delivery: DeliveryRecord) => DeliveryState;
  readonly idle: () => Promise<void>;
  /** Aborted when the server closes. */
  readonly closing: AbortSignal;
};

const over: readonly DeliveryState[] = ['succeeded', 'failed', 'dropped'];
const nearMissesShown = 10;

/**
 * The newest delivery that fits, as soon as there is one; without a state, one that is over.
 * @throws MockError (408) that tells what did happen
 */
export async function waitForDelivery(
  deps: WaitingDeps,
  filter: DeliveryFilter,
  timeoutMs: number,
): Promise<DeliveryHistory> {
  const states = filter.state === undefined ? over : [filter.state];
  const found = Promise.withResolvers<string>();
  // Deliveries made before `after` are told apart by the store alone, so a change only says that looking is worthwhile.
  const look = async (): Promise<void> => {
    const { list } = await deps.list(filter.state === undefined ? { ...filter, isOver: true } : filter, 1);
    if (list[0] !== undefined) found.resolve(list[0].deliveryId);
  };
  const stop = deps.onChange((delivery, state) => {
    const fits =
      states.includes(state) &&
      (filter.webhookId === undefined || filter.webhookId === delivery.webhookId) &&
      (filter.eventName === undefined || filter.eventName === delivery.eventName) &&
      (filter.source === undefined || filter.source === delivery.source);
    if (!fits) return;
    if (filter.after === undefined && filter.before === undefined) found.resolve(delivery.deliveryId);
    else look().catch(found.reject);
  });
  const timer = setTimeout(() => found.reject(undefined), timeoutMs);
  const onClosing = (): void => found.reject(new MockError(409, 'The mock server was closed'));
  deps.closing.addEventListener('abort', onClosing);
  try {
    look().catch(found.reject);
    const delivery = await deps.find(await found.promise);
    if (delivery === undefined) throw new MockError(404, 'The delivery was dropped from the record meanwhile');
    return delivery;
  } catch (error) {
    if (error !== undefined) throw error;
    throw new MockError(
      408,
      `No delivery fitted ${describeFilter(filter)} within ${timeoutMs} ms. ${await nearMisses(deps)}`,
    );
  } finally {
    clearTimeout(timer);
    deps.closing.removeEventListener('abort', onClosing);
    stop();
  }
}

/**
 * Waits until nothing is under way and nothing is due.
 * @throws MockError (408) that tells what is under way
 */
export async function waitUntilSettled(deps: WaitingDeps, timeoutMs: number): Promise<void> {
  const expired = Promise.withResolvers<never>();
  const timer = setTimeout(() => expired.reject(undefined), timeoutMs);
  try {
    await Promise.race([deps.idle(), expired.promise]);
  } catch (error) {
    if (error !== undefined) throw error;
    throw new MockError(408, `Deliveries were still under way after ${timeoutMs} ms. ${await nearMisses(deps)}`);
  } finally {
    clearTimeout(timer);
  }
}

/** @throws MockError (409) that tells which deliveries fit */
export async function refuseDeliveries(deps: WaitingDeps, filter: DeliveryFilter): Promise<void> {
  const { totalCount, list } = await deps.list(filter, nearMissesShown);
  if (totalCount === 0) return;
  throw new MockError(
    409,
    `${totalCount} deliveries fit ${describeFilter(filter)}: ${list.map((each) => describeDelivery(deps, each)).join('; ')}`,
  );
}

async function nearMisses(deps: WaitingDeps): Promise<string> {
  const { totalCount, list } = await deps.list({}, nearMissesShown);
  if (totalCount === 0) return 'There was no delivery at all.';
  const shown = list.map((delivery) => describeDelivery(deps, delivery)).join('; ');
  return `The last of ${totalCount} deliveries: ${shown}`;
}

function describeDelivery(deps: WaitingDeps, delivery: DeliveryRecord): string {
  const { deliveryId, eventName, webhookId, attemptCount, reason } = delivery;
  const why = reason === undefined ? '' : ` (${reason})`;
  return `${deliveryId} ${eventName} to ${webhookId}: ${deps.stateOf(delivery)}${why}, ${attemptCount} attempts`;
}

function describeFilter(filter: DeliveryFilter): string {
  const members = Object.entries(filter).filter(([, value]) => value !== undefined);
  return members.length === 0 ? 'at all' : members.map(([name, value]) => `${name} ${value}`).join(', ');
}
