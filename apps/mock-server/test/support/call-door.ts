import { type Input, type OperationId, operations } from '@genauth-webhooks/contract';
import type { AccessKey, MockServer } from '../../src/index.ts';

/** The two doors of every mock server. */
export type DoorName = 'HTTP' | 'mock.fetch';
export const doorNames: readonly DoorName[] = ['HTTP', 'mock.fetch'];

/** The members that any envelope may have. */
export type DoorBody = {
  readonly statusCode: number;
  readonly message: string;
  readonly apiCode?: number;
  readonly requestId?: string;
  readonly data?: unknown;
};

/** An answer through either door. */
export type DoorAnswer = { readonly status: number; readonly contentType: string | null; readonly body: DoorBody };

/** The options of a call besides its input. */
export type DoorCall = { readonly headers?: { readonly [name: string]: string }; readonly signal?: AbortSignal };

/** Calls operations through one door, with a token. It rejects as the door's `fetch` does. */
export type DoorCaller = (operationId: OperationId, input: object, call?: DoorCall) => Promise<DoorAnswer>;

export async function createDoorCaller(mock: MockServer, door: DoorName, key: AccessKey): Promise<DoorCaller> {
  const through = door === 'HTTP' ? fetch : mock.fetch;
  const call = async (
    operationId: OperationId,
    input: object,
    { headers = {}, signal }: DoorCall,
  ): Promise<DoorAnswer> => {
    const { method, path } = operations[operationId];
    const query = method === 'GET' ? `?${new URLSearchParams(input as { [name: string]: string })}` : '';
    const response = await through(`${mock.url}${path}${query}`, {
      method,
      headers,
      ...(method === 'GET' ? {} : { body: JSON.stringify(input) }),
      ...(signal === undefined ? {} : { signal }),
    });
    return {
      status: response.status,
      contentType: response.headers.get('content-type'),
      body: (await response.json()) as DoorBody,
    };
  };
  const { accessKeyId, accessKeySecret } = key;
  const token = await call('getManagementToken', { accessKeyId, accessKeySecret }, {});
  const authorization = `Bearer ${(token.body.data as { access_token: string }).access_token}`;
  return (operationId, input, { headers = {}, ...rest } = {}) =>
    call(operationId, input, { ...rest, headers: { authorization, ...headers } });
}

/** A valid input of each operation, for an existing webhook. */
export function workingInputs(
  webhookId: string,
  url: string,
  key: AccessKey,
): { readonly [Id in OperationId]: Input<Id> } {
  const { accessKeyId, accessKeySecret } = key;
  return {
    createWebhook: { name: 'one more', url, events: ['login'], contentType: 'application/json' },
    listWebhooks: { page: 1, limit: 10 },
    updateWebhook: { webhookId, name: 'renamed' },
    deleteWebhook: { webhookIds: [webhookId] },
    getWebhookLogs: { webhookId },
    triggerWebhook: { webhookId },
    getWebhook: { webhookId },
    getWebhookEventList: {},
    getManagementToken: { accessKeyId, accessKeySecret },
  };
}

/** All operations, `deleteWebhook` last, so that each of them finds its webhook. */
export const operationIds: readonly OperationId[] = [
  ...(Object.keys(operations) as OperationId[]).filter((each) => each !== 'deleteWebhook'),
  'deleteWebhook',
];
