import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { buildDelivery } from '@genauth-webhooks/client/testing';
import {
  type AnyEvent,
  createMemoryStore,
  createWebhookHandler,
  dedupe,
  fingerprint,
  parseWebhook,
} from '@genauth-webhooks/client/webhooks';
import { eventShapes, shapeDefinitions } from '@genauth-webhooks/contract/event-shapes';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { shapeOf } from '../../src/webhooks/form/shape.ts';
import { listen } from './support/listen.ts';
import { post } from './support/post.ts';

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const text = '{"eventName":"test","data":{"description":"d"}}';
const read = (headers: { readonly [name: string]: string }, body: unknown, more: object = {}): Promise<AnyEvent> =>
  parseWebhook({ headers, body }, { secrets: 'none', ...more });
const refusal = (code: string, problem = ''): object =>
  expect.objectContaining({ name: 'WebhookError', code, message: expect.stringContaining(problem) });

test('the receiver skips a byte order mark in a string, as in bytes', async () => {
  const marked = `\ufeff${text}`;
  expect(await read(json, marked)).toEqual(await read(json, new TextEncoder().encode(marked)));
  await expect(read(json, '\ufeff')).rejects.toEqual(refusal('body-missing'));
});

describe('a compressed body', () => {
  const encodings = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync };
  const long = JSON.stringify({ eventName: 'test', data: { description: '王'.repeat(50_000) } });

  test.for(Object.entries(encodings))(
    'in %s is inflated, from bytes and from a stream',
    async ([encoding, compress]) => {
      const headers = { ...json, 'content-encoding': encoding };
      for (const sent of [text, long]) {
        const bytes = compress(sent);
        const event = await read(json, sent);
        expect(await read(headers, bytes)).toEqual(event);
        expect(await read(headers, new Blob([bytes]).stream())).toEqual(event);
      }
    },
  );

  test.for(['GZIP', 'x-gzip', 'X-Gzip'])('in %s is inflated as gzip', async (encoding) => {
    expect(await read({ ...json, 'content-encoding': encoding }, gzipSync(text))).toEqual(await read(json, text));
  });

  test('is inflated from a Node request', async () => {
    const events: unknown[] = [];
    const { node } = createWebhookHandler({ secrets: 'none', on: {}, onAny: (event) => events.push(event.data) });
    const headers = { ...json, 'content-encoding': 'gzip' };
    expect(await post(await listen(node), { headers, body: gzipSync(text) })).toMatchObject({ status: 200 });
    expect(events).toEqual([{ description: 'd' }]);
  });

  test('that a framework has inflated is not inflated again, although its header remains', async () => {
    const event = await read(json, text);
    for (const encoding of ['gzip', 'br', 'zstd', '']) {
      const headers = { ...json, 'content-encoding': encoding };
      expect(await read(headers, new TextEncoder().encode(text))).toEqual(event);
      expect(await read(headers, text)).toEqual(event);
    }
  });

  test('is inflated up to maxBytes and no further', async () => {
    const inflate = vi.spyOn(DecompressionStream.prototype, 'readable', 'get');
    onTestFinished(() => inflate.mockRestore());
    const bomb = gzipSync(new Uint8Array(50_000_000));
    const headers = { ...json, 'content-encoding': 'gzip' };
    expect(bomb.length).toBeLessThan(60_000);
    await expect(read(headers, bomb, { maxBytes: 60_000 })).rejects.toEqual(refusal('body-too-large'));
    expect(inflate).toHaveBeenCalled();
  });

  test('in an encoding that the runtime does not know is refused with the name of the header', async () => {
    const compressed = gzipSync(text);
    for (const encoding of ['zstd', 'gzip, gzip', 'constructor']) {
      await expect(read({ ...json, 'content-encoding': encoding }, compressed)).rejects.toEqual(
        refusal('content-encoding-unsupported', 'content-encoding'),
      );
    }
    vi.stubGlobal('DecompressionStream', undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    await expect(read({ ...json, 'content-encoding': 'gzip' }, compressed)).rejects.toEqual(
      refusal('content-encoding-unsupported'),
    );
  });

  test('that is cut or damaged is refused', async () => {
    const compressed = gzipSync(long);
    const headers = { ...json, 'content-encoding': 'gzip' };
    await expect(read(headers, compressed.subarray(0, -10))).rejects.toEqual(refusal('body-aborted', 'damaged'));
    await expect(read({ ...json, 'content-encoding': 'deflate' }, compressed)).rejects.toEqual(refusal('body-aborted'));
    await expect(read(json, compressed)).rejects.toEqual(refusal('body-invalid', 'not UTF-8'));
  });
});

describe('a form that parsers read in different ways', () => {
  const data = encodeURIComponent('{"description":"d"}');

  test.for([
    [`eventName=test&data=${data}&data=%7B%7D`, 'The form has data more than once'],
    [`eventName=test&eventName=kick&data=${data}`, 'The form has eventName more than once'],
  ])('%s is refused', async ([body = '', problem = '']) => {
    await expect(read(form, body)).rejects.toEqual(refusal('body-invalid', problem));
  });

  test.for(['%FF', '%C3', '%E7%8E', 'a%80', '%ED%A0%80'])(
    'bytes that are not UTF-8, %s, are refused',
    async (bytes) => {
      await expect(read(form, `eventName=new&data[a]=${bytes}`)).rejects.toEqual(refusal('body-invalid', 'not UTF-8'));
    },
  );

  test('the receiver keeps a replacement character that was sent, and a bare percent sign', async () => {
    const { data: read1 } = await read(form, 'eventName=new&data[a]=%EF%BF%BD+%E7%8E%8B+100%&data[b]=%zz');
    expect(read1).toEqual({ a: '\ufffd 王 100%', b: '%zz' });
  });
});

describe('a form with many fields', () => {
  const fields = (count: number): string =>
    `eventName=kick${Array.from({ length: count - 1 }, (_, index) => `&data[users][${index}][email]=1`).join('')}`;

  test('is read up to 10000 fields', async () => {
    const event = await read(form, fields(10_000));
    expect(event.eventName === 'kick' && event.data.users?.length).toBe(9999);
    await expect(read(form, fields(10_001))).rejects.toEqual(refusal('body-invalid', 'more than 10000 fields'));
  });

  test('is refused before most of them are decoded', async () => {
    const decoded: number[] = [];
    const Original = URLSearchParams;
    vi.stubGlobal(
      'URLSearchParams',
      class extends Original {
        constructor(query: string) {
          super(query);
          decoded.push(this.size);
        }
      },
    );
    onTestFinished(() => void vi.unstubAllGlobals());
    await expect(read(form, fields(200_000))).rejects.toEqual(refusal('body-invalid'));
    expect(decoded).toEqual([10_001]);
  });

  test('reads each shape once, however many fields have it', () => {
    const user = shapeOf('kick').memberOf('users').item();
    expect(user.memberOf('email')).toBe(user.memberOf('phone'));
    expect(user.memberOf('email')).not.toBe(user.memberOf('blocked'));
    expect(user.memberOf('unknown')).toBe(user.memberOf('unknown').memberOf('too'));
  });

  test('is read up to 100000 parts of their names', async () => {
    const deep = (count: number): string => {
      const name = `data${'[a]'.repeat(98)}`;
      return `eventName=new${Array.from({ length: count }, (_, index) => `&${name}[${index}]=1`).join('')}`;
    };
    expect((await read(form, deep(999))).undecided).toContain(`${'/a'.repeat(98)}/998`);
    await expect(read(form, deep(1000))).rejects.toEqual(refusal('body-invalid', 'more than 100000 parts of names'));
  });

  test('that a framework has parsed is refused, too', async () => {
    const body = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`data[${index}]`, '1']));
    await expect(read(form, body)).rejects.toEqual(refusal('body-invalid', 'more than 10000 fields'));
  });
});

test('a stream may use the memory of a chunk again, and send single bytes', async () => {
  const sent = new TextEncoder().encode(JSON.stringify({ eventName: 'test', data: { description: '王'.repeat(50) } }));
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const chunk = new Uint8Array(1);
    for (const byte of sent) {
      chunk[0] = byte;
      yield chunk;
    }
  }
  expect(await read(json, bytes())).toEqual(await read(json, sent));
  await expect(read(json, bytes(), { maxBytes: sent.length - 1 })).rejects.toEqual(refusal('body-too-large'));
});

test.for([
  ['a Blob', new Blob([text])],
  ['a Map', new Map([['eventName', 'test']])],
] as const)('%s as the body is refused, not taken for an unknown event', async ([, body]) => {
  await expect(read(json, body)).rejects.toEqual(refusal('body-invalid', 'not a JSON object'));
});

test('no type of the contract is a list of lists, which the reader of forms could not split', () => {
  const codes = [...Object.values(eventShapes), ...Object.values(shapeDefinitions).flatMap(Object.keys)];
  expect(codes.length).toBeGreaterThan(100);
  expect(codes.filter((code) => code.includes('[['))).toEqual([]);
});

describe('deep data', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const body = (depth: number): string => `{"eventName":"new:one","data":${nested(depth)}}`;
  const encoded = (depth: number): string => `eventName=new:one&data=${encodeURIComponent(`{"a":${nested(depth)}}`)}`;

  test('is accepted up to 500 levels, and has a fingerprint', async () => {
    expect(await fingerprint(await read(json, body(499)))).toMatch(/^\w{64}$/);
    await expect(read(form, encoded(498))).resolves.toHaveProperty('eventName', 'unknown');
  });

  test.for([
    ['JSON', json, body(20_000)],
    ['parsed JSON', json, JSON.parse(body(20_000))],
    ['a member beside the data', json, `{"eventName":"test","data":{},"beside":${nested(20_000)}}`],
    ['JSON in a form', form, encoded(20_000)],
    ['JSON in a parsed form', form, { eventName: 'new:one', data: `{"a":${nested(20_000)}}` }],
    ['a parsed form', form, JSON.parse(body(20_000))],
  ] as const)('in %s is refused beyond that, with 400', async ([, headers, sent]) => {
    await expect(read(headers, sent)).rejects.toEqual(refusal('body-invalid', 'nested more than 500 levels deep'));
    const webhooks = createWebhookHandler({
      secrets: 'none',
      on: {},
      onAny: () => {},
      dedupe: dedupe(createMemoryStore()),
    });
    expect((await webhooks.handle({ headers, body: sent })).status).toBe(400);
  });
});

test('handle decodes a base64 body after it has checked the secret', async () => {
  const secret = 's';
  const webhooks = createWebhookHandler({ secrets: [secret], on: {} });
  const { headers, text: sent } = buildDelivery('test', { description: '王' }, { secret });
  const body = Buffer.from(sent).toString('base64');
  expect((await webhooks.handle({ headers, body, isBase64Encoded: true })).status).toBe(200);
  expect((await webhooks.handle({ headers, body: sent, isBase64Encoded: false })).status).toBe(200);
  const { status, body: answer } = await webhooks.handle({ headers, body: '*', isBase64Encoded: true });
  expect([status, JSON.parse(answer).message]).toEqual([400, expect.stringContaining('The body is not base64')]);
  const iterate = vi.spyOn(String.prototype, Symbol.iterator);
  onTestFinished(() => iterate.mockRestore());
  const large = Buffer.from(`${sent}${' '.repeat(10_000)}`).toString('base64');
  expect((await webhooks.handle({ headers, body: large, isBase64Encoded: true })).status).toBe(200);
  // Iterating the characters of the text would take 30 times as long as an index does.
  expect(iterate.mock.contexts.filter((text) => String(text).length > 10_000)).toEqual([]);
  const decode = vi.spyOn(globalThis, 'atob');
  onTestFinished(() => decode.mockRestore());
  expect((await webhooks.handle({ headers: json, body, isBase64Encoded: true })).status).toBe(401);
  expect(decode).not.toHaveBeenCalled();
});
