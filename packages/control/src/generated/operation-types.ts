// Generated from spec/. Do not edit.
// To change it, edit spec/ and run: npx -y pnpm@12 generate
import type { components, operations } from './openapi.ts';

/** Operation → its input: parameters and the members of its body, as one object. */
export type Inputs = {
  readonly getLiveness: { [name in never]: never };
  readonly getReadiness: { [name in never]: never };
  readonly getContract: { [name in never]: never };
  readonly getControlContract: { [name in never]: never };
  readonly listPools: NonNullable<operations['listPools']['parameters']['query']>;
  readonly createPool: components['schemas']['PoolInput'];
  readonly applySeed: components['schemas']['Seed'];
  readonly deletePool: operations['deletePool']['parameters']['path'];
  readonly emitEvent: operations['emitEvent']['parameters']['path'] & components['schemas']['EventInput'];
  readonly listDeliveries: operations['listDeliveries']['parameters']['path'] & NonNullable<operations['listDeliveries']['parameters']['query']>;
  readonly getDelivery: operations['getDelivery']['parameters']['path'] & NonNullable<operations['getDelivery']['parameters']['query']>;
  readonly replayDelivery: operations['replayDelivery']['parameters']['path'];
  readonly replayDeliveries: operations['replayDeliveries']['parameters']['path'] & components['schemas']['DeliveryFilter'];
  readonly waitForDelivery: operations['waitForDelivery']['parameters']['path'] & components['schemas']['WaitInput'];
  readonly settle: operations['settle']['parameters']['path'] & components['schemas']['SettleInput'];
  readonly assertNoDelivery: operations['assertNoDelivery']['parameters']['path'] & components['schemas']['WaitInput'];
  readonly getClock: operations['getClock']['parameters']['path'];
  readonly setClock: operations['setClock']['parameters']['path'] & components['schemas']['ClockInput'];
  readonly advanceClock: operations['advanceClock']['parameters']['path'] & operations['advanceClock']['requestBody']['content']['application/json'];
  readonly stepClock: operations['stepClock']['parameters']['path'];
  readonly runAll: operations['runAll']['parameters']['path'];
  readonly listFaults: operations['listFaults']['parameters']['path'];
  readonly addFault: operations['addFault']['parameters']['path'] & components['schemas']['FaultInput'];
  readonly removeFaults: operations['removeFaults']['parameters']['path'];
  readonly removeFault: operations['removeFault']['parameters']['path'];
  readonly listRequests: operations['listRequests']['parameters']['path'] & NonNullable<operations['listRequests']['parameters']['query']>;
  readonly reset: operations['reset']['parameters']['path'];
  readonly takeSnapshot: operations['takeSnapshot']['parameters']['path'];
  readonly restoreSnapshot: operations['restoreSnapshot']['parameters']['path'] & components['schemas']['Snapshot'];
  readonly streamActivity: operations['streamActivity']['parameters']['path'] & NonNullable<operations['streamActivity']['parameters']['header']>;
};

/** Operation → the body of its success. */
export type Successes = {
  readonly getLiveness: components['schemas']['Health'];
  readonly getReadiness: components['schemas']['Health'];
  readonly getContract: operations['getContract']['responses'][200]['content']['application/json'];
  readonly getControlContract: operations['getControlContract']['responses'][200]['content']['application/json'];
  readonly listPools: operations['listPools']['responses'][200]['content']['application/json'];
  readonly createPool: components['schemas']['Pool'];
  readonly applySeed: components['schemas']['Seeded'];
  readonly deletePool: components['schemas']['Done'];
  readonly emitEvent: operations['emitEvent']['responses'][201]['content']['application/json'];
  readonly listDeliveries: operations['listDeliveries']['responses'][200]['content']['application/json'];
  readonly getDelivery: components['schemas']['DeliveryWithAttempts'];
  readonly replayDelivery: components['schemas']['Delivery'];
  readonly replayDeliveries: operations['replayDeliveries']['responses'][201]['content']['application/json'];
  readonly waitForDelivery: components['schemas']['DeliveryWithAttempts'];
  readonly settle: components['schemas']['Settled'];
  readonly assertNoDelivery: components['schemas']['Done'];
  readonly getClock: components['schemas']['Clock'];
  readonly setClock: components['schemas']['Clock'];
  readonly advanceClock: components['schemas']['Moved'];
  readonly stepClock: components['schemas']['Moved'];
  readonly runAll: components['schemas']['Moved'];
  readonly listFaults: operations['listFaults']['responses'][200]['content']['application/json'];
  readonly addFault: components['schemas']['Fault'];
  readonly removeFaults: components['schemas']['Done'];
  readonly removeFault: components['schemas']['Done'];
  readonly listRequests: operations['listRequests']['responses'][200]['content']['application/json'];
  readonly reset: components['schemas']['Done'];
  readonly takeSnapshot: components['schemas']['Snapshot'];
  readonly restoreSnapshot: components['schemas']['Done'];
  readonly streamActivity: operations['streamActivity']['responses'][200]['content']['text/event-stream'];
};
