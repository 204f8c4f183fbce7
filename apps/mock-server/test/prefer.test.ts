import { type OperationEntry, operations } from '@genauth-webhooks/contract';
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
  'every failure that the contract lists for %s can be requested with Prefer, by %s',
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

test('a preference that the contract does not list is refused and changes nothing', async () => {
  const { pool, call, inputs } = await setUp('HTTP');
  const before = await pool.snapshot();
  const { status, body } = await call('getWebhook', inputs.getWebhook, { headers: { prefer: 'code=418' } });
  const message = 'Prefer: code must be one of 401, 429, 400, 404 for getWebhook, not 418';
  expect({ status, ...body }).toMatchObject({ status: 200, statusCode: 400, message });
  expect(await pool.snapshot()).toEqual(before);
});

test('the server reads every Prefer header of a request', async () => {
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

test('Prefer gives a failure for any input, but only to callers who are recognised', async () => {
  const { mock, call } = await setUp('HTTP');
  expect(await call('updateWebhook', {}, { headers: { prefer: 'code=404' } })).toMatchObject({
    body: { statusCode: 404 },
  });
  const stranger = await fetch(`${mock.url}/api/v3/list-webhooks`, { headers: { prefer: 'code=400' } });
  expect(await stranger.json()).toMatchObject({ statusCode: 401, apiCode: 2020 });
});

test('a preferred failure uses up no fault, and the journal records it', async () => {
  const { pool, call, inputs } = await setUp('mock.fetch');
  await pool.addFault({ on: { operationId: 'getWebhook' }, effect: { kind: 'status', status: 500 }, times: 1 });
  await call('getWebhook', inputs.getWebhook, { headers: { prefer: 'code=404' } });
  expect(pool.faults()).toMatchObject([{ met: 0, struck: 0 }]);
  expect(await call('getWebhook', inputs.getWebhook)).toMatchObject({ body: { statusCode: 500 } });
  expect(pool.requests({ operationId: 'getWebhook' })).toMatchObject([{ statusCode: 500 }, { statusCode: 404 }]);
});
