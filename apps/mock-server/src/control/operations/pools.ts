import { controlDefaults } from '@genauth-webhooks/control/defaults';
import { applySeed } from '../../pool/apply-seed.ts';
import type { ControlOperations } from '../operation.ts';

export const poolOperations: ControlOperations<'listPools' | 'createPool' | 'deletePool' | 'applySeed'> = {
  async listPools(server, { reveal = controlDefaults.listPools.reveal }) {
    const keys = await server.store.listAccessKeys();
    const pools = keys.map(async (key) => ({
      ...key,
      ...(reveal ? {} : { accessKeySecret: '***' }),
      undeliveredEvents: await server.undeliveredEvents(key.userPoolId),
    }));
    return { pools: await Promise.all(pools) };
  },
  createPool: (server, input) => server.createPool(input),
  async deletePool(server, { userPoolId }) {
    await server.deletePool(userPoolId);
    return { done: true };
  },
  applySeed,
};
