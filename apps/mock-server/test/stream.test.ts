import { once } from 'node:events';
import { get } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMock, type Mock, type MockServer } from '../src/index.ts';
import { createCaller, type Target } from './support/caller.ts';
import { controlClient } from './support/control-client.ts';
import { manualClock } from './support/manual-clock.ts';
import { newWebhook } from './support/new-webhook.ts';
import { blockReader, readEvents, type StreamEvent } from './support/read-events.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';

const doors: readonly { readonly door: string; readonly target: (mock: MockServer) => Target }[] = [
  { door: 'HTTP', target: (mock) => mock },
  { door: 'mock.fetch', target: ({ fetch }) => ({ fetch }) },
];

const kinds = (events: readonly StreamEvent[]): string[] => events.map(({ event }) => event);
const count =
  (number: number) =>
  (events: readonly StreamEvent[]): boolean =>
    events.length >= number;

/** A pool with a webhook and an answering receiver, before its first activity. */
async function start(options: Parameters<typeof startMock>[0] = {}) {
  const receiver = await startReceiver();
  const mock = await startMock(options);
  const caller = await createCaller(mock);
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url, events: ['test'] }));
  return { receiver, mock, caller, webhookId, control: controlClient(mock) };
}

/** Causes activities of every kind, 17 in total. */
async function doEverything({ mock, caller, webhookId }: Awaited<ReturnType<typeof start>>): Promise<void> {
  await mock.emit('test');
  await mock.settled();
  await caller.must('listWebhooks', {});
  await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
  await mock.advance('1h');
  await mock.advance('1d');
  await mock.addFault({ on: { webhookId }, effect: { kind: 'status', status: 500 }, times: 1 });
  await mock.emit('test');
  await mock.step();
  await mock.reset();
}

const everything = [
  ...['delivery', 'delivery', 'attempt', 'delivery'],
  'request',
  ...['clock', 'clock', 'clock'],
  'fault',
  ...['delivery', 'delivery', 'fault', 'attempt', 'delivery', 'clock'],
  ...['clock', 'reset'],
];

describe.for(doors)('over $door', ({ target }) => {
  test('the stream opens at once with a comment and is not cacheable', async () => {
    const { mock } = await start();
    const stream = readEvents(target(mock));
    await stream.opened;
    expect(stream.text()).toBe(': open\n\n');
    const headers = await stream.headers;
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('all activities of the pool arrive in order, with increasing IDs', async () => {
    const scene = await start();
    const stream = readEvents(target(scene.mock));
    await stream.opened;
    await doEverything(scene);
    await stream.until(count(everything.length));
    expect(kinds(stream.events)).toEqual(everything);
    const ids = stream.events.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort((one, other) => one - other));
  });

  test('a reader without an ID gets only later activities', async () => {
    const scene = await start();
    await doEverything(scene);
    const stream = readEvents(target(scene.mock));
    await stream.opened;
    await scene.mock.useSystemClock();
    await stream.until(count(1));
    expect(kinds(stream.events)).toEqual(['clock']);
  });

  test('a reader that reconnects with the last ID gets exactly what it missed, byte for byte', async () => {
    const scene = await start();
    const live = readEvents(target(scene.mock));
    await live.opened;
    await doEverything(scene);
    await live.until(count(everything.length));
    const blocks = live.text().split('\n\n').slice(1, -1);
    for (const [index, { id }] of live.events.entries()) {
      const missed = blocks.slice(index + 1);
      const resumed = readEvents(target(scene.mock), 'default', id);
      await (missed.length === 0 ? resumed.opened : resumed.until(count(missed.length)));
      expect(resumed.text().split('\n\n').slice(1, -1)).toEqual(missed);
      resumed.leave();
    }
  });

  test('a reader that reconnects during activity misses nothing and gets nothing twice', async () => {
    const { mock } = await start();
    const whole = readEvents(target(mock));
    await whole.opened;
    await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
    await whole.until(count(1));
    const seen: StreamEvent[] = [];
    let last = whole.events[0]?.id ?? 0;
    for (let round = 0; round < 20; round++) {
      const part = readEvents(target(mock), 'default', last);
      await part.opened;
      await mock.advance(1);
      await part.until(count(1));
      part.leave();
      await part.ended;
      seen.push(...part.events);
      last = part.events.at(-1)?.id ?? last;
    }
    await whole.until(count(21));
    expect(seen).toEqual(whole.events.slice(1));
  });

  test('an ID older than the kept activities gets all of them, the last 1,000', async () => {
    const { mock } = await start();
    await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
    for (let round = 0; round < 1005; round++) await mock.advance(1);
    const stream = readEvents(target(mock), 'default', 1);
    await stream.until(count(1000));
    expect(stream.events).toHaveLength(1000);
    expect(stream.events.at(0)?.data).toEqual({ mode: 'virtual', now: '2026-01-01T00:00:00.006Z' });
    expect(stream.events.at(-1)?.data).toEqual({ mode: 'virtual', now: '2026-01-01T00:00:01.005Z' });
  });

  test('activities of other pools never appear', async () => {
    const scene = await start();
    const other = await scene.mock.createPool();
    const caller = await createCaller(scene.mock, other.credentials);
    const { webhookId } = await caller.must('createWebhook', newWebhook({ url: scene.receiver.url, events: ['test'] }));
    const [mine, theirs] = [readEvents(target(scene.mock)), readEvents(target(scene.mock), other.userPoolId)];
    await Promise.all([mine.opened, theirs.opened]);
    await doEverything({ ...scene, mock: { ...scene.mock, ...other }, caller, webhookId });
    await theirs.until(count(everything.length));
    expect(mine.events).toEqual([]);
    await doEverything(scene);
    await mine.until(count(everything.length));
    expect(theirs.events).toHaveLength(everything.length);
    expect(JSON.stringify(mine.events)).not.toContain(webhookId);
  });

  test('the stream ends when the server closes, and closing does not wait for it', async () => {
    // The server can close only when the stream ends on its own.
    const { mock } = await start({ graceMs: 2 ** 31 - 1 });
    const streams = [readEvents(target(mock)), readEvents(target(mock)), readEvents(target(mock), 'default', 1)];
    await Promise.all(streams.map(({ opened }) => opened));
    await mock.close();
    for (const { ended } of streams) expect(await ended).toBeUndefined();
  });

  test('a reader that disconnected leaves nothing behind', async () => {
    const { mock } = await start();
    const before = timers();
    const streams = Array.from({ length: 10 }, () => readEvents(target(mock)));
    await Promise.all(streams.map(({ opened }) => opened));
    for (const { leave } of streams) leave();
    expect(await Promise.all(streams.map(({ ended }) => ended))).toEqual(
      Array.from({ length: 10 }, () => expect.objectContaining({ name: 'AbortError' })),
    );
    // Each stream has its own timer. Connections that close remove other timers.
    await turns(() => timers() <= before);
    expect(timers()).toBeLessThanOrEqual(before);
    await mock.emit('test');
    await mock.settled();
  });
});

describe('each activity shows what the control API shows at that time', () => {
  test('deliveries and attempts', async () => {
    const { mock, control } = await start();
    const stream = readEvents(mock);
    await stream.opened;
    await mock.emit('test');
    await stream.until(count(4));
    const [delivery] = (await control.must('listDeliveries', { userPoolId: 'default' })).deliveries;
    const { attempts, ...rest } = await control.must('getDelivery', { userPoolId: 'default', deliveryId: 'latest' });
    const { deliveryId, webhookId } = rest;
    const { nextAttemptAt, ...first } = (stream.events[0]?.data ?? {}) as { nextAttemptAt?: string };
    expect({ nextAttemptAt, ...first }).toEqual({
      ...delivery,
      state: 'pending',
      attemptCount: 0,
      nextAttemptAt: delivery?.createdAt,
    });
    expect(stream.events[1]?.data).toEqual({ ...first, nextAttemptAt, state: 'delivering' });
    expect(stream.events[2]?.data).toEqual({ deliveryId, webhookId, ...attempts[0] });
    expect(stream.events[3]?.data).toEqual(rest);
    expect(rest).toEqual(delivery);
  });

  test('calls, the clock and faults', async () => {
    const { mock, caller, control } = await start({ clock: manualClock() });
    const stream = readEvents(mock);
    await stream.opened;
    const pool = { userPoolId: 'default' };
    await caller.call('getWebhook', { webhookId: 'unknown' });
    const [call] = (await control.must('listRequests', pool)).requests;
    await mock.useVirtualClock('2026-01-01T00:00:00.000Z');
    const set = await control.must('getClock', pool);
    await mock.advance('12h');
    const moved = await control.must('getClock', pool);
    await mock.useSystemClock();
    const added = await mock.addFault({ on: { operationId: 'listWebhooks' }, effect: { kind: 'latency', ms: 0 } });
    await caller.must('listWebhooks', {});
    const [struck] = (await control.must('listFaults', pool)).faults;
    mock.removeFault(added.faultId);
    await stream.until(count(8));
    expect(stream.events.map(({ event, data }) => [event, data])).toEqual([
      ['request', call],
      ['clock', set],
      ['clock', moved],
      ['clock', { mode: 'system' }],
      ['fault', { ...added, active: true }],
      ['fault', { ...struck, active: true }],
      ['request', expect.objectContaining({ operationId: 'listWebhooks' })],
      ['fault', { ...struck, active: false }],
    ]);
  });

  test('data that looks like the end of an event stays data', async () => {
    const { mock } = await start();
    const stream = readEvents(mock);
    await stream.opened;
    const forged = 'x\n\nid: 1\nevent: reset\ndata: {}\n\n\r\r\u2028';
    await mock.emit('test', { description: forged });
    await stream.until(count(4));
    expect(kinds(stream.events)).toEqual(['delivery', 'delivery', 'attempt', 'delivery']);
    expect(stream.events[3]?.data).toMatchObject({
      body: JSON.stringify({ eventName: 'test', data: { description: forged } }),
    });
  });
});

describe('a reader that does not read', () => {
  test.for(doors)(
    'over $door, holds up neither deliveries nor other readers, and gets everything in the end',
    async ({ door, target }) => {
      const { mock, receiver } = await start();
      const stalled = door === 'HTTP' ? await openOverHttp(mock) : await openInProcess(mock);
      const other = readEvents(target(mock));
      await other.opened;
      await emitMuch(mock);
      expect(receiver.requests).toHaveLength(200);
      await other.until(count(800));
      const blocks = blockReader();
      const [, ...expected] = other.text().split('\n\n').slice(0, -1);
      const read: string[] = [];
      const decoder = new TextDecoder();
      for await (const piece of stalled) {
        read.push(...blocks(decoder.decode(piece, { stream: true })));
        if (read.length > 800) break;
      }
      expect(read.slice(1)).toEqual(expected);
    },
  );

  test('is disconnected when its unread events exceed the option, and can resume', async () => {
    const { mock } = await start({ streamBacklogBytes: 65_536 });
    const stalled = await openInProcess(mock);
    await emitMuch(mock);
    await expect(readAll(stalled)).rejects.toThrow('terminated');
    const resumed = readEvents({ fetch: mock.fetch }, 'default', 1);
    await resumed.until(count(700));
  });

  test('does not keep the server from closing, and leaves nothing behind', async () => {
    const before = timers();
    const mock = await createMock();
    await mock.fetch('http://genauth.mock/_mock/pools/default/stream');
    const { body } = await mock.fetch('http://genauth.mock/_mock/pools/default/stream');
    await body?.cancel();
    const leaving = new AbortController();
    await mock.fetch('http://genauth.mock/_mock/pools/default/stream', { signal: leaving.signal });
    leaving.abort();
    // A timer that another test left may end at any time, so the count may only be lower.
    await turns(() => timers() <= before + 1);
    expect(timers()).toBeLessThanOrEqual(before + 1);
    await mock.close();
    expect(timers()).toBeLessThanOrEqual(before);
  });
});

/** 200 deliveries that together exceed the socket buffers. */
async function emitMuch(mock: Mock): Promise<void> {
  const data = { description: 'x'.repeat(20_000) };
  await Promise.all(Array.from({ length: 200 }, () => mock.emit('test', data)));
  await mock.settled();
}

/** A stream that is not read until it is iterated. */
async function openOverHttp({ url }: MockServer): Promise<AsyncIterable<Uint8Array>> {
  const request = get(`${url}/_mock/pools/default/stream`);
  onTestFinished(() => void request.destroy());
  const [response] = await once(request, 'response');
  return response;
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of stream);
}

async function openInProcess({ fetch }: MockServer): Promise<AsyncIterable<Uint8Array>> {
  const { body } = await fetch('http://genauth.mock/_mock/pools/default/stream');
  if (body === null) throw new Error('the stream has no body');
  return body;
}

/** The number of timers in this process. Each open stream has one. */
function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}

/** Waits until the condition holds, at most for many event-loop turns. */
async function turns(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 10_000 && !holds(); turn++) await setImmediate();
}
