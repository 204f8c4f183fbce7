import type { OperationId } from '@genauth-webhooks/contract';
import type { AccessKey, MockServer, PoolHandle } from '../../src/index.ts';
import { type Caller, createCaller, type DoorName, doorNames, doors } from './caller.ts';
import { completeInputs, operationIds } from './complete-inputs.ts';
import { newWebhook } from './new-webhook.ts';
import { type Receiver, startReceiver } from './start-receiver.ts';

/** What a test of every operation needs: a pool with one webhook, a caller through one door, an input of each operation. */
export type Stage = {
  readonly mock: MockServer;
  readonly pool: PoolHandle & { readonly credentials: AccessKey };
  readonly call: Caller['call'];
  readonly inputs: ReturnType<typeof completeInputs>;
  readonly receiver: Receiver;
};

export async function startStage(mock: MockServer, door: DoorName): Promise<Stage> {
  const pool = await mock.createPool();
  const receiver = await startReceiver();
  const { call, must } = await createCaller(mock, pool.credentials, doors[door](mock));
  const { webhookId } = await must('createWebhook', newWebhook({ url: receiver.url }));
  return { mock, pool, call, inputs: completeInputs(webhookId, receiver.url, pool.credentials), receiver };
}

/** Every operation through every door. */
export const eachThroughDoors: [OperationId, DoorName][] = operationIds.flatMap((id) =>
  doorNames.map((door): [OperationId, DoorName] => [id, door]),
);
