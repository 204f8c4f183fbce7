import {
  type CallOptions,
  type CallRequest,
  eachWebhook,
  isApiError,
  isConfigurationError,
  isContractError,
  responseOf,
  unwrap,
} from '@genauth-webhooks/client';
import { describe, expect, test } from 'vitest';
import { createFetch, createHttp } from '../../src/http.ts';
import { authorizationOf } from '../support/authorization-of.ts';
import { createClient } from '../support/create-client.ts';
import { createFakeTime } from '../support/fake-time.ts';
import { answerInTurn, success } from '../support/scripted-fetch.ts';

const throttled = { statusCode: 429, message: '' };
const list = { ...success, data: { totalCount: 0, list: [] } };
const reasonOf = (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => error);

describe('the options of a call', () => {
  test('replace those of the client, except for the missing members of retry', async () => {
    const { fetch, sent } = answerInTurn(throttled);
    const time = createFakeTime();
    const client = createClient({ fetch, clock: time.clock, retry: { random: () => 1, sleep: time.sleep } });
    await client.listWebhooks({}, { retry: { attempts: 4 } });
    expect([sent.length, time.sleeps]).toEqual([4, [250, 500, 1000]]);
    await client.listWebhooks({}, { retry: false });
    await client.listWebhooks();
    expect(sent).toHaveLength(4 + 1 + 3);
  });

  test('limit the time of one call', async () => {
    const client = createClient({ fetch: () => new Promise(() => undefined), timeout: 0 });
    const error = await reasonOf(client.listWebhooks({}, { timeout: 5 }));
    expect(error).toMatchObject({ name: 'TimeoutError', timeout: 5 });
  });

  test('apply to each page of an iteration', async () => {
    const { fetch, sent } = answerInTurn(throttled);
    const walk = eachWebhook(createClient({ fetch }), {}, { retry: false, headers: { 'x-trace': 't' } });
    expect(isApiError(await reasonOf(walk.next()))).toBe(true);
    expect(sent.map(({ headers }) => headers['x-trace'])).toEqual(['t']);
  });

  test('apply to the requests of createHttp() and createFetch()', async () => {
    const { fetch, sent } = answerInTurn(throttled);
    const client = createClient({ fetch });
    await createHttp(client, { retry: false }).GET('/api/v3/list-webhooks');
    await createFetch(client, { retry: { attempts: 2 } })('https://api.genauth.ai/api/v3/list-webhooks');
    expect(sent).toHaveLength(1 + 2);
    expect(() => createFetch(client, { timeout: -1 })).toThrow('Option timeout must be a number');
  });

  test('add headers, which replace those of the client and are signed with its prefix', async () => {
    const { fetch, sent } = answerInTurn(list);
    const headers = { 'X-GenAuth-Lang': 'ja-JP', 'x-genauth-extra': 'e', 'x-trace': 't', 'x-absent': undefined };
    await createClient({ fetch }).listWebhooks({ page: 1 }, { headers });
    const [one] = sent;
    expect(one?.headers).toMatchObject({ 'x-genauth-lang': 'ja-JP', 'x-genauth-extra': 'e', 'x-trace': 't' });
    expect(one?.headers).not.toHaveProperty('x-absent');
    if (one) expect(one.headers['authorization']).toBe(await authorizationOf(one, 'genauth'));
  });

  const own = 'is set by the client';
  test.each<[string, object, string]>([
    ['headers.Authorization', { headers: { Authorization: 'a' } }, own],
    ['headers.date', { headers: { date: 'a' } }, own],
    ['headers.content-type', { headers: { 'content-type': 'text/plain' } }, own],
    ['headers.x-genauth-date', { headers: { 'x-genauth-date': '1' } }, own],
    ['headers.X-Authing-Signature-Nonce', { headers: { 'X-Authing-Signature-Nonce': '1' } }, own],
    ['headers', { headers: 'a' }, 'must be an object'],
    ['timeout', { timeout: -1 }, 'must be a number from 0 to 2147483647'],
    ['retry', { retry: 3 }, 'must be false or an object'],
    ['retry.attempts', { retry: { attempts: 0 } }, 'must be a whole number from 1'],
    ['signal', { signal: 'a' }, 'must be an object'],
    ['headers.authorization', { headers: new Headers({ Authorization: 'a' }) }, own],
  ])('are checked, and nothing is sent: %s', async (option, options, rule) => {
    const { fetch, sent } = answerInTurn(list);
    const error = await reasonOf(createClient({ fetch }).listWebhooks({}, options as CallOptions));
    expect(error).toMatchObject({ name: 'ConfigurationError', option, rule });
    expect(sent).toEqual([]);
  });

  test('may be a Headers object, and no signal', async () => {
    const { fetch, sent } = answerInTurn(list);
    await createClient({ fetch }).listWebhooks({}, { headers: new Headers({ 'X-Trace': 't' }), signal: null });
    expect(sent[0]?.headers).toHaveProperty('x-trace', 't');
  });

  test('are refused when unknown', async () => {
    const { fetch } = answerInTurn(list);
    const error = await reasonOf(createClient({ fetch }).listWebhooks({}, { timeoutMs: 5 } as never));
    expect(isConfigurationError(error) && error.message).toMatch(/^Option timeoutMs is unknown/);
  });
});

test.each<[object, RegExp]>([
  [{ timeoutMs: 5 }, /^Option timeoutMs is unknown/],
  [{ retry: { attempt: 5 } }, /^Option retry\.attempt is unknown/],
  [{ toString: 5 }, /^Option toString is unknown/],
])('a client refuses an unknown option: %j', (options, message) => {
  expect(() => createClient(options)).toThrow(message);
  expect(() => createClient({ timeoutMs: undefined } as object)).not.toThrow();
});

test('a getter of a class can be an option', async () => {
  const { fetch, sent } = answerInTurn(list);
  class Config {
    readonly fetch = fetch;
    get lang(): string {
      return 'en-US';
    }
  }
  await createClient(Object.setPrototypeOf({ fetch }, Config.prototype)).listWebhooks();
  const { fetch: own, sent: others } = answerInTurn(list);
  const config = Object.assign(new Config(), { fetch: own });
  await createClient(config).listWebhooks();
  expect([sent.length, others.length]).toEqual([1, 1]);
});

describe('responseOf', () => {
  const failure = { statusCode: 404, message: '', requestId: 'r1' };
  const answer = (): Response => Response.json(failure, { headers: { 'x-region': 'eu' } });

  test('returns the answer that contained a result, with the number of the attempt', async () => {
    const { fetch } = answerInTurn(throttled, answer());
    const result = await createClient({ fetch }).getWebhook({ webhookId: 'w' });
    const response = responseOf(result);
    expect(response).toMatchObject({
      operation: 'getWebhook',
      method: 'GET',
      httpStatus: 200,
      requestId: 'r1',
      attempt: 2,
    });
    expect(response?.headers.get('x-region')).toBe('eu');
    expect(responseOf({ ...result })).toBeUndefined();
  });

  test('has the same members as an ApiError', async () => {
    const { fetch } = answerInTurn(answer());
    const error = await reasonOf(unwrap(createClient({ fetch }).getWebhook({ webhookId: 'w' })));
    expect(error).toMatchObject({ requestId: 'r1', httpStatus: 200, attempt: 1, operation: 'getWebhook' });
    expect(isApiError(error) && error.headers?.get('x-region')).toBe('eu');
  });

  test('has the same members as an error without an envelope', async () => {
    const { fetch } = answerInTurn(
      new TypeError('lost'),
      new Response('<html>', { status: 404, headers: { server: 's' } }),
    );
    const error = await reasonOf(createClient({ fetch }).listWebhooks());
    expect(error).toMatchObject({ name: 'UnexpectedAnswerError', httpStatus: 404, attempt: 2 });
    expect((error as { headers: Headers }).headers.get('server')).toBe('s');
    const lost = await reasonOf(createClient({ fetch: answerInTurn(new TypeError('lost')).fetch }).listWebhooks());
    expect(lost).toMatchObject({ name: 'NetworkError', attempt: 3, httpStatus: undefined, headers: undefined });
  });
});

describe('onRequest', () => {
  test('is called before each attempt with every header except the credentials', async () => {
    const seen: (CallRequest | string)[] = [];
    const scripted = answerInTurn(throttled, list);
    const client = createClient({
      fetch: (request) => {
        seen.push('sent');
        return scripted.fetch(request);
      },
      onRequest: (request) => seen.push(request),
    });
    await client.listWebhooks({ page: 2 }, { headers: { 'x-trace': 't' } });
    const url = 'https://api.genauth.ai/api/v3/list-webhooks?page=2';
    const request = { operation: 'listWebhooks', method: 'GET', url };
    expect(seen).toMatchObject([{ ...request, attempt: 1 }, 'sent', { ...request, attempt: 2 }, 'sent']);
    const [first] = seen as CallRequest[];
    expect(first?.headers).toMatchObject({ 'x-trace': 't', 'x-genauth-lang': 'zh-CN' });
    expect(first?.headers).not.toHaveProperty('authorization');
  });

  test('does not affect the call, whatever it does', async () => {
    const { fetch, sent } = answerInTurn(list);
    const onRequest = (request: CallRequest): never => {
      Object.assign(request.headers, { 'x-genauth-lang': 'x' });
      throw new Error('in the hook');
    };
    await expect(createClient({ fetch, onRequest }).listWebhooks()).resolves.toStrictEqual(list);
    expect(sent[0]?.headers['x-genauth-lang']).toBe('zh-CN');
  });
});

describe('a success without data', () => {
  test('makes unwrap reject with a ContractError, where the contract requires data', async () => {
    for (const data of [undefined, null]) {
      const { fetch } = answerInTurn({ statusCode: 200, message: '', data });
      const client = createClient({ fetch });
      const error = await reasonOf(unwrap(client.getWebhook({ webhookId: 'w' })));
      expect(isContractError(error) && error.broken).toEqual([{ member: '/data', rule: 'is missing' }]);
      expect(error).toMatchObject({ operation: 'getWebhook', httpStatus: 200 });
      await expect(unwrap(client.deleteWebhook({ webhookIds: [] }))).resolves.toBe(data);
    }
  });
});

test.each([
  ['createWebhook', null],
  ['createWebhook', new FormData()],
] as const)('%s refuses an input that is not JSON data: %o', async (operation, input) => {
  const { fetch, sent } = answerInTurn(list);
  const error = await reasonOf(createClient({ fetch })[operation](input as never));
  expect(error).toMatchObject({
    name: 'ConfigurationError',
    option: `input of ${operation}`,
    rule: 'must be JSON data',
  });
  expect(sent).toEqual([]);
});

describe('createFetch', () => {
  const url = 'https://api.genauth.ai/api/v3/other';

  test('has the parameters of the global fetch', async () => {
    const { fetch, sent } = answerInTurn(success);
    const own = createFetch(createClient({ fetch }));
    await own(url);
    await own(new URL(url), { method: 'POST', body: '{"a":1}', headers: { 'x-trace': 't' } });
    await own(new Request(url), { method: 'PUT', body: '{}' });
    expect(sent.map(({ method, body }) => [method, body])).toEqual([
      ['GET', ''],
      ['POST', '{"a":1}'],
      ['PUT', '{}'],
    ]);
    expect(sent[1]?.headers['x-trace']).toBe('t');
  });

  test('does not sign the query of a POST', async () => {
    const { fetch, sent } = answerInTurn(success);
    const own = createFetch(createClient({ fetch }));
    await own(`${url}?b=2`, { method: 'POST' });
    await own(url, { method: 'POST' });
    const [withQuery, without] = sent.map(({ headers }) => headers['authorization']);
    expect(withQuery).toBe(without);
  });

  test('refuses a query that repeats a name, where requests are signed', async () => {
    const { fetch, sent } = answerInTurn(success);
    const error = await reasonOf(createFetch(createClient({ fetch }))(`${url}?a=1&a=2`));
    expect(String(error)).toBe('TypeError: The query repeats a name, so it cannot be signed. Use each name once');
    expect(sent).toEqual([]);
    const token = { ...success, data: { access_token: 't', expires_in: 7200 } };
    const scripted = answerInTurn(token, success);
    await createFetch(createClient({ fetch: scripted.fetch, authorization: 'token' }))(`${url}?a=1&a=2`);
    expect(scripted.sent).toHaveLength(2);
  });
});

test('the user pool that the caller sets takes precedence over that of the token', async () => {
  const claims = btoa(JSON.stringify({ scoped_userpool_id: 'pool-of-token' }));
  const { fetch, sent } = answerInTurn(list);
  const client = createClient({ fetch, authorization: () => `a.${claims}.c` } as never);
  await client.listWebhooks({}, { headers: { 'x-genauth-userpool-id': 'own' } });
  await client.listWebhooks();
  expect(sent.map(({ headers }) => headers['x-genauth-userpool-id'])).toEqual(['own', 'pool-of-token']);
});

test('an answer that echoes the signature does not show it', async () => {
  const { fetch } = answerInTurn(success);
  let signature = '';
  const client = createClient({
    fetch: async (request) => {
      signature = request.headers.get('authorization')?.split(':')[1] ?? '';
      await fetch(request);
      return new Response(`<pre>GenAuth id:${signature}</pre>`);
    },
  });
  const error = await reasonOf(client.listWebhooks());
  expect(signature).not.toBe('');
  expect(error).toMatchObject({ excerpt: '<pre>GenAuth id:***</pre>' });
});
