import { inspect } from 'node:util';
import { isUnexpectedAnswerError, ManagementClient, type ManagementClientOptions } from '@genauth-webhooks/client';
import { describe, expect, test } from 'vitest';
import { createRecordingServer } from './support/create-recording-server.ts';

const accessKeySecret = 'a-secret-that-must-not-show';
const create = (options: Partial<ManagementClientOptions> = {}): ManagementClient =>
  new ManagementClient({ accessKeyId: 'id', accessKeySecret, ...options });

/** Everything that a value can be made to tell. */
const everythingIn = (value: unknown): string =>
  [
    inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? value.stack : '',
  ].join('\n');

test.each(['signature', 'token'] as const)(
  'a client in the %s form does not tell its secret',
  async (authorization) => {
    const server = await createRecordingServer();
    const client = create({ host: server.url, authorization });
    await client.getManagementToken();
    expect(everythingIn(client)).not.toContain(accessKeySecret);
    expect(everythingIn({ ...client })).not.toContain(accessKeySecret);
  },
);

test('an envelope does not tell it', async () => {
  const server = await createRecordingServer();
  expect(everythingIn(await create({ host: server.url }).listWebhooks())).not.toContain(accessKeySecret);
});

test.each<[string, Partial<ManagementClientOptions>]>([
  ['accessKeyId', { accessKeyId: `${accessKeySecret} with a space` }],
  ['host', { host: `https://user:${accessKeySecret}@a.example` }],
  ['lang', { lang: `${accessKeySecret} with a space` }],
  ['tenantId', { tenantId: `${accessKeySecret} with a space` }],
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

describe('the error for an answer that is no envelope', () => {
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

  test('masks quickly, whatever the answer', async () => {
    const started = performance.now();
    await errorFor(
      () => `"${'tokensecret'.repeat(100_000)}`,
      (client) => client.listWebhooks(),
    );
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
