import type { Store } from '../store/store.ts';
import { Pool, type PoolDeps } from './pool.ts';

/** The user pools of a server. */
export type Pools = {
  /** The pool with this ID, opened on first use. */
  get(userPoolId: string): Promise<Pool>;
  /** Opens every pool that has a key pair, so that pending deliveries go on. */
  resume(): Promise<void>;
  /** Closes a pool and deletes everything it owns. */
  delete(userPoolId: string): Promise<void>;
  /** Starts nothing more in any pool. */
  close(): void;
  /** Resolves when no delivery is in progress in any pool. */
  idle(): Promise<void>;
};

export function createPools(store: Store, deps: Omit<PoolDeps, 'userPoolId' | 'store'>): Pools {
  const pools = new Map<string, Promise<Pool>>();
  let opened: Pool[] = [];
  const get = (userPoolId: string): Promise<Pool> => {
    let pool = pools.get(userPoolId);
    if (pool === undefined) {
      pool = Pool.open({ ...deps, store, userPoolId });
      pools.set(userPoolId, pool);
      // A pool that cannot be read now may be readable later.
      pool.then(
        (ready) => opened.push(ready),
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
      pool.close();
      pools.delete(userPoolId);
      opened = opened.filter((each) => each !== pool);
      await store.deletePool(userPoolId);
    },
    close() {
      for (const pool of opened) pool.close();
    },
    async idle() {
      await Promise.all(opened.map((pool) => pool.idle()));
    },
  };
}
