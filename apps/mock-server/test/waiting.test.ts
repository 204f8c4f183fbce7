import type { Schemas } from '@genauth-webhooks/contract';
import { expect, test } from 'vitest';
import { MockError } from '../src/index.ts';
import { createCaller } from './support/caller.ts';
import { addWebhook } from './support/new-webhook.ts';
import { startMock } from './support/start-mock.ts';
import { inTurn, startReceiver } from './support/start-receiver.ts';

const retries = (
  count: number,
  delay: number,
  delayUnit: 'Second' | 'Day',
): { readonly retryConfig: Schemas['RetryConfig'] } => ({
  retryConfig: { enabled: true, count, delay, delayUnit },
});

test('waiting for an earlier delivery ends at once, even with a timeout of 0', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url);
  const [emitted] = await mock.emit('user:created');
  await mock.settled();
  const delivery = await mock.waitForDelivery({}, { timeoutMs: 0 });
  expect(delivery).toMatchObject({ deliveryId: emitted?.deliveryId, state: 'succeeded', attemptCount: 1 });
  expect(delivery.attempts).toHaveLength(1);
});

test('waiting for a later delivery ends with it, and not before', async () => {
  const gate = Promise.withResolvers<void>();
  const receiver = await startReceiver(async () => {
    await gate.promise;
    return 200;
  });
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url);
  let ended = false;
  const waiting = mock.waitForDelivery({ eventName: 'user:created' }).finally(() => {
    ended = true;
  });
  await mock.emit('user:created');
  await receiver.received(1);
  await new Promise(setImmediate);
  expect(ended).toBe(false);
  gate.resolve();
  expect(await waiting).toMatchObject({ state: 'succeeded' });
});

test.each([
  ['succeeded', 200],
  ['failed', 500],
  ['dropped', 'disabled'],
] as const)('waiting without a state ends with a final state: %s', async (state, how) => {
  const receiver = await startReceiver(() => (how === 'disabled' ? 200 : how));
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url, retries(1, 1, 'Day'));
  await mock.useVirtualClock();
  const waiting = mock.waitForDelivery();
  await mock.emit('user:created');
  if (how === 'disabled') await caller.must('updateWebhook', { webhookId, enabled: false });
  await mock.runAll();
  expect(await waiting).toMatchObject({ webhookId, state });
});

test('waiting without a state does not end with a delivery that is retried later', async () => {
  const receiver = await startReceiver(500);
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url, retries(1, 1, 'Day'));
  await mock.useVirtualClock();
  await mock.emit('user:created');
  await mock.step();
  await expect(mock.waitForDelivery({}, { timeoutMs: 1 })).rejects.toMatchObject({ statusCode: 408 });
  await mock.step();
  expect(await mock.waitForDelivery({}, { timeoutMs: 0 })).toMatchObject({ state: 'failed', attemptCount: 2 });
});

test('every state can be waited for, including delivering and pending', async () => {
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const receiver = await startReceiver(async (_, index) => {
    await gates[index]?.promise;
    return index === 0 ? 500 : 200;
  });
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url, retries(1, 0.02, 'Second'));
  const delivering = mock.waitForDelivery({ state: 'delivering' });
  const [emitted] = await mock.emit('user:created');
  expect(await delivering).toMatchObject({ deliveryId: emitted?.deliveryId, state: 'delivering', attemptCount: 0 });
  expect(await mock.deliveries({ state: 'delivering' })).toHaveLength(1);
  expect(await mock.deliveries({ state: 'pending' })).toHaveLength(0);

  const pending = mock.waitForDelivery({ state: 'pending' });
  gates[0]?.resolve();
  expect(await pending).toMatchObject({ deliveryId: emitted?.deliveryId, attemptCount: 1 });

  await receiver.received(2);
  const again = await mock.waitForDelivery({ state: 'delivering' }, { timeoutMs: 0 });
  expect(again).toMatchObject({ state: 'delivering', attemptCount: 1 });
  gates[1]?.resolve();
  expect(await mock.waitForDelivery({ state: 'succeeded' })).toMatchObject({ attemptCount: 2 });
});

test('a delivery that is pending on a virtual clock is found as pending', async () => {
  const mock = await startMock();
  await addWebhook(await createCaller(mock), 'http://127.0.0.1:9/');
  await mock.useVirtualClock();
  const waiting = mock.waitForDelivery({ state: 'pending' });
  const [emitted] = await mock.emit('user:created');
  expect(await waiting).toMatchObject({ deliveryId: emitted?.deliveryId, state: 'pending' });
});

test('only a delivery that matches the whole filter ends the wait', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  const caller = await createCaller(mock);
  const one = await addWebhook(caller, receiver.url, { events: ['user:created', 'login'] });
  const other = await addWebhook(caller, receiver.url, { events: ['user:created', 'login'] });
  const login = mock.waitForDelivery({ webhookId: other, eventName: 'login' });
  const trigger = mock.waitForDelivery({ webhookId: one, source: 'trigger' });
  const replay = mock.waitForDelivery({ source: 'replay' });
  const [first] = await mock.emit('user:created');
  await mock.settled();
  await mock.emit('login');
  expect(await login).toMatchObject({ webhookId: other, eventName: 'login', source: 'event' });
  await mock.settled();
  await caller.must('triggerWebhook', { webhookId: other });
  await caller.must('triggerWebhook', { webhookId: one });
  expect(await trigger).toMatchObject({ webhookId: one, source: 'trigger' });
  const again = await mock.replay(first?.deliveryId ?? '');
  expect(await replay).toMatchObject({ deliveryId: again.deliveryId, replayOf: first?.deliveryId });
});

test('waiting returns the newest matching delivery, whatever its final state', async () => {
  const receiver = await startReceiver(inTurn(200, 500, 200, 500));
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url);
  for (let index = 0; index < 4; index++) {
    const [emitted] = await mock.emit('user:created');
    await mock.settled();
    expect((await mock.waitForDelivery({}, { timeoutMs: 0 })).deliveryId).toBe(emitted?.deliveryId);
  }
});

test('with `after`, only a later delivery ends the wait, whether it exists or is still to come', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url);
  await mock.useVirtualClock();
  const [first] = await mock.emit('user:created');
  const after = first?.deliveryId ?? '';
  const waiting = mock.waitForDelivery({ after });
  await mock.runAll();
  await expect(mock.waitForDelivery({ after }, { timeoutMs: 1 })).rejects.toMatchObject({ statusCode: 408 });
  const [second] = await mock.emit('user:created');
  await mock.runAll();
  expect((await waiting).deliveryId).toBe(second?.deliveryId);
  expect((await mock.waitForDelivery({ after }, { timeoutMs: 0 })).deliveryId).toBe(second?.deliveryId);
});

test('a wait that times out reports the filter and the deliveries that match in all but the state', async () => {
  const receiver = await startReceiver(({ url }) => (url === '/bad' ? 500 : 200));
  const mock = await startMock();
  const caller = await createCaller(mock);
  await addWebhook(caller, `${receiver.url}/good`);
  const bad = await addWebhook(caller, `${receiver.url}/bad`, { name: 'bad' });
  const [, toBad] = await mock.emit('user:created');
  await mock.settled();
  const error = await mock.waitForDelivery({ webhookId: bad, state: 'succeeded' }, { timeoutMs: 20 }).catch((e) => e);
  expect(error).toBeInstanceOf(MockError);
  expect(error.statusCode).toBe(408);
  expect(error.message).toBe(
    [
      `No delivery with webhookId ${bad}, state succeeded was found within 20 ms. One delivery matches in all but the state: `,
      `${toBad?.deliveryId} of user:created to 'bad' (${bad}) is failed after attempt 1 of 1: HTTP 500.`,
    ].join(''),
  );
});

test("a wait that times out reports the receiver's code, the next attempt and what would help", async () => {
  const receiver = await startReceiver(() => ({ status: 401, body: '{"received":false,"code":"secret-wrong"}' }));
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url, { name: 'sign-ups', ...retries(3, 1, 'Day') });
  await mock.emit('user:created');
  await mock.waitForDelivery({ state: 'pending', eventName: 'user:created' });
  await mock.settled();
  await expect(mock.waitForDelivery({ eventName: 'user:created' }, { timeoutMs: 1 })).rejects.toThrow(
    / to 'sign-ups' \(\w+\) is pending after attempt 1 of 4: HTTP 401, code secret-wrong; next attempt in 24 h\. Use a virtual clock to skip the time until the next attempt\.$/,
  );
  await mock.useVirtualClock();
  await expect(mock.waitForDelivery({}, { timeoutMs: 1 })).rejects.toThrow(
    / The clock is virtual: advance it, or run all attempts\.$/,
  );
});

test('a wait that times out and an assertion that fails report events that no webhook received', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url, { name: 'sign-ups' });
  await mock.emit('user:deleted');
  const hint =
    "No webhook received user:deleted: none of 1 subscribes to it ('sign-ups': user:created). The nearest event with a subscriber is user:created.";
  await expect(mock.waitForDelivery({ eventName: 'user:deleted' }, { timeoutMs: 1 })).rejects.toThrow(
    `No delivery with eventName user:deleted was found within 1 ms. The pool has no deliveries. One event reached no webhook: ${hint}`,
  );
  await mock.emit('user:deleted');
  await mock.emit('user:created');
  await expect(mock.assertNoDelivery()).rejects.toThrow(`2 events reached no webhook; the latest: ${hint}`);
});

test('a wait in an empty pool reports that the pool has no deliveries', async () => {
  const mock = await startMock();
  await expect(mock.waitForDelivery({}, { timeoutMs: 1 })).rejects.toThrow(
    'No delivery was found within 1 ms. The pool has no deliveries.',
  );
});

test('a wait that times out lists the latest ten deliveries', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url);
  for (let index = 0; index < 15; index++) await mock.emit('user:created');
  await mock.settled();
  const error = await mock.waitForDelivery({ eventName: 'login' }, { timeoutMs: 1 }).catch((e) => e);
  expect(error.message).toContain('The pool has 15 deliveries, newest first: ');
  expect(error.message.split('; ')).toHaveLength(10);
});

test('any number of waiters get the same delivery', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url);
  const waiting = Array.from({ length: 50 }, () => mock.waitForDelivery());
  const [emitted] = await mock.emit('user:created');
  const found = new Set((await Promise.all(waiting)).map(({ deliveryId }) => deliveryId));
  expect([...found]).toEqual([emitted?.deliveryId]);
});

test('a wait in progress ends when the server closes', async () => {
  const mock = await startMock();
  const waiting = mock.waitForDelivery({}, { timeoutMs: 60_000 }).catch((error) => error);
  await mock.close();
  expect(await waiting).toMatchObject({ statusCode: 409, message: 'The mock server was closed' });
});

test('settled waits for slow receivers, however many deliveries are queued', async () => {
  const gate = Promise.withResolvers<void>();
  const receiver = await startReceiver(async () => {
    await gate.promise;
    return 200;
  });
  const mock = await startMock({ deliveriesAtOnce: 2 });
  await addWebhook(await createCaller(mock), receiver.url);
  for (let index = 0; index < 7; index++) await mock.emit('user:created');
  await receiver.received(2);
  await expect(mock.settled({ timeoutMs: 5 })).rejects.toMatchObject({
    statusCode: 408,
    message: expect.stringMatching(
      /^Deliveries were still in progress after 5 ms\. The pool has 7 deliveries, newest first: /,
    ),
  });
  expect(receiver.requests).toHaveLength(2);
  const settled = mock.settled();
  gate.resolve();
  expect(await settled).toBe(0);
  expect(receiver.requests).toHaveLength(7);
  expect(await mock.deliveries({ state: 'succeeded' })).toHaveLength(7);
});

test('settled waits for a trigger in progress', async () => {
  const gate = Promise.withResolvers<void>();
  const receiver = await startReceiver(async () => {
    await gate.promise;
    return 200;
  });
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url);
  await mock.useVirtualClock();
  const triggered = caller.must('triggerWebhook', { webhookId });
  await receiver.received(1);
  await expect(mock.settled({ timeoutMs: 5 })).rejects.toMatchObject({ statusCode: 408 });
  const settled = mock.settled();
  gate.resolve();
  expect(await settled).toBe(0);
  expect(await mock.delivery('latest')).toMatchObject({ source: 'trigger', state: 'succeeded' });
  await triggered;
});

test('settled waits for retries that are due at once and counts those that are due later', async () => {
  const receiver = await startReceiver(500);
  const mock = await startMock();
  const caller = await createCaller(mock);
  await addWebhook(caller, `${receiver.url}/now`, retries(5, 0, 'Second'));
  await addWebhook(caller, `${receiver.url}/tomorrow`, retries(5, 1, 'Day'));
  await addWebhook(caller, `${receiver.url}/later`, retries(5, 2, 'Day'));
  await mock.emit('user:created');
  expect(await mock.settled()).toBe(2);
  expect(receiver.at('/now')).toHaveLength(6);
  expect(receiver.at('/tomorrow')).toHaveLength(1);
});

test('settled ends at once when nothing is due', async () => {
  const mock = await startMock();
  expect(await mock.settled({ timeoutMs: 0 })).toBe(0);
});

test('assertNoDelivery is reliable right after emit: it passes, or it lists the deliveries', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  const webhookId = await addWebhook(await createCaller(mock), receiver.url);
  await mock.assertNoDelivery();
  const [emitted] = await mock.emit('user:created');
  await mock.assertNoDelivery({ eventName: 'login' });
  await mock.assertNoDelivery({ after: emitted?.deliveryId ?? '' });
  await mock.assertNoDelivery({ source: 'trigger' });
  await expect(mock.assertNoDelivery()).rejects.toMatchObject({
    statusCode: 409,
    message: `Expected no deliveries, found 1: ${emitted?.deliveryId} of user:created to 'a webhook' (${webhookId}) is succeeded after attempt 1 of 1: HTTP 200.`,
  });
  await expect(mock.assertNoDelivery({ webhookId, eventName: 'user:created' })).rejects.toThrow(
    `Expected no deliveries with webhookId ${webhookId}, eventName user:created, found 1: `,
  );
});

test.each([
  ['failed', 500],
  ['succeeded', 200],
] as const)('assertNoDelivery on %s waits until nothing is due or in progress', async (state, reaction) => {
  const gate = Promise.withResolvers<void>();
  const receiver = await startReceiver(async () => {
    await gate.promise;
    return reaction;
  });
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url);
  await mock.emit('user:created');
  const asserted = mock.assertNoDelivery({ state }).catch(({ statusCode }) => statusCode);
  await receiver.received(1);
  gate.resolve();
  expect(await asserted).toBe(409);
});

test('every wait times out after the time of the server, unless the call sets its own', async () => {
  const receiver = await startReceiver('hang');
  const mock = await startMock({ waitTimeoutMs: 1 });
  await addWebhook(await createCaller(mock), receiver.url);
  await mock.emit('user:created');
  await receiver.received(1);
  await expect(mock.waitForDelivery()).rejects.toThrow('No delivery was found within 1 ms.');
  await expect(mock.settled()).rejects.toThrow('Deliveries were still in progress after 1 ms.');
  await expect(mock.assertNoDelivery({ eventName: 'login' })).rejects.toThrow('still in progress after 1 ms.');
  await expect(mock.assertNoDelivery({}, { timeoutMs: 0 })).rejects.toThrow('still in progress after 0 ms.');
});

test('a filter accepts an event name that only a trigger sent, even if it resembles one of the contract', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url);
  const filter = { eventName: 'user:creatd' };
  await expect(mock.assertNoDelivery(filter)).rejects.toMatchObject({ statusCode: 400 });
  await caller.must('triggerWebhook', { webhookId, requestBody: { eventName: 'user:creatd' } });
  expect(await mock.deliveries(filter)).toHaveLength(1);
  await expect(mock.assertNoDelivery(filter)).rejects.toMatchObject({ statusCode: 409 });
});

test('an assertion accepts a webhook that was deleted before it had a delivery', async () => {
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, 'http://127.0.0.1:9/');
  await caller.must('deleteWebhook', { webhookIds: [webhookId] });
  await mock.emit('user:created');
  await mock.assertNoDelivery({ webhookId });
  expect(await mock.deliveries({ webhookId })).toEqual([]);
  await mock.reset();
  await expect(mock.assertNoDelivery({ webhookId })).rejects.toMatchObject({ statusCode: 404 });
});

test('a wait accepts an event name that a trigger may send later', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url);
  const delivery = mock.waitForDelivery({ eventName: 'signup' });
  await caller.must('triggerWebhook', { webhookId, requestBody: { eventName: 'signup' } });
  expect(await delivery).toMatchObject({ eventName: 'signup' });
  expect(await mock.deliveries({ eventName: 'signup' })).toHaveLength(1);
});
