import { createContext, runInContext } from 'node:vm';
import { ManagementClient, unwrap } from '@genauth-webhooks/client';
import { createHttp } from '@genauth-webhooks/client/http';
import { createStubApi, mswHandlers, type StubApi, type StubApiOptions } from '@genauth-webhooks/client/stub';
import { checkAnswers } from '@genauth-webhooks/client/validate';
import { type OperationId, operationList } from '@genauth-webhooks/contract';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundle } from '../../bench/bundle.ts';

const keys = { accessKeyId: 'id', accessKeySecret: 'secret' };
/** Every answer is checked against the contract. */
const clientOf = ({ fetch }: Partial<StubApi>, options = {}): ManagementClient =>
  new ManagementClient({ ...keys, ...(fetch && { fetch }), retry: false, validate: checkAnswers('throw'), ...options });

const start = (options?: StubApiOptions): { api: StubApi; client: ManagementClient } => {
  const api = createStubApi(options);
  return { api, client: clientOf(api) };
};
const input = {
  name: 'sign-ups',
  url: 'https://example.com/hook',
  events: ['user:created' as const],
  contentType: 'application/json' as const,
};

describe('the stub keeps webhooks', () => {
  test('creates, lists, changes, reads and deletes them, with the same IDs and times in every run', async () => {
    const { api, client } = start();
    const first = await unwrap(client.createWebhook(input));
    expect(first).toEqual({
      ...input,
      webhookId: '65f0c0de0000000000000001',
      createdAt: '2024-01-01T00:00:01.000Z',
      updatedAt: '2024-01-01T00:00:01.000Z',
      enabled: true,
    });
    const { webhookId } = await unwrap(client.createWebhook({ ...input, name: 'second' }));
    const list = await unwrap(client.listWebhooks());
    expect([list.totalCount, ...list.list.map(({ name }) => name)]).toEqual([2, 'second', 'sign-ups']);
    const changed = await unwrap(client.updateWebhook({ webhookId, enabled: false }));
    expect(changed).toMatchObject({ name: 'second', enabled: false, updatedAt: '2024-01-01T00:00:03.000Z' });
    expect(await unwrap(client.getWebhook({ webhookId }))).toEqual(changed);
    expect(await unwrap(client.deleteWebhook({ webhookIds: [webhookId, 'unknown'] }))).toEqual({ success: true });
    expect(api.webhooks()).toEqual([first]);
  });

  test('starts with those of the test, adds their defaults, and returns pages of them', async () => {
    const webhooks = Array.from({ length: 12 }, (_, index) => ({ name: `w${index}` }));
    const { client } = start({ webhooks });
    const { totalCount, list } = await unwrap(client.listWebhooks({ page: 2, limit: 5 }));
    expect([totalCount, ...list.map(({ name }) => name)]).toEqual([12, 'w5', 'w6', 'w7', 'w8', 'w9']);
    expect((await unwrap(client.listWebhooks())).list).toHaveLength(10);
  });

  test('answers logs, triggers, the catalogue and tokens', async () => {
    const { api, client } = start({
      webhooks: [{}, { webhookId: 'w2' }],
      logs: [{ success: false }, { webhookId: 'w2' }],
    });
    const [first = { webhookId: '' }] = api.webhooks();
    const { totalCount, list } = await unwrap(client.getWebhookLogs({ webhookId: first.webhookId }));
    expect([totalCount, list[0]?.success]).toEqual([1, false]);
    expect(await unwrap(client.triggerWebhook({ webhookId: 'w2' }))).toEqual({ response: { received: true } });
    expect((await unwrap(client.getWebhookEventList())).events).toHaveLength(76);
    const withToken = clientOf(api, { authorization: 'token' });
    await unwrap(withToken.listWebhooks());
    expect(api.calls('getManagementToken')).toMatchObject([{ input: keys }]);
    expect(api.calls('listWebhooks')).toMatchObject([{ headers: { authorization: 'Bearer stub-token' } }]);
  });

  test.each(['getWebhook', 'updateWebhook', 'triggerWebhook'] as const)('%s of an unknown ID is 404', async (name) => {
    const { client } = start();
    expect(await client[name]({ webhookId: 'w1' })).toMatchObject({
      statusCode: 404,
      message: 'No webhook has the ID w1',
    });
  });
});

test('every operation has an answer that the contract allows', async () => {
  const webhookId = 'w1';
  const inputs: { readonly [Id in OperationId]?: object } = {
    createWebhook: input,
    updateWebhook: { webhookId, enabled: true },
    deleteWebhook: { webhookIds: [webhookId] },
    getManagementToken: keys,
  };
  for (const { operationId, input: kind } of operationList) {
    const { client } = start({ webhooks: [{ webhookId }] });
    const call = client[operationId] as (input?: object) => Promise<{ statusCode: number }>;
    const given = inputs[operationId] ?? (operationId === 'listWebhooks' || kind === undefined ? {} : { webhookId });
    const { statusCode } = await call.call(client, operationId === 'getWebhookEventList' ? undefined : given);
    expect([operationId, statusCode]).toEqual([operationId, 200]);
  }
});

describe('the calls', () => {
  test('are recorded with their typed input, even if the stub refuses them', async () => {
    const { api, client } = start();
    await client.listWebhooks({ page: 3, limit: 51 });
    await client.createWebhook({ ...input, events: ['user:craeted' as 'user:created'] });
    expect(api.calls().map(({ operation }) => operation)).toEqual(['listWebhooks', 'createWebhook']);
    expect(api.calls('listWebhooks')[0]?.input.page).toBe(3);
    expect(api.calls('createWebhook')[0]?.input.events).toEqual(['user:craeted']);
    expect(api.calls('createWebhook')[0]?.headers['authorization']).toMatch(/^GenAuth id:/);
    expect(api.calls('deleteWebhook')).toEqual([]);
  });

  test('are checked against the contract, unless the test switches that off', async () => {
    const { client } = start();
    expect(await client.listWebhooks({ limit: 51 })).toMatchObject({
      statusCode: 400,
      message: '/limit must be <= 50',
    });
    const { name: _, ...unnamed } = input;
    expect(await client.createWebhook(unnamed as typeof input)).toMatchObject({
      statusCode: 400,
      message: '/name is missing',
    });
    const lenient = start({ checkInputs: false });
    expect(await lenient.client.createWebhook(unnamed as typeof input)).toMatchObject({ statusCode: 200 });
  });
});

describe('the answers', () => {
  test('are those of the test: in order, then the last one again, or from a function of the input', async () => {
    const { api, client } = start({ webhooks: [{ webhookId: 'w1' }], answers: { getWebhook: { statusCode: 403 } } });
    expect(await client.getWebhook({ webhookId: 'w1' })).toMatchObject({ message: 'The stub answers 403' });
    api.respondWith('getWebhook', { statusCode: 601, message: 'busy', apiCode: 2020 }, ({ webhookId }) =>
      webhookId === 'w1' ? undefined : { statusCode: 404, message: `no ${webhookId}` },
    );
    expect(await client.getWebhook({ webhookId: 'w1' })).toMatchObject({ statusCode: 601, apiCode: 2020 });
    for (let n = 0; n < 2; n++) {
      expect(await client.getWebhook({ webhookId: 'w2' })).toMatchObject({ message: 'no w2' });
      expect(await client.getWebhook({ webhookId: 'w1' })).toMatchObject({ statusCode: 200 });
    }
    api.respondWith('triggerWebhook', { data: { response: { ok: 1 } } });
    expect(await unwrap(client.triggerWebhook({ webhookId: 'any' }))).toEqual({ response: { ok: 1 } });
  });

  test('let the client retry, because 429 comes with HTTP 429, and each attempt is a call', async () => {
    const api = createStubApi();
    api.respondWith('listWebhooks', { statusCode: 429 }, { data: { totalCount: 0, list: [] } });
    const outcomes: unknown[] = [];
    const client = clientOf(api, {
      retry: { baseDelayMs: 0 },
      onAttempt: ({ httpStatus }: { httpStatus?: number }) => outcomes.push(httpStatus),
    });
    expect(await unwrap(client.listWebhooks())).toEqual({ totalCount: 0, list: [] });
    expect([outcomes, api.calls().length]).toEqual([[429, 200], 2]);
  });

  test('may be any response, a lost connection, or none', async () => {
    const { api, client } = start();
    api.respondWith('listWebhooks', new Response('<h1>Bad gateway</h1>', { status: 502 }));
    for (let n = 0; n < 2; n++) await expect(client.listWebhooks()).rejects.toMatchObject({ httpStatus: 502 });
    api.respondWith('listWebhooks', Response.error());
    for (let n = 0; n < 2; n++) await expect(client.listWebhooks()).rejects.toThrow('fetch failed');
    api.respondWith('listWebhooks', () => new Promise(() => {}));
    await expect(clientOf(api, { timeout: 1 }).listWebhooks()).rejects.toMatchObject({ name: 'TimeoutError' });
    const controller = new AbortController();
    const { signal } = controller;
    const waiting = api.fetch('http://x/api/v3/list-webhooks', { signal });
    controller.abort('stop');
    await expect(waiting).rejects.toBe('stop');
    await expect(api.fetch('http://x/', { signal })).rejects.toBe('stop');
  });

  test('to a request that is not a call of the API are 404 and 400', async () => {
    const { api } = start();
    const found = [
      await api.fetch('https://api.genauth.ai/api/v3/list-users'),
      await api.fetch('https://api.genauth.ai/api/v3/list-webhooks', { method: 'POST', body: '{}' }),
      await api.fetch('https://api.genauth.ai/api/v3/create-webhook', { method: 'POST', body: '{' }),
    ];
    expect(await Promise.all(found.map((response) => response.json()))).toEqual([
      { statusCode: 404, message: 'Cannot GET /api/v3/list-users' },
      { statusCode: 404, message: 'Cannot POST /api/v3/list-webhooks' },
      { statusCode: 400, message: 'The body must be a JSON object' },
    ]);
    expect(api.calls()).toEqual([]);
  });
});

test('an unknown option and an unknown operation are refused with the nearest one', () => {
  expect(() => createStubApi({ webhook: [] } as StubApiOptions)).toThrow(
    'Option webhook is unknown. Did you mean webhooks?',
  );
  expect(() => createStubApi({ answers: { getWebhok: { statusCode: 404 } } } as StubApiOptions)).toThrow(
    'Option answers.getWebhok is unknown. Did you mean answers.getWebhook?',
  );
});

test('an operation that the API does not have is refused by respondWith and calls', () => {
  const api = createStubApi();
  const message = 'Option operation must be an operation of the API. Did you mean createWebhook?';
  expect(() => api.respondWith('createWebhok' as 'createWebhook', { statusCode: 403 })).toThrow(message);
  expect(() => api.calls('createWebhok' as 'createWebhook')).toThrow(message);
  expect(() => api.respondWith('toString' as 'createWebhook', { statusCode: 403 })).toThrow('Option operation must be');
});

test('two stubs share nothing', async () => {
  const [one, two] = [start(), start()];
  await one.client.createWebhook(input);
  expect([two.api.webhooks(), two.api.calls()]).toEqual([[], []]);
});

test('the stub needs only the language and Web APIs, and is at most 12 KB', async () => {
  const { code, bytes } = await bundle("export { createStubApi } from '../src/stub/index.ts';");
  expect(bytes).toBeLessThanOrEqual(12_000);
  const { Request, Response, URL } = globalThis;
  const realm = createContext({ Request, Response, URL });
  runInContext(`${code};this.program = program;`, realm);
  const script = `(async () => {
    const { fetch, calls } = program.createStubApi({ webhooks: [{ name: 'sign-ups' }] });
    const response = await fetch('https://api.genauth.ai/api/v3/list-webhooks?limit=1');
    return JSON.stringify([(await response.json()).data.list[0].name, calls()[0].input]);
  })()`;
  expect(JSON.parse(await runInContext(script, realm))).toEqual(['sign-ups', { limit: 1 }]);
});

describe('with Mock Service Worker', () => {
  const server = setupServer();
  beforeEach(() => server.listen({ onUnhandledFrame: 'error' }));
  afterEach(() => server.close());

  test.each([
    ['genauth', {}],
    ['authing', { dialect: 'authing' }],
    ['a private host below a path', { host: 'https://id.example.com/genauth' }],
  ])('the global fetch reaches the stub by the host of %s', async (_, options) => {
    const api = createStubApi({ webhooks: [{ name: 'sign-ups' }] });
    const hosts = 'host' in options ? ['id.example.com/genauth/'] : undefined;
    server.use(...mswHandlers(api, http, hosts));
    const client = clientOf({}, options);
    expect((await unwrap(client.listWebhooks())).list).toMatchObject([{ name: 'sign-ups' }]);
    const { data } = await createHttp(client).GET('/api/v3/get-webhook', { params: { query: { webhookId: 'w' } } });
    expect(data?.statusCode).toBe(404);
    expect((await unwrap(client.createWebhook(input))).name).toBe('sign-ups');
    expect(api.calls().map(({ operation }) => operation)).toEqual(['listWebhooks', 'getWebhook', 'createWebhook']);
  });

  test('an answer of the test, a lost connection and a handler of the test before the stub work as they do with fetch', async () => {
    const api = createStubApi();
    server.use(...mswHandlers(api, http));
    const client = clientOf({});
    api.respondWith('listWebhooks', { statusCode: 429 }, Response.error());
    expect(await client.listWebhooks()).toMatchObject({ statusCode: 429 });
    await expect(client.listWebhooks()).rejects.toMatchObject({ name: 'NetworkError' });
    server.use(http.get('https://api.genauth.ai/api/v3/list-webhooks', () => new Response('down', { status: 503 })));
    await expect(client.listWebhooks()).rejects.toMatchObject({ httpStatus: 503 });
    expect(api.calls()).toHaveLength(2);
  });
});
