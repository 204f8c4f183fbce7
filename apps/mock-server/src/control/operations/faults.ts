import type { ControlOperations } from '../control-context.ts';
import { toFaultInput } from '../to-fault-input.ts';

export const faultOperations: ControlOperations<'listFaults' | 'addFault' | 'removeFault' | 'removeFaults'> = {
  listFaults: async (context, { userPoolId }) => ({ faults: [...(await context.pool(userPoolId)).faults.list()] }),
  async addFault(context, { userPoolId, ...input }) {
    const pool = await context.pool(userPoolId);
    return pool.addFault(toFaultInput(input));
  },
  async removeFault(context, { userPoolId, faultId }) {
    (await context.pool(userPoolId)).removeFault(faultId);
    return { done: true };
  },
  async removeFaults(context, { userPoolId }) {
    (await context.pool(userPoolId)).removeFaults();
    return { done: true };
  },
};
