import type { Snapshot } from '../../model/snapshot.ts';
import { showRequest } from '../../pool/view.ts';
import type { ControlOperations } from '../control-context.ts';

const defaultLimit = 100;

export const stateOperations: ControlOperations<'listRequests' | 'reset' | 'takeSnapshot' | 'restoreSnapshot'> = {
  async listRequests(context, { userPoolId, operationId, limit = defaultLimit }) {
    const { totalCount, list } = (await context.pool(userPoolId)).journal.list(operationId, limit);
    return { totalCount, requests: list.map(showRequest) };
  },
  async reset(context, { userPoolId }) {
    await (await context.pool(userPoolId)).reset();
    return { done: true };
  },
  takeSnapshot: async (context, { userPoolId }) => {
    // What is kept is what the schema describes, member by member; only `readonly` differs.
    const snapshot: unknown = await (await context.pool(userPoolId)).snapshot();
    return snapshot as Awaited<ReturnType<(typeof stateOperations)['takeSnapshot']>>;
  },
  async restoreSnapshot(context, { userPoolId, ...snapshot }) {
    await (await context.pool(userPoolId)).restore(snapshot as unknown as Snapshot);
    return { done: true };
  },
};
