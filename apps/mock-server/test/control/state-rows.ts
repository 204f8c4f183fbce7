import { expect } from 'vitest';
import { badLimit, type ControlRows, inDefault } from './row.ts';

/** The journal, the snapshots and the stream of a pool. */
export const stateRows = {
  listRequests: {
    async succeed({ caller }) {
      await caller.must('listWebhooks', {});
      return { ...inDefault, operationId: 'listWebhooks' };
    },
    holds: (output) =>
      expect(output).toMatchObject({ totalCount: 1, requests: [{ operationId: 'listWebhooks', statusCode: 200 }] }),
    refusals: [
      badLimit,
      {
        title: 'an unknown operation',
        status: 400,
        says: /^operationId: there is no operation listWebhook; did you mean listWebhooks\?$/,
        input: { ...inDefault, operationId: 'listWebhook' },
      },
    ],
  },
  reset: {
    async succeed({ deliver }) {
      await deliver();
      return inDefault;
    },
    async holds(output, { mock }) {
      expect(output).toEqual({ done: true });
      expect(await mock.snapshot()).toMatchObject({ webhooks: [], deliveries: [], faults: [] });
    },
    refusals: [],
  },
  takeSnapshot: {
    async succeed({ deliver }) {
      await deliver();
      return inDefault;
    },
    holds: async (output, { mock }) => expect(output).toEqual(await mock.snapshot()),
    refusals: [],
  },
  restoreSnapshot: {
    async succeed({ mock, deliver }) {
      const before = JSON.parse(JSON.stringify(await mock.snapshot()));
      await deliver();
      return { ...inDefault, ...before };
    },
    async holds(output, { mock, webhookId }) {
      expect(output).toEqual({ done: true });
      expect(await mock.snapshot()).toMatchObject({ webhooks: [{ webhookId }], deliveries: [] });
    },
    refusals: [
      {
        title: 'nothing',
        status: 400,
        says: /^version should not be empty,webhooks should not be empty,deliveries should not be empty,clock should not be empty,faults should not be empty$/,
        input: inDefault,
      },
      {
        title: 'a webhook that is listed twice',
        status: 400,
        says: /^Duplicate webhookId "\w+" at webhooks\[1\]$/,
        async input({ mock }) {
          const { webhooks, ...rest } = await mock.snapshot();
          return { ...inDefault, ...rest, webhooks: [...webhooks, ...webhooks] };
        },
      },
      {
        title: 'a webhook whose URL cannot receive a POST',
        status: 400,
        says: /^webhooks\[0\]\.url must be a URL address that starts with http:\/\/ or https:\/\/$/,
        async input({ mock }) {
          const { webhooks, ...rest } = await mock.snapshot();
          return { ...inDefault, ...rest, webhooks: webhooks.map((each) => ({ ...each, url: 'http://[' })) };
        },
      },
      {
        title: 'a webhook whose secret is not a valid header value',
        status: 400,
        says: /^webhooks\[0\]\.secret must contain only printable characters/,
        async input({ mock }) {
          const { webhooks, ...rest } = await mock.snapshot();
          return { ...inDefault, ...rest, webhooks: webhooks.map((each) => ({ ...each, secret: 'two\nlines' })) };
        },
      },
    ],
  },
  streamActivity: {
    succeed: async () => inDefault,
    holds: (output) => expect(output).toBe(': open\n\n'),
    refusals: [
      {
        title: 'a last ID that is not a number',
        status: 400,
        says: /^last-event-id must match \^\\d\*\$$/,
        input: { ...inDefault, 'last-event-id': 'x' },
      },
    ],
  },
} satisfies Partial<ControlRows>;
