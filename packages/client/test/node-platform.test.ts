// Tests of what the entry for Node adds. The entry for browsers has none of it.
import { TextEncoder } from 'node:util';
import { type CallAttempt, type CallOptions, isAnswerTooLargeError } from '@genauth-webhooks/client';
import { describe, expect, test } from 'vitest';
import { createClient, type TestOptions } from './support/create-client.ts';
import { createFakeTime } from './support/fake-time.ts';
import { answerInTurn, createScriptedFetch, success } from './support/scripted-fetch.ts';

const reasonOf = (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => error);
const list = { ...success, data: { totalCount: 0, list: [] } };

describe('a refused date', () => {
  const hour = 3_600_000;

  /** A client whose clock is an hour behind a server that refuses dates more than five minutes away. */
  function behindServer(options: TestOptions = {}, date = true) {
    const time = createFakeTime();
    const attempts: CallAttempt[] = [];
    const scripted = createScriptedFetch(({ headers }) => {
      const now = time.clock() + hour;
      const isFine = Math.abs(Date.parse(headers['date'] ?? '') - now) < 300_000;
      const refusal = { statusCode: 401, apiCode: 1305, message: 'too far' };
      const body = isFine ? list : refusal;
      return Response.json(body, { headers: date ? { date: new Date(now).toUTCString() } : {} });
    });
    const onAttempt = (attempt: CallAttempt): unknown => attempts.push(attempt);
    const client = createClient({ fetch: scripted.fetch, clock: time.clock, onAttempt, ...options });
    return { client, attempts, time, sent: scripted.sent };
  }

  test('is corrected once by the date of the answer, and later calls use the difference', async () => {
    const { client, attempts, sent, time } = behindServer({ retry: false });
    const created = {
      name: 'n',
      url: 'https://a.example',
      events: ['login' as const],
      contentType: 'application/json' as const,
    };
    await expect(client.createWebhook(created)).resolves.toMatchObject({ statusCode: 200 });
    expect(attempts.map(({ clockOffsetMs, delayMs }) => [clockOffsetMs, delayMs])).toEqual([
      [hour, 0],
      [undefined, undefined],
    ]);
    time.advance(60_000);
    await expect(client.listWebhooks()).resolves.toMatchObject({ statusCode: 200 });
    expect(sent).toHaveLength(3);
    expect(Date.parse(sent[2]?.headers['date'] ?? '')).toBe(time.clock() + hour);
    expect(new Set(sent.map(({ headers }) => headers['authorization'])).size).toBe(3);
  });

  test('is not corrected twice in one call', async () => {
    const refusal = { statusCode: 401, apiCode: 1305, message: 'too far' };
    const { fetch, sent } = answerInTurn(
      Response.json(refusal, { headers: { date: 'Tue, 02 Jan 2024 09:00:00 GMT' } }),
    );
    const offsets: unknown[] = [];
    const onAttempt = ({ clockOffsetMs }: CallAttempt): unknown => offsets.push(clockOffsetMs);
    await expect(createClient({ fetch, onAttempt }).listWebhooks()).resolves.toMatchObject({ apiCode: 1305 });
    expect(sent).toHaveLength(2);
    // The second difference is for the next call.
    expect(offsets).toEqual([expect.any(Number), expect.any(Number)]);
  });

  test('is returned when the answer has no date, or in the token form', async () => {
    const { client, sent } = behindServer({}, false);
    await expect(client.listWebhooks()).resolves.toMatchObject({ apiCode: 1305 });
    expect(sent).toHaveLength(1);
    const token = behindServer({ authorization: () => 't' } as never);
    await expect(token.client.listWebhooks()).resolves.toMatchObject({ apiCode: 1305 });
    expect(token.attempts.map(({ clockOffsetMs }) => clockOffsetMs)).not.toContain(hour);
  });
});

describe('maxAnswerBytes', () => {
  const text = JSON.stringify({ ...success, data: 'é'.repeat(50) });
  const bytes = new TextEncoder().encode(text).length;

  test('limits the size of the answer that the client reads', async () => {
    const fetch = async (): Promise<Response> => new Response(text);
    await expect(createClient({ fetch, maxAnswerBytes: bytes }).listWebhooks()).resolves.toMatchObject({
      statusCode: 200,
    });
    const error = await reasonOf(createClient({ fetch, maxAnswerBytes: bytes - 1 }).listWebhooks());
    expect(isAnswerTooLargeError(error)).toBe(true);
    expect(error).toMatchObject({ code: 'answer-too-large', maxAnswerBytes: bytes - 1, httpStatus: 200, attempt: 1 });
    expect(String(error)).toContain(`more than ${bytes - 1} bytes, the limit of maxAnswerBytes`);
  });

  test('ends the reading of an endless answer, and the call is not retried', async () => {
    let chunks = 0;
    let cancelled = 0;
    let calls = 0;
    const fetch = async (): Promise<Response> => {
      calls += 1;
      const endless = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          chunks += 1;
          controller.enqueue(new Uint8Array(1024));
        },
        cancel: () => {
          cancelled += 1;
        },
      });
      return new Response(endless);
    };
    const error = await reasonOf(createClient({ fetch, maxAnswerBytes: 10_000 }).listWebhooks());
    expect(isAnswerTooLargeError(error)).toBe(true);
    expect([calls, cancelled]).toEqual([1, 1]);
    expect(chunks).toBeLessThan(15);
  });

  test('keeps characters that two chunks share, and drops a byte order mark', async () => {
    const body = new TextEncoder().encode(`\uFEFF${text}`);
    const fetch = async (): Promise<Response> =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (const byte of body) controller.enqueue(new Uint8Array([byte]));
            controller.close();
          },
        }),
      );
    await expect(createClient({ fetch }).listWebhooks()).resolves.toMatchObject({ data: 'é'.repeat(50) });
  });

  test('sets no limit when it is 0', async () => {
    const fetch = async (): Promise<Response> => new Response(text);
    await expect(createClient({ fetch, maxAnswerBytes: 0 }).listWebhooks()).resolves.toMatchObject({ statusCode: 200 });
  });

  test.each([-1, Number.NaN, '5', null])('must be a number: %j', (maxAnswerBytes) => {
    expect(() => createClient({ maxAnswerBytes: maxAnswerBytes as number })).toThrow('Option maxAnswerBytes must be');
  });
});

test.each([
  [{ timeoutMs: 5 }, 'Option timeoutMs is unknown. Did you mean timeout?'],
  [{ onatempt: 5 }, 'Option onatempt is unknown. Did you mean onAttempt?'],
  [{ retry: { attempt: 5 } }, 'Option retry.attempt is unknown. Did you mean retry.attempts?'],
  [{ headerNames: { langg: 'x-y' } }, 'Option headerNames.langg is unknown. Did you mean headerNames.lang?'],
  [{ rejectUnauthorized: false }, 'Option rejectUnauthorized is unknown'],
])('the nearest known option is suggested: %j', (options, message) => {
  expect(() => createClient(options as object)).toThrow(expect.objectContaining({ message }));
});

const header = 'must have a valid name and a value in Latin-1 on one line';
test.each<[string, unknown, string]>([
  ['headers.x-a', { headers: { 'x-a': 'a\nb' } }, header],
  ['headers.x-a', { headers: { 'x-a': '名' } }, header],
  ['headers.x a', { headers: { 'x a': 'a' } }, header],
  ['options', [], 'must be an object, such as { signal }'],
  ['options', AbortSignal.timeout(1), 'must be an object, such as { signal }'],
  ['signal', { signal: {} }, 'must be an AbortSignal'],
  ['signal', { signal: [] }, 'must be an AbortSignal'],
])('the option %s of a call is refused, and nothing is sent: %o', async (option, options, rule) => {
  const { fetch, sent } = answerInTurn(list);
  const error = await reasonOf(createClient({ fetch }).listWebhooks({}, options as CallOptions));
  expect(error).toMatchObject({ name: 'ConfigurationError', option, rule });
  expect(sent).toEqual([]);
});

test.each([
  ['192.168.0.5:3000', true],
  ['host.docker.internal:4650', true],
  ['localhost:1', false],
  ['https://a.example', false],
  [undefined, false],
])('a call to host %s without an answer says whether https:// was assumed: %s', async (host, isHinted) => {
  const fetch = (): Promise<never> => Promise.reject(new TypeError('fetch failed'));
  const error = await reasonOf(createClient({ fetch, host, retry: false }).listWebhooks());
  const hint = `. https:// was assumed for host ${host}; if it has no TLS, use http://${host}`;
  expect(String(error).includes(hint)).toBe(isHinted);
});
