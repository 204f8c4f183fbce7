import { afterAttempt, dropped } from '../delivery/after-attempt.ts';
import { attemptFaults, makeAttempt } from '../delivery/make-attempt.ts';
import { createDueQueue, type Due } from '../lib/due-queue.ts';
import { createLanes } from '../lib/lanes.ts';
import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryRecord } from '../model/delivery.ts';
import { createHoldBack } from './hold-back.ts';
import type { Outbox, OutboxDeps } from './outbox.ts';

type Entry = Due & { readonly delivery: DeliveryRecord; readonly lane: string; readonly width: number };

/** The longest that a timer can wait; a later time is waited for in pieces. */
const longestTimerMs = 2 ** 31 - 1;
const storageRetryMs = 1000;

/** Builds an outbox that has nothing to send yet. */
export function createOutbox(deps: OutboxDeps): Outbox {
  const { clock, store, faults, userPoolId } = deps;
  const queue = createDueQueue<Entry>();
  let lanes = createLanes();
  const underWay = new Map<string, DeliveryRecord>();
  const stopping = new AbortController();
  /** Aborted when what is under way counts no more. */
  let forgotten = new AbortController();
  let closing = AbortSignal.any([stopping.signal, forgotten.signal]);
  let idleWaiters: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let generation = 0;
  let order = 0;
  let busy = 0;

  const dueAtOf = (delivery: DeliveryRecord): number => delivery.dueAt ?? delivery.createdAt;
  /** Of those that fall due together the one that was made first goes first, after a restart or a restoring as well. */
  const places = new Map<string, number>();
  const enqueue = (delivery: DeliveryRecord): void => {
    const place = places.get(delivery.deliveryId) ?? order++;
    places.set(delivery.deliveryId, place);
    queue.push({ delivery, lane: delivery.webhookId, width: deps.width, dueAt: dueAtOf(delivery), order: place });
  };
  const held = createHoldBack(faults, (deliveries, lane) => {
    // What is due is due now, lest the times of the events put them in order again.
    const now = clock.now();
    for (const delivery of deliveries)
      queue.push({ delivery, lane, width: 1, dueAt: Math.max(now, dueAtOf(delivery)), order: order++ });
    rearm();
  });

  const rearm = (): void => {
    clearTimeout(timer);
    if (stopping.signal.aborted || clock.mode === 'virtual') return;
    for (let next = queue.peek(); next !== undefined; next = queue.peek()) {
      const waitMs = next.dueAt - clock.now();
      if (waitMs > 0) {
        timer = setTimeout(rearm, Math.min(waitMs, longestTimerMs));
        timer.unref();
        return;
      }
      queue.pop();
      void dispatch(next).catch((error: unknown) => afterStorageFailure(next, error));
    }
  };

  const afterStorageFailure = (entry: Entry, error: unknown): void => {
    deps.onError(error);
    queue.push({ ...entry, dueAt: clock.now() + storageRetryMs });
    rearm();
  };

  /** Resolves to the number of attempts that were made. */
  const dispatch = async ({ delivery, lane, width }: Entry): Promise<number> => {
    const born = generation;
    return await counted(() =>
      lanes.run(lane, width, async () => {
        if (stopping.signal.aborted || born !== generation) return 0;
        const reason = await unwantedBecause(delivery);
        if (born !== generation) return 0;
        if (reason === undefined) return (await attempt(delivery)).length;
        await settle(dropped(delivery, reason), []);
        return 0;
      }),
    );
  };

  /** Work that others may wait for the end of. */
  const counted = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const born = generation;
    busy++;
    try {
      return await work();
    } finally {
      if (born === generation && --busy === 0) wakeIdleWaiters();
    }
  };

  const wakeIdleWaiters = (): void => {
    const waiters = idleWaiters;
    idleWaiters = [];
    for (const resolve of waiters) resolve();
  };

  const attempt = async (delivery: DeliveryRecord): Promise<readonly AttemptRecord[]> => {
    const born = generation;
    underWay.set(delivery.deliveryId, delivery);
    deps.onDelivery(delivery, true);
    try {
      const { webhookId, eventName, deliveryId } = delivery;
      const strikes = faults.strike({ webhookId, eventName, deliveryId }, attemptFaults);
      const { attempts, cutOff } = await makeAttempt({ clock, sender: deps.sender, closing }, delivery, strikes);
      if (attempts.length === 0 || born !== generation) return [];
      await settle(afterAttempt(delivery, attempts, clock.now(), cutOff), attempts);
      return attempts;
    } finally {
      if (born === generation) underWay.delete(delivery.deliveryId);
    }
  };

  const settle = async (delivery: DeliveryRecord, attempts: readonly AttemptRecord[]): Promise<void> => {
    const born = generation;
    await store.saveOutcome(userPoolId, delivery, attempts);
    if (born !== generation) return;
    underWay.delete(delivery.deliveryId);
    if (delivery.state === 'pending') enqueue(delivery);
    else places.delete(delivery.deliveryId);
    for (const each of attempts) deps.onAttempt(delivery, each);
    deps.onDelivery(delivery, false);
    if (delivery.state === 'pending') rearm();
  };

  const unwantedBecause = async (delivery: DeliveryRecord): Promise<string | undefined> => {
    if (delivery.source === 'replay') return undefined;
    const webhook = await store.findWebhook(userPoolId, delivery.webhookId);
    if (webhook === undefined) return 'the webhook was deleted';
    return webhook.enabled ? undefined : 'the webhook was disabled';
  };

  /** Tells whether a movement that begins now may go on: the clock is still virtual, the outbox not emptied. */
  const movement = (): (() => boolean) => {
    const born = generation;
    return () => clock.mode === 'virtual' && born === generation;
  };

  /** Dispatches all that is due by a time, at once, and waits for it. */
  const dispatchDueBy = async (time: number): Promise<number> => {
    const entries: Entry[] = [];
    for (let next = queue.peek(); next !== undefined && next.dueAt <= time; next = queue.peek()) {
      queue.pop();
      entries.push(next);
    }
    return await dispatchAll(entries);
  };

  const dispatchAll = async (entries: readonly Entry[]): Promise<number> => {
    const results = await Promise.allSettled(entries.map(dispatch));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed === undefined) {
      return results.reduce((sum, result) => sum + (result.status === 'fulfilled' ? result.value : 0), 0);
    }
    for (const [index, result] of results.entries()) {
      const entry = entries[index];
      if (result.status === 'rejected' && entry !== undefined) queue.push(entry);
    }
    throw failed.reason;
  };

  const add = (deliveries: readonly DeliveryRecord[]): void => {
    for (const delivery of deliveries) {
      if (!held.take(delivery)) enqueue(delivery);
      deps.onDelivery(delivery, false);
    }
    held.releaseGone();
    rearm();
  };

  return {
    prepare: (delivery) => held.mark(delivery),
    add,
    takeOver(deliveries) {
      const others = new Set(held.sendOn(deliveries));
      for (const delivery of deliveries) if (!others.has(delivery)) deps.onDelivery(delivery, false);
      add([...others]);
    },
    sendNow: async (delivery) => (await counted(() => attempt(delivery)))[0],
    isUnderWay: (deliveryId) => underWay.has(deliveryId),
    underWayIds: () => [...underWay.keys()],
    get busy() {
      return busy;
    },
    idle: () => (busy === 0 ? Promise.resolve() : new Promise((resolve) => idleWaiters.push(resolve))),
    async advanceTo(time) {
      const goesOn = movement();
      let attempts = 0;
      for (let next = queue.peek(); next !== undefined && next.dueAt <= time && goesOn(); next = queue.peek()) {
        clock.moveTo(next.dueAt);
        attempts += await dispatchDueBy(clock.now());
      }
      if (goesOn()) clock.moveTo(time);
      return attempts;
    },
    async step() {
      const goesOn = movement();
      let attempts = 0;
      // What turns out not to be wanted any more is no attempt.
      for (let next = queue.peek(); next !== undefined && attempts === 0 && goesOn(); next = queue.peek()) {
        queue.pop();
        clock.moveTo(next.dueAt);
        attempts = await dispatchAll([next]);
      }
      return attempts;
    },
    async runAll() {
      const goesOn = movement();
      let attempts = 0;
      for (let next = queue.peek(); next !== undefined && goesOn(); next = queue.peek()) {
        clock.moveTo(next.dueAt);
        attempts += await dispatchDueBy(clock.now());
      }
      return attempts;
    },
    releaseHeld: () => held.releaseGone(),
    rearm,
    clear() {
      generation++;
      forgotten.abort();
      forgotten = new AbortController();
      closing = AbortSignal.any([stopping.signal, forgotten.signal]);
      lanes = createLanes();
      busy = 0;
      wakeIdleWaiters();
      queue.clear();
      places.clear();
      held.clear();
      underWay.clear();
      clearTimeout(timer);
    },
    stop() {
      stopping.abort();
      clearTimeout(timer);
    },
  };
}
