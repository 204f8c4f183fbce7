import { type OperationEntry, type OperationId, operations } from '@genauth-webhooks/contract';
import { failureValidator } from '@genauth-webhooks/contract/validate';
import { expect, test } from 'vitest';
import { type DoorName, getToken } from './support/caller.ts';
import { type Answer, exchange, parseAnswer } from './support/raw-http.ts';
import { startMock } from './support/start-mock.ts';
import { eachThroughDoors, startStage } from './support/start-stage.ts';

const setUp = async (door: DoorName) => await startStage(await startMock(), door);

/** The header that asks for a failure: by its finer code where it has one. */
function preferenceFor({ apiCode, statusCode }: OperationEntry['failures'][number]): string {
  return apiCode === undefined ? `code=${statusCode}` : `apiCode=${apiCode}`;
}

test.each(eachThroughDoors)(
  'every failure that the contract lists for %s can be asked for with Prefer, by %s',
  async (operationId, door) => {
    const { pool, receiver, call, inputs } = await setUp(door);
    const before = await pool.snapshot();
    const { failures } = operations[operationId];
    expect(failures).not.toEqual([]);
    for (const failure of failures) {
      const { status, headers, body }: Answer = await call(operationId, inputs[operationId], {
        headers: { prefer: preferenceFor(failure) },
      });
      const { statusCode, apiCode, httpStatus } = failure;
      expect([status, headers.get('content-type')]).toEqual([httpStatus, 'application/json; charset=utf-8']);
      expect(failureValidator(body)).toBe(true);
      expect(Object.keys(body)).not.toContain('data');
      expect([body.statusCode, body.apiCode]).toEqual([statusCode, apiCode]);
    }
    for (const statusCode of new Set(failures.map((failure) => failure.statusCode))) {
      const { body } = await call(operationId, inputs[operationId], { headers: { prefer: `code=${statusCode}` } });
      expect(body.statusCode).toBe(statusCode);
    }
    // Nothing was performed, and the next call is as ever.
    expect(await pool.snapshot()).toEqual(before);
    expect(receiver.requests).toEqual([]);
    expect(await call(operationId, inputs[operationId])).toMatchObject({ status: 200, body: { statusCode: 200 } });
  },
);

test.each([
  'code=404',
  'CODE=404',
  'code="404"',
  'code = 404',
  'respond-async, code=404',
  'respond-async; code=404',
  'return=minimal,code=404',
  'code=404, wait=10',
])('Prefer: %s asks for 404', async (prefer) => {
  const { call, inputs } = await setUp('HTTP');
  expect(await call('getWebhook', inputs.getWebhook, { headers: { prefer } })).toMatchObject({
    status: 200,
    body: { statusCode: 404, message: expect.stringContaining('asked for with Prefer') },
  });
});

test.each([
  ['apiCode=1300', { status: 200, body: { statusCode: 401, apiCode: 1300 } }],
  ['apicode="1306"', { status: 200, body: { statusCode: 401, apiCode: 1306 } }],
  ['code="429"', { status: 429, body: { statusCode: 429 } }],
])('Prefer: %s gives that failure', async (prefer, answer) => {
  const { call, inputs } = await setUp('HTTP');
  expect(await call('listWebhooks', inputs.listWebhooks, { headers: { prefer } })).toMatchObject(answer);
});

test.each([
  '',
  'return=minimal',
  'respond-async',
  'wait=100',
  'handling=strict',
  'x-code=404',
  'code',
  'statuscode=404',
  'example=x',
])('Prefer: %s is passed over', async (prefer) => {
  const { call, inputs } = await setUp('HTTP');
  expect(await call('getWebhook', inputs.getWebhook, { headers: { prefer } })).toMatchObject({
    body: { statusCode: 200 },
  });
});

test.each<[OperationId, string, string]>([
  ['listWebhooks', 'code=404', 'Prefer: code must be one of 401, 429, 400 for listWebhooks, not 404'],
  ['getWebhook', 'code=418', 'Prefer: code must be one of 401, 429, 400, 404 for getWebhook, not 418'],
  ['getWebhook', 'code=200', 'Prefer: code must be one of 401, 429, 400, 404 for getWebhook, not 200'],
  [
    'getWebhook',
    'apiCode=9',
    'Prefer: apiCode must be one of 2020, 1300, 1301, 1302, 1303, 1304, 1305, 1306 for getWebhook, not 9',
  ],
  ['getManagementToken', 'code=429', 'Prefer: code must be one of 400, 401 for getManagementToken, not 429'],
])('on %s, Prefer: %s is refused in words that name what there is', async (operationId, prefer, message) => {
  const { pool, call, inputs } = await setUp('HTTP');
  const before = await pool.snapshot();
  const { status, body } = await call(operationId, inputs[operationId], { headers: { prefer } });
  expect({ status, ...body }).toMatchObject({ status: 200, statusCode: 400, message });
  expect(await pool.snapshot()).toEqual(before);
});

test('of several Prefer headers all are read', async () => {
  const { mock, pool, inputs } = await setUp('HTTP');
  const token = await getToken(mock, pool.credentials);
  const answer = await exchange(
    mock.port,
    [
      `GET /api/v3/get-webhook?webhookId=${inputs.getWebhook.webhookId} HTTP/1.1`,
      'host: localhost',
      `authorization: Bearer ${token}`,
      'prefer: respond-async',
      'prefer: code=404',
      'connection: close\r\n\r\n',
    ].join('\r\n'),
  );
  expect(parseAnswer(answer).body).toMatchObject({ statusCode: 404 });
});

test('a failure is given for the asking whatever the input, but only to callers who are recognised', async () => {
  const { mock, call } = await setUp('HTTP');
  expect(await call('updateWebhook', {}, { headers: { prefer: 'code=404' } })).toMatchObject({
    body: { statusCode: 404 },
  });
  const stranger = await fetch(`${mock.url}/api/v3/list-webhooks`, { headers: { prefer: 'code=400' } });
  expect(await stranger.json()).toMatchObject({ statusCode: 401, apiCode: 2020 });
});

test('a preference uses up no fault, and stands in the journal as the failure that it was', async () => {
  const { pool, call, inputs } = await setUp('mock.fetch');
  await pool.addFault({ on: { operationId: 'getWebhook' }, effect: { kind: 'status', status: 500 }, times: 1 });
  await call('getWebhook', inputs.getWebhook, { headers: { prefer: 'code=404' } });
  expect(pool.faults()).toMatchObject([{ met: 0, struck: 0 }]);
  expect(await call('getWebhook', inputs.getWebhook)).toMatchObject({ body: { statusCode: 500 } });
  expect(pool.requests({ operationId: 'getWebhook' })).toMatchObject([{ statusCode: 500 }, { statusCode: 404 }]);
});
