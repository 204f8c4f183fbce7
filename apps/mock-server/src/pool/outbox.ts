import type { Sender } from '../delivery/sender.ts';
import type { AttemptRecord } from '../model/attempt.ts';
import type { DeliveryRecord } from '../model/delivery.ts';
import type { Store } from '../store/store.ts';
import type { Faults } from './faults.ts';
import type { PoolClock } from './pool-clock.ts';

/** What an outbox needs. */
export type OutboxDeps = {
  readonly userPoolId: string;
  readonly clock: PoolClock;
  readonly store: Store;
  readonly sender: Sender;
  readonly faults: Faults;
  /** How many deliveries of one webhook may be under way at a time. */
  readonly width: number;
  /** Hears of a delivery whenever its state has changed, after it was stored. */
  readonly onDelivery: (delivery: DeliveryRecord, underWay: boolean) => void;
  /** Hears of each attempt after its outcome was stored. */
  readonly onAttempt: (delivery: DeliveryRecord, attempt: AttemptRecord) => void;
  /** Hears of what should not happen, such as a storage that fails. */
  readonly onError: (error: unknown) => void;
};

/** Sends what is stored, when it falls due. */
export type Outbox = {
  /** Lets faults strike a new delivery that hold it back; what comes of it is to be stored. */
  prepare(delivery: DeliveryRecord): DeliveryRecord;
  /** Takes deliveries that are stored and pending. */
  add(deliveries: readonly DeliveryRecord[]): void;
  /** Takes over what a restoration brings, all of it at once, oldest first. */
  takeOver(deliveries: readonly DeliveryRecord[]): void;
  /** Makes the one attempt of a trigger at once, whatever the clock. Resolves to nothing when the server closes. */
  sendNow(delivery: DeliveryRecord): Promise<AttemptRecord | undefined>;
  isUnderWay(deliveryId: string): boolean;
  underWayIds(): string[];
  /** Deliveries that are under way or due. */
  readonly busy: number;
  /** Resolves when nothing is under way and, on the system's clock, nothing is due. */
  idle(): Promise<void>;
  /** Makes the attempts that fall due up to a time, each at its own, and moves a virtual clock there. */
  advanceTo(time: number): Promise<number>;
  /** Makes the next attempt and moves a virtual clock to its time. Resolves to 0 when none waits. */
  step(): Promise<number>;
  /** Makes every attempt that waits, and those that follow from them. */
  runAll(): Promise<number>;
  /** Sends what faults held back that are no longer active. */
  releaseHeld(): void;
  /** Looks at the clock again, after it was set. */
  rearm(): void;
  /** Forgets everything; what is under way is no longer heard of. */
  clear(): void;
  /** Starts nothing any more. What is not over stays pending in the store. */
  stop(): void;
};
