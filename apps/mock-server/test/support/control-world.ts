import type { MockServer, MockServerOptions, PoolHandle } from '../../src/index.ts';
import { type Caller, createCaller } from './caller.ts';
import { type ControlClient, controlClient } from './control-client.ts';
import { newWebhook } from './new-webhook.ts';
import { startMock } from './start-mock.ts';
import { type React, type Reaction, type Receiver, startReceiver } from './start-receiver.ts';

/** What most tests of the control API need: a server, and a webhook of its default pool at a receiver that answers. */
export type ControlWorld = {
  readonly mock: MockServer;
  readonly options: MockServerOptions;
  readonly control: ControlClient;
  readonly caller: Caller;
  readonly receiver: Receiver;
  readonly webhookId: string;
  /** Lets an event happen and waits until its one delivery is over. Resolves to the delivery's ID. */
  deliver(): Promise<string>;
};

export async function startControlWorld(
  options: MockServerOptions = {},
  react: React | Reaction = { body: '{}' },
): Promise<ControlWorld> {
  const receiver = await startReceiver(react);
  const mock = await startMock(options);
  const caller = await createCaller(mock);
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
  return {
    mock,
    options,
    control: controlClient(mock),
    caller,
    receiver,
    webhookId,
    async deliver() {
      const [delivery] = await mock.emit('user:created');
      await mock.settled();
      return delivery?.deliveryId ?? '';
    },
  };
}

/** Everything that a refused request must leave as it is. */
export async function everythingOf(mock: MockServer): Promise<unknown> {
  const { controlToken } = mock;
  const headers = controlToken === undefined ? {} : { authorization: `Bearer ${controlToken}` };
  const { pools } = await controlClient(mock, headers).must('listPools', { reveal: true });
  const handles: PoolHandle[] = await Promise.all(pools.map(({ userPoolId }) => mock.pool(userPoolId)));
  return { pools, snapshots: await Promise.all(handles.map((handle) => handle.snapshot())) };
}
