import { nextTurn } from '../lib/next-turn.ts';
import type { DeliveryFilter, DeliveryHistory, DeliveryRecord, DeliveryState } from '../model/delivery.ts';
import { MockError } from '../model/mock-error.ts';
import type { Part } from '../store/store.ts';
import { describeDelivery } from './describe-delivery.ts';
import type { PoolClock } from './pool-clock.ts';

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
  /** The pool's clock. */
  readonly clock: Pick<PoolClock, 'mode' | 'now'>;
  /** The name of a webhook; undefined when it was deleted. */
  readonly webhookName: (webhookId: string) => Promise<string | undefined>;
  /** The events that no webhook received: their number, and the hint about the latest one. */
  readonly undelivered: () => { readonly count: number; readonly hint?: string };
  /** Aborted when the server closes. */
  readonly closing: AbortSignal;
};

const finalStates: readonly DeliveryState[] = ['succeeded', 'failed', 'dropped'];
const listedInErrors = 10;

/**
 * The newest matching delivery, as soon as there is one. Without a state in the filter, it is one in a final state.
 * @param anchored the filter with `after` and `before` resolved to IDs, by default the filter itself; rejects if the filter
 * is refused
 * @throws MockError (408) that describes the nearest deliveries and says what to do
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
  // A refused filter is reported as such, even if the time limit is short.
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
      `No delivery${describeFilter(filter)} was found within ${timeoutMs} ms. ${await describeSituation(deps, withoutState(filter))}`,
    );
  } finally {
    clearTimeout(timer);
    deps.closing.removeEventListener('abort', onClosing);
    stop();
  }
}

/**
 * Waits until no delivery is in progress or due.
 * @throws MockError (408) that describes the nearest deliveries and says what to do
 */
export async function waitUntilSettled(deps: WaitingDeps, timeoutMs: number): Promise<void> {
  const expired = Promise.withResolvers<never>();
  const timer = setTimeout(() => expired.reject(undefined), timeoutMs);
  try {
    await Promise.race([deps.idle(), expired.promise]);
  } catch (error) {
    if (error !== undefined) throw error;
    throw new MockError(
      408,
      `Deliveries were still in progress after ${timeoutMs} ms. ${await describeSituation(deps, {})}`,
    );
  } finally {
    clearTimeout(timer);
  }
}

/** @throws MockError (409) that lists the matching deliveries */
export async function refuseDeliveries(deps: WaitingDeps, filter: DeliveryFilter): Promise<void> {
  const { totalCount, list } = await deps.list(filter, listedInErrors);
  if (totalCount === 0) return;
  const described = await describeAll(deps, list);
  const undelivered = describeUndeliveredEvents(deps);
  throw new MockError(
    409,
    `Expected no deliveries${describeFilter(filter)}, found ${totalCount}: ${described.join('; ')}.${undelivered && ` ${undelivered}`}`,
  );
}

/** Describes the deliveries that nearly match, the events that no webhook received, and what to do. */
async function describeSituation(deps: WaitingDeps, near: DeliveryFilter): Promise<string> {
  const similar = await deps.list(near, listedInErrors);
  const { totalCount, list } = similar.totalCount > 0 ? similar : await deps.list({}, listedInErrors);
  const described = await describeAll(deps, list);
  const isNear = similar.totalCount > 0 && Object.keys(near).length > 0;
  const deliveries =
    totalCount === 0
      ? 'The pool has no deliveries.'
      : `${isNear ? headingOfNear(totalCount) : headingOfAll(totalCount)}: ${described.join('; ')}.`;
  return [deliveries, describeUndeliveredEvents(deps), adviceFor(deps, list)].filter((text) => text !== '').join(' ');
}

function headingOfNear(total: number): string {
  return total === 1
    ? 'One delivery matches in all but the state'
    : `${total} deliveries match in all but the state, newest first`;
}

function headingOfAll(total: number): string {
  return total === 1 ? 'The pool has one delivery' : `The pool has ${total} deliveries, newest first`;
}

async function describeAll(deps: WaitingDeps, list: readonly DeliveryRecord[]): Promise<string[]> {
  const described: string[] = [];
  for (const delivery of list) {
    // Each is read with its attempts.
    if (described.length > 0) await nextTurn();
    described.push(await describeOne(deps, delivery));
  }
  return described;
}

async function describeOne(deps: WaitingDeps, record: DeliveryRecord): Promise<string> {
  const delivery = (await deps.find(record.deliveryId)) ?? { ...record, attempts: [] };
  const webhookName = await deps.webhookName(record.webhookId);
  return describeDelivery({ delivery, state: deps.stateOf(record), webhookName }, deps.clock.now());
}

function describeUndeliveredEvents({ undelivered }: WaitingDeps): string {
  const { count: events, hint } = undelivered();
  if (hint === undefined) return '';
  return events === 1
    ? `One event reached no webhook: ${hint}`
    : `${events} events reached no webhook; the latest: ${hint}`;
}

/** How to make a pending delivery continue. */
function adviceFor({ clock, stateOf }: WaitingDeps, list: readonly DeliveryRecord[]): string {
  const pending = list.filter((delivery) => stateOf(delivery) === 'pending' && delivery.heldBy === undefined);
  if (pending.length === 0) return '';
  if (clock.mode === 'virtual') return 'The clock is virtual: advance it, or run all attempts.';
  const later = pending.some(({ dueAt = 0 }) => dueAt > clock.now());
  return later ? 'Use a virtual clock to skip the time until the next attempt.' : '';
}

function withoutState({ state: _, ...rest }: DeliveryFilter): DeliveryFilter {
  return rest;
}

function describeFilter(filter: DeliveryFilter): string {
  const members = Object.entries(filter).filter(([, value]) => value !== undefined);
  return members.length === 0 ? '' : ` with ${members.map(([name, value]) => `${name} ${value}`).join(', ')}`;
}
