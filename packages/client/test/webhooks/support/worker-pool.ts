import { type AnyEvent, type DedupeStore, dedupe } from '@genauth-webhooks/client/webhooks';
import type { PoolTime } from './pool-time.ts';

/** The outcome of one run of a handler. A worker that stalls runs no timers, like a paused process. */
export const fates = ['quick', 'slow', 'fails', 'dies-before', 'dies-unrecorded', 'dies-recorded', 'stalls'] as const;
export type Fate = (typeof fates)[number];

export type PoolPlan = {
  readonly seed: number;
  readonly workers: number;
  readonly deliveries: number;
  /** Deliveries of each event. */
  readonly copies: number;
  readonly leaseMs: number;
  /**
   * The relative frequency of each outcome of a run, as a whole number. From the fourth run of an event on, all runs
   * are quick.
   */
  readonly shares: { readonly [F in Fate]: number };
  /** The longest delay before and after each call of the store, in addition to the store's own time. */
  readonly latencyMs: number;
};

export type PoolReport = {
  readonly broken: readonly string[];
  readonly runs: { readonly [F in Fate]: number };
  readonly events: number;
  readonly successes: number;
  /** Runs that may have lost their lease because the machine was busy. Always 0 in virtual time. */
  readonly delayed: number;
  readonly deliveriesSent: number;
  readonly mostAtOnce: number;
};

/** One call of a handler. */
type Run = {
  readonly fate: Fate;
  /** When the worker asked for the claim. The handler starts when it has the answer. */
  readonly askedAt: number;
  /** The store keeps the key claimed for this run until then, at least. */
  leaseUntil: number;
  isRunning: boolean;
  hasSucceeded: boolean;
  hasStalled: boolean;
  hasDied: boolean;
  recordedAt: number | undefined;
  readonly watch: Watch;
};

/** Measures what may cost a run its lease, beside a planned stall. */
type Watch = {
  /** Measures a call of the store. */
  call<T>(run: () => Promise<T>): Promise<T>;
  /** Expects `tick` every `intervalMs` milliseconds, until `end`. */
  expectTicks(intervalMs: number): { tick(): void; end(): void };
  /** Ends with what was measured so far: calls of a dead process get no answer. */
  stop(): void;
  /** Whether the machine was late enough for a lease to end between two extensions that were made as they should be. */
  isDelayed(): boolean;
};

/** Sends every delivery until it is accepted, to workers some of which die, stall or fail. Lists the broken rules. */
export async function runPool(store: DedupeStore, time: PoolTime, plan: PoolPlan): Promise<PoolReport> {
  const { deliveries, copies, workers, leaseMs } = plan;
  const random = createRandom(plan.seed);
  const record = createRecord(plan, time);
  const queue = createQueue(deliveries);
  const worker = async (): Promise<void> => {
    let process = createProcess(store, time, plan, random, record);
    for (let name = await queue.take(); name !== undefined; name = await queue.take()) {
      const isAccepted = await process.receive(name);
      if (isAccepted) queue.settle();
      else {
        const again = name;
        void time.sleep(leaseMs * (0.1 + random() * 0.4)).then(() => queue.add(again));
      }
      if (process.isDead()) process = createProcess(store, time, plan, random, record);
    }
    record.expectNoInterval(process.openIntervals());
  };
  // Copies of an event are near each other, in any order.
  Array.from({ length: deliveries }, (_, n) => ({ name: `${Math.floor(n / copies)}`, at: n + random() * copies * 5 }))
    .sort((left, right) => left.at - right.at)
    .forEach(({ name }) => {
      queue.add(`${plan.seed} ${name}`);
    });
  await Promise.all(Array.from({ length: workers }, worker));
  return { ...record.report(), deliveriesSent: queue.added() };
}

/** A process that handles one delivery at a time, until it dies. */
function createProcess(
  store: DedupeStore,
  time: PoolTime,
  { leaseMs, latencyMs }: PoolPlan,
  random: () => number,
  record: ReturnType<typeof createRecord>,
) {
  const intervals = new Set<() => void>();
  let current: Run | undefined;
  let isStalled = false;
  let die = (): void => {};
  const isDead = (): boolean => current?.hasDied ?? false;
  const kill = (): Promise<never> => {
    if (current) Object.assign(current, { hasDied: true, isRunning: false });
    watch.stop();
    for (const stop of intervals) stop();
    die();
    return new Promise(() => {});
  };
  const travel = async (): Promise<void> => {
    if (latencyMs > 0) await time.sleep(random() * latencyMs);
    if (isDead()) await new Promise(() => {});
  };

  const own: DedupeStore = {
    async claim(key, token, claimMs) {
      const sentAt = time.now();
      // `dedupe` extends the lease of the run that it is for, or claims before there is a run.
      const run = current;
      const state = await watch.call(async () => {
        await travel();
        const found = await store.claim(key, token, claimMs);
        await travel();
        return found;
      });
      if (state === 'claimed') {
        if (run === undefined) lastClaimAt = sentAt;
        else run.leaseUntil = Math.max(run.leaseUntil, sentAt + claimMs);
      }
      return state;
    },
    async confirm(key, ttlMs) {
      const run = current;
      if (run?.fate === 'dies-unrecorded') await kill();
      await watch.call(async () => {
        await travel();
        await store.confirm(key, ttlMs);
      });
      if (run !== undefined) run.recordedAt = time.now();
      if (run?.fate === 'dies-recorded') await kill();
      await travel();
    },
    async release(key, token) {
      if (current !== undefined) current.leaseUntil = time.now();
      await travel();
      await store.release(key, token);
      await travel();
    },
  };
  let lastClaimAt = 0;
  let watch = createWatch(time, leaseMs);
  const once = dedupe(own, {
    leaseMs,
    // Longer than any pool runs.
    ttlMs: 1e12,
    key: ({ sentName }) => sentName,
    repeat(run, intervalMs) {
      const { tick, end } = watch.expectTicks(intervalMs);
      const stop = time.repeat(() => {
        tick();
        if (!isStalled) run();
      }, intervalMs);
      const stopAndForget = (): void => {
        stop();
        end();
        intervals.delete(stopAndForget);
      };
      intervals.add(stopAndForget);
      return stopAndForget;
    },
  });

  const handle = (name: string) => async (): Promise<void> => {
    const run = record.start(name, lastClaimAt, watch, random);
    current = run;
    if (run.fate === 'slow') await time.sleep(leaseMs * (1 + random() * 3));
    else if (run.fate === 'stalls') {
      isStalled = true;
      run.hasStalled = true;
      await time.sleep(leaseMs * (1 + random() * 2));
      isStalled = false;
      // Half of them recover and find that the lease is lost; the others end at once, some with an error.
      if (random() < 0.5) await time.sleep(leaseMs * 0.5);
    } else await time.sleep(random() * leaseMs * 0.05);
    if (run.fate === 'dies-before') await kill();
    if (run.fate === 'fails' || (run.fate === 'stalls' && random() < 0.5)) {
      run.isRunning = false;
      throw new Error('The handler failed');
    }
    record.succeed(name, run);
  };

  return {
    isDead,
    openIntervals: () => intervals.size,
    /** Resolves to whether the sender gets 200. It gets no answer from a process that dies. */
    receive(name: string): Promise<boolean> {
      current = undefined;
      watch = createWatch(time, leaseMs);
      const event = { eventName: 'unknown', sentName: name, data: {} } as AnyEvent;
      return new Promise((resolve) => {
        die = () => resolve(false);
        once(event, handle(name)).then(
          (outcome) => resolve(outcome !== 'busy'),
          () => resolve(false),
        );
      });
    },
  };
}

/** Records all runs and the rules that they broke. */
function createRecord({ shares, copies, deliveries, leaseMs }: PoolPlan, time: PoolTime) {
  const runsOf = new Map<string, Run[]>();
  const broken: string[] = [];
  const counts = Object.fromEntries(fates.map((fate) => [fate, 0])) as { [F in Fate]: number };
  let successes = 0;
  let mostAtOnce = 0;
  const expect = (holds: boolean, what: string): void => {
    if (!holds) broken.push(what);
  };

  return {
    start(name: string, askedAt: number, watch: Watch, random: () => number): Run {
      const start = time.now();
      const others = runsOf.get(name) ?? [];
      const fate = others.length < 3 ? draw(shares, random) : 'quick';
      const run: Run = {
        ...{ fate, askedAt, leaseUntil: askedAt + leaseMs, recordedAt: undefined, watch },
        ...{ isRunning: true, hasSucceeded: false, hasStalled: false, hasDied: false },
      };
      for (const other of others) {
        expect(other.leaseUntil <= start, `${name} starts while another run has its lease (${other.fate})`);
        const isDoubled = other.isRunning && !mayHaveLostLease(other);
        expect(!isDoubled, `${name} starts while another run that did not stall is running`);
      }
      counts[fate] += 1;
      runsOf.set(name, [...others, run]);
      mostAtOnce = Math.max(mostAtOnce, [...others, run].filter(({ isRunning }) => isRunning).length);
      return run;
    },
    succeed(name: string, run: Run): void {
      run.isRunning = false;
      run.hasSucceeded = true;
      successes += 1;
      for (const earlier of runsOf.get(name) ?? []) {
        if (earlier === run || !earlier.hasSucceeded) continue;
        const wasRecorded = earlier.recordedAt !== undefined && earlier.recordedAt < run.askedAt;
        expect(!wasRecorded, `${name} starts and succeeds again after its success was recorded`);
        const isExcused = earlier.fate === 'dies-unrecorded' || [earlier, run].some(mayHaveLostLease);
        expect(isExcused, `${name} succeeds again, although no worker died unrecorded or stalled (${earlier.fate})`);
      }
    },
    expectNoInterval(open: number): void {
      expect(open === 0, `${open} intervals are left open`);
    },
    report() {
      const events = Math.ceil(deliveries / copies);
      expect(runsOf.size === events, `${events - runsOf.size} events were never handled`);
      for (const [name, runs] of runsOf) {
        expect(
          runs.some(({ hasSucceeded }) => hasSucceeded),
          `${name} never succeeded`,
        );
      }
      const delayed = [...runsOf.values()]
        .flat()
        .filter(({ hasStalled, watch }) => !hasStalled && watch.isDelayed()).length;
      const most = counts['dies-unrecorded'] + counts.stalls + delayed;
      expect(successes - events <= most, `${successes - events} second successes, of which ${most} are excused`);
      return { broken, runs: counts, events, successes, delayed, mostAtOnce };
    },
  };
}

function mayHaveLostLease({ hasStalled, watch }: Run): boolean {
  return hasStalled || watch.isDelayed();
}

function createWatch({ now }: PoolTime, leaseMs: number): Watch {
  const openCalls = new Set<{ readonly sentAt: number }>();
  let longestCall = 0;
  let lateness = 0;
  let dueAt = Number.POSITIVE_INFINITY;
  let final: boolean | undefined;
  // The store extends the lease after a third of its length, later at most by a late tick and two slow calls.
  const isDelayed = (): boolean => {
    const calls = [...openCalls].map(({ sentAt }) => now() - sentAt);
    const late = Math.max(lateness, now() - dueAt);
    return final ?? late + 2 * Math.max(longestCall, ...calls) >= (leaseMs * 2) / 3;
  };
  return {
    isDelayed,
    async call(run) {
      const call = { sentAt: now() };
      openCalls.add(call);
      const result = await run();
      openCalls.delete(call);
      longestCall = Math.max(longestCall, now() - call.sentAt);
      return result;
    },
    expectTicks(intervalMs) {
      const measure = (nextAt: number): void => {
        lateness = Math.max(lateness, now() - dueAt);
        dueAt = nextAt;
      };
      dueAt = now() + intervalMs;
      return { tick: () => measure(now() + intervalMs), end: () => measure(Number.POSITIVE_INFINITY) };
    },
    stop() {
      final = isDelayed();
    },
  };
}

/** A queue of names to send, until the expected number of them is settled. */
function createQueue(expected: number) {
  const names: string[] = [];
  const waiting: ((name: string | undefined) => void)[] = [];
  let open = expected;
  let added = 0;
  return {
    added: () => added,
    add(name: string): void {
      added += 1;
      const next = waiting.shift();
      if (next) next(name);
      else names.push(name);
    },
    take(): Promise<string | undefined> {
      if (names.length > 0) return Promise.resolve(names.shift());
      if (open === 0) return Promise.resolve(undefined);
      return new Promise((resolve) => waiting.push(resolve));
    },
    settle(): void {
      open -= 1;
      if (open === 0) for (const next of waiting.splice(0)) next(undefined);
    },
  };
}

function draw(shares: PoolPlan['shares'], random: () => number): Fate {
  const lots = fates.flatMap((fate) => Array<Fate>(shares[fate]).fill(fate));
  return lots[Math.floor(random() * lots.length)] ?? 'quick';
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
