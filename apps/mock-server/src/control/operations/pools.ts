import type { ControlOperations } from '../control-context.ts';

export const poolOperations: ControlOperations<'listPools' | 'createPool' | 'deletePool' | 'applySeed'> = {
  async listPools({ server }, { reveal = false }) {
    const keys = await server.listAccessKeys();
    return { pools: keys.map((key) => (reveal ? key : { ...key, accessKeySecret: '***' })) };
  },
  createPool: async ({ server }, input) => await server.createPool(input),
  async deletePool({ server }, { userPoolId }) {
    await server.deletePool(userPoolId);
    return { done: true };
  },
  applySeed: async ({ server }, seed) => await server.applySeed(seed),
};
