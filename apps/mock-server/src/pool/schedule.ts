import { createSetBackMeter } from '../lib/clock.ts';
import { createDueQueue, type Due } from '../lib/due-queue.ts';
import { nextTurn } from '../lib/next-turn.ts';
import { pieceLength } from '../lib/piece-length.ts';
import { MockError } from '../model/mock-error.ts';
import { isoTime, latestTime, toMilliseconds } from '../model/time.ts';
import type { PoolClock } from './pool-clock.ts';

export type ScheduleDeps<Item extends Due> = {
  readonly clock: PoolClock;
  /** Processes an item that is due. Resolves to the number of attempts made. */
  readonly run: (item: Item) => Promise<number>;
  /** Returns how many characters the item sends. */
  readonly lengthOf: (item: Item) => number;
  /** Returns true if an item whose processing failed must not be processed again. */
  readonly isDone: (item: Item) => boolean;
  /** Called before each movement of a virtual clock. If it rejects, the movement fails. */
  readonly beforeMove: () => Promise<void>;
  /** Called at the end of each movement of a virtual clock. The next movement waits for it. */
  readonly onMoved: () => Promise<void>;
  /** Called when items that are due wait for the next event-loop turn. They count as in progress until it calls back. */
  readonly hold: () => () => void;
  /** Called when an item that a timer started cannot be processed. */
  readonly onError: (error: unknown) => void;
};

/** The result of a movement of a virtual clock. */
export type Moved = {
  /** The pool's time afterwards. */
  readonly now: number;
  readonly attempts: number;
};

/** An item in the queue. Its due time is measured on a clock that does not go back when the system clock is set back. */
type Queued<Item> = Due & { readonly item: Item };

/** The longest time of a timer. It ensures that the schedule notices a clock that was set forward or a machine that slept. */
const longestTimerMs = 60_000;
/** How many items are started in one event-loop turn, when they send little. Each starts a POST, so this many take some milliseconds. */
export const startedAtOnce = 32;
/** What an item counts for besides the characters that it sends. */
const startLength = pieceLength / startedAtOnce;
/** How long to wait before an item is processed again that could not be processed. */
const errorRetryMs = 1000;

/**
 * Processes items when they are due by the pool's clock: on the system clock by a timer, on a virtual clock only when
 * `advance`, `step` or `runAll` moves it. Items that are due at the same time are processed together; they are started in their
 * order, some in each event-loop turn.
 */
export class Schedule<Item extends Due> {
  readonly #deps: ScheduleDeps<Item>;
  #queue = createDueQueue<Queued<Item>>();
  #setBackMs: () => number;
  #mode: PoolClock['mode'];
  #timer: NodeJS.Timeout | undefined;
  #lastMovement: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  /** Whether the next items that are due start in the next event-loop turn. */
  #isResting = false;

  constructor(deps: ScheduleDeps<Item>) {
    this.#deps = deps;
    this.#mode = deps.clock.mode;
    this.#setBackMs = createSetBackMeter(deps.clock);
  }

  /** Adds an item. Call `rearm` after the last one. */
  add(item: Item): void {
    // When the system clock is set back, the items that were added before must not wait longer.
    const setBackMs = this.#mode === 'virtual' ? 0 : this.#setBackMs();
    this.#queue.push({ item, dueAt: item.dueAt + setBackMs, order: item.order });
  }

  /** On the system clock, starts what is due and sets the timer for the next item. Call it after the clock was set, too. */
  rearm(): void {
    const { clock } = this.#deps;
    clearTimeout(this.#timer);
    if (clock.mode !== this.#mode) this.#changeMode();
    if (this.#isClosed || this.#isResting || clock.mode === 'virtual') return;
    let length = 0;
    for (let next = this.#queue.peek(); next !== undefined; next = this.#queue.peek()) {
      const waitMs = next.dueAt - this.#setBackMs() - clock.now();
      if (waitMs > 0) {
        this.#timer = setTimeout(() => this.rearm(), Math.min(waitMs, longestTimerMs));
        this.#timer.unref();
        return;
      }
      if (length >= pieceLength) {
        void this.#rearmNextTurn();
        return;
      }
      this.#queue.pop();
      void this.#runOrRetryLater(next.item);
      length += startLength + this.#deps.lengthOf(next.item);
    }
  }

  /**
   * Moves a virtual clock forward and processes the items that are due on the way, each at its own time.
   * @param by milliseconds or a duration such as `30s`
   * @throws MockError (400, or 409 on the system clock)
   */
  async advance(by: number | string): Promise<Moved> {
    const ms = toMilliseconds(by);
    return await this.#move(async () => {
      const time = this.#deps.clock.now() + ms;
      if (time > latestTime) {
        throw new MockError(
          400,
          `${by} moves the clock past ${isoTime(latestTime)}, the latest possible time; advance by less`,
        );
      }
      const attempts = await this.#runUntil(time);
      if (this.#canMove) this.#deps.clock.moveTo(time);
      return attempts;
    });
  }

  /** Moves a virtual clock to the next attempt and makes only that one. @throws MockError (409) on the system clock */
  async step(): Promise<Moved> {
    return await this.#move(async () => {
      let attempts = 0;
      // A delivery that is dropped instead of sent makes no attempt, so the next one follows.
      for (let next = this.#nextBy(Infinity); next !== undefined && attempts === 0; next = this.#nextBy(Infinity)) {
        this.#queue.pop();
        this.#deps.clock.moveTo(next.dueAt);
        attempts = await this.#runTogether([next]);
      }
      return attempts;
    });
  }

  /** Processes all items, and those that they lead to. @throws MockError (409) on the system clock */
  async runAll(): Promise<Moved> {
    return await this.#move(() => this.#runUntil(Infinity));
  }

  async #rearmNextTurn(): Promise<void> {
    const release = this.#deps.hold();
    this.#isResting = true;
    await nextTurn();
    this.#isResting = false;
    this.rearm();
    release();
  }

  /** The times of the two clocks are unrelated, so every item is due at its own time again. */
  #changeMode(): void {
    const before = this.#queue;
    this.#mode = this.#deps.clock.mode;
    this.#setBackMs = createSetBackMeter(this.#deps.clock);
    this.#queue = createDueQueue();
    for (let next = before.pop(); next !== undefined; next = before.pop()) this.add(next.item);
  }

  /** Starts nothing more, and ends a movement in progress. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  /** Movements run one after the other, so that each starts at the time where the one before it ended. */
  #move(make: () => Promise<number>): Promise<Moved> {
    const moved = this.#lastMovement.then(async () => {
      const { clock, beforeMove, onMoved } = this.#deps;
      if (clock.mode !== 'virtual') {
        throw new MockError(409, 'The pool uses the system clock; set a virtual clock first');
      }
      await beforeMove();
      const attempts = await make();
      await onMoved();
      return { now: clock.now(), attempts };
    });
    this.#lastMovement = moved.catch(() => {});
    return moved;
  }

  /** Whether a movement may go on: it ends when the pool returns to the system clock or the schedule is closed. */
  get #canMove(): boolean {
    return this.#deps.clock.mode === 'virtual' && !this.#isClosed;
  }

  /** The first item, if a movement may go on and the item is due by that time. */
  #nextBy(time: number): Item | undefined {
    const next = this.#queue.peek()?.item;
    return next !== undefined && next.dueAt <= time && this.#canMove ? next : undefined;
  }

  async #runUntil(time: number): Promise<number> {
    let attempts = 0;
    for (let next = this.#nextBy(time); next !== undefined; next = this.#nextBy(time)) {
      this.#deps.clock.moveTo(next.dueAt);
      const now = this.#deps.clock.now();
      const due: Item[] = [];
      for (let item = this.#nextBy(now); item !== undefined; item = this.#nextBy(now)) {
        this.#queue.pop();
        due.push(item);
      }
      attempts += await this.#runTogether(due);
    }
    return attempts;
  }

  /** Processes items at the same time. Items that must be processed again stay due, and the first error is thrown. */
  async #runTogether(items: readonly Item[]): Promise<number> {
    const errors: unknown[] = [];
    const run = async (item: Item): Promise<number> => {
      try {
        return await this.#deps.run(item);
      } catch (error) {
        errors.push(error);
        if (!this.#deps.isDone(item)) this.add(item);
        return 0;
      }
    };
    const release = items.length > 1 ? this.#deps.hold() : undefined;
    const made: Promise<number>[] = [];
    let length = 0;
    for (const item of items) {
      if (length >= pieceLength) {
        await nextTurn();
        length = 0;
      }
      made.push(run(item));
      length += startLength + this.#deps.lengthOf(item);
    }
    release?.();
    const attempts = await Promise.all(made);
    if (errors.length > 0) throw errors[0];
    return attempts.reduce((sum, count) => sum + count, 0);
  }

  async #runOrRetryLater(item: Item): Promise<void> {
    try {
      await this.#deps.run(item);
    } catch (error) {
      if (this.#deps.isDone(item)) return;
      this.#deps.onError(error);
      this.add({ ...item, dueAt: this.#deps.clock.now() + errorRetryMs });
      this.rearm();
    }
  }
}
