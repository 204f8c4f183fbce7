import { expect } from 'vitest';
import { type ControlRows, inDefault } from './row.ts';

/** The faults of a pool. */
export const faultRows = {
  listFaults: {
    async succeed({ mock }) {
      await mock.addFault({ effect: { kind: 'timeout' } });
      return inDefault;
    },
    holds: ({ faults }, { mock }) => expect(faults).toEqual(mock.faults()),
    refusals: [],
  },
  addFault: {
    succeed: async ({ webhookId }) => ({ ...inDefault, on: { webhookId }, effect: { kind: 'timeout' }, times: 2 }),
    holds: (output, { mock }) => expect(mock.faults()).toEqual([output]),
    refusals: [
      { title: 'no effect', status: 400, says: /^effect should not be empty$/, input: inDefault },
      {
        title: 'an unknown kind',
        status: 400,
        says: /^effect\.kind must be one of the following values: status, latency, timeout, reset, duplicate, reorder$/,
        input: { ...inDefault, effect: { kind: 'explode' } },
      },
      {
        title: 'a status fault without its status',
        status: 400,
        says: /^effect\.status should not be empty$/,
        input: { ...inDefault, effect: { kind: 'status' } },
      },
      {
        title: 'a misspelt member of a scope, which would widen it',
        status: 400,
        says: /^on\.operation is unknown; did you mean operationId\?$/,
        input: { ...inDefault, on: { operation: 'listWebhooks' }, effect: { kind: 'status', status: 503 } },
      },
      {
        title: 'a misspelt member of an effect',
        status: 400,
        says: /^effect\.mesage is unknown; did you mean message\?$/,
        input: { ...inDefault, effect: { kind: 'status', status: 503, mesage: 'down' } },
      },
      {
        title: 'a misspelt event',
        status: 400,
        says: /^on\.eventName: there is no event user:creatd; did you mean user:created\?$/,
        input: { ...inDefault, on: { eventName: 'user:creatd' }, effect: { kind: 'reset' } },
      },
      {
        title: 'an unknown operation',
        status: 400,
        says: /^on\.operationId: there is no operation getWebhok; did you mean getWebhook\?$/,
        input: { ...inDefault, on: { operationId: 'getWebhok' }, effect: { kind: 'reset' } },
      },
      {
        title: 'a member that belongs to another kind',
        status: 400,
        says: /^effect\.status has no meaning for the kind latency, which takes ms$/,
        input: { ...inDefault, effect: { kind: 'latency', ms: 5, status: 500 } },
      },
      {
        title: 'an apiCode for deliveries',
        status: 400,
        says: /^effect\.apiCode applies to operations only, not to deliveries$/,
        input: { ...inDefault, effect: { kind: 'status', status: 500, apiCode: 1 } },
      },
      {
        title: 'an operation and deliveries at once',
        status: 400,
        says: /^on must name either an operation or deliveries, not both$/,
        input: { ...inDefault, on: { operationId: 'getWebhook', webhookId: 'w' }, effect: { kind: 'reset' } },
      },
    ],
  },
  removeFaults: {
    async succeed({ mock }) {
      await mock.addFault({ effect: { kind: 'timeout' } });
      await mock.addFault({ effect: { kind: 'reset' } });
      return inDefault;
    },
    holds: (_, { mock }) => expect(mock.faults()).toEqual([]),
    refusals: [],
  },
  removeFault: {
    async succeed({ mock }) {
      await mock.addFault({ effect: { kind: 'timeout' } });
      return { ...inDefault, faultId: (await mock.addFault({ effect: { kind: 'reset' } })).faultId };
    },
    holds: (_, { mock }) => expect(mock.faults()).toMatchObject([{ effect: { kind: 'timeout' } }]),
    refusals: [
      {
        title: 'an ID that is too long',
        status: 400,
        says: /^faultId must be shorter than or equal to 64 characters$/,
        input: { ...inDefault, faultId: 'x'.repeat(65) },
      },
      {
        title: 'an unknown fault',
        status: 404,
        says: /^There is no active fault unknown$/,
        input: { ...inDefault, faultId: 'unknown' },
      },
    ],
  },
} satisfies Partial<ControlRows>;
