import type { EventData } from '@genauth-webhooks/contract';
import type { ControlOperationId, ControlSchemas } from '@genauth-webhooks/contract/control';
import { controlDefaults } from '@genauth-webhooks/contract/control-defaults';
import type { EventName } from '@genauth-webhooks/contract/events';
import { toFaultInput } from '../control/operations/faults.ts';
import type { DeliveryFilter, DeliveryRecord } from '../model/delivery.ts';
import type { Fault, FaultInput } from '../model/fault.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { toTime } from '../model/time.ts';
import type { Pool } from '../pool/pool.ts';
import {
  type Delivery,
  type DeliveryWithAttempts,
  viewDelivery,
  viewDeliveryWithAttempts,
  viewRequest,
} from '../pool/view.ts';

/** How long to wait, in milliseconds of real time. Default 5,000. */
export type Waiting = { readonly timeout?: number };

/** One user pool, for a test to control. Methods throw or reject with a MockError that gives the reason. */
export type PoolHandle = {
  readonly userPoolId: string;
  /**
   * Emits an event: stores one delivery for each enabled webhook that subscribes to it, and resolves when they are stored.
   * Without data, sends the contract's example. Refuses data that breaks the event's schema, unless `lenient`.
   */
  emit<Name extends EventName>(eventName: Name, data?: EventData<Name>): Promise<Delivery[]>;
  emit(eventName: string, data: unknown, options: { readonly lenient: boolean }): Promise<Delivery[]>;
  /** Lists deliveries, newest first. `limit` defaults to 100. */
  deliveries(filter?: DeliveryFilter, limit?: number): Promise<Delivery[]>;
  /** The delivery with this ID; `latest` means the newest. */
  delivery(deliveryId: string): Promise<DeliveryWithAttempts>;
  /** Sends the same bytes again, as a new delivery whose `replayOf` names the original. */
  replay(deliveryId: string): Promise<Delivery>;
  /** Replays every matching delivery that is not itself a replay, oldest first. */
  replayAll(filter?: DeliveryFilter): Promise<Delivery[]>;
  /** Waits for a matching delivery and resolves to the newest. Without a state, waits for a final one. */
  waitForDelivery(filter?: DeliveryFilter, waiting?: Waiting): Promise<DeliveryWithAttempts>;
  /** Resolves when no attempt is in progress or due, to the number of deliveries that wait for a later time. */
  settled(waiting?: Waiting): Promise<number>;
  /** Waits as `settled` does, then rejects if a delivery matches. */
  assertNoDelivery(filter?: DeliveryFilter): Promise<void>;
  /** The current time of the pool's clock. */
  now(): Date;
  /** Stops the clock at its current time or at the given one. Until it is moved, only triggers are sent. */
  useVirtualClock(now?: Date | string): Promise<void>;
  useSystemClock(): Promise<void>;
  /** Moves a virtual clock: milliseconds, or `500ms`, `30s`, `5m`, `12h`, `3d`. Resolves to the number of attempts. */
  advance(by: number | string): Promise<number>;
  /** Moves a virtual clock to the next attempt and makes it. Resolves to 0 when no delivery is pending. */
  step(): Promise<number>;
  /** Moves a virtual clock from attempt to attempt until no delivery is pending. */
  runAll(): Promise<number>;
  addFault(input: FaultInput): Promise<Fault>;
  faults(): readonly Fault[];
  removeFault(faultId: string): void;
  removeFaults(): void;
  /** The pool's calls of the emulated API, newest first, with sensitive members masked. `limit` defaults to 100. */
  requests(filter?: { readonly operationId?: string; readonly limit?: number }): ControlSchemas['JournalEntry'][];
  /** Empties the pool, except for its key pairs. */
  reset(): Promise<void>;
  snapshot(): Promise<Snapshot>;
  restore(snapshot: Snapshot): Promise<void>;
};

const { listDeliveries, waitForDelivery, settle, listRequests } = controlDefaults;
const revealed = { reveal: true };

/**
 * Checks an input by the rules of the control API, whose validators are loaded by the first call.
 * @throws MockError (400) that names every broken rule
 */
export async function checkInput(operationId: ControlOperationId, input: unknown): Promise<void> {
  const { checkControlInput } = await import('../control/input.ts');
  checkControlInput(operationId, input);
}

/** Wraps a pool for use in tests. */
export function createPoolHandle(pool: Pool): PoolHandle {
  const show = (delivery: DeliveryRecord): Delivery => viewDelivery(delivery, pool.stateOf(delivery), revealed);
  return {
    userPoolId: pool.userPoolId,
    async emit(eventName: string, data?: unknown, options?: { readonly lenient: boolean }) {
      return (await pool.emit(eventName, data, options)).map(show);
    },
    async deliveries(filter = {}, limit = listDeliveries.limit) {
      return (await pool.listDeliveries(filter, limit)).list.map(show);
    },
    async delivery(deliveryId) {
      const delivery = await pool.findDelivery(deliveryId);
      return viewDeliveryWithAttempts(delivery, pool.stateOf(delivery), revealed);
    },
    replay: async (deliveryId) => show(await pool.replay(deliveryId)),
    replayAll: async (filter = {}) => (await pool.replayAll(filter)).map(show),
    async waitForDelivery(filter = {}, { timeout = waitForDelivery.timeoutMs } = {}) {
      const delivery = await pool.waitForDelivery(filter, timeout);
      return viewDeliveryWithAttempts(delivery, pool.stateOf(delivery), revealed);
    },
    settled: ({ timeout = settle.timeoutMs } = {}) => pool.settled(timeout),
    assertNoDelivery: (filter = {}) => pool.assertNoDelivery(filter),
    now: () => new Date(pool.clock.now()),
    useVirtualClock: async (now) =>
      pool.setClock({ mode: 'virtual', now: now === undefined ? pool.clock.now() : toTime(now) }),
    useSystemClock: () => pool.setClock({ mode: 'system' }),
    advance: async (by) => (await pool.advance(by)).attempts,
    step: async () => (await pool.step()).attempts,
    runAll: async () => (await pool.runAll()).attempts,
    async addFault(input) {
      await checkInput('addFault', { ...input, userPoolId: 'default' });
      return pool.faults.add(toFaultInput({ ...input, on: { ...input.on } }));
    },
    faults: () => pool.faults.list(),
    removeFault: (faultId) => pool.faults.remove(faultId),
    removeFaults: () => pool.faults.replace([]),
    requests: ({ operationId, limit = listRequests.limit } = {}) =>
      pool.journal.list(operationId, limit).list.map(viewRequest),
    reset: () => pool.reset(),
    snapshot: () => pool.snapshot(),
    async restore(snapshot) {
      await checkInput('restoreSnapshot', { ...snapshot, userPoolId: 'default' });
      await pool.restore(snapshot);
    },
  };
}
