import { expect } from 'vitest';
import { badLimit, type ControlRows, inDefault, type Refusal } from './row.ts';

const at = (webhookId: string) => [{ webhookId, eventName: 'user:created' }];
const badDeliveryId: Refusal = {
  title: 'an ID that is too long',
  status: 400,
  says: /^deliveryId must be shorter than or equal to 64 characters$/,
  input: { ...inDefault, deliveryId: 'x'.repeat(65) },
};
const unknownDelivery: Refusal = {
  title: 'an unknown delivery',
  status: 404,
  says: /^There is no delivery unknown$/,
  input: { ...inDefault, deliveryId: 'unknown' },
};
const badState: Refusal = {
  title: 'an unknown state',
  status: 400,
  says: /^state must be one of the following values: pending, delivering, succeeded, failed, dropped$/,
  input: { ...inDefault, state: 'lost' },
};
const badTimeout: Refusal = {
  title: 'a timeout that is too long',
  status: 400,
  says: /^timeoutMs must not be greater than 600000$/,
  input: { ...inDefault, timeoutMs: 600_001 },
};
const slowReceiver: Refusal = {
  title: 'a receiver that does not answer in time',
  status: 408,
  says: /^Deliveries were still in progress after 0 ms\. The pool has one delivery: \w+ of user:created to 'a webhook' \(\w+\) is delivering, attempt 1 of 1\.$/,
  async input({ mock }) {
    await mock.addFault({ effect: { kind: 'latency', ms: 600_000 } });
    await mock.emit('user:created');
    await mock.waitForDelivery({ state: 'delivering' });
    return { ...inDefault, timeoutMs: 0 };
  },
};
const unknownAnchor: Refusal = {
  title: 'the ID of no delivery in `after`',
  status: 404,
  says: /^after: there is no delivery purged; it never existed, or retention removed it$/,
  input: { ...inDefault, after: 'purged' },
};
const badSource: Refusal = {
  title: 'a source that is not a string',
  status: 400,
  says: /^source must be one of the following values: event, trigger, replay$/,
  input: { ...inDefault, source: 'x' },
};
const misspeltEvent: Refusal = {
  title: 'a misspelt event',
  status: 400,
  says: /^eventName: there is no event user:creatd; did you mean user:created\?$/,
  input: { ...inDefault, eventName: 'user:creatd' },
};

const unknownWebhook: Refusal = {
  title: 'the ID of no webhook',
  status: 404,
  says: /^webhookId: there is no webhook nope in the pool, and no delivery to one$/,
  input: { ...inDefault, webhookId: 'nope' },
};
const unknownEvent: Refusal = {
  title: 'an event that is not in the contract and was never seen',
  status: 400,
  says: /^eventName: there is no event signup, and the pool has no delivery of one; if a trigger may send it, add the source trigger to the filter$/,
  input: { ...inDefault, eventName: 'signup' },
};

/** Events, deliveries and what waits for them. */
export const deliveryRows = {
  emitEvent: {
    succeed: async () => ({ ...inDefault, eventName: 'user:created' }),
    async holds({ deliveries }, { mock, receiver, webhookId }) {
      expect(deliveries).toMatchObject(at(webhookId));
      await mock.settled();
      expect(JSON.parse(String(receiver.requests[0]?.body)).eventName).toBe('user:created');
    },
    refusals: [
      {
        title: 'an unknown event',
        status: 400,
        says: /^There is no event "user:creatd"; did you mean user:created\?$/,
        input: { ...inDefault, eventName: 'user:creatd' },
      },
      {
        title: "data that breaks the event's schema",
        status: 400,
        says: /^data must be an object$/,
        input: { ...inDefault, eventName: 'user:created', data: 5 },
      },
      { title: 'no event', status: 400, says: /^eventName should not be empty$/, input: inDefault },
    ],
  },
  listDeliveries: {
    async succeed({ deliver }) {
      await deliver();
      await deliver();
      return { ...inDefault, limit: 1, eventName: 'user:created', state: 'succeeded' };
    },
    holds({ totalCount, deliveries }, { webhookId }) {
      expect(totalCount).toBe(2);
      expect(deliveries).toMatchObject(at(webhookId));
    },
    refusals: [badState, badLimit, badSource, unknownAnchor, misspeltEvent, unknownWebhook, unknownEvent],
  },
  getDelivery: {
    succeed: async ({ deliver }) => ({ ...inDefault, deliveryId: await deliver() }),
    holds: (output) => expect(output).toMatchObject({ state: 'succeeded', attempts: [{ number: 1, success: true }] }),
    refusals: [badDeliveryId, unknownDelivery],
  },
  replayDelivery: {
    succeed: async ({ deliver }) => ({ ...inDefault, deliveryId: await deliver() }),
    async holds(output, { mock, receiver }) {
      const [original] = await mock.deliveries({ source: 'event' });
      expect(output).toMatchObject({ source: 'replay', replayOf: original?.deliveryId });
      await mock.settled();
      expect(receiver.requests).toHaveLength(2);
    },
    refusals: [badDeliveryId, unknownDelivery],
  },
  replayDeliveries: {
    async succeed({ deliver }) {
      await deliver();
      await deliver();
      return { ...inDefault, state: 'succeeded' };
    },
    holds: ({ deliveries }) => expect(deliveries).toMatchObject([{ source: 'replay' }, { source: 'replay' }]),
    refusals: [badState, badSource, unknownAnchor, misspeltEvent, unknownWebhook, unknownEvent],
  },
  waitForDelivery: {
    async succeed({ mock }) {
      await mock.emit('user:created');
      return { ...inDefault, eventName: 'user:created', state: 'succeeded' };
    },
    holds: (output) => expect(output).toMatchObject({ state: 'succeeded', attempts: [{ success: true }] }),
    refusals: [
      badState,
      badSource,
      badTimeout,
      unknownAnchor,
      misspeltEvent,
      unknownWebhook,
      {
        title: 'a delivery that does not arrive',
        status: 408,
        says: /^No delivery with eventName login was found within 0 ms\. The pool has one delivery: \w+ of user:created to 'a webhook' \(\w+\) is succeeded after attempt 1 of 1: HTTP 200\.$/,
        async input({ deliver }) {
          await deliver();
          return { ...inDefault, eventName: 'login', timeoutMs: 0 };
        },
      },
    ],
  },
  settle: {
    async succeed({ mock }) {
      await mock.emit('user:created');
      return inDefault;
    },
    holds(output, { receiver }) {
      expect(output).toEqual({ waiting: 0 });
      expect(receiver.requests).toHaveLength(1);
    },
    refusals: [badTimeout, slowReceiver],
  },
  assertNoDelivery: {
    succeed: async () => ({ ...inDefault, eventName: 'login' }),
    holds: (output) => expect(output).toEqual({ done: true }),
    refusals: [
      badState,
      badSource,
      badTimeout,
      unknownAnchor,
      misspeltEvent,
      unknownWebhook,
      unknownEvent,
      slowReceiver,
      {
        title: 'a delivery that matches',
        status: 409,
        says: /^Expected no deliveries with eventName user:created, found 1: \w+ of user:created to 'a webhook' \(\w+\) is succeeded after attempt 1 of 1: HTTP 200\.$/,
        async input({ deliver }) {
          await deliver();
          return { ...inDefault, eventName: 'user:created' };
        },
      },
    ],
  },
} satisfies Partial<ControlRows>;
