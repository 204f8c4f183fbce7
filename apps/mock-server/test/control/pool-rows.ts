import { document } from '@genauth-webhooks/contract/document';
import { controlDocument } from '@genauth-webhooks/control/document';
import { expect } from 'vitest';
import { brokenStateFile } from '../support/broken-state-file.ts';
import { newWebhook } from '../support/new-webhook.ts';
import { type ControlRows, inDefault } from './row.ts';

/** The server and its user pools. */
export const poolRows = {
  getLiveness: {
    succeed: async () => ({}),
    holds: (output) => expect(output).toEqual({ status: 'ok' }),
    refusals: [],
  },
  getReadiness: {
    succeed: async () => ({}),
    holds: (output) => expect(output).toEqual({ status: 'ready' }),
    refusals: [
      {
        title: 'a state that cannot be stored',
        status: 503,
        says: /^The state cannot be stored: cannot modify kept because it is a view$/,
        options: () => ({ file: brokenStateFile() }),
        input: {},
      },
    ],
  },
  getContract: {
    succeed: async () => ({}),
    holds: (output) => expect(output).toEqual(document),
    refusals: [],
  },
  getControlContract: {
    succeed: async () => ({}),
    holds: (output) => expect(output).toEqual(controlDocument),
    refusals: [],
  },
  listPools: {
    succeed: async () => ({}),
    holds: ({ pools }, { mock }) =>
      expect(pools).toEqual([{ ...mock.credentials, accessKeySecret: '***', undeliveredEvents: 0 }]),
    refusals: [
      {
        title: 'a reveal that is not a boolean',
        status: 400,
        says: /^reveal must be a boolean value$/,
        input: { reveal: 'yes' },
      },
    ],
  },
  createPool: {
    succeed: async () => ({ userPoolId: 'mine', accessKeyId: 'key', accessKeySecret: 'a secret' }),
    async holds(output, { mock }) {
      expect(output).toEqual({ userPoolId: 'mine', accessKeyId: 'key', accessKeySecret: 'a secret' });
      expect((await mock.pool('mine')).userPoolId).toBe('mine');
    },
    refusals: [
      {
        title: 'an ID that a token cannot contain',
        status: 400,
        says: /^userPoolId must match \^\[A-Za-z0-9_-\]\{1,64\}\$,accessKeySecret should not be empty$/,
        input: { userPoolId: 'a b', accessKeySecret: '' },
      },
      {
        title: 'a pool that exists',
        status: 409,
        says: /^The user pool 65f0c0de0000000000000001 already exists; choose another userPoolId$/,
        input: { userPoolId: '65f0c0de0000000000000001' },
      },
      {
        title: 'the reserved name of the default pool',
        status: 409,
        says: /^The user pool default already exists; choose another userPoolId$/,
        input: { userPoolId: 'default' },
      },
      {
        title: 'an access key that exists',
        status: 409,
        says: /^The access key 65f0c0de0000000000000001 already exists; choose another accessKeyId$/,
        input: { userPoolId: 'other', accessKeyId: '65f0c0de0000000000000001' },
      },
    ],
  },
  applySeed: {
    succeed: async () => ({ pools: [{ userPoolId: 'seeded', webhooks: [newWebhook()] }] }),
    async holds(output, { mock }) {
      expect(output).toEqual({ pools: 1, webhooks: 1 });
      expect((await (await mock.pool('seeded')).snapshot()).webhooks).toHaveLength(1);
    },
    refusals: [
      { title: 'nothing', status: 400, says: /^pools should not be empty$/, input: {} },
      {
        title: 'an unknown member of a seed',
        status: 400,
        says: /^pools\[0\]\.webhook is unknown; did you mean webhooks\?$/,
        input: { pools: [{ webhook: [] }] },
      },
    ],
  },
  deletePool: {
    async succeed({ mock }) {
      return { userPoolId: (await mock.createPool()).userPoolId };
    },
    async holds(output, { control }) {
      expect(output).toEqual({ done: true });
      expect((await control.must('listPools', {})).pools).toHaveLength(1);
    },
    refusals: [
      {
        title: 'the default pool',
        status: 400,
        says: /^The default user pool cannot be deleted; reset empties it$/,
        input: inDefault,
      },
    ],
  },
} satisfies Partial<ControlRows>;
