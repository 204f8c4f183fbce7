import type { Sender } from '../delivery/sender.ts';
import type { Clock } from '../lib/clock.ts';
import type { Ids } from '../lib/ids.ts';
import type { AttemptRecord } from '../model/attempt.ts';
import type { ClockState } from '../model/clock-state.ts';
import type {
  DeliveryBody,
  DeliveryFilter,
  DeliveryHistory,
  DeliveryRecord,
  DeliveryState,
} from '../model/delivery.ts';
import type { Fault, FaultInput } from '../model/fault.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Webhook } from '../model/webhook.ts';
import type { Part, Store } from '../store/store.ts';
import type { ActivityFeed } from './activity.ts';
import type { Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import type { PoolClock } from './pool-clock.ts';

/** What a pool needs from outside. */
export type PoolDeps = {
  readonly userPoolId: string;
  readonly store: Store;
  readonly sender: Sender;
  readonly systemClock: Clock;
  readonly ids: Ids;
  /** How many deliveries of one webhook may be under way at a time. */
  readonly deliveriesAtOnce: number;
  /** How many calls the journal keeps. */
  readonly journalLength: number;
  readonly onAttempt: (delivery: DeliveryRecord, attempt: AttemptRecord) => void;
  readonly onError: (error: unknown) => void;
};

/** How a virtual clock moved. */
export type Moved = {
  readonly now: number;
  /** Attempts that were made on the way. */
  readonly attempts: number;
};

/** One user pool at work: its deliveries, clock, faults, journal. Doors and the object for tests share this. */
export type Pool = {
  readonly userPoolId: string;
  readonly clock: PoolClock;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly activity: ActivityFeed;
  /** @throws MockError (400) */
  emit(eventName: string, data?: unknown, options?: { readonly lenient?: boolean }): Promise<DeliveryRecord[]>;
  /** Posts at once and waits for the outcome. */
  trigger(
    webhook: Webhook,
    eventName: string,
    body: DeliveryBody,
    added: { readonly [name: string]: string },
  ): Promise<AttemptRecord | undefined>;
  /** @throws MockError (404) */
  findDelivery(deliveryId: string): Promise<DeliveryHistory>;
  listDeliveries(filter: DeliveryFilter, limit: number): Promise<Part<DeliveryRecord>>;
  stateOf(delivery: DeliveryRecord): DeliveryState;
  /** @throws MockError (404) */
  replay(deliveryId: string): Promise<DeliveryRecord>;
  replayAll(filter: DeliveryFilter): Promise<DeliveryRecord[]>;
  /** @throws MockError (408) */
  waitForDelivery(filter: DeliveryFilter, timeoutMs: number): Promise<DeliveryHistory>;
  /** Resolves to the number of deliveries that wait for a later time. @throws MockError (408) */
  settled(timeoutMs: number): Promise<number>;
  /** @throws MockError (409) */
  assertNoDelivery(filter: DeliveryFilter): Promise<void>;
  setClock(state: ClockState): Promise<void>;
  /** @throws MockError (409) on the system's clock */
  advance(by: number | string): Promise<Moved>;
  /** @throws MockError (409) on the system's clock */
  step(): Promise<Moved>;
  /** @throws MockError (409) on the system's clock */
  runAll(): Promise<Moved>;
  addFault(input: FaultInput): Fault;
  /** @throws MockError (404) */
  removeFault(faultId: string): void;
  removeFaults(): void;
  reset(): Promise<void>;
  snapshot(): Promise<Snapshot>;
  restore(snapshot: Snapshot): Promise<void>;
  /** Starts nothing any more. */
  stop(): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
};
