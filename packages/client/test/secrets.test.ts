import { inspect } from 'node:util';
import { type CallAttempt, isUnexpectedAnswerError, ManagementClient, unwrap } from '@genauth-webhooks/client';
import { describe, expect, test } from 'vitest';
import { createFetch, createHttp } from '../src/http.ts';
import type { TestOptions } from './support/create-client.ts';
import { createRecordingServer } from './support/create-recording-server.ts';
import { createScriptedFetch, success } from './support/scripted-fetch.ts';

const accessKeySecret = 'a-secret-that-must-not-show';
const create = (options: TestOptions = {}): ManagementClient =>
  new ManagementClient({ accessKeyId: 'id', accessKeySecret, retry: { sleep: async () => undefined }, ...options });

/** Everything that a value reveals. */
const everythingIn = (value: unknown): string =>
  [
    inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? value.stack : '',
  ].join('\n');

test.each(['signature', 'token'] as const)(
  'a client in the %s form does not reveal its secret',
  async (authorization) => {
    const server = await createRecordingServer();
    const client = create({ host: server.url, authorization });
    await client.getManagementToken();
    expect(everythingIn(client)).not.toContain(accessKeySecret);
    expect(everythingIn({ ...client })).not.toContain(accessKeySecret);
  },
);

test('an envelope does not reveal the secret', async () => {
  const server = await createRecordingServer();
  expect(everythingIn(await create({ host: server.url }).listWebhooks())).not.toContain(accessKeySecret);
});

test.each<[string, TestOptions]>([
  ['accessKeyId', { accessKeyId: `${accessKeySecret} with a space` }],
  ['host', { host: `https://user:${accessKeySecret}@a.example` }],
  ['lang', { lang: `${accessKeySecret} with a space` }],
  ['tenantId', { tenantId: `${accessKeySecret} with a space` }],
  ['headerNames', { headerNames: { lang: `${accessKeySecret} with a space` } }],
  ['authorization', { authorization: accessKeySecret as never }],
  ['retry', { retry: accessKeySecret as never }],
])('the error for a bad %s does not quote it', (_, options) => {
  let thrown: unknown;
  try {
    create(options);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ name: 'ConfigurationError' });
  expect(everythingIn(thrown)).not.toContain(accessKeySecret);
});

describe('the error for an answer that is not an envelope', () => {
  const errorFor = async (body: (sent: string) => string, call: (client: ManagementClient) => Promise<unknown>) => {
    const server = await createRecordingServer((response, request) =>
      response.writeHead(500).end(body(`${request.headers.authorization} ${request.body}`)),
    );
    const error = await call(create({ host: server.url })).catch((reason: unknown) => reason);
    if (!isUnexpectedAnswerError(error)) throw new Error('not an UnexpectedAnswerError');
    return error;
  };

  test('masks the key pair when a server sends back what it got', async () => {
    const error = await errorFor(
      (sent) => `<pre>${sent}</pre>`,
      (client) => client.getManagementToken(),
    );
    expect(error.excerpt).toBe('<pre>undefined {"accessKeyId":"id","accessKeySecret":"***"}</pre>');
    expect(everythingIn(error)).not.toContain(accessKeySecret);
  });

  test('masks a key pair that was given to the call', async () => {
    const pair = { accessKeyId: 'other', accessKeySecret: 'another-secret' };
    const error = await errorFor(
      (sent) => sent.replaceAll('"', "'"),
      (client) => client.getManagementToken(pair),
    );
    expect(everythingIn(error)).not.toContain('another-secret');
  });

  test('masks the secret of a webhook', async () => {
    const error = await errorFor(
      (sent) => sent.replaceAll('"', "'"),
      (client) => client.updateWebhook({ webhookId: 'w', secret: 'webhook-secret' }),
    );
    expect(everythingIn(error)).not.toContain('webhook-secret');
  });

  test.each([
    '{"statusCode":200,"data":{"access_token":"HIDDEN',
    '{"data":{"secret" : "HIDDEN","x":1',
    '{"data":{"secret":"\\"HIDDEN',
    '{"requestHeaders":{"x-authing-webhook-secret":"HIDDEN","x-authing-token":"HIDDEN"',
    '{"requestBody":{"data":{"password":"HIDDEN","salt":"HIDDEN","oauth":"HIDDEN","encryptedPassword":"HIDDEN"',
    `${'x'.repeat(190)}"secret":"HIDDEN"`,
  ])('masks the members that carry credentials in %s', async (body) => {
    const error = await errorFor(
      () => body,
      (client) => client.listWebhooks(),
    );
    expect(everythingIn(error)).not.toContain('HIDDEN');
  });

  test('masks a secret that the cut would halve', async () => {
    const error = await errorFor(
      () => 'x'.repeat(190) + accessKeySecret,
      (client) => client.listWebhooks(),
    );
    expect(error.excerpt).toBe(`${'x'.repeat(190)}***`);
  });

  test('masks the token of the call', async () => {
    const server = await createRecordingServer((response, { url, headers }) => {
      const data = { access_token: 'TOKEN-TEXT', expires_in: 7200 };
      const isTokenCall = url.endsWith('get-management-token');
      response.end(isTokenCall ? JSON.stringify({ statusCode: 200, data }) : `got ${headers.authorization}`);
    });
    const client = create({ host: server.url, authorization: 'token' });
    const error = await client.listWebhooks().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ excerpt: 'got Bearer ***' });
    expect(everythingIn(error) + everythingIn(client)).not.toContain('TOKEN-TEXT');
  });

  test('masks the credentials in the body of a call, however deep', async () => {
    const error = await errorFor(
      (sent) => sent.replaceAll('"', "'"),
      (client) =>
        client.triggerWebhook({
          webhookId: 'w',
          requestHeaders: { 'x-authing-webhook-secret': 'HIDDEN-1', 'x-authing-token': 'HIDDEN-2' },
          requestBody: { data: [{ user: { password: 'HIDDEN-3', salt: 'HIDDEN-4' } }] },
        }),
    );
    expect(error.excerpt).toContain("'webhookId':'w'");
    expect(everythingIn(error)).not.toContain('HIDDEN');
  });

  test('masks the whole of a secret of which another is the beginning', async () => {
    const error = await errorFor(
      () => 'short-and-long',
      (client) =>
        client.triggerWebhook({ webhookId: 'w', requestHeaders: { secret: 'short', token: 'short-and-long' } }),
    );
    expect(error.excerpt).toBe('***');
  });

  test('masks the token that a function gave', async () => {
    const { fetch } = createScriptedFetch(({ headers }) => new Response(`got ${headers['authorization']}`));
    const client = new ManagementClient({ fetch, authorization: () => 'TOKEN-TEXT' });
    for (const call of [client.listWebhooks(), createHttp(client).GET('/api/v3/list-webhooks')]) {
      const error = await call.catch((reason: unknown) => reason);
      expect(error).toMatchObject({ excerpt: 'got Bearer ***' });
      expect(everythingIn(error)).not.toContain('TOKEN-TEXT');
    }
    expect(everythingIn(client) + everythingIn(createFetch(client))).not.toContain('TOKEN-TEXT');
  });

  test('masks the body of a request through createFetch', async () => {
    const { fetch } = createScriptedFetch(({ body }) => new Response(body.replaceAll('"', "'")));
    const send = createFetch(create({ fetch, host: 'https://a.example' }));
    const request = new Request('https://a.example/api', { method: 'POST', body: '{"users":[{"password":"HIDDEN"}]}' });
    const error = await send(request).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ excerpt: "{'users':[{'password':'***'}]}" });
    expect(everythingIn(error)).not.toContain('HIDDEN');
  });

  test('masks quickly, whatever the answer', async () => {
    const started = performance.now();
    await errorFor(
      () => `"${'tokensecret'.repeat(100_000)}`,
      (client) => client.listWebhooks(),
    );
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

test('the error for an answer with no token in it masks the key pair and what may be a token', async () => {
  const data = { access_token: 'TOKEN TEXT', expires_in: 7200 };
  const { fetch } = createScriptedFetch(({ body }) => ({ statusCode: 200, message: body.replaceAll('"', "'"), data }));
  const error = await create({ fetch, authorization: 'token' })
    .listWebhooks()
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'UnexpectedAnswerError', excerpt: expect.stringContaining("'***'") });
  expect(everythingIn(error)).not.toMatch(new RegExp(`${accessKeySecret}|TOKEN TEXT`));
});

test('the error for an invalid token does not quote it', async () => {
  const client = new ManagementClient({ authorization: () => 'TOKEN TEXT' });
  const error = await client.listWebhooks().catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'ConfigurationError', option: 'authorization' });
  expect(everythingIn(error) + everythingIn(client)).not.toContain('TOKEN TEXT');
});

test('an error and an attempt do not show the headers of an answer, unless they are read', async () => {
  const attempts: CallAttempt[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const headers = { 'x-echo': String(request.headers.get('authorization')), 'set-cookie': 'sid=COOKIE' };
    const isTyped = request.url.includes('get-webhook?');
    return isTyped ? Response.json({ statusCode: 404, message: '' }, { headers }) : new Response('<html>', { headers });
  };
  const onAttempt = (attempt: CallAttempt): unknown => attempts.push(attempt);
  const client = new ManagementClient({ authorization: () => 'TOKEN-123', fetch, onAttempt });
  const shown = (value: unknown): string => inspect(value, { depth: 9 }) + JSON.stringify({ ...Object(value) });
  for (const call of [client.listWebhooks(), unwrap(client.getWebhook({ webhookId: 'w' }))]) {
    const error = await call.catch((reason: unknown) => reason);
    expect((error as CallAttempt).headers?.get('x-echo')).toBe('Bearer TOKEN-123');
    expect(shown(error)).not.toMatch(/TOKEN-123|COOKIE/);
  }
  expect(attempts.map(({ headers }) => headers?.has('x-echo'))).toEqual([true, true]);
  expect(attempts.map(shown).join()).not.toMatch(/TOKEN-123|COOKIE/);
});

test('onRequest does not receive the cookie and the proxy credentials of a call', async () => {
  const seen: string[] = [];
  const { fetch, sent } = createScriptedFetch(() => success);
  const client = create({ fetch, onRequest: ({ headers }) => seen.push(inspect(headers)) });
  await client.listWebhooks({}, { headers: { Cookie: 'HIDDEN', 'Proxy-Authorization': 'HIDDEN', 'x-trace': 't' } });
  expect(seen).toEqual([expect.stringContaining('x-trace')]);
  expect(seen.join()).not.toContain('HIDDEN');
  expect(sent).toHaveLength(1);
});

describe('onAttempt receives no secrets', () => {
  const secrets = [accessKeySecret, 'TOKEN-TEXT', 'WEBHOOK-SECRET'];
  const echo = (sent: unknown): string => JSON.stringify(sent).replaceAll('"', "'");

  test.each(['signature', 'token'] as const)('in the %s form', async (authorization) => {
    const attempts: CallAttempt[] = [];
    const { fetch, sent } = createScriptedFetch((one, count) => {
      const tokenData = { access_token: 'TOKEN-TEXT', expires_in: 7200 };
      if (count % 3 === 1) return new TypeError('fetch failed');
      if (count % 3 === 2) return new Response(echo(one), { status: 503 });
      return one.path.endsWith('token') ? { ...success, data: tokenData } : { statusCode: 401, message: echo(one) };
    });
    const client = create({
      fetch,
      authorization,
      onAttempt: (attempt) => attempts.push(attempt),
      retry: { sleep: async () => undefined },
    });
    await client.updateWebhook({ webhookId: 'w', secret: 'WEBHOOK-SECRET' }).catch(() => undefined);
    const { requests, answer } = { requests: JSON.stringify(sent), answer: everythingIn(attempts) };
    expect(attempts.length).toBe(sent.length);
    expect(requests).toContain('WEBHOOK-SECRET');
    for (const secret of secrets) expect(answer).not.toContain(secret);
  });
});
