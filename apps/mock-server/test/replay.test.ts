import { expect, test } from 'vitest';
import { createCaller } from './support/caller.ts';
import { addWebhook } from './support/new-webhook.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';
import { temporaryStateFile } from './support/start-with-two-keys.ts';

test('three replays of a delivery are three new deliveries with the same bytes, linked to it, each in the log', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, `${receiver.url}/?a=b`, { secret: 'a secret' });
  const [original] = await mock.emit('user:created');
  await mock.settled();
  const replays = [];
  for (let index = 0; index < 3; index++) replays.push(await mock.replay(original?.deliveryId ?? ''));
  expect(await mock.settled()).toBe(0);

  expect(new Set([original, ...replays].map((each) => each?.deliveryId)).size).toBe(4);
  for (const { deliveryId } of replays) {
    expect(await mock.delivery(deliveryId)).toMatchObject({
      source: 'replay',
      replayOf: original?.deliveryId,
      webhookId,
      eventName: 'user:created',
      state: 'succeeded',
      attemptCount: 1,
    });
  }
  const [first, ...others] = receiver.requests;
  expect(others).toHaveLength(3);
  for (const { url, rawHeaders, body } of others) {
    expect({ url, rawHeaders, body }).toEqual({
      url: first?.url,
      rawHeaders: first?.rawHeaders,
      body: first?.body,
    });
  }
  const { totalCount, list } = await caller.must('getWebhookLogs', { webhookId });
  expect(totalCount).toBe(4);
  expect(new Set(list.map(({ requestBody }) => JSON.stringify(requestBody))).size).toBe(1);
});

test('a replay of a replay sends the same bytes and is linked to the replay', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url);
  await mock.emit('user:created');
  const replay = await mock.replay('latest');
  const again = await mock.replay('latest');
  expect(again.replayOf).toBe(replay.deliveryId);
  await mock.settled();
  expect(receiver.requests.map(({ body }) => body)).toEqual(
    Array.from({ length: 3 }, () => receiver.requests[0]?.body),
  );
});

test('a delivery can be replayed in every state: pending, delivering, succeeded, failed, dropped', async () => {
  const gate = Promise.withResolvers<void>();
  const receiver = await startReceiver(async (_, index) => {
    if (index === 0) await gate.promise;
    return 200;
  });
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url);
  const [underWay] = await mock.emit('user:created');
  await receiver.received(1);
  await mock.replay(underWay?.deliveryId ?? '');
  gate.resolve();
  await mock.settled();
  await mock.replay(underWay?.deliveryId ?? '');
  await mock.settled();
  await mock.useVirtualClock();
  const [waiting] = await mock.emit('user:created');
  await mock.replay(waiting?.deliveryId ?? '');
  await caller.must('updateWebhook', { webhookId, enabled: false });
  await mock.runAll();
  expect(await mock.delivery(waiting?.deliveryId ?? '')).toMatchObject({ state: 'dropped' });
  await mock.replay(waiting?.deliveryId ?? '');
  await mock.runAll();
  const replays = await mock.deliveries({ source: 'replay' });
  expect(replays.map(({ state }) => state)).toEqual(['succeeded', 'succeeded', 'succeeded', 'succeeded']);
  expect(receiver.requests).toHaveLength(5);
});

test('a replay has all retries of its original', async () => {
  const receiver = await startReceiver(500);
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url, { retryConfig: { enabled: true, count: 2, delay: 1 } });
  await mock.useVirtualClock('2026-01-01');
  const [original] = await mock.emit('user:created');
  await mock.runAll();
  await caller.must('updateWebhook', { webhookId, retryConfig: { enabled: false } });
  await mock.replay(original?.deliveryId ?? '');
  expect(await mock.runAll()).toBe(3);
  const replay = await mock.delivery('latest');
  expect(replay).toMatchObject({ state: 'failed', attemptCount: 3 });
  expect(replay.attempts.map(({ number }) => number)).toEqual([1, 2, 3]);
});

test.each(['deleted', 'disabled'] as const)('a delivery can be replayed after its webhook was %s', async (how) => {
  const receiver = await startReceiver();
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url);
  const [original] = await mock.emit('user:created');
  await mock.settled();
  if (how === 'deleted') await caller.must('deleteWebhook', { webhookIds: [webhookId] });
  else await caller.must('updateWebhook', { webhookId, enabled: false });
  await mock.replay(original?.deliveryId ?? '');
  await mock.settled();
  expect(await mock.delivery('latest')).toMatchObject({ state: 'succeeded', replayOf: original?.deliveryId });
  expect(receiver.requests[1]?.body).toEqual(receiver.requests[0]?.body);
  expect((await caller.must('getWebhookLogs', { webhookId })).totalCount).toBe(2);
});

test('a delivery can be replayed after a restart from its file, with the same bytes', async () => {
  const file = temporaryStateFile();
  const receiver = await startReceiver();
  const before = await startMock({ file });
  const caller = await createCaller(before);
  await addWebhook(caller, receiver.url, { contentType: 'application/x-www-form-urlencoded', secret: 's' });
  const [original] = await before.emit('user:created');
  await before.settled();
  await before.close();

  const after = await startMock({ file });
  await after.replay(original?.deliveryId ?? '');
  await after.settled();
  expect(receiver.requests).toHaveLength(2);
  expect(receiver.requests[1]?.body).toEqual(receiver.requests[0]?.body);
  expect(receiver.requests[1]?.rawHeaders).toEqual(receiver.requests[0]?.rawHeaders);
});

test('a replay that was pending when the server closed is sent after the restart, even if its webhook was deleted', async () => {
  const file = temporaryStateFile();
  const receiver = await startReceiver();
  const before = await startMock({ file });
  const caller = await createCaller(before);
  const webhookId = await addWebhook(caller, receiver.url);
  await before.useVirtualClock();
  const [original] = await before.emit('user:created');
  const replay = await before.replay(original?.deliveryId ?? '');
  await caller.must('deleteWebhook', { webhookIds: [webhookId] });
  await before.close();

  const after = await startMock({ file });
  expect(await after.runAll()).toBe(1);
  expect(await after.delivery(replay.deliveryId)).toMatchObject({ state: 'succeeded' });
  expect(await after.delivery(original?.deliveryId ?? '')).toMatchObject({ state: 'dropped' });
});

test('a trigger can be replayed with its added headers, and its replay is not retried either', async () => {
  const receiver = await startReceiver(500);
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url, { retryConfig: { enabled: true, count: 3, delay: 0 } });
  await caller.must('triggerWebhook', { webhookId, requestHeaders: { 'x-mine': 1 } });
  await mock.replay('latest');
  await mock.settled();
  expect(receiver.requests).toHaveLength(2);
  expect(receiver.requests[1]?.rawHeaders).toEqual(receiver.requests[0]?.rawHeaders);
  expect(receiver.requests[1]?.headers['x-mine']).toBe('1');
});

test('an unknown delivery cannot be replayed', async () => {
  const mock = await startMock();
  const refusal = { statusCode: 404, message: 'There is no delivery 65f0c0de0000000000000009' };
  await expect(mock.replay('65f0c0de0000000000000009')).rejects.toMatchObject(refusal);
  await expect(mock.replay('latest')).rejects.toMatchObject({ statusCode: 404 });
  expect(await mock.replayAll()).toEqual([]);
});

test('a pool cannot replay a delivery of another pool', async () => {
  const mock = await startMock();
  const other = await mock.createPool();
  await addWebhook(await createCaller(mock), 'http://127.0.0.1:9/');
  await mock.useVirtualClock();
  const [delivery] = await mock.emit('user:created');
  await expect(other.replay(delivery?.deliveryId ?? '')).rejects.toMatchObject({ statusCode: 404 });
});

test('replayAll of failed deliveries sends them oldest first, without successes and replays', async () => {
  let broken = true;
  const receiver = await startReceiver(({ url }) => (broken && url === '/broken' ? 500 : 200));
  const mock = await startMock();
  const caller = await createCaller(mock);
  await addWebhook(caller, `${receiver.url}/broken`, { events: ['test'] });
  await addWebhook(caller, `${receiver.url}/fine`, { events: ['test'] });
  await mock.useVirtualClock();
  const failed: string[] = [];
  for (let index = 0; index < 12; index++) {
    const [toBroken] = await mock.emit('test', { description: `number ${index}` });
    failed.push(toBroken?.deliveryId ?? '');
  }
  await mock.runAll();
  await mock.replay(failed[0] ?? '');
  await mock.runAll();
  const before = receiver.requests.length;

  broken = false;
  const replays = await mock.replayAll({ state: 'failed' });
  expect(replays.map(({ replayOf }) => replayOf)).toEqual(failed);
  for (let index = 0; index < 12; index++) expect(await mock.step()).toBe(1);
  const sent = receiver.requests.slice(before);
  expect(sent.map(({ text }) => JSON.parse(text).data.description)).toEqual(
    failed.map((_, index) => `number ${index}`),
  );
  expect(sent.every(({ url }) => url === '/broken')).toBe(true);
  expect(await mock.deliveries({ source: 'replay', state: 'succeeded' })).toHaveLength(12);
});

test('replayAll without a filter replays every original delivery, each time it is called', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  const caller = await createCaller(mock);
  const one = await addWebhook(caller, receiver.url);
  await addWebhook(caller, receiver.url, { events: ['user:created', 'login'] });
  const first = [...(await mock.emit('user:created')), ...(await mock.emit('login'))];
  await mock.settled();
  for (let round = 0; round < 2; round++) {
    const replays = await mock.replayAll();
    expect(replays.map(({ replayOf }) => replayOf)).toEqual(first.map(({ deliveryId }) => deliveryId));
    await mock.settled();
  }
  expect(receiver.requests).toHaveLength(9);
  expect(await mock.replayAll({ webhookId: one })).toHaveLength(1);
  expect(await mock.replayAll({ eventName: 'login' })).toHaveLength(1);
  expect(await mock.replayAll({ after: first[1]?.deliveryId ?? '' })).toHaveLength(1);
});

test('replayAll replays more deliveries than a list shows', async () => {
  const mock = await startMock();
  await addWebhook(await createCaller(mock), 'http://127.0.0.1:9/', { events: ['test'] });
  await mock.useVirtualClock();
  for (let index = 0; index < 130; index++) await mock.emit('test');
  expect(await mock.replayAll({ state: 'pending' })).toHaveLength(130);
});

test('replayAll of pending deliveries replays all of them, even while another one is in progress', async () => {
  const receiver = await startReceiver('hang');
  const mock = await startMock({ deliveriesAtOnce: 1 });
  await addWebhook(await createCaller(mock), receiver.url, { events: ['test'] });
  const ids: string[] = [];
  for (let index = 0; index < 4; index++) ids.push((await mock.emit('test'))[0]?.deliveryId ?? '');
  await receiver.received(1);
  const waiting = await mock.replayAll({ state: 'pending' });
  expect(waiting.map(({ replayOf }) => replayOf)).toEqual(ids.slice(1));
  const underWay = await mock.replayAll({ state: 'delivering' });
  expect(underWay.map(({ replayOf }) => replayOf)).toEqual(ids.slice(0, 1));
});
