import type { EventData } from '@genauth-webhooks/contract';
import type { EventName } from '@genauth-webhooks/contract/events';
import type { EventChanges } from '@genauth-webhooks/contract/overrides';
import type { ControlSchemas } from '@genauth-webhooks/control';
import { controlDefaults } from '@genauth-webhooks/control/defaults';
import { toFaultInput } from '../control/operations/faults.ts';
import type { DeliveryFilter, DeliveryRecord } from '../model/delivery.ts';
import type { Fault, FaultInput } from '../model/fault.ts';
import { MockError } from '../model/mock-error.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { toTime } from '../model/time.ts';
import type { Pool } from '../pool/pool.ts';
import type { EmitOptions } from '../pool/read-event.ts';
import { refuseUnknownOperation } from '../pool/refuse-unknown-operation.ts';
import {
  type Delivery,
  type DeliveryWithAttempts,
  viewDelivery,
  viewDeliveryWithAttempts,
  viewRequest,
} from '../pool/view.ts';
import { checkArguments, checkLimit, checkObject, type MembersOf, shown } from './method-arguments.ts';
import { type AtOnce, refuseClosed } from './refuse-closed.ts';

/** The time limit of a wait. */
export type Waiting = {
  /** In milliseconds of real time. Default: the option `waitTimeoutMs`. */
  readonly timeoutMs?: number;
};

/** Selects calls of the emulated API. */
export type RequestFilter = {
  /** Only calls of this operation. */
  readonly operationId?: string;
  /** The largest number of calls to return. Default 100. */
  readonly limit?: number;
};

/**
 * The data that `emit` accepts: changes to the members that the contract names, complete data if it is not merged, or any
 * data if it is not checked.
 */
export type DataToEmit<Name extends EventName, Options extends EmitOptions> = Options extends { readonly check: false }
  ? unknown
  : Options extends { readonly merge: false }
    ? EventData<Name>
    : // The data of a few events may be a string.
      EventChanges<Name> | Extract<EventData<Name>, string>;

/** One user pool, for a test to control. Methods throw or reject with a MockError that gives the reason. */
export type PoolHandle = {
  readonly userPoolId: string;
  /**
   * Emits an event: stores one delivery for each enabled webhook that subscribes to it, and resolves when they are stored.
   * Sends the contract's example with the given data merged into it, as `buildDelivery` of the client does. Rejects if the
   * data breaks the event's schema, unless `check` is false.
   */
  emit<Name extends EventName, const Options extends EmitOptions = EmitOptions>(
    eventName: Name,
    data?: DataToEmit<Name, Options>,
    options?: Options,
  ): Promise<Delivery[]>;
  /**
   * The number of events that no webhook received since the mock started or the pool was reset or restored.
   * `onUndelivered` is called with each of them.
   */
  undeliveredEvents(): number;
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
  assertNoDelivery(filter?: DeliveryFilter, waiting?: Waiting): Promise<void>;
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
  /** The pool's calls of the emulated API, newest first, with sensitive members masked. */
  requests(filter?: RequestFilter): ControlSchemas['JournalEntry'][];
  /** Empties the pool, except for its key pairs. */
  reset(): Promise<void>;
  snapshot(): Promise<Snapshot>;
  restore(snapshot: Snapshot): Promise<void>;
};

const { listDeliveries, listRequests } = controlDefaults;
const revealed = { reveal: true };

const filterMembers: MembersOf<DeliveryFilter> = {
  webhookId: true,
  eventName: true,
  state: true,
  source: true,
  after: true,
  before: true,
};
const waitingMembers: MembersOf<Waiting> = { timeoutMs: true };
const emitMembers: MembersOf<EmitOptions> = { merge: true, check: true };
const requestMembers: MembersOf<RequestFilter> = { operationId: true, limit: true };

/** The methods of a pool handle that return no promise. */
export const poolMethodsAtOnce: AtOnce<PoolHandle> = {
  undeliveredEvents: true,
  now: true,
  faults: true,
  removeFault: true,
  removeFaults: true,
  requests: true,
};

/** Wraps a pool for use in tests. Its methods fail when `refusal` returns an error, or when the pool was deleted. */
export function createPoolHandle(pool: Pool, refusal: () => Error | undefined): PoolHandle {
  const refusalOfPool = (): Error | undefined =>
    refusal() ??
    (pool.isClosed
      ? new MockError(404, `The user pool ${pool.userPoolId} was deleted. Create another one with createPool().`)
      : undefined);
  return refuseClosed(poolMethods(pool), poolMethodsAtOnce, refusalOfPool);
}

function poolMethods(pool: Pool): PoolHandle {
  const show = (delivery: DeliveryRecord): Delivery => viewDelivery(delivery, pool.stateOf(delivery), revealed);
  return {
    userPoolId: pool.userPoolId,
    async emit(eventName: string, data?: unknown, options?: EmitOptions) {
      // Without options, nothing needs the validators of the control API.
      if (typeof eventName !== 'string')
        throw new MockError(400, `eventName must be a string, not ${shown(eventName)}`);
      if (options !== undefined) {
        checkObject('options', options, emitMembers);
        await checkArguments('emitEvent', { eventName, ...options });
      }
      return (await pool.emit(eventName, data, options)).deliveries.map(show);
    },
    undeliveredEvents: () => pool.undeliveredEvents,
    async deliveries(filter = {}, limit = listDeliveries.limit) {
      checkObject('filter', filter, filterMembers);
      checkLimit(limit);
      await checkArguments('listDeliveries', filter);
      return (await pool.listDeliveries(filter, limit)).list.map(show);
    },
    async delivery(deliveryId) {
      await checkArguments('getDelivery', { deliveryId });
      const delivery = await pool.findDelivery(deliveryId);
      return viewDeliveryWithAttempts(delivery, pool.stateOf(delivery), revealed);
    },
    async replay(deliveryId) {
      await checkArguments('replayDelivery', { deliveryId });
      return show(await pool.replay(deliveryId));
    },
    async replayAll(filter = {}) {
      checkObject('filter', filter, filterMembers);
      await checkArguments('replayDeliveries', filter);
      return (await pool.replayAll(filter)).map(show);
    },
    async waitForDelivery(filter = {}, waiting = {}) {
      checkObject('filter', filter, filterMembers);
      checkObject('waiting', waiting, waitingMembers);
      // The wait starts immediately, so that it misses no delivery while the validators load.
      const checked = checkArguments('waitForDelivery', { ...filter, ...waiting });
      const delivery = await pool.waitForDelivery(filter, waiting.timeoutMs, checked);
      return viewDeliveryWithAttempts(delivery, pool.stateOf(delivery), revealed);
    },
    async settled(waiting = {}) {
      checkObject('waiting', waiting, waitingMembers);
      await checkArguments('settle', waiting);
      return await pool.settled(waiting.timeoutMs);
    },
    async assertNoDelivery(filter = {}, waiting = {}) {
      checkObject('filter', filter, filterMembers);
      checkObject('waiting', waiting, waitingMembers);
      await checkArguments('assertNoDelivery', { ...filter, ...waiting });
      await pool.assertNoDelivery(filter, waiting.timeoutMs);
    },
    now: () => new Date(pool.clock.now()),
    useVirtualClock: async (now) =>
      pool.setClock({ mode: 'virtual', now: now === undefined ? pool.clock.now() : toTime(now) }),
    useSystemClock: () => pool.setClock({ mode: 'system' }),
    advance: async (by) => (await pool.advance(by)).attempts,
    step: async () => (await pool.step()).attempts,
    runAll: async () => (await pool.runAll()).attempts,
    async addFault(input) {
      checkObject('input', input);
      await checkArguments('addFault', input);
      return pool.faults.add(toFaultInput({ ...input, on: { ...input.on } }));
    },
    faults: () => pool.faults.list(),
    removeFault: (faultId) => pool.faults.remove(faultId),
    removeFaults: () => pool.faults.clear(),
    requests(filter = {}) {
      checkObject('filter', filter, requestMembers);
      const { operationId, limit = listRequests.limit } = filter;
      if (operationId !== undefined) refuseUnknownOperation('operationId', operationId);
      checkLimit(limit);
      return pool.journal.list(operationId, limit).list.map(viewRequest);
    },
    reset: () => pool.reset(),
    snapshot: () => pool.snapshot(),
    async restore(snapshot) {
      checkObject('snapshot', snapshot);
      await checkArguments('restoreSnapshot', snapshot);
      await pool.restore(snapshot);
    },
  };
}
