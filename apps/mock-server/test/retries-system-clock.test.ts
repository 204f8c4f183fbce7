import type { Schemas } from '@genauth-webhooks/contract';
import { expect, onTestFinished, test } from 'vitest';
import { createCaller } from './support/caller.ts';
import { gapsOf, startsOf } from './support/gaps.ts';
import { manualClock } from './support/manual-clock.ts';
import { addWebhook } from './support/new-webhook.ts';
import { startMock } from './support/start-mock.ts';
import { inTurn, startReceiver } from './support/start-receiver.ts';
import { temporaryStateFile } from './support/start-with-two-keys.ts';

const retries = (count: number, delay: number): { readonly retryConfig: Schemas['RetryConfig'] } => ({
  retryConfig: { enabled: true, count, delay, delayUnit: 'Second' },
});

test.each([0, 0.05])('retries %d seconds apart are made automatically, none before it is due', async (delay) => {
  const receiver = await startReceiver(500);
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url, retries(4, delay));
  const [emitted] = await mock.emit('user:created');
  const delivery = await mock.waitForDelivery({ state: 'failed' });
  expect(delivery.deliveryId).toBe(emitted?.deliveryId);
  expect(receiver.requests).toHaveLength(5);
  expect(delivery.attempts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  for (const gap of gapsOf(startsOf(delivery))) expect(gap).toBeGreaterThanOrEqual(delay * 1000);
});

test('a delivery stops being retried once it succeeded', async () => {
  const receiver = await startReceiver(inTurn(500, 'reset', 204));
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url, retries(9, 0));
  await mock.emit('user:created');
  expect(await mock.settled()).toBe(0);
  expect(receiver.requests).toHaveLength(3);
  expect(await mock.delivery('latest')).toMatchObject({ state: 'succeeded', attemptCount: 3 });
});

test('attempts continue after a restart: the one that was cut off is recorded and costs no retry, and none is lost', async () => {
  const file = temporaryStateFile();
  const receiver = await startReceiver(inTurn(500, 'hang', 500));
  const before = await startMock({ file });
  await addWebhook(await createCaller(before), receiver.url, retries(3, 0.05));
  const [emitted] = await before.emit('user:created');
  await receiver.received(2);
  await before.close();

  const after = await startMock({ file });
  const delivery = await after.waitForDelivery({ state: 'failed' });
  expect(delivery.deliveryId).toBe(emitted?.deliveryId);
  expect(delivery.attempts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(delivery.attempts.map(({ response }) => response?.statusCode)).toEqual([500, undefined, 500, 500, 500]);
  expect(delivery.attempts[1]?.errorMessage).toContain('ECANCELED');
  expect(receiver.requests.map(({ reaction }) => reaction)).toEqual([500, 'hang', 500, 500, 500]);
  expect(new Set(receiver.requests.map(({ text }) => text)).size).toBe(1);
});

test('deliveries that were queued when the server closed are all sent after the restart', async () => {
  const file = temporaryStateFile();
  const receiver = await startReceiver((_, index) => (index < 2 ? 'hang' : 200));
  const before = await startMock({ file, deliveriesAtOnce: 2 });
  await addWebhook(await createCaller(before), receiver.url, { events: ['test'] });
  const sent: string[] = [];
  for (let index = 0; index < 20; index++) {
    const [delivery] = await before.emit('test', { description: `number ${index}` });
    sent.push(delivery?.body ?? '');
  }
  await receiver.received(2);
  await before.close();
  expect(receiver.requests).toHaveLength(2);

  const after = await startMock({ file, deliveriesAtOnce: 2 });
  expect(await after.settled()).toBe(0);
  expect(await after.deliveries({ state: 'succeeded' })).toHaveLength(20);
  const answered = receiver.requests.filter(({ reaction }) => reaction === 200).map(({ text }) => text);
  expect(answered.sort()).toEqual(sent.sort());
});

test('a retry that was due while the server was down is made as soon as it starts', async () => {
  const file = temporaryStateFile();
  const receiver = await startReceiver(inTurn(500, 200));
  const clock = manualClock(Date.parse('2026-05-01T00:00:00Z'));
  const before = await startMock({ file, clock });
  await addWebhook(await createCaller(before), receiver.url, { retryConfig: { enabled: true, delayUnit: 'Day' } });
  await before.emit('user:created');
  expect(await before.settled()).toBe(1);
  await before.close();

  clock.advance(40 * 86_400_000);
  const after = await startMock({ file, clock });
  const delivery = await after.waitForDelivery();
  expect(delivery.attempts.map(({ startedAt }) => startedAt)).toEqual([
    '2026-05-01T00:00:00.000Z',
    '2026-06-10T00:00:00.000Z',
  ]);
});

test('a trigger that the closing server cut off is recorded as failed and not sent again', async () => {
  const file = temporaryStateFile();
  const receiver = await startReceiver('hang');
  const before = await startMock({ file, graceMs: 0 });
  const caller = await createCaller(before);
  const webhookId = await addWebhook(caller, receiver.url);
  const triggered = caller.call('triggerWebhook', { webhookId }).catch(() => 'cut off');
  await receiver.received(1);
  await before.close();
  await triggered;

  const after = await startMock({ file });
  expect(await after.settled()).toBe(0);
  const failed = {
    source: 'trigger',
    state: 'failed',
    reason: 'ECANCELED: the mock server was closed while the receiver was answering',
    attemptCount: 1,
  };
  expect(await after.delivery('latest')).toMatchObject(failed);
  expect(receiver.requests).toHaveLength(1);
});

test('a retry further away than the longest timer causes no warning', async () => {
  const warnings: Error[] = [];
  const note = (warning: Error): void => void warnings.push(warning);
  process.on('warning', note);
  onTestFinished(() => void process.off('warning', note));
  const receiver = await startReceiver(500);
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url, {
    retryConfig: { enabled: true, delay: 40, delayUnit: 'Day' },
  });
  await mock.emit('user:created');
  expect(await mock.settled()).toBe(1);
  // A warning is emitted in a later event-loop turn.
  await new Promise(setImmediate);
  expect(warnings).toEqual([]);
  expect(receiver.requests).toHaveLength(1);
});
