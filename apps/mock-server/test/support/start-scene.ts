import type { EventName, Input } from '@genauth-webhooks/contract';
import type { DeliveryWithAttempts, MockServer, MockServerOptions, PoolHandle } from '../../src/index.ts';
import { type Caller, createCaller } from './caller.ts';
import { addWebhook } from './new-webhook.ts';
import { startMock } from './start-mock.ts';
import { type React, type Reaction, type Receiver, startReceiver } from './start-receiver.ts';

/** What most tests of deliveries need: a pool of its own, a caller in it, a receiver. */
export type Scene = {
  readonly mock: MockServer;
  readonly pool: PoolHandle;
  readonly caller: Caller;
  readonly receiver: Receiver;
  /** Creates a webhook at the receiver, for every event that the tests use, and returns its ID. */
  subscribe(change?: Partial<Input<'createWebhook'>>): Promise<string>;
  /** Emits an event and waits until all due deliveries have ended. Returns the delivery of the first webhook. */
  deliver(eventName?: EventName, data?: unknown): Promise<DeliveryWithAttempts>;
};

/** Another pool on the same server, with a caller and a receiver of its own. */
export async function startSceneOn(mock: MockServer, react?: React | Reaction): Promise<Scene> {
  const pool = await mock.createPool();
  const caller = await createCaller(mock, pool.credentials);
  const receiver = await startReceiver(react);
  return {
    mock,
    pool,
    caller,
    receiver,
    async subscribe(change = {}) {
      const { webhookId } = await caller.must('createWebhook', {
        name: 'subscriber',
        url: `${receiver.url}/hook`,
        events: ['login', 'register', 'user:created'],
        contentType: 'application/json',
        ...change,
      });
      return webhookId;
    },
    async deliver(eventName = 'login', data = {}) {
      const [delivery] = await pool.emit(eventName, data, { merge: false, check: false });
      if (delivery === undefined) throw new Error('no webhook subscribes');
      await pool.settled();
      return await pool.delivery(delivery.deliveryId);
    },
  };
}

/** The same on a server of its own. */
export async function startScene(react?: React | Reaction, options: MockServerOptions = {}): Promise<Scene> {
  return await startSceneOn(await startMock(options), react);
}

/**
 * A server whose default pool has a virtual clock, with one webhook for each input. Its `path` is appended to the URL of
 * the receiver.
 */
export async function startVirtual(
  begin: string,
  react: React | Reaction,
  ...inputs: readonly (Partial<Input<'createWebhook'>> & { readonly path?: string })[]
) {
  const receiver = await startReceiver(react);
  const mock = await startMock();
  const caller = await createCaller(mock);
  for (const { path = '', ...input } of inputs) await addWebhook(caller, receiver.url + path, input);
  await mock.useVirtualClock(begin);
  return { receiver, mock, caller };
}

/** The `data` of each event that a receiver got, in the order of arrival. */
export function receivedData(receiver: Receiver): unknown[] {
  return receiver.requests.map(({ body }) => JSON.parse(String(body)).data);
}
