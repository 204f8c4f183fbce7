import { eventDeliveries, type NewDeliveryFacts, replayDelivery, triggerDelivery } from '../delivery/new-delivery.ts';
import type { Sender } from '../delivery/sender.ts';
import type { ByteBudget } from '../lib/byte-budget.ts';
import type { Clock } from '../lib/clock.ts';
import type { Ids } from '../lib/ids.ts';
import { nextTurn } from '../lib/next-turn.ts';
import type { AttemptRecord } from '../model/attempt.ts';
import type { ClockState } from '../model/clock-state.ts';
import type {
  DeliveryBody,
  DeliveryFilter,
  DeliveryHistory,
  DeliveryRecord,
  DeliveryState,
} from '../model/delivery.ts';
import { MockError } from '../model/mock-error.ts';
import { createSnapshotCheck, type PoolContent, type Snapshot } from '../model/snapshot.ts';
import { type Webhook, withKnownMembers } from '../model/webhook.ts';
import type { CompleteContent, Part, Store } from '../store/store.ts';
import type { ActivityFeed } from './activity.ts';
import { createFaults, type Faults } from './faults.ts';
import { createFilterCheck, type FilterCheck } from './filter-check.ts';
import { createJournal, type Journal } from './journal.ts';
import { Outbox } from './outbox.ts';
import { createPoolClock, type PoolClock } from './pool-clock.ts';
import { createPoolReports, type Observers, type PoolReports } from './pool-reports.ts';
import { createReadEvent, type EmitOptions, type ReadEvent } from './read-event.ts';
import type { Moved } from './schedule.ts';
import { type ListFilter, refuseDeliveries, type WaitingDeps, waitForDelivery, waitUntilSettled } from './waiting.ts';

export type PoolDeps = Observers & {
  readonly userPoolId: string;
  readonly store: Store;
  readonly sender: Sender;
  readonly systemClock: Clock;
  readonly ids: Ids;
  /** How many deliveries of one webhook may be in progress at a time. */
  readonly deliveriesAtOnce: number;
  /** The time limit of a wait whose caller sets none, in milliseconds. */
  readonly waitTimeoutMs: number;
  /** How many calls the journal keeps. */
  readonly journalLength: number;
  /** Limits the size of the journals of all pools. */
  readonly journalBudget: ByteBudget;
  /** Limits the size of the recent activities of all pools. */
  readonly activityBudget: ByteBudget;
};

/** The deliveries of an event. */
export type Emitted = {
  readonly deliveries: DeliveryRecord[];
  /** Why there is no delivery; undefined when there is one. */
  readonly hint?: string;
};

/** The work that remains after the content was replaced. */
type Replaced = { readonly outbox: Outbox; readonly pending: readonly DeliveryRecord[] };

/**
 * One user pool while the server runs: its deliveries, clock, faults and journal. The control API and the object for tests
 * share it.
 */
export class Pool {
  readonly userPoolId: string;
  readonly clock: PoolClock;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly #deps: PoolDeps;
  readonly #reports: PoolReports;
  readonly #readEvent: ReadEvent = createReadEvent();
  readonly #closing = new AbortController();
  /** Sends the deliveries of the present content. */
  #outbox: Outbox;
  readonly #filters: FilterCheck;
  /** Settles when the last replacement of the content is stored. */
  #replacing: Promise<unknown> = Promise.resolve();

  private constructor(deps: PoolDeps, clock: ClockState | undefined) {
    this.#deps = deps;
    this.userPoolId = deps.userPoolId;
    this.clock = createPoolClock(deps.systemClock, clock);
    this.#filters = createFilterCheck(deps.store, deps.userPoolId);
    this.journal = createJournal(deps.journalLength, deps.journalBudget);
    this.#reports = createPoolReports({ ...deps, now: () => this.clock.now() });
    this.faults = createFaults(
      () => deps.ids.objectId(),
      (fault, change) => this.#reports.faultChanged(fault, change),
      () => this.#outbox.flushOrphanedGroups(),
    );
    this.#outbox = this.#newOutbox();
  }

  /** Opens a pool: its clock as it was stored, its pending deliveries on their way again. */
  static async open(deps: PoolDeps): Promise<Pool> {
    const pool = new Pool(deps, await deps.store.findClock(deps.userPoolId));
    try {
      await pool.#outbox.resume(await deps.store.pendingDeliveries(deps.userPoolId));
    } catch (error) {
      // The next call opens the pool again, with another outbox.
      pool.#outbox.discard();
      throw error;
    }
    return pool;
  }

  /**
   * Stores a delivery of the event for each subscribed webhook, and sends them when they are due.
   * @param data changes to the contract's example, or the complete data if `merge` is false
   * @throws MockError (400) for an unknown event, and for data that breaks the event's schema unless `check` is false
   */
  async emit(eventName: string, data?: unknown, options: EmitOptions = {}): Promise<Emitted> {
    const body = await this.#readEvent(eventName, data, options);
    const subscribers = await this.#deps.store.subscribers(this.userPoolId, eventName);
    if (subscribers.length === 0) return { deliveries: [], hint: await this.#reports.nobodyReceived(eventName) };
    const facts = this.#newDeliveries();
    const deliveries = await this.#outbox.accept(eventDeliveries(facts, subscribers, eventName, body));
    this.#reports.log.emitted(eventName, deliveries);
    return { deliveries };
  }

  /** The number of events that no webhook received since the pool was opened, reset or restored. */
  get undeliveredEvents(): number {
    return this.#reports.undelivered.count;
  }

  get activity(): ActivityFeed {
    return this.#reports.activity;
  }

  /**
   * Sends a delivery at once, whatever the clock, and waits for the outcome.
   * @returns a promise of the attempt; undefined when the server closed or the pool's content was replaced before its outcome
   * was known
   */
  async trigger(
    webhook: Webhook,
    eventName: string,
    body: DeliveryBody,
    added: { readonly [name: string]: string },
  ): Promise<AttemptRecord | undefined> {
    return await this.#outbox.sendNow(triggerDelivery(this.#newDelivery(), webhook, eventName, body, added));
  }

  /** Deletes webhooks; unknown IDs are ignored. */
  async deleteWebhooks(webhookIds: readonly string[]): Promise<void> {
    await this.#deps.store.deleteWebhooks(this.userPoolId, webhookIds);
    this.#filters.rememberDeleted(webhookIds);
  }

  /** @throws MockError (404) */
  async findDelivery(deliveryId: string): Promise<DeliveryHistory> {
    const delivery = await this.#deps.store.findDelivery(this.userPoolId, deliveryId);
    if (delivery === undefined) throw new MockError(404, `There is no delivery ${deliveryId}`);
    return delivery;
  }

  /**
   * Lists deliveries, newest first. A negative `limit` lists all of them.
   * @throws MockError (404) when `after` or `before` names no delivery
   */
  async listDeliveries(filter: ListFilter, limit: number): Promise<Part<DeliveryRecord>> {
    await this.#filters.refuseUnknownEvent(filter, { canBeSentLater: false });
    return await this.#list(filter, limit);
  }

  async #list(filter: ListFilter, limit: number): Promise<Part<DeliveryRecord>> {
    const outbox = this.#outbox;
    const part = await this.#readDeliveries(await this.#filters.anchored(filter), limit);
    // The content was replaced between two pieces of a long list.
    return outbox === this.#outbox ? part : await this.#list(filter, limit);
  }

  async #readDeliveries({ state, ...rest }: ListFilter, limit: number): Promise<Part<DeliveryRecord>> {
    const { store } = this.#deps;
    if (state !== 'delivering' && (state !== 'pending' || this.#outbox.inProgress.size === 0)) {
      return await store.listDeliveries(this.userPoolId, { ...rest, ...(state === undefined ? {} : { state }) }, limit);
    }
    // The store cannot tell the pending deliveries that are in progress from the others.
    const { list: pending } = await store.listDeliveries(this.userPoolId, { ...rest, state: 'pending' }, -1);
    const matching = pending.filter((delivery) => this.stateOf(delivery) === state);
    return { totalCount: matching.length, list: limit < 0 ? matching : matching.slice(0, limit) };
  }

  stateOf(delivery: DeliveryRecord): DeliveryState {
    return this.#outbox.inProgress.has(delivery.deliveryId) ? 'delivering' : delivery.state;
  }

  /** Sends the request of a delivery again, as a new delivery. @throws MockError (404) */
  async replay(deliveryId: string): Promise<DeliveryRecord> {
    const replay = replayDelivery(this.#newDelivery(), await this.findDelivery(deliveryId));
    await this.#outbox.accept([replay]);
    this.#reports.log.replayed([replay], replay.eventName);
    return replay;
  }

  /** Replays every matching delivery that is not a replay itself, oldest first. */
  async replayAll(filter: DeliveryFilter): Promise<DeliveryRecord[]> {
    const { list } = await this.listDeliveries(filter, -1);
    const originals = list.filter(({ source }) => source !== 'replay').reverse();
    const facts = this.#newDeliveries();
    const replays = await this.#outbox.accept(originals.map((original) => replayDelivery(facts(), original)));
    this.#reports.log.replayed(replays, filter.eventName);
    return replays;
  }

  /**
   * @param checked rejects if the filter is refused; until it settles, the wait only collects deliveries
   * @throws MockError (404, 408)
   */
  async waitForDelivery(
    filter: DeliveryFilter,
    timeoutMs: number = this.#deps.waitTimeoutMs,
    checked?: Promise<unknown>,
  ): Promise<DeliveryHistory> {
    // There is no promise by default, so that a plain wait stays in one event-loop turn.
    const anchored =
      checked === undefined ? this.#filters.anchored(filter) : checked.then(() => this.#filters.anchored(filter));
    return await waitForDelivery(this.#waiting, filter, timeoutMs, anchored);
  }

  /** Resolves to the number of deliveries that are due later. @throws MockError (408) */
  async settled(timeoutMs: number = this.#deps.waitTimeoutMs): Promise<number> {
    await waitUntilSettled(this.#waiting, timeoutMs);
    return (await this.#deps.store.listDeliveries(this.userPoolId, { state: 'pending' }, 0)).totalCount;
  }

  /** @throws MockError (408, 409) */
  async assertNoDelivery(filter: DeliveryFilter, timeoutMs: number = this.#deps.waitTimeoutMs): Promise<void> {
    await waitUntilSettled(this.#waiting, timeoutMs);
    await this.#filters.refuseUnknownEvent(filter, { canBeSentLater: false });
    await refuseDeliveries(this.#waiting, filter);
  }

  async setClock(state: ClockState): Promise<void> {
    await this.#setClock(state);
    this.#reports.log.clockSet(state);
  }

  /** @throws MockError (400, or 409 on the system clock) */
  async advance(by: number | string): Promise<Moved> {
    return this.#logged(await this.#outbox.advance(by));
  }

  /** @throws MockError (409) on the system clock */
  async step(): Promise<Moved> {
    return this.#logged(await this.#outbox.step());
  }

  /** @throws MockError (409) on the system clock */
  async runAll(): Promise<Moved> {
    return this.#logged(await this.#outbox.runAll());
  }

  /** Empties the pool and returns it to the system clock. Key pairs stay. */
  async reset(): Promise<void> {
    await this.#fillAndReplace({ webhooks: [], deliveries: [] });
    this.faults.replace([]);
    this.journal.clear();
    this.#filters.clear();
    await this.#setClock({ mode: 'system' });
    this.#reports.replaced('nothing');
  }

  async snapshot(): Promise<Snapshot> {
    const [webhooks, deliveries]: [Webhook[], DeliveryHistory[]] = [[], []];
    let rest: Partial<Snapshot> = {};
    for await (const piece of this.snapshotPieces()) {
      webhooks.push(...(piece.webhooks ?? []));
      deliveries.push(...(piece.deliveries ?? []));
      rest = piece;
    }
    const { clock = this.clock.state, faults = [] } = rest;
    return { version: 1, webhooks, deliveries, clock, faults };
  }

  /**
   * The members of a snapshot in the order in which they are read. Lists are returned in pieces, so that a large pool does
   * not block other calls. All of it is as it was at one moment. Clock and faults are the last piece.
   */
  async *snapshotPieces(): AsyncGenerator<Partial<Snapshot>> {
    const stateNow = (): Pick<Snapshot, 'clock' | 'faults'> => ({
      clock: this.clock.state,
      faults: [...this.faults.list()],
    });
    let state = stateNow();
    const pieces = this.#deps.store.readPool(this.userPoolId, () => {
      state = stateNow();
    });
    for await (const { webhooks, ...rest } of pieces) {
      yield webhooks === undefined ? rest : { webhooks: webhooks.map(withKnownMembers) };
    }
    yield state;
  }

  /** Replaces webhooks, deliveries, clock and faults with those of a snapshot. @throws MockError (400) */
  async restore(snapshot: Snapshot): Promise<void> {
    const check = createSnapshotCheck();
    for (const part of inParts(snapshot)) {
      check(part);
      await nextTurn();
    }
    await this.#takeOver(await this.#fillAndReplace(snapshot), snapshot);
  }

  /** Restores a content that is already stored. */
  async restoreContent(content: CompleteContent, state: Pick<Snapshot, 'clock' | 'faults'>): Promise<void> {
    await this.#takeOver(await this.#replaceContent(content), state);
  }

  /** Whether the pool was deleted or the mock closed. */
  get isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  /** Starts nothing more, and ends the calls that wait for a delivery. */
  close(): void {
    this.#closing.abort();
    this.#outbox.close();
    // Other pools share the limits of these.
    this.journal.clear();
    this.activity.close();
  }

  /** Resolves when no delivery is in progress and every outcome is stored, except for outcomes that cannot be stored. */
  async idle(): Promise<void> {
    await this.#outbox.idle();
    await this.#replacing;
  }

  /**
   * Continues after the content was replaced. `pending` has the pending deliveries of the content; later ones are already
   * queued.
   */
  async #takeOver({ outbox, pending }: Replaced, { clock, faults }: Pick<Snapshot, 'clock' | 'faults'>): Promise<void> {
    this.faults.replace(faults);
    await this.#setClock(clock);
    await outbox.resume(pending);
    this.#reports.replaced('snapshot');
  }

  /** Stores a content that no reader sees, and then replaces the content of the pool with it. */
  async #fillAndReplace(parts: PoolContent): Promise<Replaced> {
    const content = await this.#deps.store.newContent();
    try {
      await content.add(parts);
      return await this.#replaceContent(await content.complete());
    } catch (error) {
      content.discard();
      throw error;
    }
  }

  /**
   * Replaces what the pool owns. The outbox is replaced in the same event-loop turn in which the store is asked to, so a delivery
   * belongs to the content of its outbox.
   */
  async #replaceContent(content: CompleteContent): Promise<Replaced> {
    const { store } = this.#deps;
    this.#outbox.discard();
    const outbox = this.#newOutbox();
    this.#outbox = outbox;
    const replaced = store.replacePool(this.userPoolId, content);
    this.#replacing = replaced.catch(() => {});
    try {
      await replaced;
    } catch (error) {
      // The old content stays, and its deliveries continue in the new outbox.
      const pending = await store.pendingDeliveries(this.userPoolId);
      await outbox.resume(pending.filter(({ deliveryId }) => !outbox.hasAccepted(deliveryId)));
      throw error;
    }
    return { outbox, pending: content.pending };
  }

  #newOutbox(): Outbox {
    const { userPoolId, store, sender, deliveriesAtOnce, onError } = this.#deps;
    return new Outbox({
      userPoolId,
      clock: this.clock,
      store,
      sender,
      faults: this.faults,
      concurrency: deliveriesAtOnce,
      onDelivery: this.#reports.deliveryChanged,
      onAttempt: this.#reports.attempted,
      onMoved: () => this.#saveClock(this.clock.state),
      onError,
    });
  }

  #newDelivery(): NewDeliveryFacts {
    return this.#newDeliveries()();
  }

  /** Returns the facts of one delivery after the other. All are created at the same time. */
  #newDeliveries(): () => NewDeliveryFacts {
    const now = this.clock.now();
    return () => ({ userPoolId: this.userPoolId, deliveryId: this.#deps.ids.objectId(), now });
  }

  async #setClock(state: ClockState): Promise<void> {
    this.clock.set(state);
    await this.#saveClock(state);
    this.#outbox.rearm();
  }

  #logged(moved: Moved): Moved {
    this.#reports.log.clockMoved(moved);
    return moved;
  }

  async #saveClock(state: ClockState): Promise<void> {
    await this.#deps.store.saveClock(this.userPoolId, state);
    this.activity.publish('clock', () => state);
  }

  get #waiting(): WaitingDeps {
    return {
      onChange: this.#reports.onChange,
      find: (deliveryId) => this.#deps.store.findDelivery(this.userPoolId, deliveryId),
      list: (filter, limit) => this.#list(filter, limit),
      stateOf: (delivery) => this.stateOf(delivery),
      idle: () => this.idle(),
      clock: this.clock,
      webhookName: this.#reports.webhookName,
      undelivered: () => this.#reports.undelivered,
      closing: this.#closing.signal,
    };
  }
}

/** Splits a snapshot into parts, each of which is checked in some milliseconds. */
function* inParts({ webhooks, deliveries, clock }: Snapshot): Generator<Partial<Snapshot>> {
  for (let at = 0; at < webhooks.length; at += checkedAtOnce)
    yield { webhooks: webhooks.slice(at, at + checkedAtOnce) };
  for (let at = 0; at < deliveries.length; at += checkedAtOnce) {
    yield { deliveries: deliveries.slice(at, at + checkedAtOnce) };
  }
  yield { clock };
}

const checkedAtOnce = 500;
