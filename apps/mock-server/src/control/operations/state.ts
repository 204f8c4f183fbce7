import { controlDefaults } from '@genauth-webhooks/control/defaults';
import type { Snapshot } from '../../model/snapshot.ts';
import { refuseUnknownOperation } from '../../pool/refuse-unknown-operation.ts';
import { viewRequest } from '../../pool/view.ts';
import { LongOutput, lazily } from '../long-output.ts';
import type { ControlOperations } from '../operation.ts';

export const stateOperations: ControlOperations<'listRequests' | 'reset' | 'takeSnapshot' | 'restoreSnapshot'> = {
  async listRequests(server, { userPoolId, operationId, limit = controlDefaults.listRequests.limit }) {
    if (operationId !== undefined) refuseUnknownOperation('operationId', operationId);
    const { totalCount, list } = (await server.pool(userPoolId)).journal.list(operationId, limit);
    return new LongOutput({ totalCount }, 'requests', lazily(list, viewRequest));
  },
  async reset(server, { userPoolId }) {
    await (await server.pool(userPoolId)).reset();
    return { done: true };
  },
  takeSnapshot: async (server, { userPoolId }) => await (await server.pool(userPoolId)).snapshot(),
  async restoreSnapshot(server, { userPoolId, ...snapshot }) {
    // The schema checks what its type cannot express, such as that a virtual clock has a time.
    await (await server.pool(userPoolId)).restore(snapshot as Snapshot);
    return { done: true };
  },
};
