import {
  type GeneralOptions,
  type Input,
  isNetworkError,
  isUnexpectedAnswerError,
  ManagementClient,
} from '@genauth-webhooks/client';
import { operations } from '@genauth-webhooks/contract';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createCounter } from '../support/count.ts';
import { createClient, type TestOptions } from '../support/create-client.ts';
import { createFakeTime } from '../support/fake-time.ts';
import { type Answer, answerInTurn, createScriptedFetch, success } from '../support/scripted-fetch.ts';

afterEach(() => {
  vi.useRealTimers();
});

const lost = new TypeError('fetch failed');
const throttled = { statusCode: 429, message: 'too many requests' };
const envelope = (statusCode: number): object => ({ statusCode, message: 'down' });
const page = (status: number, headers: HeadersInit = {}): Response =>
  new Response('<html>', { status, headers: { 'content-type': 'text/html', ...headers } });

const webhook: Input<'createWebhook'> = {
  name: 'n',
  url: 'https://a.example',
  events: [],
  contentType: 'application/json',
};

const calls: { readonly [Name in keyof typeof operations]: (client: ManagementClient) => Promise<unknown> } = {
  createWebhook: (client) => client.createWebhook(webhook),
  listWebhooks: (client) => client.listWebhooks(),
  updateWebhook: (client) => client.updateWebhook({ webhookId: 'w', enabled: true }),
  deleteWebhook: (client) => client.deleteWebhook({ webhookIds: ['w'] }),
  getWebhookLogs: (client) => client.getWebhookLogs({ webhookId: 'w' }),
  triggerWebhook: (client) => client.triggerWebhook({ webhookId: 'w' }),
  getWebhook: (client) => client.getWebhook({ webhookId: 'w' }),
  getWebhookEventList: (client) => client.getWebhookEventList(),
  getManagementToken: (client) => client.getManagementToken(),
};
const names = Object.keys(calls) as (keyof typeof calls)[];

/** How often a call is sent when everything is answered so. */
async function timesSent(answer: Answer, call: (client: ManagementClient) => Promise<unknown>): Promise<number> {
  const { fetch, sent } = answerInTurn(answer);
  await call(createClient({ fetch })).catch(() => undefined);
  return sent.length;
}

describe.each(names)('%s', (name) => {
  const { idempotent } = operations[name];

  test.each<[string, Answer]>([
    ['a lost connection', lost],
    ['HTTP 500 without an envelope', page(500)],
    ['HTTP 502', page(502)],
    ['HTTP 503 with an envelope of another code', Response.json(envelope(500), { status: 503 })],
    ['HTTP 504', page(504)],
    ['HTTP 599 without a body', new Response(null, { status: 599 })],
    ['an envelope of 502 under HTTP 200', envelope(502)],
    ['an envelope of 503 under HTTP 200', envelope(503)],
  ])(`is sent ${idempotent ? 'three times' : 'once'} for %s`, async (_, answer) => {
    expect(await timesSent(answer, calls[name])).toBe(idempotent ? 3 : 1);
  });

  test.each<[string, Answer]>([
    ['HTTP 429', Response.json(throttled, { status: 429 })],
    ['HTTP 429 without an envelope', page(429)],
    ['an envelope of 429 under HTTP 200', throttled],
  ])('is sent three times for %s, since it was not carried out', async (_, answer) => {
    expect(await timesSent(answer, calls[name])).toBe(3);
  });

  test.each<[string, Answer]>([
    ['a success', success],
    ['a failure of the caller', envelope(404)],
    ['a refusal', envelope(401)],
    ['a general failure of the server', envelope(500)],
    ['a general failure of the server under HTTP 500', Response.json(envelope(500), { status: 500 })],
    ['HTTP 404 without an envelope', page(404)],
    ['a page with HTTP 200', page(200)],
    ['an empty answer', new Response('')],
    ['a redirect', new Response(null, { status: 307, headers: { location: 'https://b.example' } })],
  ])('is sent once for %s', async (_, answer) => {
    expect(await timesSent(answer, calls[name])).toBe(1);
  });
});

describe('what a call ends with', () => {
  test('is the first envelope that is worth having', async () => {
    const { fetch, sent } = answerInTurn(lost, page(503), success);
    await expect(createClient({ fetch }).listWebhooks()).resolves.toStrictEqual(success);
    expect(sent).toHaveLength(3);
  });

  test('is the last envelope when all say the same', async () => {
    const { fetch } = answerInTurn(throttled);
    await expect(createClient({ fetch }).listWebhooks()).resolves.toStrictEqual(throttled);
  });

  test('is the error of the last attempt when there is no envelope', async () => {
    const unexpected = await createClient({ fetch: answerInTurn(lost, lost, page(500)).fetch })
      .listWebhooks()
      .catch((error: unknown) => error);
    expect(isUnexpectedAnswerError(unexpected) && unexpected.httpStatus).toBe(500);
    const network = await createClient({ fetch: answerInTurn(page(500), lost).fetch })
      .listWebhooks()
      .catch((error: unknown) => error);
    expect(isNetworkError(network) && network.cause).toBe(lost);
  });
});

test.each([
  [{ attempts: 1 }, 1],
  [{ attempts: 5 }, 5],
  [false, 1],
] as const)('with retry %j a call is sent %i times', async (retry, times) => {
  const { fetch, sent } = answerInTurn(lost);
  const sleep = async (): Promise<void> => undefined;
  const call = createClient({ fetch, retry: retry && { ...retry, sleep } }).listWebhooks();
  await expect(call).rejects.toThrow('fetch failed');
  expect(sent).toHaveLength(times);
});

test('each attempt has a signature, date and nonce of its own, and is otherwise the same', async () => {
  const { fetch, sent } = answerInTurn(throttled, throttled, success);
  const time = createFakeTime();
  const count = createCounter();
  const client = createClient({
    fetch,
    clock: time.clock,
    nonce: () => `nonce-${count()}`,
    retry: { sleep: time.sleep, random: () => 0.999, baseDelayMs: 5000 },
  });
  await client.createWebhook(webhook);
  const parts = (name: string): (string | undefined)[] => sent.map(({ headers }) => headers[name]);
  expect(parts('x-genauth-signature-nonce')).toEqual(['nonce-1', 'nonce-2', 'nonce-3']);
  const dates = ['Tue, 02 Jan 2024 03:04:05 GMT', 'Tue, 02 Jan 2024 03:04:09 GMT', 'Tue, 02 Jan 2024 03:04:14 GMT'];
  // Where `date` cannot be set, as in browsers, the milliseconds are sent under another name.
  const seconds = (text: string | undefined): string | undefined => text?.replace(/\d{3}$/, '000');
  if (sent[0]?.headers['date'] === undefined) {
    expect(parts('x-genauth-date').map(seconds)).toEqual(dates.map((date) => String(Date.parse(date))));
  } else {
    expect(parts('date')).toEqual(dates);
  }
  expect(new Set(parts('authorization')).size).toBe(3);
  expect(new Set(sent.map(({ method, url, body }) => `${method} ${url} ${body}`)).size).toBe(1);
});

describe('the wait', () => {
  /** The waits of a call that fails all the time. */
  async function waitsOf(answer: Answer, options: TestOptions = {}, random = 0.5): Promise<readonly number[]> {
    const time = createFakeTime();
    const retry = { attempts: 6, random: () => random, sleep: time.sleep, ...(options.retry || {}) };
    const client = createClient({
      fetch: answerInTurn(answer).fetch,
      clock: time.clock,
      timeout: 0,
      ...options,
      retry,
    });
    await client.listWebhooks().catch(() => undefined);
    return time.sleeps;
  }

  test.each([
    [0.5, [125, 250, 500, 1000, 2000]],
    [0.999999, [250, 500, 1000, 2000, 4000]],
    [0.1, [25, 50, 100, 200, 400]],
  ])('is a random part of a time that doubles: %d', async (random, waits) => {
    expect(await waitsOf(lost, {}, random)).toEqual(waits);
  });

  test('may be nothing at all, and is then not slept', async () => {
    expect(await waitsOf(lost, {}, 0)).toEqual([]);
  });

  test('is never longer than maxDelayMs', async () => {
    expect(await waitsOf(lost, { retry: { baseDelayMs: 1000, maxDelayMs: 3000 } })).toEqual([
      500, 1000, 1500, 1500, 1500,
    ]);
  });

  test.each<[string, number]>([
    ['0.000', 0],
    ['1', 1000],
    [' 2 ', 2000],
    ['3600', 5000],
    ['9'.repeat(400), 5000],
    ['Tue, 02 Jan 2024 03:04:08 GMT', 3000],
    ['Tuesday, 02-Jan-24 03:04:09 GMT', 4000],
    ['Wed, 03 Jan 2024 03:04:08 GMT', 5000],
    ['Mon, 01 Jan 2024 03:04:08 GMT', 0],
  ])('is what retry-after asks for, up to maxDelayMs: %s', async (value, ms) => {
    const answer = page(503, { 'retry-after': value });
    expect(await waitsOf(answer, { retry: { attempts: 2 } })).toEqual(ms === 0 ? [] : [ms]);
  });

  test.each(['', 'soon', 'NaN', '1s', 'Tue, 99 Foo 2024'])('is not moved by a retry-after of %j', async (value) => {
    const answer = page(429, { 'retry-after': value });
    expect(await waitsOf(answer, { retry: { attempts: 2 } })).toEqual([125]);
  });

  test('is also what an envelope comes with', async () => {
    const answer = Response.json(throttled, { status: 429, headers: { 'retry-after': '2' } });
    expect(await waitsOf(answer, { retry: { attempts: 3 } })).toEqual([2000, 2000]);
  });

  test('is not begun when it would outlast the time-out: the call ends with what it has', async () => {
    const answer = Response.json(throttled, { status: 429, headers: { 'retry-after': '4' } });
    const time = createFakeTime();
    const { fetch, sent } = answerInTurn(answer);
    const client = createClient({
      fetch,
      clock: time.clock,
      timeout: 10_000,
      retry: { attempts: 9, sleep: time.sleep },
    });
    await expect(client.createWebhook(webhook)).resolves.toStrictEqual(throttled);
    expect(time.sleeps).toEqual([4000, 4000]);
    expect(sent).toHaveLength(3);
  });

  test('counts what the attempts took', async () => {
    const time = createFakeTime();
    const { fetch, sent } = createScriptedFetch(() => {
      time.advance(4900);
      return lost;
    });
    const retry = { attempts: 9, random: () => 0.999999, sleep: time.sleep };
    const client = createClient({ fetch, clock: time.clock, timeout: 10_000, retry });
    await expect(client.listWebhooks()).rejects.toThrow('fetch failed');
    expect(time.sleeps).toEqual([250]);
    expect(sent).toHaveLength(2);
  });

  test('ends with the signal of the caller', async () => {
    const controller = new AbortController();
    const { fetch, sent } = answerInTurn(throttled);
    const signals: AbortSignal[] = [];
    const sleep = (_: number, signal: AbortSignal): Promise<void> => {
      signals.push(signal);
      controller.abort('enough');
      return new Promise(() => undefined);
    };
    const call = createClient({ fetch, retry: { sleep } }).listWebhooks({}, { signal: controller.signal });
    await expect(call).rejects.toBe('enough');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(sent).toHaveLength(1);
  });

  // Nothing is signed, since Web Crypto takes a time of its own.
  const create = (options: GeneralOptions): ManagementClient =>
    new ManagementClient({ ...options, retry: { random: () => 0.5 }, authorization: () => 'token' });

  test('is a timer by default', async () => {
    vi.useFakeTimers();
    const { fetch, sent } = answerInTurn(lost, success);
    const call = create({ fetch, timeout: 0 }).listWebhooks();
    await vi.advanceTimersByTimeAsync(124);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await expect(call).resolves.toStrictEqual(success);
  });

  test('leaves no timer behind when the caller ends it', async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const { fetch } = answerInTurn(lost);
    const call = create({ fetch }).listWebhooks({}, { signal: controller.signal });
    const reason = call.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(100);
    expect(vi.getTimerCount()).toBe(2);
    controller.abort('enough');
    expect(await reason).toBe('enough');
    expect(vi.getTimerCount()).toBe(0);
  });
});
