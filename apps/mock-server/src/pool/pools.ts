import type { Store } from '../store/store.ts';
import { createPool } from './create-pool.ts';
import type { Pool, PoolDeps } from './pool.ts';

/** The user pools of a server. */
export type Pools = {
  /** The pool with this ID, at work. It need not have been used before. */
  get(userPoolId: string): Promise<Pool>;
  /** Brings every pool to work that has a key pair, so that pending deliveries go on. */
  resume(): Promise<void>;
  /** Drops a pool with all that it owns. */
  delete(userPoolId: string): Promise<void>;
  /** Starts nothing any more, in any pool. */
  stop(): void;
  /** Resolves when nothing is under way in any pool. */
  idle(): Promise<void>;
};

export function createPools(store: Store, deps: Omit<PoolDeps, 'userPoolId' | 'store'>): Pools {
  const pools = new Map<string, Promise<Pool>>();
  let working: Pool[] = [];
  const get = (userPoolId: string): Promise<Pool> => {
    let pool = pools.get(userPoolId);
    if (pool === undefined) {
      pool = createPool({ ...deps, store, userPoolId });
      pools.set(userPoolId, pool);
      // A pool that could not be read now may be readable later.
      pool.then(
        (ready) => working.push(ready),
        () => pools.delete(userPoolId),
      );
    }
    return pool;
  };
  return {
    get,
    async resume() {
      const keys = await store.listAccessKeys();
      await Promise.all([...new Set(keys.map(({ userPoolId }) => userPoolId))].map(get));
    },
    async delete(userPoolId) {
      const pool = await get(userPoolId);
      pool.stop();
      pools.delete(userPoolId);
      working = working.filter((each) => each !== pool);
      await store.deletePool(userPoolId);
    },
    stop() {
      for (const pool of working) pool.stop();
    },
    async idle() {
      await Promise.all(working.map((pool) => pool.idle()));
    },
  };
}
