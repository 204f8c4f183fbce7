import type { DeliveryFilter, DeliveryHistory, DeliveryRecord, DeliveryState } from '../model/delivery.ts';
import { MockError } from '../model/mock-error.ts';
import type { Part } from '../store/store.ts';

/** Called when a delivery has a new state. */
export type DeliveryListener = (delivery: DeliveryRecord, state: DeliveryState) => void;

/** A filter that can also select the deliveries in a final state. */
export type ListFilter = DeliveryFilter & { readonly isOver?: true };

/** What waiting needs of a pool. */
export type WaitingDeps = {
  /** Adds a listener; returns a function that removes it. */
  readonly onChange: (listener: DeliveryListener) => () => void;
  readonly find: (deliveryId: string) => Promise<DeliveryHistory | undefined>;
  readonly list: (filter: ListFilter, limit: number) => Promise<Part<DeliveryRecord>>;
  readonly stateOf: (delivery: DeliveryRecord) => DeliveryState;
  readonly idle: () => Promise<void>;
  /** Aborted when the server closes. */
  readonly closing: AbortSignal;
};

const finalStates: readonly DeliveryState[] = ['succeeded', 'failed', 'dropped'];
const listedInErrors = 10;

/**
 * The newest matching delivery, as soon as there is one. Without a state in the filter, it is one in a final state.
 * @param anchored the filter with the IDs that `after` and `before` stand for, the filter itself by default; rejects when the filter is refused
 * @throws MockError (408) that lists the latest deliveries
 */
export async function waitForDelivery(
  deps: WaitingDeps,
  filter: DeliveryFilter,
  timeoutMs: number,
  anchored: Promise<DeliveryFilter> = Promise.resolve(filter),
): Promise<DeliveryHistory> {
  const states = filter.state === undefined ? finalStates : [filter.state];
  const found = Promise.withResolvers<string>();
  const look = async (): Promise<void> => {
    const wanted = await anchored;
    const { list } = await deps.list(filter.state === undefined ? { ...wanted, isOver: true } : wanted, 1);
    if (list[0] !== undefined) found.resolve(list[0].deliveryId);
  };
  const stop = deps.onChange((delivery, state) => {
    const matches =
      states.includes(state) &&
      (filter.webhookId === undefined || filter.webhookId === delivery.webhookId) &&
      (filter.eventName === undefined || filter.eventName === delivery.eventName) &&
      (filter.source === undefined || filter.source === delivery.source);
    if (!matches) return;
    // Only the store knows which delivery was made before which.
    if (filter.after === undefined && filter.before === undefined) found.resolve(delivery.deliveryId);
    else look().catch(found.reject);
  });
  // A refused filter is reported as such, however short the time.
  const timer = setTimeout(() => anchored.then(() => found.reject(undefined), found.reject), timeoutMs);
  const onClosing = (): void => found.reject(new MockError(409, 'The mock server was closed'));
  deps.closing.addEventListener('abort', onClosing);
  try {
    look().catch(found.reject);
    const [deliveryId] = await Promise.all([found.promise, anchored]);
    const delivery = await deps.find(deliveryId);
    if (delivery === undefined) throw new MockError(404, 'The delivery was removed by retention while you waited');
    return delivery;
  } catch (error) {
    if (error !== undefined) throw error;
    throw new MockError(
      408,
      `No delivery${describeFilter(filter)} was found within ${timeoutMs} ms. ${await describeLatest(deps)}`,
    );
  } finally {
    clearTimeout(timer);
    deps.closing.removeEventListener('abort', onClosing);
    stop();
  }
}

/**
 * Waits until no delivery is in progress or due.
 * @throws MockError (408) that lists the latest deliveries
 */
export async function waitUntilSettled(deps: WaitingDeps, timeoutMs: number): Promise<void> {
  const expired = Promise.withResolvers<never>();
  const timer = setTimeout(() => expired.reject(undefined), timeoutMs);
  try {
    await Promise.race([deps.idle(), expired.promise]);
  } catch (error) {
    if (error !== undefined) throw error;
    throw new MockError(408, `Deliveries were still in progress after ${timeoutMs} ms. ${await describeLatest(deps)}`);
  } finally {
    clearTimeout(timer);
  }
}

/** @throws MockError (409) that lists the matching deliveries */
export async function refuseDeliveries(deps: WaitingDeps, filter: DeliveryFilter): Promise<void> {
  const { totalCount, list } = await deps.list(filter, listedInErrors);
  if (totalCount === 0) return;
  throw new MockError(
    409,
    `Expected no deliveries${describeFilter(filter)}, found ${totalCount}: ${describeDeliveries(deps, list)}`,
  );
}

async function describeLatest(deps: WaitingDeps): Promise<string> {
  const { totalCount, list } = await deps.list({}, listedInErrors);
  return totalCount === 0
    ? 'The pool has no deliveries.'
    : `The latest of ${totalCount} deliveries: ${describeDeliveries(deps, list)}`;
}

function describeDeliveries(deps: WaitingDeps, deliveries: readonly DeliveryRecord[]): string {
  return deliveries
    .map((delivery) => {
      const { deliveryId, eventName, webhookId, attemptCount, reason } = delivery;
      const why = reason === undefined ? '' : ` (${reason})`;
      return `${deliveryId} ${eventName} to ${webhookId}: ${deps.stateOf(delivery)}${why}, ${attemptCount} attempts`;
    })
    .join('; ');
}

function describeFilter(filter: DeliveryFilter): string {
  const members = Object.entries(filter).filter(([, value]) => value !== undefined);
  return members.length === 0 ? '' : ` with ${members.map(([name, value]) => `${name} ${value}`).join(', ')}`;
}
