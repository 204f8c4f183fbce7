import { gzipSync } from 'node:zlib';
import { type OperationId, operations } from '@genauth-webhooks/contract';
import { expect, test } from 'vitest';
import { addWebhook } from './support/add-webhook.ts';
import { type CallChange, createCaller } from './support/create-caller.ts';
import { startMock } from './support/start-mock.ts';

type Way = { readonly title: string; readonly change: (operationId: OperationId, input: object) => CallChange };

/** Calls that the door hands to express, where a plain one goes straight to the engine. */
const ways: readonly Way[] = [
  {
    title: 'is compressed',
    change: (_, input) => ({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(JSON.stringify(input)) }),
  },
  { title: 'has a doubled slash', change: (operationId) => ({ path: `/${operations[operationId].path}` }) },
];

test.for(ways)('a call that $title gets the answer of a plain one', async ({ change }) => {
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, 'http://127.0.0.1:9/');
  const calls: readonly (readonly [OperationId, object])[] = [
    ['updateWebhook', { webhookId, name: 'Ünïcode', secret: '' }],
    ['getWebhookLogs', { webhookId, limit: 51 }],
    ['createWebhook', { name: 'n' }],
    ['triggerWebhook', { webhookId: 'none' }],
    ['getManagementToken', { accessKeyId: 'none', accessKeySecret: '' }],
  ];
  for (const [operationId, input] of calls) {
    const plain = await caller.call(operationId, input);
    const other = await caller.call(operationId, input, change(operationId, input));
    expect(other.status).toBe(plain.status);
    expect(withoutChance(other.body)).toEqual(withoutChance(plain.body));
  }
});

/** A body without what no two answers share. */
function withoutChance(body: object): unknown {
  return JSON.parse(JSON.stringify(body, (name, value) => (/^(requestId|updatedAt)$/.test(name) ? '' : value)));
}
