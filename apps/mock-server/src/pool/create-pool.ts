import { dropped } from '../delivery/after-attempt.ts';
import { eventDelivery, replayDelivery, triggerDelivery } from '../delivery/new-delivery.ts';
import { toMilliseconds } from '../lib/time.ts';
import type { ClockState } from '../model/clock-state.ts';
import type { DeliveryFilter, DeliveryHistory, DeliveryRecord, DeliveryState } from '../model/delivery.ts';
import { MockError } from '../model/mock-error.ts';
import type { PoolContent } from '../model/snapshot.ts';
import { checkSnapshot } from '../model/snapshot.ts';
import type { Part } from '../store/store.ts';
import { createActivityFeed } from './activity.ts';
import { createOutbox } from './create-outbox.ts';
import { createFaults } from './faults.ts';
import { createJournal } from './journal.ts';
import type { Moved, Pool, PoolDeps } from './pool.ts';
import { createPoolClock } from './pool-clock.ts';
import { createReadEvent } from './read-event.ts';
import { refuseDeliveries, type WaitingDeps, waitForDelivery, waitUntilSettled } from './waiting.ts';

/** The last moment that a date can tell. */
const latestTime = 8.64e15;

/** Brings a pool to work: its clock as it was kept, its pending deliveries on their way again. */
export async function createPool(deps: PoolDeps): Promise<Pool> {
  const { userPoolId, store, ids } = deps;
  const clock = createPoolClock(deps.systemClock, await store.findClock(userPoolId));
  const activity = createActivityFeed(() => deps.systemClock.now());
  const journal = createJournal(deps.journalLength);
  const faults = createFaults(
    () => ids.objectId(),
    (fault, active) => activity.publish('fault', () => ({ ...fault, active })),
  );
  const readEvent = createReadEvent();
  const closing = new AbortController();
  const listeners = new Set<(delivery: DeliveryRecord, state: DeliveryState) => void>();
  const outbox = createOutbox({
    userPoolId,
    clock,
    store,
    sender: deps.sender,
    faults,
    width: deps.deliveriesAtOnce,
    onDelivery(delivery, underWay) {
      const state = underWay ? 'delivering' : delivery.state;
      for (const listener of listeners) listener(delivery, state);
      activity.publish('delivery', () => ({ delivery, state }));
    },
    onAttempt(delivery, attempt) {
      try {
        deps.onAttempt(delivery, attempt);
      } catch (error) {
        // What an observer makes of it must not change what is sent.
        deps.onError(error);
      }
      activity.publish('attempt', () => ({ delivery, attempt }));
    },
    onError: deps.onError,
  });
  const birth = () => ({ userPoolId, deliveryId: ids.objectId(), now: clock.now() });
  const stateOf = (delivery: DeliveryRecord): DeliveryState =>
    outbox.isUnderWay(delivery.deliveryId) ? 'delivering' : delivery.state;

  /** Grows whenever the pool's content is replaced. */
  let generation = 0;
  let replacing: Promise<unknown> = Promise.resolve();
  /** Resolves when nothing is under way, and the store knows it. */
  const idle = async (): Promise<void> => {
    await outbox.idle();
    await replacing;
  };

  const send = async (made: DeliveryRecord[]): Promise<DeliveryRecord[]> => {
    const born = generation;
    const deliveries = made.map(outbox.prepare);
    if (deliveries.length > 0) await store.insertDeliveries(userPoolId, deliveries);
    // What was stored before the content was replaced is gone by now.
    if (born === generation) outbox.add(deliveries);
    return deliveries;
  };

  const find = async (deliveryId: string): Promise<DeliveryHistory> => {
    const delivery = await store.findDelivery(userPoolId, deliveryId);
    if (delivery === undefined) throw new MockError(404, `There is no delivery ${deliveryId}`);
    return delivery;
  };

  const list = async (filter: DeliveryFilter, limit: number): Promise<Part<DeliveryRecord>> => {
    const { state, ...rest } = filter;
    if (state !== 'delivering' && (state !== 'pending' || outbox.underWayIds().length === 0)) {
      return await store.listDeliveries(userPoolId, { ...rest, ...(state === undefined ? {} : { state }) }, limit);
    }
    // The store does not know which pending ones are under way.
    const { list: pending } = await store.listDeliveries(userPoolId, { ...rest, state: 'pending' }, -1);
    const fitting = pending.filter((delivery) => stateOf(delivery) === state);
    return { totalCount: fitting.length, list: limit < 0 ? fitting : fitting.slice(0, limit) };
  };

  const waiting: WaitingDeps = {
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    find: (deliveryId) => store.findDelivery(userPoolId, deliveryId),
    list,
    stateOf,
    idle,
    closing: closing.signal,
  };

  let moving: Promise<unknown> = Promise.resolve();
  /** Movements of the clock follow each other, so that each sees the time that the one before it left. */
  const move = async (make: () => Promise<number>): Promise<Moved> => {
    const moved = moving.then(async () => {
      if (clock.mode !== 'virtual') {
        throw new MockError(409, "The pool is on the system's clock; set a virtual one first");
      }
      const attempts = await make();
      await store.saveClock(userPoolId, clock.state);
      const { state } = clock;
      activity.publish('clock', () => state);
      return { now: clock.now(), attempts };
    });
    moving = moved.catch(() => {});
    return await moved;
  };

  /** Puts other content in the place of the pool's. What is under way is forgotten, so that nothing that comes now waits for it. */
  const replaceContent = async (content: PoolContent): Promise<void> => {
    generation++;
    outbox.clear();
    moving = Promise.resolve();
    const replaced = store.replacePool(userPoolId, content);
    replacing = replaced.catch(() => {});
    await replaced;
  };

  const setClock = async (state: ClockState): Promise<void> => {
    clock.set(state);
    await store.saveClock(userPoolId, state);
    activity.publish('clock', () => state);
    outbox.rearm();
  };

  const takeOver = async (deliveries: readonly DeliveryRecord[]): Promise<void> => {
    const pending = deliveries.filter(({ state }) => state === 'pending');
    const triggers = pending.filter(({ source }) => source === 'trigger');
    for (const trigger of triggers) {
      await store.saveOutcome(userPoolId, dropped(trigger, 'the server ended while it was sent'), []);
    }
    outbox.takeOver(pending.filter(({ source }) => source !== 'trigger'));
  };
  await takeOver(await store.pendingDeliveries(userPoolId));

  return {
    userPoolId,
    clock,
    faults,
    journal,
    activity,
    async emit(eventName, data, { lenient = false } = {}) {
      const body = await readEvent(eventName, data, lenient);
      const subscribers = await store.subscribers(userPoolId, eventName);
      return await send(subscribers.map((webhook) => eventDelivery(birth(), webhook, eventName, body)));
    },
    async trigger(webhook, eventName, body, added) {
      const delivery = triggerDelivery(birth(), webhook, eventName, body, added);
      await store.insertDeliveries(userPoolId, [delivery]);
      return await outbox.sendNow(delivery);
    },
    findDelivery: find,
    listDeliveries: list,
    stateOf,
    async replay(deliveryId) {
      const replay = replayDelivery(birth(), await find(deliveryId));
      await send([replay]);
      return replay;
    },
    async replayAll(filter) {
      const { list: originals } = await list(filter, -1);
      const firsts = originals.filter(({ source }) => source !== 'replay').reverse();
      return await send(firsts.map((original) => replayDelivery(birth(), original)));
    },
    waitForDelivery: (filter, timeoutMs) => waitForDelivery(waiting, filter, timeoutMs),
    async settled(timeoutMs) {
      await waitUntilSettled(waiting, timeoutMs);
      return (await store.listDeliveries(userPoolId, { state: 'pending' }, 0)).totalCount;
    },
    async assertNoDelivery(filter) {
      await idle();
      await refuseDeliveries(waiting, filter);
    },
    setClock,
    advance: (by) => {
      const ms = toMilliseconds(by);
      return move(() => {
        const time = clock.now() + ms;
        if (time > latestTime) throw new RangeError(`${by} leads beyond the last date there is`);
        return outbox.advanceTo(time);
      });
    },
    step: () => move(() => outbox.step()),
    runAll: () => move(() => outbox.runAll()),
    addFault: (input) => faults.add(input),
    removeFault(faultId) {
      if (!faults.remove(faultId)) throw new MockError(404, `There is no active fault ${faultId}`);
      outbox.releaseHeld();
    },
    removeFaults() {
      faults.replace([]);
      outbox.releaseHeld();
    },
    async reset() {
      await replaceContent({ webhooks: [], deliveries: [] });
      faults.replace([]);
      journal.clear();
      await setClock({ mode: 'system' });
      activity.publish('reset', () => ({}));
    },
    async snapshot() {
      const content = await store.readPool(userPoolId);
      return { version: 1, ...content, clock: clock.state, faults: [...faults.list()] };
    },
    async restore(snapshot) {
      checkSnapshot(snapshot);
      const replaced = replaceContent(snapshot);
      const born = generation;
      await replaced;
      faults.replace(snapshot.faults);
      await setClock(snapshot.clock);
      // Not what the store has by now: what was emitted meanwhile is on its way already.
      if (born === generation) await takeOver(snapshot.deliveries.map(({ attempts: _, ...delivery }) => delivery));
      activity.publish('reset', () => ({}));
    },
    stop() {
      closing.abort();
      outbox.stop();
    },
    idle,
  };
}
