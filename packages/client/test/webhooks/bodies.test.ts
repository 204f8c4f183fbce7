import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { PassThrough, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { buildDelivery } from '@genauth-webhooks/client/testing';
import {
  type AnyEvent,
  isConfigurationError,
  parseWebhook,
  WebhookError,
  type WebhookInput,
} from '@genauth-webhooks/client/webhooks';
import express from 'express';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { runs } from '../../../../.config/runs.ts';
import { listen } from './support/listen.ts';
import { post } from './support/post.ts';

const headers = { 'content-type': 'application/json' };
const text = '{"eventName":"test","data":{"description":"d"}}';
const read = (body: unknown, more: object = {}): Promise<AnyEvent> =>
  parseWebhook({ headers, body }, { secrets: 'none', ...more });
const refusal = (code: string): object => expect.objectContaining({ name: 'WebhookError', code });

describe('a body that was read already', () => {
  test('a Fetch request whose body was read', async () => {
    const request = buildDelivery('test').request();
    await request.text();
    await expect(parseWebhook(request, { secrets: 'none' })).rejects.toThrow(
      'The body of the request was already read. Other code did not keep it. Handle the delivery first, or pass {headers, body}.',
    );
  });

  test('a Fetch request whose body is being read', async () => {
    const request = buildDelivery('test').request();
    const reader = request.body?.getReader();
    await expect(parseWebhook(request, { secrets: 'none' })).rejects.toEqual(refusal('body-consumed'));
    reader?.releaseLock();
  });

  test('a Fetch request that is parsed twice', async () => {
    const request = buildDelivery('test').request();
    await parseWebhook(request, { secrets: 'none' });
    await expect(parseWebhook(request, { secrets: 'none' })).rejects.toEqual(refusal('body-consumed'));
  });

  /** What the receiving side makes of a Node request, after something else had it. */
  async function fromNode(before: (request: IncomingMessage) => unknown): Promise<unknown> {
    let result: unknown;
    const url = await listen(async (request, response) => {
      await before(request);
      result = await parseWebhook(request, { secrets: 'none' }).catch((error: unknown) => error);
      response.end();
    });
    await post(url, { headers, body: text });
    return result;
  }

  test.for<[string, (request: IncomingMessage) => unknown]>([
    ['was read to its end', (request) => once(request.resume(), 'end')],
    ['is being read by a listener', (request) => request.on('data', () => {})],
    ['was parsed before', (request) => parseWebhook(request, { secrets: 'none' })],
  ])('a Node request that %s', async ([, before]) => {
    expect(await fromNode(before)).toEqual(refusal('body-consumed'));
  });

  test('a Node stream with a listener, before any data', async () => {
    const stream = Object.assign(new PassThrough(), { headers }).on('data', () => {});
    const result = parseWebhook(stream, { secrets: 'none' });
    await expect(result).rejects.toEqual(refusal('body-consumed'));
    stream.end(text);
  });

  test('a Node stream whose first half was read', async () => {
    const stream = Object.assign(new PassThrough(), { headers });
    stream.write(text.slice(0, 9));
    await once(stream, 'readable');
    stream.read();
    stream.end(text.slice(9));
    await expect(parseWebhook(stream, { secrets: 'none' })).rejects.toEqual(refusal('body-consumed'));
  });

  test('an Express request of which a parser kept nothing', async () => {
    let result: unknown;
    const app = express();
    app.use(express.raw({ type: () => true }), (request, _, next) => {
      request.body = undefined;
      next();
    });
    app.post('/', async (request, response) => {
      result = await parseWebhook(request, { secrets: 'none' }).catch((error: unknown) => error);
      response.end();
    });
    await post(await listen(app), { headers, body: text });
    expect(result).toEqual(refusal('body-consumed'));
  });

  test('an empty object, as Express 4 sets it without reading, does not hide the stream', async () => {
    const stream = Object.assign(Readable.from([Buffer.from(text)]), { headers, body: {} });
    expect(await parseWebhook(stream, { secrets: 'none' })).toMatchObject({ eventName: 'test' });
  });

  test('an empty object that was really sent is what it is', async () => {
    expect(await read({})).toMatchObject({ eventName: 'unknown', data: {}, tolerated: ['missingEnvelope'] });
  });

  test.for([undefined, null, '', '  \n', new Uint8Array(), new ArrayBuffer(0), Readable.from([])])(
    'no body: %o',
    async (body) => {
      await expect(read(body)).rejects.toEqual(refusal('body-missing'));
    },
  );

  test('a Node request without a body', async () => {
    let result: unknown;
    const url = await listen(async (request, response) => {
      result = await parseWebhook(request, { secrets: 'none' }).catch((error: unknown) => error);
      response.end();
    });
    await post(url, { headers: { ...headers, 'content-length': '0' }, body: '' });
    expect(result).toEqual(refusal('body-missing'));
  });

  test('a Fetch request without a body', async () => {
    const request = new Request('http://localhost/', { method: 'POST', headers });
    await expect(parseWebhook(request, { secrets: 'none' })).rejects.toEqual(refusal('body-missing'));
  });
});

describe('a body that breaks off', () => {
  test('because the sender went away', async () => {
    let tell: (error: unknown) => void;
    const told = new Promise((resolve) => {
      tell = resolve;
    });
    const url = await listen((request, response) => {
      parseWebhook(request, { secrets: 'none' }).catch((error: unknown) => {
        response.end();
        tell(error);
      });
    });
    const sent = httpRequest(url, { method: 'POST', headers: { ...headers, 'content-length': '1000' } });
    sent.on('error', () => {});
    sent.write('{', () => sent.destroy());
    expect(await told).toEqual(refusal('body-aborted'));
  });

  test('before anyone looked at it', async () => {
    const stream = Object.assign(new PassThrough().destroy(), { headers });
    await expect(parseWebhook(stream, { secrets: 'none' })).rejects.toEqual(refusal('body-aborted'));
  });

  test.for<[string, () => unknown]>([
    [
      'a web stream',
      () =>
        new ReadableStream({
          pull(controller) {
            controller.error(new Error('broken'));
          },
        }),
    ],
    [
      'an async iterable',
      () =>
        (async function* () {
          yield new Uint8Array([123]);
          throw new Error('broken');
        })(),
    ],
    [
      'a Node stream',
      () =>
        new Readable({
          read() {
            this.destroy(new Error('broken'));
          },
        }),
    ],
    [
      'a Node stream that closes without an end',
      () =>
        new Readable({
          read() {
            this.destroy();
          },
        }),
    ],
  ])('%s', async ([, body]) => {
    await expect(read(body())).rejects.toEqual(refusal('body-aborted'));
  });

  test('a stream that fails once more after it was given up ends no process', async () => {
    const stream = new PassThrough();
    const result = read(stream, { maxBytes: 2 });
    stream.write('{{{{');
    await expect(result).rejects.toEqual(refusal('body-too-large'));
    stream.destroy(new Error('late'));
    await new Promise((resolve) => stream.on('close', resolve));
  });
});

describe('a body that is too large', () => {
  const large = JSON.stringify({ eventName: 'test', data: { description: 'é'.repeat(50) } });
  const size = new TextEncoder().encode(large).length;

  test.for<[string, () => unknown]>([
    ['a string', () => large],
    ['bytes', () => new TextEncoder().encode(large)],
    ['an ArrayBuffer', () => new TextEncoder().encode(large).buffer],
    ['a web stream', () => new Blob([large]).stream()],
    ['a Node stream', () => Readable.from([Buffer.from(large)])],
    [
      'an async iterable of texts',
      async function* () {
        yield* large;
      },
    ],
  ])('%s, to the byte', async ([, body]) => {
    expect(await read(body(), { maxBytes: size })).toMatchObject({ eventName: 'test' });
    await expect(read(body(), { maxBytes: size - 1 })).rejects.toEqual(refusal('body-too-large'));
  });

  test('is not read when its declared length is too large', async () => {
    const pull = vi.fn();
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const input = { headers: { ...headers, 'content-length': '101' }, body };
    await expect(parseWebhook(input, { secrets: 'none', maxBytes: 100 })).rejects.toEqual(refusal('body-too-large'));
    expect(pull).not.toHaveBeenCalled();
  });

  test('an endless stream is ended', async () => {
    const cancel = vi.fn();
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1000)), cancel });
    await expect(read(endless, { maxBytes: 5000 })).rejects.toEqual(refusal('body-too-large'));
    expect(cancel).toHaveBeenCalledOnce();
    let isReturned = false;
    async function* forever(): AsyncGenerator<Uint8Array> {
      try {
        while (true) yield new Uint8Array(1000);
      } finally {
        isReturned = true;
      }
    }
    await expect(read(forever(), { maxBytes: 5000 })).rejects.toEqual(refusal('body-too-large'));
    expect(isReturned).toBe(true);
  });

  test.for([0, -1, Number.NaN, '100', null])('maxBytes %o is refused', async (maxBytes) => {
    await expect(read(text, { maxBytes })).rejects.toSatisfy(isConfigurationError);
  });
});

describe('a body that is not a delivery', () => {
  test.for<[string, unknown]>([
    ['JSON that is cut', text.slice(0, -1)],
    ['a JSON list', '[]'],
    ['a parsed list', []],
    ['a JSON text', '"x"'],
    ['JSON null', 'null'],
    ['HTML', '<html>'],
    ['an object that was converted to a string', '[object Object]'],
    ['a number', 5],
    ['a function', () => text],
    ['bytes that are not valid UTF-8', Buffer.from('{"eventName":"test","data":{"description":"\xff"}}', 'latin1')],
    ['gzip', Readable.from([text]).pipe(createGzip())],
    ['a stream of objects', Readable.from([{ a: 1 }])],
  ])('%s', async ([, body]) => {
    await expect(read(body)).rejects.toEqual(refusal('body-invalid'));
  });

  test.for([
    ['&', 'body-invalid'],
    [`data${'[a]'.repeat(200)}=x`, 'body-invalid'],
  ])('the form %s', async ([body, code]) => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await expect(parseWebhook({ headers: form, body }, { secrets: 'none' })).rejects.toEqual(refusal(String(code)));
  });

  test.for([
    '{"eventName":"login"}',
    '{"eventName":"login","data":null}',
    '{"eventName":"login","data":[]}',
    '{"eventName":"login","data":"x"}',
  ])('%s: a known event with odd data arrives as unknown, or is refused without the tolerance', async (body) => {
    const { data } = JSON.parse(body);
    const event = await read(body);
    expect(event).toMatchObject({ eventName: 'unknown', sentName: 'login', tolerated: ['oddData'] });
    expect(event.data).toEqual(data);
    await expect(read(body, { tolerate: { oddData: false } })).rejects.toEqual(refusal('data-invalid'));
  });

  test('the data of role:deleted may be a bare ID', async () => {
    expect(await read('{"eventName":"role:deleted","data":"r1"}')).toMatchObject({ data: 'r1', undecided: [] });
  });

  test('the data of an unknown event may be anything, or missing', async () => {
    for (const data of [null, [], 'x', 5, {}]) expect(await read({ eventName: 'new', data })).toMatchObject({ data });
    expect(await read('{"eventName":"new"}')).toMatchObject({ eventName: 'unknown', data: undefined });
  });

  test('no message quotes the body', async () => {
    for (const body of ['{"password":"canary', 'canary', '["canary"]', '{"eventName":"login","data":"canary"}']) {
      const error = await read(body, { tolerate: { oddData: false } }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(WebhookError);
      expect(`${error} ${JSON.stringify(error)} ${(error as Error).cause}`).not.toContain('canary');
    }
  });

  test('whatever comes, the answer is an event or a WebhookError', async () => {
    const anyBody = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.uint8Array(),
      fc.anything({ withTypedArray: true, withMap: true }),
      fc.json(),
    );
    const anyType = fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'text/plain', '', 'x');
    await fc.assert(
      fc.asyncProperty(anyBody, anyType, async (body, contentType) => {
        const input = { headers: { 'content-type': contentType }, body };
        const result = await parseWebhook(input, { secrets: 'none' }).catch((error: unknown) => error);
        expect(result instanceof WebhookError || typeof (result as AnyEvent).eventName === 'string').toBe(true);
      }),
      runs(2000),
    );
  });
});

test.for(['text', 5, null, undefined, {}, { headers: 'x' }, { body: text }])(
  'parseWebhook refuses %o as its input',
  async (input) => {
    await expect(parseWebhook(input as WebhookInput, { secrets: ['s'] })).rejects.toMatchObject({ option: 'input' });
  },
);
