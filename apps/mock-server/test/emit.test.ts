import { eventExamples } from '@genauth-webhooks/contract/event-examples';
import { type EventName, eventCatalogue } from '@genauth-webhooks/contract/events';
import { expect, test } from 'vitest';
import type { UndeliveredEvent } from '../src/index.ts';
import { createCaller } from './support/caller.ts';
import { controlClient } from './support/control-client.ts';
import { addWebhook } from './support/new-webhook.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';
import { watchStream } from './support/watch-stream.ts';

const everyEvent = eventCatalogue.map(({ name }) => name);

test('each of the 76 events is sent with the example of the contract when no data is given', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url, { events: everyEvent });
  for (const eventName of everyEvent) {
    await mock.emit(eventName);
    await mock.settled();
    expect(JSON.parse(receiver.requests.at(-1)?.text ?? '')).toEqual(eventExamples[eventName]);
  }
  expect(receiver.requests).toHaveLength(76);
});

test('given data is merged into the example, including members that the schema does not know', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url, { events: ['user:created'] });
  const example = eventExamples['user:created'].data;
  const data = { email: 'ü@example.com', more: { of: ['it'] } };
  await mock.emit('user:created', data);
  await mock.settled();
  expect(JSON.parse(receiver.requests[0]?.text ?? '').data).toEqual({
    ...example,
    ...data,
  });
  expect(eventExamples['user:created'].data).toBe(example);
});

test.for([{ merge: false }, { merge: false, check: false }])(
  'with %j, emit sends the given data unchanged',
  async (options) => {
    const receiver = await startReceiver();
    const mock = await startMock();
    await addWebhook(await createCaller(mock), receiver.url, { events: ['user:email-verified'] });
    const data = { userId: 'u1', email: 'ü@example.com' };
    await mock.emit('user:email-verified', data, options);
    await mock.settled();
    expect(JSON.parse(receiver.requests[0]?.text ?? '')).toEqual({ eventName: 'user:email-verified', data });
  },
);

test('emit also merges unchecked data', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url, { events: ['user:email-verified'] });
  await mock.emit('user:email-verified', { userId: 5 }, { check: false });
  await mock.settled();
  const { data } = eventExamples['user:email-verified'];
  expect(JSON.parse(receiver.requests[0]?.text ?? '').data).toEqual({ ...data, userId: 5 });
});

test('emit refuses an unknown option', async () => {
  const mock = await startMock();
  const options = { lenient: true } as object;
  await expect(mock.emit('login', {}, options)).rejects.toThrow('lenient is unknown; the known names are merge, check');
});

const broken = [
  ['user:email-verified', { userId: 5, email: 'a@example.com' }, 'data.userId must be a string'],
  ['user:email-verified', { email: 'a@example.com' }, 'data.userId should not be empty'],
  ['mfa:verified', { ...eventExamples['mfa:verified'].data, isValid: 'yes' }, 'data.isValid must be a boolean value'],
  ['group:deleted', null, 'data must be an object'],
  ['group:deleted', 'a string', 'data must be an object'],
  ['user:deleted', { users: {} }, 'data.users must be an array'],
] as const;

test.each(broken)('%s with data %j is refused: %s', async (eventName, data, message) => {
  const mock = await startMock();
  await addWebhook(await createCaller(mock), 'http://127.0.0.1:9/', { events: [eventName] });
  await expect(mock.emit(eventName, data as never, { merge: false })).rejects.toMatchObject({
    statusCode: 400,
    message,
  });
  expect(await mock.deliveries()).toEqual([]);
});

test.each(broken)('emit sends %s with unchecked data %j', async (eventName, data) => {
  const receiver = await startReceiver();
  const mock = await startMock();
  await addWebhook(await createCaller(mock), receiver.url, { events: [eventName] });
  await mock.emit(eventName, data, { merge: false, check: false });
  await mock.settled();
  expect(receiver.requests.map(({ text }) => JSON.parse(text))).toEqual([{ eventName, data }]);
});

test.each<readonly [string, string]>([
  ['user:create', 'user:created'],
  ['User:Created', 'user:created'],
  ['mfaVerify', 'mfa:verified'],
  ['password-changed', 'user:password-changed'],
  ['login ', 'login'],
  ...eventCatalogue.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)),
])('the unknown event %j is refused with the closest name %s, checked or not', async (given, nearest) => {
  const mock = await startMock();
  const message = `There is no event ${JSON.stringify(given)}; did you mean ${nearest}?`;
  for (const check of [false, true]) {
    await expect(mock.emit(given as EventName, {}, { check })).rejects.toMatchObject({ statusCode: 400, message });
  }
});

test('every enabled subscribed webhook gets exactly one delivery, a disabled or unsubscribed one gets none', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  const caller = await createCaller(mock);
  const one = await addWebhook(caller, `${receiver.url}/one`, { events: ['user:created', 'login'] });
  const other = await addWebhook(caller, `${receiver.url}/other`, { contentType: 'application/x-www-form-urlencoded' });
  await addWebhook(caller, `${receiver.url}/disabled`, { enabled: false });
  await addWebhook(caller, `${receiver.url}/unsubscribed`, { events: ['login', 'user:updated'] });
  const deliveries = await mock.emit('user:created');
  expect(deliveries.map(({ webhookId }) => webhookId)).toEqual([one, other]);
  await mock.settled();
  expect(receiver.requests.map(({ url }) => url).sort()).toEqual(['/one', '/other']);
});

test('a webhook that was disabled receives no events, and receives them again once it is enabled', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url);
  await caller.must('updateWebhook', { webhookId, enabled: false });
  expect(await mock.emit('user:created')).toEqual([]);
  await mock.assertNoDelivery();
  await caller.must('updateWebhook', { webhookId, enabled: true });
  expect(await mock.emit('user:created')).toHaveLength(1);
  await mock.settled();
  expect(receiver.requests).toHaveLength(1);
});

test('pending deliveries of a disabled or deleted webhook are dropped with the reason, and not sent', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  const caller = await createCaller(mock);
  const disabled = await addWebhook(caller, receiver.url);
  const deleted = await addWebhook(caller, receiver.url);
  await mock.useVirtualClock();
  await mock.emit('user:created');
  await caller.must('updateWebhook', { webhookId: disabled, enabled: false });
  await caller.must('deleteWebhook', { webhookIds: [deleted] });
  expect(await mock.runAll()).toBe(0);
  const outcome = async (webhookId: string) => (await mock.deliveries({ webhookId }))[0];
  const dropped = { state: 'dropped', attemptCount: 0 };
  expect(await outcome(disabled)).toMatchObject({ ...dropped, reason: 'the webhook was disabled' });
  expect(await outcome(deleted)).toMatchObject({ ...dropped, reason: 'the webhook was deleted' });
  expect(receiver.requests).toEqual([]);
});

test('two webhooks with the same URL get two deliveries', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  const caller = await createCaller(mock);
  await addWebhook(caller, receiver.url);
  await addWebhook(caller, receiver.url);
  const deliveries = await mock.emit('user:created');
  expect(new Set(deliveries.map(({ deliveryId }) => deliveryId)).size).toBe(2);
  expect(new Set(deliveries.map(({ webhookId }) => webhookId)).size).toBe(2);
  await mock.settled();
  expect(receiver.requests).toHaveLength(2);
});

test('an event in one pool reaches only the webhooks of that pool', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  const other = await mock.createPool();
  await addWebhook(await createCaller(mock), `${receiver.url}/default`);
  await addWebhook(await createCaller(mock, other.credentials), `${receiver.url}/other`);
  await other.emit('user:created');
  await other.settled();
  await mock.settled();
  expect(receiver.requests.map(({ url }) => url)).toEqual(['/other']);
  expect(receiver.requests[0]?.headers['x-authing-userpool-id']).toBe(other.userPoolId);
  expect(await mock.deliveries()).toEqual([]);
});

test('the deliveries are stored when emit resolves, before any is answered', async () => {
  const receiver = await startReceiver('hang');
  const mock = await startMock();
  const caller = await createCaller(mock);
  for (let index = 0; index < 3; index++) await addWebhook(caller, receiver.url);
  const emitted = await mock.emit('user:created');
  const listed = await mock.deliveries();
  expect(listed.map(({ deliveryId }) => deliveryId)).toEqual(emitted.map(({ deliveryId }) => deliveryId).reverse());
  for (const { state, attemptCount } of listed) {
    expect(['pending', 'delivering']).toContain(state);
    expect(attemptCount).toBe(0);
  }
});

test('an event without subscribers makes no delivery', async () => {
  const mock = await startMock();
  expect(await mock.emit('login')).toEqual([]);
  expect(await mock.settled()).toBe(0);
  expect(await mock.deliveries()).toEqual([]);
});

test('an observer that throws is reported as an error, and its delivery is sent once and succeeds', async () => {
  const receiver = await startReceiver();
  const failure = new Error('the observer is broken');
  const faults: unknown[] = [];
  const mock = await startMock({
    onAttempt() {
      throw failure;
    },
    onError: (error) => faults.push(error),
  });
  await addWebhook(await createCaller(mock), receiver.url);
  await mock.emit('user:created');
  expect(await mock.settled()).toBe(0);
  expect(await mock.delivery('latest')).toMatchObject({ state: 'succeeded', attemptCount: 1 });
  expect(faults).toEqual([failure]);
  await mock.useVirtualClock();
  expect(await mock.runAll()).toBe(0);
  expect(receiver.requests).toHaveLength(1);
});

test('an event that no webhook receives is reported in the answer, to the callback, in the stream and in a counter', async () => {
  const seen: UndeliveredEvent[] = [];
  const mock = await startMock({ onUndelivered: (event) => seen.push(event) });
  const control = controlClient(mock);
  await addWebhook(await createCaller(mock), 'http://127.0.0.1:9/', { name: 'sign-ups', events: ['user:created'] });
  const stream = await watchStream(mock, 'default');
  expect(await mock.emit('user:deleted')).toEqual([]);
  const answer = await control.must('emitEvent', { userPoolId: 'default', eventName: 'user:deleted' });
  const hint =
    "No webhook received user:deleted: none of 1 subscribes to it ('sign-ups': user:created). The nearest event with a subscriber is user:created.";
  expect(answer).toEqual({ deliveries: [], hint });
  expect(seen).toEqual(Array(2).fill({ userPoolId: mock.userPoolId, eventName: 'user:deleted', hint }));
  expect(mock.undeliveredEvents()).toBe(2);
  expect((await control.must('listPools', {})).pools).toMatchObject([{ undeliveredEvents: 2 }]);
  expect(await stream.until(({ event }) => event === 'undelivered')).toMatchObject({
    data: { eventName: 'user:deleted', hint },
  });
  await mock.emit('user:created');
  expect(mock.undeliveredEvents()).toBe(2);
  await mock.reset();
  expect(mock.undeliveredEvents()).toBe(0);
  const snapshot = await mock.snapshot();
  await mock.emit('user:deleted');
  await mock.restore(snapshot);
  expect(mock.undeliveredEvents()).toBe(0);
});

test('emit ignores an error that the callback throws', async () => {
  const errors: unknown[] = [];
  const mock = await startMock({
    onUndelivered() {
      throw new Error('mine');
    },
    onError: (error) => errors.push(error),
  });
  expect(await mock.emit('login')).toEqual([]);
  expect(errors).toEqual([new Error('mine')]);
});
