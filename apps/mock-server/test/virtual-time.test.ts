import type { Schemas } from '@genauth-webhooks/contract';
import { expect, test } from 'vitest';
import type { MockServer } from '../src/index.ts';
import { callSigned, createCaller } from './support/caller.ts';
import { loggedStarts } from './support/gaps.ts';
import { manualClock } from './support/manual-clock.ts';
import { addWebhook } from './support/new-webhook.ts';
import { startMock } from './support/start-mock.ts';
import { inTurn, startReceiver } from './support/start-receiver.ts';
import { startVirtual } from './support/start-scene.ts';
import { temporaryStateFile } from './support/start-with-two-keys.ts';

const begin = '2026-01-01T00:00:00.000Z';
const every = (
  delay: number,
  delayUnit: 'Second' | 'Minute' | 'Hour' | 'Day',
  count = 3,
): { readonly retryConfig: Schemas['RetryConfig'] } => ({ retryConfig: { enabled: true, count, delay, delayUnit } });
const time = (mock: Pick<MockServer, 'now'>): string => mock.now().toISOString();

test('on a virtual clock only triggers are sent until the clock is moved', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, receiver.url);
  await mock.useVirtualClock(begin);
  const [emitted] = await mock.emit('user:created');
  await mock.replay(emitted?.deliveryId ?? '');
  expect(await mock.settled()).toBe(2);
  expect(receiver.requests).toHaveLength(0);
  await caller.must('triggerWebhook', { webhookId });
  expect(receiver.requests).toHaveLength(1);
  expect(await mock.settled()).toBe(2);
  expect(await mock.advance(0)).toBe(2);
  expect(receiver.requests).toHaveLength(3);
});

test('a virtual clock does not follow the system clock', async () => {
  const system = manualClock(Date.parse(begin));
  const mock = await startMock({ clock: system });
  system.advance(1000);
  expect(time(mock)).toBe('2026-01-01T00:00:01.000Z');
  await mock.useVirtualClock();
  system.advance(5000);
  expect(time(mock)).toBe('2026-01-01T00:00:01.000Z');
  await mock.useSystemClock();
  expect(time(mock)).toBe('2026-01-01T00:00:06.000Z');
});

test('an attempt is made when the clock reaches its time, not a millisecond before', async () => {
  const { mock, receiver } = await startVirtual(begin, 500, every(1, 'Hour'));
  await mock.emit('user:created');
  expect(await mock.advance(0)).toBe(1);
  expect(await mock.advance('59m')).toBe(0);
  expect(await mock.advance(59_999)).toBe(0);
  expect(receiver.requests).toHaveLength(1);
  expect(await mock.advance(1)).toBe(1);
  expect(time(mock)).toBe('2026-01-01T01:00:00.000Z');
  expect(await mock.advance('1.5h')).toBe(1);
  expect(time(mock)).toBe('2026-01-01T02:30:00.000Z');
  const { attempts } = await mock.delivery('latest');
  expect(attempts.at(-1)?.startedAt).toBe('2026-01-01T02:00:00.000Z');
});

test('a movement makes the attempts of all webhooks in the order of their due times, each at its own time', async () => {
  const { mock, receiver } = await startVirtual(
    begin,
    500,
    { path: '/5h', ...every(5, 'Hour', 2) },
    { path: '/2h', ...every(2, 'Hour', 4) },
    { path: '/3h', ...every(3, 'Hour', 1) },
  );
  await mock.emit('user:created');
  expect(await mock.advance(0)).toBe(3);
  expect(await mock.advance('1d')).toBe(7);
  expect(receiver.requests.slice(3).map(({ url }) => url)).toEqual(['/2h', '/3h', '/2h', '/5h', '/2h', '/2h', '/5h']);
  expect(time(mock)).toBe('2026-01-02T00:00:00.000Z');
});

test('steps make attempts that are due at the same time one by one, oldest delivery first', async () => {
  const receiver = await startReceiver(500);
  const mock = await startMock();
  const caller = await createCaller(mock);
  for (const path of ['/a', '/b', '/c']) await addWebhook(caller, receiver.url + path, every(1, 'Minute', 1));
  await mock.useVirtualClock(begin);
  await mock.emit('user:created');
  await mock.advance('10s');
  await mock.emit('user:created');

  const times: string[] = [];
  for (let made = 1; made <= 9; made++) {
    expect(await mock.step()).toBe(1);
    expect(receiver.requests).toHaveLength(3 + made);
    times.push(time(mock).slice(14, 19));
  }
  expect(receiver.requests.map(({ url }) => url).join('')).toBe('/a/b/c/a/b/c/a/b/c/a/b/c');
  expect(times).toEqual(['00:10', '00:10', '00:10', '01:00', '01:00', '01:00', '01:10', '01:10', '01:10']);
  expect(await mock.step()).toBe(0);
  expect(time(mock)).toBe('2026-01-01T00:01:10.000Z');
});

test('a step skips dropped deliveries and makes the next attempt', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  const caller = await createCaller(mock);
  const gone = await addWebhook(caller, `${receiver.url}/gone`);
  await addWebhook(caller, `${receiver.url}/there`);
  await mock.useVirtualClock(begin);
  await mock.emit('user:created');
  await mock.emit('user:created');
  await caller.must('deleteWebhook', { webhookIds: [gone] });
  expect(await mock.step()).toBe(1);
  expect(receiver.requests.map(({ url }) => url)).toEqual(['/there']);
  expect(await mock.advance('1h')).toBe(1);
  expect(receiver.requests.map(({ url }) => url)).toEqual(['/there', '/there']);
  expect(await mock.deliveries({ state: 'dropped' })).toHaveLength(2);
});

test('runAll runs until no delivery is pending and leaves the clock at the last attempt', async () => {
  const { mock } = await startVirtual(
    begin,
    inTurn(500, 500, 200),
    { path: '/days', ...every(10, 'Day', 9) },
    { path: '/seconds', ...every(1, 'Second', 9) },
  );
  await mock.emit('user:created');
  expect(await mock.runAll()).toBe(6);
  expect(await mock.settled()).toBe(0);
  expect(time(mock)).toBe('2026-01-21T00:00:00.000Z');
  expect(await mock.runAll()).toBe(0);
  expect(time(mock)).toBe('2026-01-21T00:00:00.000Z');
});

test('movements requested at the same time run one after the other', async () => {
  let inProgress = 0;
  let most = 0;
  const { mock, receiver } = await startVirtual(
    begin,
    async () => {
      most = Math.max(most, ++inProgress);
      await new Promise(setImmediate);
      inProgress--;
      return 500;
    },
    every(1, 'Hour', 10),
  );
  await mock.emit('user:created');
  const made = await Promise.all([
    mock.advance('1h'),
    mock.step(),
    mock.advance('90m'),
    mock.step(),
    mock.step(),
    mock.advance('1s'),
  ]);
  // At 0:00 and 1:00, at 2:00, at 3:00, then at 4:00 and 5:00.
  expect(made).toEqual([2, 1, 1, 1, 1, 0]);
  expect(time(mock)).toBe('2026-01-01T05:00:01.000Z');
  expect(receiver.requests).toHaveLength(6);
  expect(most).toBe(1);
});

test('moving the system clock is refused with 409', async () => {
  const mock = await startMock();
  const refusal = { statusCode: 409, message: 'The pool uses the system clock; set a virtual clock first' };
  await expect(mock.advance('1h')).rejects.toMatchObject(refusal);
  await expect(mock.step()).rejects.toMatchObject(refusal);
  await expect(mock.runAll()).rejects.toMatchObject(refusal);
  await mock.useVirtualClock();
  await mock.step();
  await mock.useSystemClock();
  await expect(mock.step()).rejects.toMatchObject(refusal);
});

test.each(['advance', 'runAll'] as const)(
  'a return to the system clock ends an %s in progress, and refuses the movements queued behind it',
  async (movement) => {
    const gate = Promise.withResolvers<number>();
    const receiver = await startReceiver(() => gate.promise);
    const mock = await startMock();
    await addWebhook(await createCaller(mock), receiver.url, every(1, 'Hour'));
    await mock.useVirtualClock('2126-01-01');
    await mock.emit('user:created');
    const moving = movement === 'advance' ? mock.advance('3d') : mock.runAll();
    const behind = mock.step().catch(({ statusCode }) => statusCode);
    await receiver.received(1);
    await mock.useSystemClock();
    gate.resolve(500);
    expect(await moving).toBe(1);
    expect(await behind).toBe(409);
    expect(receiver.requests).toHaveLength(1);
  },
);

test('a reset ends a movement in progress, which does not affect later deliveries', async () => {
  const gate = Promise.withResolvers<number>();
  const { mock, caller, receiver } = await startVirtual(begin, () => gate.promise, {
    path: '/before',
    ...every(1, 'Hour'),
  });
  await mock.emit('user:created');
  const moving = mock.advance('3d');
  await receiver.received(1);
  await mock.reset();
  await addWebhook(caller, `${receiver.url}/after`);
  await mock.useVirtualClock('2020-01-01');
  await mock.emit('user:created');
  gate.resolve(500);
  await moving;
  expect(time(mock)).toBe('2020-01-01T00:00:00.000Z');
  expect(receiver.requests.map(({ url }) => url)).toEqual(['/before']);
  expect(await mock.deliveries({ state: 'pending' })).toHaveLength(1);
});

test('a movement after a reset does not wait for one before it', async () => {
  const { mock, receiver } = await startVirtual(begin, 'hang', {});
  await mock.emit('user:created');
  const before = mock.advance('3d');
  await receiver.received(1);
  await mock.reset();
  await mock.useVirtualClock('2020-01-01');
  expect(await mock.advance('1h')).toBe(0);
  expect(time(mock)).toBe('2020-01-01T01:00:00.000Z');
  await mock.close();
  await before.catch(() => 'there is no store any more');
});

test('the clock refuses to move past the latest time and does not change', async () => {
  const mock = await startMock();
  await mock.useVirtualClock(begin);
  await expect(mock.advance('100000000d')).rejects.toThrow(
    '100000000d moves the clock past 9999-12-31T00:00:00.000Z, the latest possible time; advance by less',
  );
  expect(time(mock)).toBe(begin);
});

test('a movement by an invalid duration is refused with the valid forms', async () => {
  const mock = await startMock();
  await mock.useVirtualClock(begin);
  await expect(mock.advance('3 days')).rejects.toThrow(
    /is not a valid duration; use milliseconds or a value such as 500ms, 30s, 5m, 12h, 3d/,
  );
  expect(time(mock)).toBe(begin);
});

test('a virtual clock refuses a moment that is not a valid time', async () => {
  const mock = await startMock();
  await expect(mock.useVirtualClock('tomorrow')).rejects.toThrow(
    '"tomorrow" is not a valid time; use a Date or an ISO 8601 string',
  );
  await expect(mock.step()).rejects.toMatchObject({ statusCode: 409 });
});

test('all times in the API and the log follow the virtual clock', async () => {
  const receiver = await startReceiver();
  const mock = await startMock();
  const caller = await createCaller(mock);
  await mock.useVirtualClock('2031-02-03T04:05:06.789Z');
  const webhookId = await addWebhook(caller, receiver.url);
  await mock.advance('1d');
  await caller.must('updateWebhook', { webhookId, name: 'renamed' });
  const webhook = await caller.must('getWebhook', { webhookId });
  expect([webhook.createdAt, webhook.updatedAt]).toEqual(['2031-02-03T04:05:06.789Z', '2031-02-04T04:05:06.789Z']);

  await mock.advance('1d');
  const [emitted] = await mock.emit('user:created');
  expect(emitted).toMatchObject({
    createdAt: '2031-02-05T04:05:06.789Z',
    nextAttemptAt: '2031-02-05T04:05:06.789Z',
  });
  await mock.advance('1d');
  await caller.must('triggerWebhook', { webhookId });
  const [trigger, event] = await mock.deliveries();
  expect(event?.createdAt).toBe('2031-02-05T04:05:06.789Z');
  expect(trigger?.createdAt).toBe('2031-02-06T04:05:06.789Z');

  // The delivery was due at once, so its attempt has the time of its creation.
  const { list } = await caller.must('getWebhookLogs', { webhookId });
  expect(list.map(({ timestamp }) => timestamp)).toEqual([
    '2031-02-06T12:05:06.789+0800',
    '2031-02-05T12:05:06.789+0800',
  ]);
  expect(loggedStarts(list)).toEqual([Date.parse('2031-02-05T04:05:06.789Z'), Date.parse('2031-02-06T04:05:06.789Z')]);
  const [last] = mock.requests({ operationId: 'getWebhookLogs' });
  expect(last?.at).toBe('2031-02-06T04:05:06.789Z');
});

test.each(['1999-12-31T23:59:59Z', '2099-01-01T00:00:00Z'])(
  'tokens and signatures use the system clock, not a virtual clock at %s',
  async (now) => {
    const mock = await startMock();
    const early = await createCaller(mock);
    await mock.useVirtualClock(now);
    const webhookId = await addWebhook(early, 'http://127.0.0.1:9/');
    const late = await createCaller(mock);
    await mock.advance('3650d');
    expect((await early.must('getWebhook', { webhookId })).webhookId).toBe(webhookId);
    expect((await late.must('listWebhooks', {})).totalCount).toBe(1);
    for (const dialect of ['authing', 'genauth'] as const) {
      const signing = { dialect, date: new Date().toUTCString() };
      const { body } = await callSigned(mock, 'getWebhook', { webhookId }, signing);
      expect(body).toMatchObject({ statusCode: 200, data: { webhookId } });
    }
    const { body } = await callSigned(mock, 'getWebhook', { webhookId }, { date: mock.now().toUTCString() });
    expect(body).toMatchObject({ statusCode: 401, apiCode: 1305 });
  },
);

test('a virtual clock and its pending deliveries survive a restart', async () => {
  const file = temporaryStateFile();
  const receiver = await startReceiver(500);
  const before = await startMock({ file });
  await addWebhook(await createCaller(before), receiver.url, every(1, 'Day', 2));
  await before.useVirtualClock(begin);
  await before.emit('user:created');
  await before.advance('1h');
  await before.close();

  const after = await startMock({ file });
  expect(time(after)).toBe('2026-01-01T01:00:00.000Z');
  expect(await after.settled()).toBe(1);
  expect(receiver.requests).toHaveLength(1);
  expect(await after.advance('23h')).toBe(1);
  expect(await after.runAll()).toBe(1);
  expect((await after.delivery('latest')).attempts.map(({ startedAt }) => startedAt)).toEqual([
    '2026-01-01T00:00:00.000Z',
    '2026-01-02T00:00:00.000Z',
    '2026-01-03T00:00:00.000Z',
  ]);
  await after.useSystemClock();
  await after.close();
  const again = await startMock({ file });
  await expect(again.step()).rejects.toMatchObject({ statusCode: 409 });
});

test('after a return to the system clock, overdue deliveries are sent automatically', async () => {
  const { mock } = await startVirtual(begin, 200, {});
  await mock.emit('user:created');
  await mock.useSystemClock();
  expect(await mock.settled()).toBe(0);
  expect(await mock.delivery('latest')).toMatchObject({ state: 'succeeded' });
});

test('each pool has its own clock', async () => {
  const receiver = await startReceiver(500);
  const mock = await startMock();
  const other = await mock.createPool();
  await addWebhook(await createCaller(mock), `${receiver.url}/default`, every(1, 'Day'));
  await addWebhook(await createCaller(mock, other.credentials), `${receiver.url}/other`, every(1, 'Day'));
  await mock.useVirtualClock(begin);
  await other.useVirtualClock('2027-01-01');
  await mock.emit('user:created');
  await other.emit('user:created');
  expect(await mock.advance('3d')).toBe(4);
  expect(receiver.requests.map(({ url }) => url)).toEqual(['/default', '/default', '/default', '/default']);
  expect(time(other)).toBe('2027-01-01T00:00:00.000Z');
  expect(await other.step()).toBe(1);
  expect(time(mock)).toBe('2026-01-04T00:00:00.000Z');
});

test('an event emitted during a movement is sent by the same movement', async () => {
  const sent: (() => Promise<unknown>)[] = [];
  const receiver = await startReceiver(async (_, index) => {
    if (index === 0) for (const send of sent) await send();
    return 200;
  });
  const mock = await startMock();
  const caller = await createCaller(mock);
  await addWebhook(caller, `${receiver.url}/first`, { events: ['user:created'] });
  await addWebhook(caller, `${receiver.url}/second`, { events: ['login'] });
  sent.push(() => mock.emit('login'));
  await mock.useVirtualClock(begin);
  await mock.emit('user:created');
  expect(await mock.advance('1s')).toBe(2);
  expect(receiver.requests.map(({ url }) => url)).toEqual(['/first', '/second']);
});

test('attempts due at one time are all made at that time, even when they exceed the limit', async () => {
  const receiver = await startReceiver(500);
  const mock = await startMock({ deliveriesAtOnce: 2 });
  await addWebhook(await createCaller(mock), receiver.url, every(1, 'Day', 1));
  await mock.useVirtualClock(begin);
  for (let index = 0; index < 25; index++) await mock.emit('user:created');
  expect(await mock.advance('36h')).toBe(50);
  const starts = new Map<string, number>();
  for (const { deliveryId } of await mock.deliveries()) {
    for (const { startedAt } of (await mock.delivery(deliveryId)).attempts) {
      starts.set(startedAt, (starts.get(startedAt) ?? 0) + 1);
    }
  }
  expect([...starts]).toEqual([
    [begin, 25],
    ['2026-01-02T00:00:00.000Z', 25],
  ]);
});
