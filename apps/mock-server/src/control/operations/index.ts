import type { ControlOperationId } from '@genauth-webhooks/contract/control';
import type { ControlOperations } from '../control-context.ts';
import { clockOperations } from './clock.ts';
import { deliveryOperations } from './deliveries.ts';
import { faultOperations } from './faults.ts';
import { poolOperations } from './pools.ts';
import { serverOperations } from './server.ts';
import { stateOperations } from './state.ts';

/** Every operation of the control API but the stream; one that is missing here does not compile. */
export const controlHandlers: ControlOperations<Exclude<ControlOperationId, 'streamActivity'>> = {
  ...serverOperations,
  ...poolOperations,
  ...deliveryOperations,
  ...clockOperations,
  ...faultOperations,
  ...stateOperations,
};
