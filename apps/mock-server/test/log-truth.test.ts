import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { Schemas } from '@genauth-webhooks/contract';
import { successValidators } from '@genauth-webhooks/contract/validate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logTimestamp } from '../src/api/webhook-log.ts';
import { expectSentAsLogged } from './support/expect-sent-as-logged.ts';
import { manualClock } from './support/manual-clock.ts';
import { newWebhook } from './support/new-webhook.ts';
import {
  type Answer,
  framingHeaders,
  onSocket,
  type React,
  type Reaction,
  startReceiver,
  writeForEver,
} from './support/start-receiver.ts';
import { start, trigger } from './support/trigger-once.ts';

type Log = Schemas['WebhookLogDto'];

const contentTypes = ['application/json', 'application/x-www-form-urlencoded'] as const;
const limit = 64 * 1024;

/** An answer, and the object that the log has for it. */
type AnswerCase = Answer & { readonly title: string; readonly object: { readonly [member: string]: unknown } };

// The other bodies have a test beside `answerObject`, the other encodings one beside the answer reader.
const answers: AnswerCase[] = [
  { title: '200 with a JSON object', body: '{"ok":true,"deep":{"a":[1]}}', object: { ok: true, deep: { a: [1] } } },
  { title: '200 with nothing', body: '', object: {} },
  { title: '201 in chunks', status: 201, body: '{"ok":1}', framing: 'chunked', object: { ok: 1 } },
  { title: '202 that ends with the connection', status: 202, body: 'done', framing: 'close', object: { body: 'done' } },
  { title: '204', status: 204, framing: 'none', object: {} },
  { title: '299', status: 299, body: '{}', object: {} },
  { title: '300', status: 300, body: '{}', object: {} },
  { title: '302', status: 302, headers: [['Location', 'http://127.0.0.1:1/']], body: '{}', object: {} },
  { title: '304', status: 304, framing: 'none', object: {} },
  { title: '500 with a plain body', status: 500, body: 'Server Error', object: { body: 'Server Error' } },
  { title: 'invalid JSON', headers: [['content-type', 'application/json']], body: '{"a":', object: { body: '{"a":' } },
  { title: 'a body beyond ASCII', body: '好的 🧪', object: { body: '好的 🧪' } },
  {
    title: 'bytes that are not UTF-8',
    body: Buffer.from('89504e470d0a1a0a00ff', 'hex'),
    object: { body: 'iVBORw0KGgoA/w==', encoding: 'base64' },
  },
  {
    title: 'headers that come more than once',
    headers: [
      ['Set-Cookie', 'a=1'],
      ['X-Twice', 'one'],
      ['set-cookie', 'b=2; Path=/'],
      ['x-twice', 'two'],
      ['X-Once', 'a, b'],
    ],
    body: '{}',
    object: {},
  },
];

describe('a delivery', () => {
  test.for(answers)('that is answered with $title is logged as it was sent and answered', async (answer) => {
    const { object, status = 200 } = answer;
    const receiver = await startReceiver(answer);
    const { caller } = await start();
    const { body, log } = await trigger(caller, { url: receiver.url, secret: 'a secret' });
    expect(receiver.requests).toHaveLength(1);
    expectSentAsLogged(log, receiver.requests[0], 'application/json');
    expect(body).toMatchObject({ statusCode: 200, data: { response: object } });
    expect(log).toMatchObject({
      responseStatusCode: status,
      responseHeaders: headersOf(answer),
      responseBody: object,
      success: status < 300,
    });
    expect(log.errorMessage).toBe(status < 300 ? undefined : `Request failed with status code ${status}`);
  });
});

const reset = expect.stringMatching(/^ECONNRESET: |^read ECONNRESET$/);
const head = 'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n';

/** Receivers that give no complete answer, and the error message in the log. `bad-targets.test.ts` has many more. */
const silences: { readonly title: string; readonly react: React; readonly errorMessage: unknown }[] = [
  { title: 'closes the connection', react: onSocket((socket) => socket.end()), errorMessage: reset },
  { title: 'closes within the body', react: onSocket((socket) => socket.end(`${head}{"ok":`)), errorMessage: reset },
  {
    title: 'stops within the body',
    react: onSocket((socket) => socket.write(`${head}{"ok":`)),
    errorMessage: 'ERRTIMEOUT',
  },
];

describe.for(['failure', 'null-response'] as const)('with unreachableReceiver %s', (unreachableReceiver) => {
  describe.for(contentTypes)('a delivery as %s', (contentType) => {
    test.for(silences)('to a receiver that $title is logged as sent', async ({ react, errorMessage }) => {
      const receiver = await startReceiver(react);
      const { caller } = await start({ unreachableReceiver, deliveryTimeoutMs: 500 });
      const { body, log } = await trigger(caller, { url: receiver.url, contentType });
      expect(receiver.requests).toHaveLength(1);
      expectSentAsLogged(log, receiver.requests[0], contentType);
      expectNoAnswer(log, errorMessage);
      expectUnreachable(body, unreachableReceiver, log);
    });
  });

  test('to a port where nothing listens is logged as refused', async () => {
    const url = `http://127.0.0.1:${await unusedPort()}/`;
    const { caller } = await start({ unreachableReceiver });
    const { body, log } = await trigger(caller, { url });
    expectNoAnswer(log, `connect ECONNREFUSED ${new URL(url).host}`);
    expectUnreachable(body, unreachableReceiver, log);
  });
});

test('a timeout leaves no connection behind, and the next trigger gets its answer', async () => {
  const closed: Promise<unknown>[] = [];
  const receiver = await startReceiver((_, index, socket) => {
    if (index > 0) return { body: '{"second":true}' };
    closed.push(closing(socket));
    return 'hang';
  });
  const { caller } = await start({ deliveryTimeoutMs: 1000 });
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
  expect((await caller.call('triggerWebhook', { webhookId })).body.statusCode).toBe(601);
  await Promise.all(closed);
  expect(await caller.must('triggerWebhook', { webhookId })).toEqual({ response: { second: true } });
});

describe('an answer', () => {
  const text = 'x'.repeat(limit);
  test.for([
    { title: 'of exactly 64 KiB is kept whole', body: text, object: { body: text } },
    {
      title: 'too long, of JSON, is cut to a string',
      body: JSON.stringify({ text }),
      object: { body: JSON.stringify({ text }).slice(0, limit), truncated: true },
    },
  ])('$title', async ({ body, object }) => {
    const receiver = await startReceiver({ body });
    const { caller } = await start();
    const { body: answer, log } = await trigger(caller, { url: receiver.url });
    expect(log).toMatchObject({ responseStatusCode: 200, success: true });
    expect(log.responseBody).toEqual(object);
    expect(answer).toMatchObject({ data: { response: object } });
  });

  test('without an end is cut at 64 KiB, and the connection is closed', async () => {
    const closed: Promise<unknown>[] = [];
    const receiver = await startReceiver(
      onSocket((socket) => {
        closed.push(closing(socket));
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        writeForEver(socket, () => 'x'.repeat(10_000));
      }),
    );
    const { caller } = await start({ deliveryTimeoutMs: 20_000 });
    const { log } = await trigger(caller, { url: receiver.url });
    expect(log).toMatchObject({ responseStatusCode: 200, success: true });
    expect(log.responseBody).toEqual({ body: text, truncated: true });
    await Promise.all(closed);
  });
});

/** Header values: bytes as characters, without the white space that the transport trims. */
const latin1 = fc
  .array(fc.integer({ min: 0x20, max: 0xff }).filter((code) => code !== 0x7f))
  .map((codes) => String.fromCharCode(...codes).trim());
const text = fc.string({ unit: 'binary', maxLength: 100 });

const randomWebhook = fc.record(
  { contentType: fc.constantFrom(...contentTypes), secret: latin1 },
  { requiredKeys: ['contentType'] },
);

const randomTrigger = fc.record({
  requestHeaders: fc.dictionary(
    fc.stringMatching(/^[xX]-[a-zA-Z0-9_.!~-]{1,12}$/),
    fc.oneof(latin1, fc.boolean(), fc.double({ noDefaultInfinity: true, noNaN: true })),
    { maxKeys: 5 },
  ),
  requestBody: fc
    .tuple(
      fc.dictionary(text, fc.jsonValue({ stringUnit: 'binary' }), { maxKeys: 6 }),
      fc.option(fc.oneof(text, fc.jsonValue()), { nil: undefined }),
    )
    .map(([members, eventName]): { [member: string]: unknown } =>
      // The body arrives as JSON can represent it.
      JSON.parse(JSON.stringify(eventName === undefined ? members : { eventName, ...members })),
    ),
});

const randomAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    status: fc.oneof(
      fc.constant(200),
      fc.integer({ min: 200, max: 599 }).filter((code) => code !== 204 && code !== 304),
    ),
    headers: fc.array(
      fc.tuple(
        fc.oneof(fc.constantFrom('Set-Cookie', 'Date', 'Server', 'X-A', 'x-a'), fc.stringMatching(/^x-[a-z]+$/)),
        latin1,
      ),
      { maxLength: 6 },
    ),
    body: fc.oneof(fc.json({ stringUnit: 'binary' }), text, fc.uint8Array(), fc.constant('')),
    framing: fc.constantFrom('content-length', 'chunked', 'close'),
  }),
  fc.record({ status: fc.constantFrom(204, 304), framing: fc.constant('none') }),
);

/** The behaviour of a receiver, and its answer if it is complete. */
const randomBehaviour: fc.Arbitrary<{ react: React | Reaction; answer?: Answer }> = fc.oneof(
  { weight: 8, arbitrary: randomAnswer.map((answer) => ({ answer, react: answer })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<React | Reaction>(
        onSocket((socket) => socket.end()),
        'reset',
        onSocket((socket) => socket.end(`${head}{`)),
      )
      .map((react) => ({ react })),
  },
);

test('the log of random bodies and random receivers is valid and records what both sides saw', {
  timeout: 60_000,
}, async () => {
  let react: React | Reaction = 'hang';
  const receiver = await startReceiver((request, index, socket) =>
    typeof react === 'function' ? react(request, index, socket) : react,
  );
  // The contract is checked here, by the test.
  const { caller } = await start({ validateAnswers: false });
  await fc.assert(
    fc.asyncProperty(randomWebhook, randomTrigger, randomBehaviour, async (webhook, options, behaviour) => {
      react = behaviour.react;
      const seen = receiver.requests.length;
      const { webhookId } = await caller.must('createWebhook', newWebhook({ ...webhook, url: receiver.url }));
      const triggered = await caller.call('triggerWebhook', { webhookId, ...options });
      const logs = await caller.call('getWebhookLogs', { webhookId });

      expect(successValidators.getWebhookLogs(logs.body), JSON.stringify(logs.body)).toBe(true);
      expect(receiver.requests).toHaveLength(seen + 1);
      const [log] = 'data' in logs.body ? logs.body.data.list : [];
      if (log === undefined) throw new Error('the log is empty');
      const request = receiver.requests.at(-1);
      expectSentAsLogged(log, request, webhook.contentType);
      expect(log.requestBody).toEqual(options.requestBody);
      const { eventName } = options.requestBody;
      expect(log.eventName).toBe(typeof eventName === 'string' ? eventName : 'test');
      if (webhook.contentType === 'application/x-www-form-urlencoded') {
        expect(decodeForm(request?.body.toString() ?? '', log.requestBody)).toEqual(log.requestBody);
      } else {
        expect(JSON.parse(request?.body.toString() ?? '')).toEqual(log.requestBody);
      }

      if (behaviour.answer === undefined) {
        expectNoAnswer(log, reset);
        expect(triggered.body.statusCode).toBe(601);
      } else {
        const { status = 200, body = '' } = behaviour.answer;
        const object = objectOf(Buffer.from(body));
        expect(successValidators.triggerWebhook(triggered.body), JSON.stringify(triggered.body)).toBe(true);
        expect('data' in triggered.body && triggered.body.data.response).toEqual(object);
        expect(log.responseBody).toEqual(object);
        expect(log.responseHeaders).toEqual(headersOf(behaviour.answer));
        expect(log.responseStatusCode).toBe(status);
        expect(log.success).toBe(status >= 200 && status < 300);
        expect(log.errorMessage).toBe(log.success ? undefined : `Request failed with status code ${status}`);
      }
    }),
    { numRuns: 100 },
  );
});

test('an attempt is logged with its start time, in the format of the sample', async () => {
  const clock = manualClock(Date.parse('2022-09-20T00:55:00.188Z'));
  const receiver = await startReceiver(() => {
    clock.advance(5000);
    return {};
  });
  const { caller } = await start({ clock });
  const { log } = await trigger(caller, { url: receiver.url });
  expect(log.timestamp).toBe('2022-09-20T08:55:00.188+0800');
  expect(log.timestamp).toBe(logTimestamp(clock.now() - 5000));
});

test('onAttempt is called with the public view of the delivery and the attempt, once the outcome is stored', async () => {
  const receiver = await startReceiver({ status: 500, body: 'no' });
  const calls: unknown[] = [];
  const { caller } = await start({ onAttempt: (delivery, attempt) => calls.push({ delivery, attempt }) });
  const { log } = await trigger(caller, { url: `${receiver.url}/hook?a=1` });
  const errorMessage = 'Request failed with status code 500';
  expect(calls).toEqual([
    {
      delivery: expect.objectContaining({
        webhookId: log.webhookId,
        eventName: 'test',
        state: 'failed',
        reason: errorMessage,
        createdAt: expect.any(String),
        url: `${receiver.url}/hook?a=1`,
        headers: log.requestHeaders,
        body: JSON.stringify(log.requestBody),
      }),
      attempt: {
        number: 1,
        startedAt: new Date(log.timestamp).toISOString(),
        durationMs: expect.any(Number),
        success: false,
        response: {
          statusCode: 500,
          headers: { 'content-length': '2' },
          body: 'no',
          encoding: 'utf8',
          truncated: false,
        },
        errorMessage,
      },
    },
  ]);
});

function expectNoAnswer(log: Log, errorMessage: unknown): void {
  expect(log).toMatchObject({
    responseStatusCode: 0,
    responseHeaders: {},
    responseBody: {},
    success: false,
    errorMessage,
  });
}

function expectUnreachable(body: unknown, option: 'failure' | 'null-response', log: Log): void {
  if (option === 'null-response') {
    expect(body).toMatchObject({ statusCode: 200, data: { response: null } });
  } else {
    expect(body).toMatchObject({ statusCode: 601, message: expect.stringContaining(log.errorMessage ?? '?') });
    expect(body).not.toHaveProperty('data');
  }
}

/** The headers of an answer as the log shows them: names in lower case, a list for a repeated header. */
function headersOf({ headers = [], body = '', framing = 'content-length' }: Answer): Log['responseHeaders'] {
  const all: { [name: string]: string[] } = {};
  for (const [name, value] of [...headers, ...framingHeaders(framing, Buffer.from(body))]) {
    all[name.toLowerCase()] = [...(all[name.toLowerCase()] ?? []), value];
  }
  return Object.fromEntries(Object.entries(all).map(([name, values]) => [name, single(values)]));
}

function single(values: string[]): string | string[] {
  return values.length === 1 ? values.join() : values;
}

/** A second implementation of the documented object for an answer of at most 64 KiB. */
function objectOf(bytes: Buffer): unknown {
  if (bytes.length === 0) return {};
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) return { body: bytes.toString('base64'), encoding: 'base64' };
  try {
    const value = JSON.parse(text);
    return Object.prototype.toString.call(value) === '[object Object]' ? value : { body: value };
  } catch {
    return { body: text };
  }
}

/** The members of a form. The original body decides which of them are JSON. */
function decodeForm(text: string, body: Log['requestBody']): { [member: string]: unknown } {
  const members = [...new URLSearchParams(text)].map(([name, value]) => [
    name,
    typeof body[name] === 'string' ? value : JSON.parse(value),
  ]);
  return Object.fromEntries(members);
}

function closing(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.on('close', () => resolve()));
}

async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
