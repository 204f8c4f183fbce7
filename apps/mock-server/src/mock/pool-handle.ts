import type { EventData } from '@genauth-webhooks/contract';
import type { ControlSchemas } from '@genauth-webhooks/contract/control';
import type { EventName } from '@genauth-webhooks/contract/events';
import { checkControlInput } from '../control/input.ts';
import { toFaultInput } from '../control/operations/faults.ts';
import { toTime } from '../lib/time.ts';
import type { DeliveryFilter, DeliveryRecord } from '../model/delivery.ts';
import type { Fault, FaultInput } from '../model/fault.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Pool } from '../pool/pool.ts';
import { showDelivery, showDeliveryWithAttempts, showRequest } from '../pool/view.ts';

/** A delivery, as the control API shows it, but with nothing masked. */
export type Delivery = ControlSchemas['Delivery'];
/** A delivery with its attempts, first to last. */
export type DeliveryWithAttempts = ControlSchemas['DeliveryWithAttempts'];

/** How long to wait, in milliseconds of real time. Default 5,000. */
export type Waiting = { readonly timeout?: number };

/** One user pool, for a test to control. Methods reject with a MockError that says why. */
export type PoolHandle = {
  readonly userPoolId: string;
  /**
   * Lets an event happen: stores one delivery for each enabled webhook that subscribes to it, and resolves once they are
   * stored. Without data the contract's example is sent; data that breaks the event's schema is refused unless `lenient`.
   */
  emit<Name extends EventName>(eventName: Name, data?: EventData<Name>): Promise<Delivery[]>;
  emit(eventName: string, data: unknown, options: { readonly lenient: boolean }): Promise<Delivery[]>;
  /** Newest first, 100 unless `limit` says otherwise. */
  deliveries(filter?: DeliveryFilter, limit?: number): Promise<Delivery[]>;
  /** `latest` stands for the last one. */
  delivery(deliveryId: string): Promise<DeliveryWithAttempts>;
  /** Sends the same bytes again, as a new delivery that knows what it repeats. */
  replay(deliveryId: string): Promise<Delivery>;
  /** Replays every delivery that fits, oldest first. */
  replayAll(filter?: DeliveryFilter): Promise<Delivery[]>;
  /** The newest delivery that fits, at once when there is one; without a state, one that is over. */
  waitForDelivery(filter?: DeliveryFilter, waiting?: Waiting): Promise<DeliveryWithAttempts>;
  /** Resolves when nothing is under way or due, to the number of deliveries that wait for a later time. */
  settled(waiting?: Waiting): Promise<number>;
  /** Rejects when a delivery fits. An event that was emitted before has its deliveries by then. */
  assertNoDelivery(filter?: DeliveryFilter): Promise<void>;
  /** The pool's present time. */
  now(): Date;
  /** Stops the clock, at its present time or at another. Nothing but triggers is sent until it is moved. */
  useVirtualClock(now?: Date | string): Promise<void>;
  useSystemClock(): Promise<void>;
  /** Moves a virtual clock: milliseconds, or `500ms`, `30s`, `5m`, `12h`, `3d`. Resolves to the number of attempts made. */
  advance(by: number | string): Promise<number>;
  /** Makes exactly one attempt, the next that falls due. Resolves to 0 when none waits. */
  step(): Promise<number>;
  /** Makes every attempt that waits, and those that follow from them. */
  runAll(): Promise<number>;
  addFault(input: FaultInput): Fault;
  faults(): readonly Fault[];
  removeFault(faultId: string): void;
  removeFaults(): void;
  /** The calls of the pool, last first, sensitive members masked. */
  requests(filter?: { readonly operationId?: string; readonly limit?: number }): ControlSchemas['JournalEntry'][];
  /** Empties the pool. Key pairs stay. */
  reset(): Promise<void>;
  snapshot(): Promise<Snapshot>;
  restore(snapshot: Snapshot): Promise<void>;
};

const defaultTimeout = 5000;
const defaultLimit = 100;
const revealed = { reveal: true };

/** Gives a pool the form that tests use. */
export function createPoolHandle(pool: Pool): PoolHandle {
  const show = (delivery: DeliveryRecord): Delivery => showDelivery(delivery, pool.stateOf(delivery), revealed);
  return {
    userPoolId: pool.userPoolId,
    async emit(eventName: string, data?: unknown, options?: { readonly lenient: boolean }) {
      return (await pool.emit(eventName, data, options)).map(show);
    },
    async deliveries(filter = {}, limit = defaultLimit) {
      return (await pool.listDeliveries(filter, limit)).list.map(show);
    },
    async delivery(deliveryId) {
      const delivery = await pool.findDelivery(deliveryId);
      return showDeliveryWithAttempts(delivery, pool.stateOf(delivery), revealed);
    },
    replay: async (deliveryId) => show(await pool.replay(deliveryId)),
    replayAll: async (filter = {}) => (await pool.replayAll(filter)).map(show),
    async waitForDelivery(filter = {}, { timeout = defaultTimeout } = {}) {
      const delivery = await pool.waitForDelivery(filter, timeout);
      return showDeliveryWithAttempts(delivery, pool.stateOf(delivery), revealed);
    },
    settled: ({ timeout = defaultTimeout } = {}) => pool.settled(timeout),
    assertNoDelivery: (filter = {}) => pool.assertNoDelivery(filter),
    now: () => new Date(pool.clock.now()),
    useVirtualClock: async (now) =>
      pool.setClock({ mode: 'virtual', now: now === undefined ? pool.clock.now() : toTime(now) }),
    useSystemClock: () => pool.setClock({ mode: 'system' }),
    advance: async (by) => (await pool.advance(by)).attempts,
    step: async () => (await pool.step()).attempts,
    runAll: async () => (await pool.runAll()).attempts,
    addFault(input) {
      checkControlInput('addFault', { ...input, userPoolId: 'default' });
      return pool.addFault(toFaultInput({ ...input, on: { ...input.on } }));
    },
    faults: () => pool.faults.list(),
    removeFault: (faultId) => pool.removeFault(faultId),
    removeFaults: () => pool.removeFaults(),
    requests: ({ operationId, limit = defaultLimit } = {}) =>
      pool.journal.list(operationId, limit).list.map(showRequest),
    reset: () => pool.reset(),
    snapshot: () => pool.snapshot(),
    async restore(snapshot) {
      checkControlInput('restoreSnapshot', { ...snapshot, userPoolId: 'default' });
      await pool.restore(snapshot);
    },
  };
}
