import type { ControlSchemas } from '@genauth-webhooks/control';
import type { Ids } from '../lib/ids.ts';
import type { Random } from '../lib/random.ts';
import type { AccessKey } from '../model/access-key.ts';
import { MockError } from '../model/mock-error.ts';
import type { Store } from '../store/store.ts';
import type { Pool } from './pool.ts';
import type { Pools } from './pools.ts';

/** The server as a whole: its pools and their key pairs. The control API and the mock object share it. */
export type ServerState = {
  readonly store: Store;
  /** The key pair of the default pool. */
  readonly defaultKey: AccessKey;
  /** The largest amount of unread events of a stream reader, in bytes. */
  readonly streamBacklogBytes: number;
  /** The pool with this ID; `default` means the default pool. @throws MockError (404) */
  pool(userPoolId: string): Promise<Pool>;
  /** The number of events that no webhook of a pool received. */
  undeliveredEvents(userPoolId: string): Promise<number>;
  /** Creates a pool and generates the members that are absent. @throws MockError (409) */
  createPool(input?: ControlSchemas['PoolInput']): Promise<AccessKey>;
  /** @throws MockError (400, 404) */
  deletePool(userPoolId: string): Promise<void>;
};

export type ServerStateDeps = {
  readonly store: Store;
  readonly pools: Pools;
  readonly ids: Ids;
  readonly random: Random;
  readonly defaultKey: AccessKey;
  readonly streamBacklogBytes: number;
};

export function createServerState(deps: ServerStateDeps): ServerState {
  const { store, pools, ids, random, defaultKey, streamBacklogBytes } = deps;
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
      throw new MockError(409, `The user pool ${userPoolId} already exists; choose another userPoolId`);
    }
    if (keys.some((each) => each.accessKeyId === key.accessKeyId)) {
      throw new MockError(409, `The access key ${key.accessKeyId} already exists; choose another accessKeyId`);
    }
    await store.saveAccessKey(key);
    return key;
  };
  let creating: Promise<unknown> = Promise.resolve();
  return {
    store,
    defaultKey,
    streamBacklogBytes,
    pool,
    createPool(input = {}) {
      // One after the other, so that only one of two concurrent calls gets the same ID.
      const created = creating.then(() => create(input));
      creating = created.catch(() => {});
      return created;
    },
    undeliveredEvents: async (userPoolId) => (await pools.get(userPoolId)).undeliveredEvents,
    async deletePool(given) {
      const { userPoolId } = await pool(given);
      if (userPoolId === defaultKey.userPoolId) {
        throw new MockError(400, 'The default user pool cannot be deleted; reset empties it');
      }
      await pools.delete(userPoolId);
    },
  };
}
