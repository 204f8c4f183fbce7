import { connect } from 'node:net';
import type { OperationId } from '@genauth-webhooks/contract';
import { expect, test } from 'vitest';
import type { Call, FaultEffect } from '../src/index.ts';
import { type DoorName, doorNames } from './support/caller.ts';
import { operationIds } from './support/complete-inputs.ts';
import type { Answer } from './support/raw-http.ts';
import { startMock } from './support/start-mock.ts';
import { eachThroughDoors, type Stage, startStage } from './support/start-stage.ts';

/** @returns the stage, and what resolves with the next call that the server reports */
async function setUp(door: DoorName): Promise<Stage & { nextReport(): Promise<Call> }> {
  const listeners: ((call: Call) => void)[] = [];
  const mock = await startMock({ onCall: (call) => listeners.shift()?.(call) });
  return { ...(await startStage(mock, door)), nextReport: () => new Promise((resolve) => listeners.push(resolve)) };
}

// A query, a body and an operation without authorization: faults reach all other operations the same way.
const someIds: readonly OperationId[] = ['getWebhook', 'createWebhook', 'getManagementToken'];
const someThroughDoors = eachThroughDoors.filter(([operationId]) => someIds.includes(operationId));
const success = { status: 200, body: { statusCode: 200 } };

test.each(eachThroughDoors)(
  'a status fault on %s becomes its answer by %s, and nothing is performed',
  async (operationId, door) => {
    const { pool, call, inputs } = await setUp(door);
    const before = await pool.snapshot();
    const failWith = async (effect: FaultEffect): Promise<{ answer: Answer; faultId: string }> => {
      const { faultId } = await pool.addFault({ on: { operationId }, effect, times: 1 });
      return { answer: await call(operationId, inputs[operationId]), faultId };
    };
    const plain = await failWith({ kind: 'status', status: 500 });
    expect(plain.answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(plain.answer).toMatchObject({
      status: 200,
      body: { statusCode: 500, message: `Failed by fault ${plain.faultId}`, requestId: expect.any(String) },
    });
    const throttled = await failWith({ kind: 'status', status: 429 });
    expect(throttled.answer).toMatchObject({ status: 429, body: { statusCode: 429 } });
    expect(throttled.answer.body).not.toHaveProperty('requestId');
    expect(await pool.snapshot()).toEqual(before);
    expect(await call(operationId, inputs[operationId])).toMatchObject(success);
  },
);

test.each(someThroughDoors)(
  'latency on %s delays its answer by %s and changes nothing else',
  async (operationId, door) => {
    const { pool, call, inputs } = await setUp(door);
    const other = operationId === 'listWebhooks' ? 'getWebhookEventList' : 'listWebhooks';
    await pool.addFault({ on: { operationId }, effect: { kind: 'latency', ms: 300 } });
    const order: string[] = [];
    const delayed = call(operationId, inputs[operationId]).finally(() => order.push('delayed'));
    await call(other, inputs[other]).finally(() => order.push('other'));
    expect(await delayed).toMatchObject(success);
    expect(order).toEqual(['other', 'delayed']);
    expect(pool.faults()).toMatchObject([{ met: 1, struck: 1 }]);
  },
);

test.each(eachThroughDoors)(
  'a timeout fault leaves %s by %s without an answer until the caller gives up',
  async (operationId, door) => {
    const { pool, call, inputs, nextReport } = await setUp(door);
    const before = await pool.snapshot();
    await pool.addFault({ on: { operationId }, effect: { kind: 'timeout' }, times: 1 });
    const giveUp = new AbortController();
    const reported = nextReport();
    let over = false;
    const hanging = call(operationId, inputs[operationId], { signal: giveUp.signal }).finally(() => {
      over = true;
    });
    expect(await reported).toMatchObject({ operationId, status: 0, statusCode: 0 });
    expect(await pool.snapshot()).toEqual({ ...before, faults: [] });
    // Later calls are answered first.
    expect(await call(operationId, inputs[operationId])).toMatchObject(success);
    expect(over).toBe(false);
    giveUp.abort();
    await expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
  },
);

test.each(eachThroughDoors)('a reset fault breaks the connection of %s by %s', async (operationId, door) => {
  const { pool, call, inputs } = await setUp(door);
  const before = await pool.snapshot();
  await pool.addFault({ on: { operationId }, effect: { kind: 'reset' }, times: 1 });
  await expect(call(operationId, inputs[operationId])).rejects.toMatchObject({
    name: 'TypeError',
    message: 'fetch failed',
    cause: { code: 'ECONNRESET' },
  });
  expect(await pool.snapshot()).toEqual({ ...before, faults: [] });
  expect(await call(operationId, inputs[operationId])).toMatchObject(success);
});

test('a reset fault resets the TCP connection without a byte of an answer', async () => {
  const { mock, pool, nextReport } = await setUp('HTTP');
  await pool.addFault({ on: { operationId: 'getManagementToken' }, effect: { kind: 'reset' } });
  const body = JSON.stringify(pool.credentials);
  const reported = nextReport();
  const seen: string[] = [];
  await new Promise<void>((resolve) => {
    const socket = connect(mock.port, '127.0.0.1');
    socket.write(
      `POST /api/v3/get-management-token HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    socket.on('data', (chunk) => seen.push(`data ${chunk}`));
    socket.on('end', () => seen.push('end'));
    socket.on('error', (error: NodeJS.ErrnoException) => seen.push(String(error.code)));
    socket.on('close', () => resolve());
  });
  expect(seen).toEqual(['ECONNRESET']);
  expect(await reported).toMatchObject({ operationId: 'getManagementToken', status: 0 });
});

test.each(someThroughDoors)(
  'a fault on %s by %s is counted, and applies to no other operation or pool',
  async (operationId, door) => {
    const { mock, pool, call, inputs } = await setUp(door);
    const neighbour = await startStage(mock, door);
    await pool.addFault({ on: { operationId }, effect: { kind: 'status', status: 503 }, skip: 1, times: 3 });
    for (const other of operationIds.filter((id) => id !== operationId && id !== 'deleteWebhook')) {
      expect(await call(other, inputs[other])).toMatchObject(success);
    }
    expect(pool.faults()).toMatchObject([{ met: 0, struck: 0 }]);
    const codes: number[] = [];
    for (let index = 0; index < 5; index++) {
      if (index === 3) expect(pool.faults()).toMatchObject([{ met: 3, struck: 2 }]);
      expect(await neighbour.call(operationId, neighbour.inputs[operationId])).toMatchObject({ status: 200 });
      codes.push((await call(operationId, inputs[operationId])).body.statusCode);
    }
    // Deleting a webhook a second time succeeds too.
    expect(codes).toEqual([200, 503, 503, 503, 200]);
    expect(pool.faults()).toEqual([]);
    expect(neighbour.pool.faults()).toEqual([]);
  },
);

test.each(doorNames)('an operation with several faults is delayed first and then fails, by %s', async (door) => {
  const { pool, call, inputs } = await setUp(door);
  await pool.addFault({ on: { operationId: 'getWebhook' }, effect: { kind: 'latency', ms: 1 } });
  await pool.addFault({ on: { operationId: 'getWebhook' }, effect: { kind: 'status', status: 502 } });
  expect(await call('getWebhook', inputs.getWebhook)).toMatchObject({ body: { statusCode: 502 } });
  expect(pool.faults()).toMatchObject([{ struck: 1 }, { struck: 1 }]);
});

test('a fault applies before the input is checked, and only to authenticated callers', async () => {
  const { mock, pool, call } = await setUp('HTTP');
  await pool.addFault({ on: { operationId: 'createWebhook' }, effect: { kind: 'status', status: 500 } });
  expect(await call('createWebhook', {})).toMatchObject({ body: { statusCode: 500 } });
  const stranger = await fetch(`${mock.url}/api/v3/create-webhook`, { method: 'POST', body: '{}' });
  expect(await stranger.json()).toMatchObject({ statusCode: 401 });
  expect(pool.faults()).toMatchObject([{ met: 1, struck: 1 }]);
});

test('the journal records a call that a fault left without an answer', async () => {
  const { pool, call, inputs, nextReport } = await setUp('mock.fetch');
  await pool.addFault({ on: { operationId: 'getWebhook' }, effect: { kind: 'timeout' }, times: 1 });
  const giveUp = new AbortController();
  const reported = nextReport();
  const hanging = call('getWebhook', inputs.getWebhook, { signal: giveUp.signal });
  await reported;
  giveUp.abort();
  await expect(hanging).rejects.toThrow();
  expect(pool.requests({ operationId: 'getWebhook' })).toMatchObject([
    { status: 0, statusCode: 0, message: 'a fault left the call without an answer' },
  ]);
});

test.each<[object, RegExp]>([
  [{ on: { operationId: 'getWebhook' }, effect: { kind: 'duplicate' } }, /duplicate applies to deliveries only/],
  [{ on: { operationId: 'getWebhook' }, effect: { kind: 'reorder', size: 2 } }, /reorder applies to deliveries only/],
  [{ on: { operationId: 'getWebhook' }, effect: { kind: 'status', status: 200 } }, /must not be 200/],
])('the fault %j is refused with the reason', async (fault, message) => {
  const { pool } = await setUp('mock.fetch');
  await expect(pool.addFault(fault as Parameters<typeof pool.addFault>[0])).rejects.toThrow(message);
  expect(pool.faults()).toEqual([]);
});
