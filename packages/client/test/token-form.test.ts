import { isTimeoutError, isUnexpectedAnswerError, unwrap } from '@genauth-webhooks/client';
import { describe, expect, test } from 'vitest';
import { accessKeyId, accessKeySecret, createClient, type TestOptions } from './support/create-client.ts';
import {
  createRecordingServer,
  type RecordedRequest,
  type RecordingServer,
  successText,
} from './support/create-recording-server.ts';

const tokenPath = '/api/v3/get-management-token';

type Behaviour = {
  readonly expiresIn?: unknown;
  readonly token?: (count: number) => unknown;
  /** What other calls are answered. */
  readonly answer?: (request: RecordedRequest) => object | undefined;
};

/** A server that hands out numbered tokens. */
function createTokenServer({
  expiresIn = 7200,
  token = (count) => `token-${count}`,
  answer,
}: Behaviour = {}): Promise<RecordingServer> {
  let count = 0;
  return createRecordingServer((response, request) => {
    if (request.url !== tokenPath) {
      const envelope = answer?.(request);
      response.end(envelope ? JSON.stringify(envelope) : successText);
      return;
    }
    count += 1;
    const data = { access_token: token(count), expires_in: expiresIn };
    response.end(JSON.stringify({ statusCode: 200, message: '', data }));
  });
}

const createTokenClient = (server: RecordingServer, options: TestOptions = {}) =>
  createClient({ host: server.url, authorization: 'token', ...options });

const tokenCalls = ({ requests }: RecordingServer): RecordedRequest[] =>
  requests.filter(({ url }) => url === tokenPath);

const bearers = ({ requests }: RecordingServer): (string | undefined)[] =>
  requests.filter(({ url }) => url !== tokenPath).map(({ headers }) => headers.authorization);

test('a call is sent with a token, and without a date or signature headers', async () => {
  const server = await createTokenServer();
  await createTokenClient(server, { tenantId: 'tenant-1' }).listWebhooks();
  expect(tokenCalls(server)[0]?.body).toBe(JSON.stringify({ accessKeyId, accessKeySecret }));
  const { headers } = server.requests[1] ?? {};
  expect(headers?.authorization).toBe('Bearer token-1');
  expect(Object.keys(headers ?? {}).filter((name) => name === 'date' || name.startsWith('x-'))).toEqual([
    'x-genauth-lang',
    'x-genauth-sdk-version',
    'x-genauth-app-id',
  ]);
});

test('parallel calls share one token request', async () => {
  const server = await createTokenServer();
  const client = createTokenClient(server);
  await Promise.all([client.listWebhooks(), client.getWebhookEventList(), client.deleteWebhook({ webhookIds: ['a'] })]);
  expect(tokenCalls(server)).toHaveLength(1);
  expect(bearers(server)).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-1']);
});

describe('a token is used', () => {
  test.each([
    ['until a minute before it expires', 7200, 7140],
    ['until the last tenth of a short life', 100, 90],
  ])('%s', async (_, expiresIn, seconds) => {
    const server = await createTokenServer({ expiresIn });
    let now = 0;
    const client = createTokenClient(server, { clock: () => now });
    await client.listWebhooks();
    now = seconds * 1000 - 1;
    await client.listWebhooks();
    expect(bearers(server)).toEqual(['Bearer token-1', 'Bearer token-1']);
    now += 1;
    await client.listWebhooks();
    expect(bearers(server).at(-1)).toBe('Bearer token-2');
  });

  test.each([['soon'], [0], [-5], [null]])(
    'for two hours if the server says that it lives for %j',
    async (expiresIn) => {
      const server = await createTokenServer({ expiresIn });
      const client = createTokenClient(server);
      await client.listWebhooks();
      await client.listWebhooks();
      expect(bearers(server)).toEqual(['Bearer token-1', 'Bearer token-1']);
    },
  );

  test('by its own client only', async () => {
    const server = await createTokenServer();
    await createTokenClient(server).listWebhooks();
    await createTokenClient(server).listWebhooks();
    expect(bearers(server)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });
});

describe('the user pool that a token names', () => {
  const jwt = (claims: object): string =>
    `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2lnbmF0dXJl`;

  test.each(['genauth', 'authing'] as const)('is sent along in the %s dialect', async (dialect) => {
    const server = await createTokenServer({ token: () => jwt({ note: '>>>???', scoped_userpool_id: 'pool-1' }) });
    await createTokenClient(server, { dialect }).listWebhooks();
    expect(server.requests[1]?.headers[`x-${dialect}-userpool-id`]).toBe('pool-1');
  });

  test.each([
    ['opaque', 'token'],
    ['without the claim', jwt({})],
    ['with a claim that is not a valid header', jwt({ scoped_userpool_id: 'a\nb' })],
    ['with a claim that is not a string', jwt({ scoped_userpool_id: 1 })],
    ['with claims that are null', 'e30.bnVsbA.c2ln'],
  ])('is not sent for a token %s', async (_, token) => {
    const server = await createTokenServer({ token: () => token });
    await createTokenClient(server).listWebhooks();
    expect(server.requests[1]?.headers).not.toHaveProperty('x-genauth-userpool-id');
    expect(bearers(server)).toEqual([`Bearer ${token}`]);
  });
});

describe('when no token is to be had', () => {
  test('a refusal is what the call resolves to, and the next call asks again', async () => {
    const refusal = { statusCode: 401, message: 'wrong key pair', apiCode: 2020 };
    const server = await createRecordingServer((response) => response.end(JSON.stringify(refusal)));
    const client = createTokenClient(server);
    await expect(client.listWebhooks()).resolves.toEqual(refusal);
    await expect(unwrap(client.listWebhooks())).rejects.toMatchObject({
      name: 'ApiError',
      statusCode: 401,
      operation: 'getManagementToken',
    });
    expect(server.requests.map(({ url }) => url)).toEqual([tokenPath, tokenPath]);
  });

  test.each([
    ['without data', undefined],
    ['without a token', {}],
    ['with an empty token', { access_token: '' }],
    ['with a token that is not a valid header', { access_token: 'a\nb', expires_in: 7200 }],
  ])('an answer %s is an UnexpectedAnswerError', async (_, data) => {
    const server = await createRecordingServer((response) =>
      response.end(JSON.stringify({ statusCode: 200, message: '', data })),
    );
    const error = await createTokenClient(server)
      .listWebhooks()
      .catch((reason: unknown) => reason);
    expect(isUnexpectedAnswerError(error) && error.operation).toBe('getManagementToken');
  });

  test('the time-out covers getting the token', async () => {
    const server = await createRecordingServer(() => undefined);
    const error = await createTokenClient(server, { timeout: 50 })
      .listWebhooks()
      .catch((reason: unknown) => reason);
    expect(isTimeoutError(error)).toBe(true);
  });

  test('a caller who gives up does not take the token from the others', async () => {
    let release = (): void => undefined;
    const server = await createRecordingServer((response, { url }) => {
      const data = { access_token: 'token', expires_in: 7200 };
      const answer = (): unknown => response.end(JSON.stringify({ statusCode: 200, message: '', data }));
      if (url === tokenPath) release = answer;
      else answer();
    });
    const client = createTokenClient(server);
    const controller = new AbortController();
    const impatient = client.listWebhooks({}, { signal: controller.signal });
    const patient = client.listWebhooks();
    await expect.poll(() => server.requests.length).toBe(1);
    controller.abort('changed my mind');
    await expect(impatient).rejects.toBe('changed my mind');
    release();
    await expect(patient).resolves.toMatchObject({ statusCode: 200 });
    expect(tokenCalls(server)).toHaveLength(1);
  });
});
