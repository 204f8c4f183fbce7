import type { ControlSchemas } from '@genauth-webhooks/contract/control';
import type { Ids } from '../lib/ids.ts';
import type { Random } from '../lib/random.ts';
import type { AccessKey } from '../model/access-key.ts';
import { MockError } from '../model/mock-error.ts';
import type { Store } from '../store/store.ts';
import { applySeed, type Seeded } from './apply-seed.ts';
import type { Pool } from './pool.ts';
import type { Pools } from './pools.ts';

/** What belongs to the server as a whole: its pools and their key pairs. Doors and the object for tests share this. */
export type ServerState = {
  readonly defaultPoolId: string;
  /** Where `default` stands for the default pool. @throws MockError (404) */
  pool(userPoolId: string): Promise<Pool>;
  listAccessKeys(): Promise<AccessKey[]>;
  /** Makes a pool; what is not given is made up. @throws MockError (409) */
  createPool(input?: ControlSchemas['PoolInput']): Promise<AccessKey>;
  /** @throws MockError (400, 404) */
  deletePool(userPoolId: string): Promise<void>;
  applySeed(seed: ControlSchemas['Seed']): Promise<Seeded>;
  /** Rejects when the state cannot be read. */
  check(): Promise<void>;
};

export type ServerStateDeps = {
  readonly store: Store;
  readonly pools: Pools;
  readonly ids: Ids;
  readonly random: Random;
  readonly defaultKey: AccessKey;
};

export function createServerState({ store, pools, ids, random, defaultKey }: ServerStateDeps): ServerState {
  const pool = async (given: string): Promise<Pool> => {
    const userPoolId = given === 'default' ? defaultKey.userPoolId : given;
    const keys = await store.listAccessKeys();
    if (!keys.some((key) => key.userPoolId === userPoolId)) {
      throw new MockError(404, `There is no user pool ${userPoolId}`);
    }
    return await pools.get(userPoolId);
  };
  const create = async (input: ControlSchemas['PoolInput']): Promise<AccessKey> => {
    const userPoolId = input.userPoolId ?? ids.objectId();
    const key = {
      userPoolId,
      accessKeyId: input.accessKeyId ?? userPoolId,
      accessKeySecret: input.accessKeySecret ?? Buffer.from(random(16)).toString('hex'),
    };
    const keys = await store.listAccessKeys();
    if (userPoolId === 'default' || keys.some((each) => each.userPoolId === userPoolId)) {
      throw new MockError(409, `There is a user pool ${userPoolId} already`);
    }
    if (keys.some((each) => each.accessKeyId === key.accessKeyId)) {
      throw new MockError(409, `There is an access key ${key.accessKeyId} already`);
    }
    await store.saveAccessKey(key);
    return key;
  };
  let creating: Promise<unknown> = Promise.resolve();
  return {
    defaultPoolId: defaultKey.userPoolId,
    pool,
    listAccessKeys: () => store.listAccessKeys(),
    createPool(input = {}) {
      // One after the other, so that of two who want the same ID at once only one gets it.
      const created = creating.then(() => create(input));
      creating = created.catch(() => {});
      return created;
    },
    async deletePool(given) {
      const { userPoolId } = await pool(given);
      if (userPoolId === defaultKey.userPoolId) {
        throw new MockError(400, 'The default user pool cannot be deleted; reset empties it');
      }
      await pools.delete(userPoolId);
    },
    applySeed: (seed) => applySeed(store, seed, defaultKey),
    check: () => store.check(),
  };
}
