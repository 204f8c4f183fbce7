import { controlDocument } from '@genauth-webhooks/control/document';
import { MockError } from '../../model/mock-error.ts';
import type { ControlOperations } from '../operation.ts';
import { streamActivity } from '../stream.ts';

export const serverOperations: ControlOperations<
  'getLiveness' | 'getReadiness' | 'getContract' | 'getControlContract' | 'streamActivity'
> = {
  getLiveness: async () => ({ status: 'ok' }),
  getReadiness: async ({ store }) => {
    await store.check().catch((error: unknown) => {
      throw new MockError(503, `The state cannot be stored: ${error instanceof Error ? error.message : error}`);
    });
    return { status: 'ready' };
  },
  getContract: async () => {
    // Larger than the rest of the control API together, so it is loaded on demand.
    const { document } = await import('@genauth-webhooks/contract/document');
    return document;
  },
  getControlContract: async () => controlDocument,
  async streamActivity(server, { userPoolId, 'last-event-id': lastId }) {
    const pool = await server.pool(userPoolId);
    const { streamBacklogBytes: backlogBytes } = server;
    return (signal, cutOff) =>
      streamActivity(pool, { lastId: lastId ? Number(lastId) : undefined, backlogBytes, signal, cutOff });
  },
};
