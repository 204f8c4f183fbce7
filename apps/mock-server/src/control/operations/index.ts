import type { ControlOperationId } from '@genauth-webhooks/control';
import type { ControlOperations } from '../operation.ts';
import { clockOperations } from './clock.ts';
import { deliveryOperations } from './deliveries.ts';
import { faultOperations } from './faults.ts';
import { poolOperations } from './pools.ts';
import { serverOperations } from './server.ts';
import { stateOperations } from './state.ts';

/** Every operation of the control API. A missing one does not compile. */
export const controlHandlers: ControlOperations<ControlOperationId> = {
  ...serverOperations,
  ...poolOperations,
  ...deliveryOperations,
  ...clockOperations,
  ...faultOperations,
  ...stateOperations,
};
