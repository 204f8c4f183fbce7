import { afterAttempt, attemptFaults, dropped, makeAttempt } from '../delivery/attempt.ts';
import type { Sender } from '../delivery/sender.ts';
import { createConcurrencyLimit } from '../lib/concurrency-limit.ts';
import type { Due } from '../lib/due-queue.ts';
import { inPieces } from '../lib/in-pieces.ts';
import { nextTurn } from '../lib/next-turn.ts';
import { createWorkCounter } from '../lib/work-counter.ts';
import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryRecord, DeliveryState } from '../model/delivery.ts';
import type { Store } from '../store/store.ts';
import type { Faults } from './faults.ts';
import type { PoolClock } from './pool-clock.ts';
import { createReorderGroups, type ReorderGroups } from './reorder-groups.ts';
import { type Moved, Schedule } from './schedule.ts';
import { createUnstoredOutcomes, type UnstoredOutcomes } from './unstored-outcomes.ts';

export type OutboxDeps = {
  readonly userPoolId: string;
  readonly clock: PoolClock;
  readonly store: Store;
  readonly sender: Sender;
  readonly faults: Faults;
  /** How many deliveries of one webhook may be in progress at a time. */
  readonly concurrency: number;
  /** Called when a delivery's state has changed, after it was stored. */
  readonly onDelivery: (delivery: DeliveryRecord, state: DeliveryState) => void;
  /** Called for each attempt, after its outcome was stored. */
  readonly onAttempt: (delivery: DeliveryRecord, attempt: AttemptRecord) => void;
  /** Called at the end of each movement of a virtual clock. */
  readonly onMoved: () => Promise<void>;
  /** Called with internal errors, such as a storage that fails. */
  readonly onError: (error: unknown) => void;
};

/** A delivery on its way, and how it is scheduled. */
type Entry = Due & {
  readonly delivery: DeliveryRecord;
  /** Entries with the same key share a limit: those of one webhook, or of one reordered group. */
  readonly key: unknown;
  readonly concurrency: number;
};

/**
 * Owns the life of a pool's deliveries: stores them, sends them when they are due, and stores their outcomes.
 * An outbox belongs to one content of the pool. When that is replaced, the outbox is discarded and a new one takes its place.
 */
export class Outbox {
  readonly #deps: OutboxDeps;
  readonly #schedule: Schedule<Entry>;
  readonly #groups: ReorderGroups;
  readonly #limit = createConcurrencyLimit();
  readonly #work = createWorkCounter();
  readonly #inProgress = new Set<string>();
  readonly #unstored: UnstoredOutcomes;
  /** The IDs of the deliveries that this outbox accepted and that are not finished. */
  readonly #accepted = new Set<string>();
  readonly #closing = new AbortController();
  #isDiscarded = false;
  /** Among deliveries that are due at the same time, the one that was queued first goes first, and so do its retries. */
  #lastOrder = 0;

  constructor(deps: OutboxDeps) {
    this.#deps = deps;
    this.#unstored = createUnstoredOutcomes(deps.onError);
    this.#schedule = new Schedule({
      clock: deps.clock,
      run: (entry) => this.#dispatch(entry),
      isDone: ({ delivery }) => this.#unstored.has(delivery.deliveryId),
      // A retry must be queued before the clock moves past its time.
      beforeMove: () => this.#unstored.saveAll(),
      onMoved: deps.onMoved,
      hold: () => this.#hold(),
      lengthOf: ({ delivery }) => lengthOf(delivery),
      onError: deps.onError,
    });
    this.#groups = createReorderGroups(deps.faults, (group) => this.#queueInOrder(group));
  }

  /** The IDs of the deliveries with an attempt in progress or an outcome that is not stored yet. */
  get inProgress(): ReadonlySet<string> {
    return this.#inProgress;
  }

  /** Whether this outbox accepted a pending delivery, rather than loading it with the content. */
  hasAccepted(deliveryId: string): boolean {
    return this.#accepted.has(deliveryId);
  }

  /**
   * Stores new deliveries in pieces, and queues them when all are stored. Few deliveries are one piece. When one piece cannot be
   * stored, it drops the deliveries of those before. When the process is killed between two pieces, the first of them are sent
   * after the next start, although no caller got an answer.
   * @returns a promise of the deliveries as they were stored
   */
  async accept(deliveries: Iterable<DeliveryRecord>): Promise<DeliveryRecord[]> {
    const pieces: DeliveryRecord[][] = [];
    for (const piece of inPieces(deliveries, lengthOf)) {
      const marked = piece.map((delivery) => this.#groups.mark(delivery));
      // The pieces before went with the content that was replaced.
      if (!this.#isDiscarded) await this.#insert(marked).catch((error: unknown) => this.#dropAll(pieces, error));
      pieces.push(marked);
    }
    if (pieces.length > 0) await this.#queuePieces(pieces);
    return pieces.flat();
  }

  /**
   * Stores a trigger and makes its one attempt at once, whatever the clock.
   * @returns a promise of the attempt; undefined when the outbox was closed or discarded before the outcome was known. It
   * rejects when the outcome cannot be stored; the outbox then stores it later.
   */
  async sendNow(delivery: DeliveryRecord): Promise<AttemptRecord | undefined> {
    return await this.#work.track(async () => {
      await this.#insert([delivery]);
      const [attempt] = await this.#attempt(this.#entryOf(delivery));
      return attempt;
    });
  }

  /**
   * Goes on with the deliveries that are pending after a start or a restore.
   * @param pending oldest first
   */
  async resume(pending: readonly DeliveryRecord[]): Promise<void> {
    for (const trigger of pending.filter(({ source }) => source === 'trigger')) {
      await this.#save(this.#entryOf(trigger), dropped(trigger, 'the server ended while it was sent'), []);
    }
    if (this.#isDiscarded) return;
    const others = pending.filter(({ source }) => source !== 'trigger');
    const queued = new Set(this.#groups.resumeGroups(others));
    for (const delivery of others) if (!queued.has(delivery)) this.#deps.onDelivery(delivery, delivery.state);
    await this.#queuePieces([...inPieces(queued, lengthOf)]);
  }

  /** Resolves when no delivery is in progress and, on the system clock, none is due. Stores pending outcomes if possible. */
  async idle(): Promise<void> {
    await this.#work.idle();
    await this.#unstored.saveAll().catch(() => {});
  }

  /** Moves a virtual clock, see `Schedule`. */
  advance(by: number | string): Promise<Moved> {
    return this.#schedule.advance(by);
  }

  /** Makes the next attempt on a virtual clock, see `Schedule`. */
  step(): Promise<Moved> {
    return this.#schedule.step();
  }

  /** Makes all attempts on a virtual clock, see `Schedule`. */
  runAll(): Promise<Moved> {
    return this.#schedule.runAll();
  }

  /** Reads the clock again after it was set. */
  rearm(): void {
    this.#schedule.rearm();
  }

  /** Sends the deliveries that were held for a `reorder` fault which is no longer active. */
  flushOrphanedGroups(): void {
    this.#groups.flushOrphanedGroups();
  }

  /** Starts nothing more. The outcome of an attempt in progress is still stored; everything else stays pending in the store. */
  close(): void {
    this.#closing.abort();
    this.#schedule.close();
    this.#unstored.close();
  }

  /** Closes the outbox because its content is replaced: outcomes are no longer stored or reported, and `idle` resolves at once. */
  discard(): void {
    this.#isDiscarded = true;
    this.close();
    this.#unstored.discard();
    this.#work.abandon();
  }

  async #insert(deliveries: readonly DeliveryRecord[]): Promise<void> {
    const { store, userPoolId } = this.#deps;
    for (const { deliveryId } of deliveries) this.#accepted.add(deliveryId);
    try {
      await store.insertDeliveries(userPoolId, deliveries);
    } catch (error) {
      for (const { deliveryId } of deliveries) this.#accepted.delete(deliveryId);
      throw error;
    }
  }

  /** Drops deliveries that were stored without the rest of theirs. @throws the error */
  async #dropAll(pieces: readonly (readonly DeliveryRecord[])[], error: unknown): Promise<never> {
    const { store, userPoolId } = this.#deps;
    for (const piece of pieces) {
      if (this.#isDiscarded) break;
      const saved = piece.map((delivery) => {
        this.#accepted.delete(delivery.deliveryId);
        return store.saveOutcome(userPoolId, dropped(delivery, 'the others of its request could not be stored'), []);
      });
      // The storage may refuse that too. Then they are sent after the next start.
      await Promise.allSettled(saved);
    }
    throw error;
  }

  /** Queues deliveries in pieces, and sends what is due. */
  async #queuePieces(pieces: readonly (readonly DeliveryRecord[])[]): Promise<void> {
    const release = pieces.length > 1 ? this.#hold() : undefined;
    try {
      for (const [index, piece] of pieces.entries()) {
        if (index > 0) await nextTurn();
        // The content may have been replaced while the deliveries were stored; then they are gone from the store as well.
        if (this.#isDiscarded) return;
        for (const delivery of piece) {
          if (!this.#groups.hold(delivery)) this.#schedule.add(this.#entryOf(delivery));
          this.#deps.onDelivery(delivery, delivery.state);
        }
      }
      this.#groups.flushOrphanedGroups();
      this.#schedule.rearm();
    } finally {
      release?.();
    }
  }

  /** Counts as work in progress until the function that it returns is called. */
  #hold(): () => void {
    const held = Promise.withResolvers<void>();
    void this.#work.track(() => held.promise);
    return held.resolve;
  }

  /** Queues a reordered group, to be sent one after the other. */
  #queueInOrder(group: readonly DeliveryRecord[]): void {
    // Whatever is overdue is due now, because the different times of the events would restore their order.
    const now = this.#deps.clock.now();
    for (const delivery of group) {
      const entry = this.#entryOf(delivery);
      this.#schedule.add({ ...entry, key: group, concurrency: 1, dueAt: Math.max(now, entry.dueAt) });
    }
    this.#schedule.rearm();
  }

  #entryOf(delivery: DeliveryRecord, order = ++this.#lastOrder): Entry {
    const { webhookId, dueAt = delivery.createdAt } = delivery;
    return { delivery, key: webhookId, concurrency: this.#deps.concurrency, dueAt, order };
  }

  /** Attempts or drops a delivery that is due. Resolves to the number of attempts made. */
  async #dispatch(entry: Entry): Promise<number> {
    try {
      return await this.#work.track(() =>
        this.#limit.run(entry.key, entry.concurrency, async () => {
          if (this.#closing.signal.aborted) return 0;
          const reason = await this.#reasonToDrop(entry.delivery);
          if (reason === undefined) return (await this.#attempt(entry)).length;
          await this.#save(entry, dropped(entry.delivery, reason), []);
          return 0;
        }),
      );
    } catch (error) {
      if (this.#isDiscarded) return 0;
      throw error;
    }
  }

  /** A webhook that was deleted or disabled since the event gets no more deliveries. */
  async #reasonToDrop(delivery: DeliveryRecord): Promise<string | undefined> {
    if (delivery.source === 'replay') return undefined;
    const webhook = await this.#deps.store.findWebhook(this.#deps.userPoolId, delivery.webhookId);
    if (webhook === undefined) return 'the webhook was deleted';
    return webhook.enabled ? undefined : 'the webhook was disabled';
  }

  /** Makes the attempts of a delivery and saves their outcome. Resolves to the attempts that were saved. */
  async #attempt(entry: Entry): Promise<readonly AttemptRecord[]> {
    if (this.#closing.signal.aborted) return [];
    const { delivery } = entry;
    const { webhookId, eventName, deliveryId } = delivery;
    const { clock, sender, faults, onDelivery } = this.#deps;
    this.#inProgress.add(deliveryId);
    onDelivery(delivery, 'delivering');
    try {
      const applied = faults.apply({ webhookId, eventName, deliveryId }, attemptFaults);
      const made = await makeAttempt({ clock, sender, closing: this.#closing.signal }, delivery, applied);
      if (made.attempts.length === 0) return [];
      const after = afterAttempt(delivery, made.attempts, clock.now(), made.cutOff);
      return (await this.#save(entry, after, made.attempts)) ? made.attempts : [];
    } finally {
      if (!this.#unstored.has(deliveryId)) this.#inProgress.delete(deliveryId);
    }
  }

  /**
   * Stores the outcome of a delivery, queues its retry and reports it. Resolves to false when the content was replaced. If
   * the outcome cannot be stored, the outbox keeps it and stores it later.
   */
  async #save(entry: Entry, delivery: DeliveryRecord, attempts: readonly AttemptRecord[]): Promise<boolean> {
    const { store, userPoolId } = this.#deps;
    const save = async (): Promise<boolean> => {
      // The store writes in the order of the calls. An outcome that is passed before the content is replaced goes into the
      // old content; after that, no outcome is passed.
      if (this.#isDiscarded) return false;
      await store.saveOutcome(userPoolId, delivery, attempts);
      if (this.#isDiscarded) return false;
      this.#settle(entry, delivery, attempts);
      return true;
    };
    try {
      return await save();
    } catch (error) {
      if (this.#isDiscarded) return false;
      this.#unstored.keep(delivery.deliveryId, async () => void (await save()), error);
      throw error;
    }
  }

  /** Queues the retry of a delivery after its outcome is stored, and reports the outcome. */
  #settle(entry: Entry, delivery: DeliveryRecord, attempts: readonly AttemptRecord[]): void {
    const { onAttempt, onDelivery } = this.#deps;
    this.#inProgress.delete(delivery.deliveryId);
    if (delivery.state !== 'pending') this.#accepted.delete(delivery.deliveryId);
    if (delivery.state === 'pending') this.#schedule.add(this.#entryOf(delivery, entry.order));
    for (const attempt of attempts) onAttempt(delivery, attempt);
    onDelivery(delivery, delivery.state);
    if (delivery.state === 'pending') this.#schedule.rearm();
  }
}

/** How long what is stored of a delivery is, besides the row. */
function lengthOf({ request }: DeliveryRecord): number {
  return request.text.length;
}
