import type { ControlOperationId } from '@genauth-webhooks/contract/control';
import { clockOperations } from './clock-operations.ts';
import type { ControlOperations } from './control-context.ts';
import { deliveryOperations } from './delivery-operations.ts';
import { faultOperations } from './fault-operations.ts';
import { poolOperations } from './pool-operations.ts';
import { serverOperations } from './server-operations.ts';
import { stateOperations } from './state-operations.ts';

/** Every operation of the control API but the stream; one that is missing here does not compile. */
export const controlHandlers: ControlOperations<Exclude<ControlOperationId, 'streamActivity'>> = {
  ...serverOperations,
  ...poolOperations,
  ...deliveryOperations,
  ...clockOperations,
  ...faultOperations,
  ...stateOperations,
};
