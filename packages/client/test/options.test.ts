import { ConfigurationError, ManagementClient } from '@genauth-webhooks/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { acceptsSignature } from './support/accepts-signature.ts';
import {
  accessKeyId,
  accessKeySecret,
  createClient,
  createRecordingFetch,
  nonce,
  type TestOptions,
} from './support/create-client.ts';
import { createRecordingServer } from './support/create-recording-server.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The one request that a client with these options makes, as it would leave. */
async function requestWith(options: TestOptions): Promise<Request> {
  const { fetch, requests } = createRecordingFetch();
  await createClient({ fetch, ...options }).listWebhooks({ page: 1 });
  const [request] = requests;
  if (!request) throw new Error('Nothing was sent');
  return request;
}

describe('host', () => {
  test.each([
    [undefined, 'https://api.genauth.ai/api/v3/'],
    ['localhost:3000/base/', 'http://localhost:3000/base/api/v3/'],
  ])('%s leads to %s', async (host, base) => {
    expect((await requestWith({ host })).url).toBe(`${base}list-webhooks?page=1`);
  });

  test('has a base path that is sent and never signed', async () => {
    const server = await createRecordingServer();
    await createClient({ host: `${server.url}/base/` }).listWebhooks();
    expect(server.only().url).toBe('/base/api/v3/list-webhooks');
    expect(acceptsSignature(server.only(), accessKeySecret)).toBe(true);
  });
});

describe('dialect', () => {
  test.each([
    ['genauth', 'https://api.genauth.ai', 'GenAuth', 'x-genauth-', 'x-authing-'],
    ['authing', 'https://api.authing.cn', 'authing', 'x-authing-', 'x-genauth-'],
  ] as const)('%s sets host, scheme word and header names', async (dialect, host, scheme, own, other) => {
    const { url, headers } = await requestWith({ dialect });
    expect(url).toBe(`${host}/api/v3/list-webhooks?page=1`);
    expect(headers.get('authorization')).toMatch(new RegExp(`^${scheme} ${accessKeyId}:[A-Za-z0-9+/]{27}=$`));
    const names = [...headers.keys()];
    expect(names.filter((name) => name.startsWith(own))).toEqual([
      `${own}lang`,
      `${own}sdk-version`,
      `${own}signature-method`,
      `${own}signature-nonce`,
      `${own}signature-version`,
    ]);
    expect(names.filter((name) => name.startsWith(other))).toEqual([]);
  });

  test('is genauth by default', async () => {
    expect((await requestWith({})).headers.get('authorization')).toMatch(/^GenAuth /);
  });
});

test('the headers of a signed request have the values of the protocol', async () => {
  const { headers } = await requestWith({});
  expect(Object.fromEntries(headers)).toEqual({
    authorization: expect.any(String),
    date: 'Tue, 02 Jan 2024 03:04:05 GMT',
    'x-genauth-lang': 'zh-CN',
    'x-genauth-sdk-version': `genauth-webhooks-client:${packageJson.version}`,
    'x-genauth-signature-method': 'HMAC-SHA1',
    'x-genauth-signature-nonce': nonce,
    'x-genauth-signature-version': '1.0',
  });
});

test('lang is sent', async () => {
  expect((await requestWith({ lang: 'en-US' })).headers.get('x-genauth-lang')).toBe('en-US');
});

test('tenantId is sent as the app-id, and signed', async () => {
  const server = await createRecordingServer();
  await createClient({ host: server.url, tenantId: 'tenant-1', dialect: 'authing' }).listWebhooks();
  expect(server.only().headers['x-authing-app-id']).toBe('tenant-1');
  expect(acceptsSignature(server.only(), accessKeySecret)).toBe(true);
});

test('clock and nonce default to the present and to 32 random hexadecimal digits', async () => {
  const before = Math.floor(Date.now() / 1000) * 1000;
  const { headers } = await requestWith({ clock: undefined, nonce: undefined });
  expect(Date.parse(headers.get('date') ?? '')).toBeGreaterThanOrEqual(before);
  expect(headers.get('x-genauth-signature-nonce')).toMatch(/^[0-9a-f]{32}$/);
});

test('no two requests share a nonce by default', async () => {
  const { fetch, requests } = createRecordingFetch();
  const client = createClient({ fetch, nonce: undefined });
  await Promise.all(Array.from({ length: 100 }, () => client.listWebhooks()));
  expect(new Set(requests.map(({ headers }) => headers.get('x-genauth-signature-nonce'))).size).toBe(100);
});

test('fetch defaults to the global one at the time of the call', async () => {
  const { fetch, requests } = createRecordingFetch();
  const client = createClient({ host: 'http://127.0.0.1:1' });
  vi.stubGlobal('fetch', fetch);
  await client.listWebhooks();
  expect(requests).toHaveLength(1);
});

test('fetch is called without a receiver, as the one of a browser demands', async () => {
  const receivers: unknown[] = [];
  const { fetch } = createRecordingFetch();
  await requestWith({
    fetch: function (this: unknown, request) {
      receivers.push(this);
      return fetch(request);
    },
  }).catch(() => undefined);
  expect(receivers).toEqual([undefined]);
});

test('no function among the options is called with a receiver, which could show it the secret', async () => {
  const receivers = new Map<string, unknown>();
  const note = <T>(name: string, result: T) =>
    function (this: unknown): T {
      receivers.set(name, this);
      return result;
    };
  const throttled = JSON.stringify({ statusCode: 429, message: '' });
  const options = {
    clock: note('clock', 0),
    nonce: note('nonce', 'n'),
    onAttempt: note('onAttempt', undefined),
    validate: note('validate', undefined),
    retry: { random: note('random', 0.5), sleep: note('sleep', Promise.resolve()) },
  };
  await createClient({ fetch: createRecordingFetch(throttled).fetch, ...options }).listWebhooks();
  await new ManagementClient({
    authorization: note('authorization', 'token'),
    fetch: createRecordingFetch().fetch,
  }).listWebhooks();
  const names = ['authorization', 'clock', 'nonce', 'onAttempt', 'random', 'sleep', 'validate'];
  expect([...receivers.keys()].sort()).toEqual(names);
  expect([...receivers.values()]).toEqual(names.map(() => undefined));
});

describe('where a date header cannot be set, as in browsers', () => {
  class BrowserRequest extends Request {
    constructor(input: string, init: RequestInit = {}) {
      const headers = new Headers(init.headers);
      headers.delete('date');
      super(input, { ...init, headers });
    }
  }

  test.each(['genauth', 'authing'] as const)(
    'the time goes out in milliseconds, in the %s dialect',
    async (dialect) => {
      vi.stubGlobal('Request', BrowserRequest);
      const server = await createRecordingServer();
      await createClient({ host: server.url, dialect }).listWebhooks({ limit: 5 });
      const request = server.only();
      expect(request.headers.date).toBeUndefined();
      expect(request.headers[`x-${dialect}-date`]).toBe('1704164645000');
      expect(acceptsSignature(request, accessKeySecret)).toBe(true);
    },
  );
});

test('the options object is left as it was, and may change afterwards', async () => {
  const { fetch, requests } = createRecordingFetch();
  const options = {
    accessKeyId,
    accessKeySecret,
    fetch,
    host: 'a.example/',
    lang: 'en-US',
    timeout: 0,
    tenantId: undefined,
  };
  const copy = { ...options };
  const client = new ManagementClient(Object.freeze(options));
  expect(options).toStrictEqual(copy);

  const thawed = { ...options };
  const other = new ManagementClient(thawed);
  thawed.host = 'b.example';
  await Promise.all([client.listWebhooks(), other.listWebhooks()]);
  expect(requests.map(({ url }) => new URL(url).host)).toEqual(['a.example', 'a.example']);
});

describe('an invalid option is refused by name', () => {
  const word = 'must be visible ASCII characters without spaces';
  const time = 'must be a number from 0 to 2147483647';
  const address = 'must be an http or https address without user, query or fragment';
  test.each<[keyof TestOptions, unknown, string]>([
    ['accessKeyId', undefined, 'is missing'],
    ['accessKeyId', '', 'is missing'],
    ['accessKeyId', null, 'is missing'],
    ['accessKeyId', 'a b', word],
    ['accessKeyId', 'a\n', word],
    ['accessKeyId', 1, word],
    ['accessKeySecret', undefined, 'is missing'],
    ['accessKeySecret', '', 'is missing'],
    ['accessKeySecret', null, 'is missing'],
    ['accessKeySecret', 1, 'must be a string'],
    ['host', '', address],
    ['host', null, address],
    ['host', 'ftp://a.example', address],
    ['host', 'https://', address],
    ['host', 'https:///a.example', address],
    ['host', 'https://a.example:', address],
    ['host', 'http:/a.example', address],
    ['host', 'https:\\\\a.example', address],
    ['host', 'ht!tp://', address],
    ['host', '/a', address],
    ['host', '//a.example', address],
    ['host', 'https://user@a.example', address],
    ['host', 'https://:password@a.example', address],
    ['host', 'https://a.example?b', address],
    ['host', 'https://a.example#b', address],
    ['lang', '', word],
    ['lang', '中文', word],
    ['tenantId', '', word],
    ['tenantId', 'a\r\nb', word],
    ['timeout', -1, time],
    ['timeout', Number.NaN, time],
    ['timeout', Number.POSITIVE_INFINITY, time],
    ['timeout', 2 ** 31, time],
    ['timeout', '5', time],
    ['timeout', null, time],
    ['fetch', 'fetch', 'must be a function'],
    ['dialect', 'GenAuth', 'must be authing or genauth'],
    ['dialect', 'toString', 'must be authing or genauth'],
    ['authorization', 'bearer', 'must be signature, token or a function'],
    ['clock', 0, 'must be a function'],
    ['nonce', 'a', 'must be a function'],
    ['onAttempt', {}, 'must be a function'],
    ['validate', 'throw', 'must be a function'],
    ['retry', null, 'must be false or an object'],
    ['retry', true, 'must be false or an object'],
    ['retry', 3, 'must be false or an object'],
  ])('%s: %j', (option, value, rule) => {
    const attempt = (): unknown => createClient({ [option]: value });
    expect(attempt).toThrow(ConfigurationError);
    expect(attempt).toThrow(expect.objectContaining({ option, rule, message: `Option ${option} ${rule}` }));
  });

  test.each<[string, TestOptions, string]>([
    ['retry.attempts', { retry: { attempts: 0 } }, 'must be a whole number from 1'],
    ['retry.attempts', { retry: { attempts: 1.5 } }, 'must be a whole number from 1'],
    ['retry.attempts', { retry: { attempts: Number.POSITIVE_INFINITY } }, 'must be a whole number from 1'],
    ['retry.baseDelayMs', { retry: { baseDelayMs: -1 } }, time],
    ['retry.maxDelayMs', { retry: { maxDelayMs: Number.NaN } }, time],
    ['retry.random', { retry: { random: 0.5 as never } }, 'must be a function'],
    ['retry.sleep', { retry: { sleep: 5 as never } }, 'must be a function'],
    ['headerNames.lang', { headerNames: { lang: 'a b' } }, 'must be letters, digits, - and _'],
    ['headerNames.lang', { headerNames: { lang: 5 as never } }, 'must be letters, digits, - and _'],
    ['headerNames.app-id', { headerNames: { 'app-id': '' } }, 'must be letters, digits, - and _'],
    ['headerNames.lang', { headerNames: { lang: 'a:\nb' } }, 'must be letters, digits, - and _'],
  ])('%s in %j', (option, options, rule) => {
    expect(() => createClient(options)).toThrow(
      expect.objectContaining({ name: 'ConfigurationError', option, rule, message: `Option ${option} ${rule}` }),
    );
  });

  test('no options at all', () => {
    expect(() => new ManagementClient(undefined as never)).toThrow('Option accessKeyId is missing');
  });

  test('the signature form where Web Crypto is missing', () => {
    vi.stubGlobal('crypto', {});
    expect(() => createClient()).toThrow('Option authorization must be token where Web Crypto is missing');
    expect(() => createClient({ authorization: 'token' })).not.toThrow();
  });
});
