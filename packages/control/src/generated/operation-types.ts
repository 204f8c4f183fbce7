// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
import type {
  Clock,
  ClockInput,
  Delivery,
  DeliveryFilter,
  DeliveryWithAttempts,
  Done,
  EventInput,
  Fault,
  FaultInput,
  Health,
  Moved,
  Pool,
  PoolInput,
  Seed,
  Seeded,
  SettleInput,
  Settled,
  Snapshot,
  WaitInput,
  operations,
} from './openapi.ts';

/** Operation → its input: parameters and the members of its body, as one object. */
export type Inputs = {
  readonly getLiveness: { [name in never]: never };
  readonly getReadiness: { [name in never]: never };
  readonly getContract: { [name in never]: never };
  readonly getControlContract: { [name in never]: never };
  readonly listPools: NonNullable<operations['listPools']['parameters']['query']>;
  readonly createPool: PoolInput;
  readonly applySeed: Seed;
  readonly deletePool: operations['deletePool']['parameters']['path'];
  readonly emitEvent: operations['emitEvent']['parameters']['path'] & EventInput;
  readonly listDeliveries: operations['listDeliveries']['parameters']['path'] & NonNullable<operations['listDeliveries']['parameters']['query']>;
  readonly getDelivery: operations['getDelivery']['parameters']['path'] & NonNullable<operations['getDelivery']['parameters']['query']>;
  readonly replayDelivery: operations['replayDelivery']['parameters']['path'];
  readonly replayDeliveries: operations['replayDeliveries']['parameters']['path'] & DeliveryFilter;
  readonly waitForDelivery: operations['waitForDelivery']['parameters']['path'] & WaitInput;
  readonly settle: operations['settle']['parameters']['path'] & SettleInput;
  readonly assertNoDelivery: operations['assertNoDelivery']['parameters']['path'] & WaitInput;
  readonly getClock: operations['getClock']['parameters']['path'];
  readonly setClock: operations['setClock']['parameters']['path'] & ClockInput;
  readonly advanceClock: operations['advanceClock']['parameters']['path'] & operations['advanceClock']['requestBody']['content']['application/json'];
  readonly stepClock: operations['stepClock']['parameters']['path'];
  readonly runAll: operations['runAll']['parameters']['path'];
  readonly listFaults: operations['listFaults']['parameters']['path'];
  readonly addFault: operations['addFault']['parameters']['path'] & FaultInput;
  readonly removeFaults: operations['removeFaults']['parameters']['path'];
  readonly removeFault: operations['removeFault']['parameters']['path'];
  readonly listRequests: operations['listRequests']['parameters']['path'] & NonNullable<operations['listRequests']['parameters']['query']>;
  readonly reset: operations['reset']['parameters']['path'];
  readonly takeSnapshot: operations['takeSnapshot']['parameters']['path'];
  readonly restoreSnapshot: operations['restoreSnapshot']['parameters']['path'] & Snapshot;
  readonly streamActivity: operations['streamActivity']['parameters']['path'] & NonNullable<operations['streamActivity']['parameters']['header']>;
};

/** Operation → the body of its success. */
export type Successes = {
  readonly getLiveness: Health;
  readonly getReadiness: Health;
  readonly getContract: operations['getContract']['responses'][200]['content']['application/json'];
  readonly getControlContract: operations['getControlContract']['responses'][200]['content']['application/json'];
  readonly listPools: operations['listPools']['responses'][200]['content']['application/json'];
  readonly createPool: Pool;
  readonly applySeed: Seeded;
  readonly deletePool: Done;
  readonly emitEvent: operations['emitEvent']['responses'][201]['content']['application/json'];
  readonly listDeliveries: operations['listDeliveries']['responses'][200]['content']['application/json'];
  readonly getDelivery: DeliveryWithAttempts;
  readonly replayDelivery: Delivery;
  readonly replayDeliveries: operations['replayDeliveries']['responses'][201]['content']['application/json'];
  readonly waitForDelivery: DeliveryWithAttempts;
  readonly settle: Settled;
  readonly assertNoDelivery: Done;
  readonly getClock: Clock;
  readonly setClock: Clock;
  readonly advanceClock: Moved;
  readonly stepClock: Moved;
  readonly runAll: Moved;
  readonly listFaults: operations['listFaults']['responses'][200]['content']['application/json'];
  readonly addFault: Fault;
  readonly removeFaults: Done;
  readonly removeFault: Done;
  readonly listRequests: operations['listRequests']['responses'][200]['content']['application/json'];
  readonly reset: Done;
  readonly takeSnapshot: Snapshot;
  readonly restoreSnapshot: Done;
  readonly streamActivity: operations['streamActivity']['responses'][200]['content']['text/event-stream'];
};
