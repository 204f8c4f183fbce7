import { operationList, operations } from '@genauth-webhooks/contract';
import { expect, test } from 'vitest';
import type { LogEntry, MockServerOptions } from '../src/index.ts';
import { createCaller, doorNames, doors } from './support/caller.ts';
import { completeInputs } from './support/complete-inputs.ts';
import { controlClient } from './support/control-client.ts';
import { newWebhook } from './support/new-webhook.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';

async function start(options: MockServerOptions = {}) {
  const mock = await startMock(options);
  return { mock, caller: await createCaller(mock), control: controlClient(mock) };
}

test('the journal lists every call of the pool, newest first, with its parameters and its result', async () => {
  const { mock, caller } = await start();
  const receiver = await startReceiver();
  await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
  const inputs = { ...completeInputs(webhookId, receiver.url), deleteWebhook: { webhookIds: [] } };
  const { getManagementToken: _, ...secured } = inputs;
  const answers: unknown[] = [];
  for (const [operationId, input] of Object.entries(secured)) {
    const id = operationId as keyof typeof secured;
    const { status, body } = await caller.call(id, input);
    const { method, path } = operations[id];
    const parameters =
      method === 'POST'
        ? masked(input)
        : Object.fromEntries(Object.entries(input).map(([name, value]) => [name, `${value}`]));
    const { requestId, statusCode, message } = body;
    answers.unshift({
      ...{ requestId, operationId, method, path, parameters, status, statusCode, message },
      at: '2026-01-01T00:00:00.000Z',
      durationMs: expect.any(Number),
    });
  }
  expect(mock.requests()).toEqual([...answers, expect.objectContaining({ operationId: 'createWebhook' })]);
  expect(Object.keys(secured)).toHaveLength(operationList.filter(({ secured }) => secured).length);
});

test('the entry of a refused call names every broken rule and contains no secret', async () => {
  const { mock, caller } = await start();
  const { body } = await caller.call('createWebhook', { name: '', events: 'login', secret: ['hidden'], enabled: 1 });
  const [entry] = mock.requests();
  expect(entry).toMatchObject({ status: 200, statusCode: 400, message: body.message, requestId: body.requestId });
  for (const member of ['name', 'url', 'events', 'secret', 'enabled', 'contentType']) {
    expect(entry?.message).toMatch(new RegExp(`(^|,)${member} `));
  }
  expect(entry?.parameters).toEqual({ name: '', events: 'login', secret: '***', enabled: 1 });
});

test('the entries of an unknown webhook, an unknown event and a throttled call have their codes', async () => {
  const { mock, caller } = await start({ requestsPerSecond: 2 });
  await caller.call('getWebhook', { webhookId: 'unknown' });
  await caller.call('createWebhook', newWebhook({ events: ['user:creatd' as 'login'] }));
  await caller.call('listWebhooks', {});
  expect(mock.requests()).toMatchObject([
    { operationId: 'listWebhooks', status: 429, statusCode: 429 },
    {
      operationId: 'createWebhook',
      status: 200,
      statusCode: 400,
      message: expect.stringContaining('did you mean user:created?'),
    },
    { operationId: 'getWebhook', status: 200, statusCode: 404, message: 'webhook not found: unknown' },
  ]);
  const [, , unknown] = mock.requests();
  expect(unknown?.apiCode).toBe(operations.getWebhook.failures.find(({ id }) => id === 'unknown-webhook')?.apiCode);
});

test('the entry of a call that a fault changed has the result that the caller got', async () => {
  const { mock, caller } = await start();
  await mock.addFault({ on: { operationId: 'listWebhooks' }, effect: { kind: 'reset' }, times: 1 });
  await expect(caller.call('listWebhooks', {})).rejects.toThrow(TypeError);
  await mock.addFault({
    on: { operationId: 'getWebhook' },
    effect: { kind: 'status', status: 503, apiCode: 7, message: 'down' },
  });
  await caller.call('getWebhook', { webhookId: 'any' });
  expect(mock.requests()).toMatchObject([
    { operationId: 'getWebhook', status: 200, statusCode: 503, apiCode: 7, message: 'down' },
    { operationId: 'listWebhooks', status: 0, statusCode: 0, message: 'a fault reset the connection' },
  ]);
});

test('journalLength limits the journal, and the oldest entries go first', async () => {
  const { mock, caller, control } = await start({ journalLength: 3 });
  for (const limit of [1, 2, 3, 4, 5]) await caller.must('listWebhooks', { limit });
  const limits = (entries: ReturnType<typeof mock.requests>) => entries.map(({ parameters }) => parameters?.['limit']);
  expect(limits(mock.requests())).toEqual(['5', '4', '3']);
  expect(limits(mock.requests({ limit: 2 }))).toEqual(['5', '4']);
  const { totalCount, requests } = await control.must('listRequests', { userPoolId: 'default', limit: 1 });
  expect([totalCount, limits(requests)]).toEqual([3, ['5']]);
});

test('a reset empties the journal of that pool only', async () => {
  const { mock, caller } = await start();
  const other = await mock.createPool();
  await (await createCaller(mock, other.credentials)).must('listWebhooks', {});
  await caller.must('listWebhooks', {});
  await mock.reset();
  expect(mock.requests()).toEqual([]);
  expect(other.requests()).toHaveLength(1);
  await caller.must('listWebhooks', {});
  expect(mock.requests()).toHaveLength(1);
});

test('the journal has no calls of other pools, unknown callers, unknown paths or the control API', async () => {
  const { mock, caller, control } = await start();
  const other = await mock.createPool();
  const others = await createCaller(mock, other.credentials);
  await others.must('listWebhooks', {});
  for (const authorization of [
    '',
    'Bearer a.b.c',
    'authing unknown:c2lnbmF0dXJl',
    `authing ${mock.credentials.accessKeyId}:x`,
  ]) {
    expect((await caller.call('listWebhooks', {}, { headers: { authorization } })).body.statusCode).toBe(401);
  }
  expect((await caller.call('listWebhooks', {}, { path: '/api/v3/list-users' })).status).toBe(404);
  expect((await caller.call('listWebhooks', {}, { method: 'DELETE' })).status).toBe(405);
  await caller.call('getManagementToken', { accessKeyId: mock.credentials.accessKeyId, accessKeySecret: 'wrong' });
  await control.must('listDeliveries', { userPoolId: 'default' });
  expect(mock.requests()).toEqual([]);
  expect(other.requests()).toMatchObject([{ operationId: 'listWebhooks' }]);
  await caller.must('listWebhooks', {});
  expect(mock.requests()).toHaveLength(1);
  expect(other.requests()).toHaveLength(1);
});

test('the journal has calls through mock.fetch like any other', async () => {
  const { mock, caller } = await start();
  const inProcess = await createCaller(mock, mock.credentials, doors['mock.fetch'](mock));
  const one = await caller.call('listWebhooks', {});
  const other = await inProcess.call('listWebhooks', {});
  expect(mock.requests().map(({ requestId }) => requestId)).toEqual([other.body.requestId, one.body.requestId]);
  const [last, before] = mock.requests().map(({ requestId: _, at: __, durationMs: ___, ...rest }) => rest);
  expect(last).toEqual(before);
});

function masked(input: object): object {
  return 'secret' in input ? { ...input, secret: '***' } : input;
}

test('the duration of a call has at most three decimals, in the journal and for onCall', async () => {
  const durations: number[] = [];
  const { mock, caller } = await start({ onCall: ({ durationMs }) => durations.push(durationMs) });
  for (let index = 0; index < 20; index++) await caller.must('listWebhooks', {});
  durations.push(...mock.requests().map(({ durationMs }) => durationMs));
  expect(durations).toHaveLength(41);
  for (const duration of durations) expect(String(duration)).toMatch(/^\d+(\.\d{1,3})?$/);
});

test.for(doorNames)('an onCall that throws is reported as an error and changes no answer over %s', async (name) => {
  const failure = new Error('the observer is broken');
  const [errors, logged]: [unknown[], LogEntry[]] = [[], []];
  const mock = await startMock({
    onCall() {
      throw failure;
    },
    onLog: (entry) => logged.push(entry),
    onError: (error) => errors.push(error),
  });
  const caller = await createCaller(mock, mock.credentials, doors[name](mock));
  expect(await caller.must('listWebhooks', {})).toEqual({ totalCount: 0, list: [] });
  expect((await caller.call('getWebhook', { webhookId: 'none' })).body.statusCode).toBe(404);
  expect(errors).toEqual([failure, failure, failure]);
  expect(logged).toMatchObject(Array(3).fill({ kind: 'call' }));
  expect(mock.requests()).toHaveLength(2);
});
