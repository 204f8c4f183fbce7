import { type CallAttempt, type Input, isUnexpectedAnswerError, ManagementClient } from '@genauth-webhooks/client';
import { describe, expect, test } from 'vitest';
import { createCounter } from '../support/count.ts';
import { createClient, type TestOptions } from '../support/create-client.ts';
import { createFakeTime } from '../support/fake-time.ts';
import { type Answer, createScriptedFetch, type ScriptedFetch, type Sent, success } from '../support/scripted-fetch.ts';

const tokenPath = '/api/v3/get-management-token';
const webhook: Input<'createWebhook'> = {
  name: 'n',
  url: 'https://a.example',
  events: [],
  contentType: 'application/json',
};
const refusal = { statusCode: 401, message: 'expired', apiCode: 2020 } as const;

/** A server that hands out numbered tokens and refuses what `refuses` says. */
function createTokenServer(
  refuses: (bearer: number, sent: Sent) => Answer | undefined = () => undefined,
): ScriptedFetch {
  let count = 0;
  return createScriptedFetch(async (sent) => {
    // As a network would: others get their turn in between.
    await new Promise((resolve) => setTimeout(resolve));
    if (sent.path !== tokenPath) {
      return refuses(Number(sent.headers['authorization']?.replace('Bearer token-', '')), sent) ?? success;
    }
    count += 1;
    return { ...success, data: { access_token: `token-${count}`, expires_in: 7200 } };
  });
}

const tokenCalls = ({ sent }: ScriptedFetch): readonly Sent[] => sent.filter(({ path }) => path === tokenPath);
const calls = ({ sent }: ScriptedFetch): readonly Sent[] => sent.filter(({ path }) => path !== tokenPath);
const bearers = (server: ScriptedFetch): (string | undefined)[] =>
  calls(server).map(({ headers }) => headers['authorization']);

/** The two forms that send tokens. Each numbers its tokens from 1 and counts how often it made one. */
const forms = {
  token: (server: ScriptedFetch, options: TestOptions = {}) => ({
    client: createClient({ fetch: server.fetch, authorization: 'token', ...options }),
    made: () => tokenCalls(server).length,
  }),
  function: (server: ScriptedFetch, { accessKeyId, accessKeySecret, ...options }: TestOptions = {}) => {
    const count = createCounter();
    const authorization = async (): Promise<string> => `token-${count()}`;
    const { fetch } = server;
    return { client: new ManagementClient({ fetch, ...options, authorization }), made: count.total };
  },
};

describe.each(['token', 'function'] as const)('in the form with a %s', (form) => {
  test.each<[string, Answer]>([
    ['an envelope of 401', refusal],
    ['an envelope of 401 without an apiCode', { statusCode: 401, message: 'expired' }],
    ['apiCode 2020 under another code', { statusCode: 403, message: 'not logged in', apiCode: 2020 }],
    ['HTTP 401 with an envelope', Response.json(refusal, { status: 401 })],
    ['HTTP 401 without an envelope', new Response('<html>', { status: 401 })],
    ['HTTP 401 without a body', new Response(null, { status: 401 })],
  ])('a call that is refused with %s is sent once more, with a new token', async (_, answer) => {
    const server = createTokenServer((bearer) => (bearer === 1 ? answer : undefined));
    const { client, made } = forms[form](server);
    await expect(client.createWebhook(webhook)).resolves.toStrictEqual(success);
    expect(bearers(server)).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(made()).toBe(2);
  });

  test.each<[string, Answer]>([
    ['a wrong signature', { statusCode: 403, message: '', apiCode: 1300 }],
    ['an unknown webhook', { statusCode: 404, message: '' }],
  ])('a call that fails for %s keeps its token', async (_, answer) => {
    const server = createTokenServer(() => answer);
    const { client, made } = forms[form](server);
    await expect(client.createWebhook(webhook)).resolves.toStrictEqual(answer);
    expect(calls(server)).toHaveLength(1);
    expect(made()).toBe(1);
  });

  test('a POST is sent once more byte for byte, and no third time', async () => {
    const server = createTokenServer(() => refusal);
    // What answers differently each time it is asked shows whether it is asked twice.
    const times = createCounter();
    const name = { toJSON: () => `名 ${times()}` } as unknown as string;
    const { client, made } = forms[form](server);
    await expect(client.createWebhook({ ...webhook, name })).resolves.toStrictEqual(refusal);
    const [first, second, ...others] = calls(server);
    expect(others).toEqual([]);
    expect(first?.body).toContain('"名 1"');
    const { authorization, ...headers } = second?.headers ?? {};
    expect({ ...second, headers }).toEqual({ ...first, headers: expect.objectContaining(headers) });
    expect(authorization).toBe('Bearer token-2');
    expect(made()).toBe(2);
  });

  test('a refusal that stays costs the next call one token more, not two', async () => {
    const server = createTokenServer(() => refusal);
    const { client, made } = forms[form](server);
    await client.listWebhooks();
    await client.listWebhooks();
    expect(bearers(server)).toEqual(['Bearer token-1', 'Bearer token-2', 'Bearer token-2', 'Bearer token-3']);
    expect(made()).toBe(3);
  });

  test('a repeated refusal without an envelope is an UnexpectedAnswerError', async () => {
    const server = createTokenServer(() => new Response('<html>', { status: 401 }));
    const error = await forms[form](server)
      .client.listWebhooks()
      .catch((reason: unknown) => reason);
    expect(isUnexpectedAnswerError(error) && error.httpStatus).toBe(401);
    expect(calls(server)).toHaveLength(2);
  });

  test('50 parallel refusals cause one new token, and each call is sent once more', async () => {
    const server = createTokenServer((bearer) => (bearer === 1 ? refusal : undefined));
    const { client, made } = forms[form](server);
    await client.listWebhooks();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => client.updateWebhook({ webhookId: `w${index}` })),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(made()).toBe(2);
    for (let index = 0; index < 50; index += 1) {
      const body = `{"webhookId":"w${index}"}`;
      const expected = calls(server).filter((sent) => sent.body === body);
      expect(expected.map(({ headers }) => headers['authorization'])).toEqual(['Bearer token-2']);
    }
  });

  test('50 parallel refusals of one token, some late, cause one new token', async () => {
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    const plain = createTokenServer((bearer) => (bearer === 1 ? refusal : undefined));
    const count = createCounter();
    const server: ScriptedFetch = {
      sent: plain.sent,
      async fetch(request) {
        const isLate = request.headers.get('authorization') === 'Bearer token-1' && count() % 2 === 0;
        const response = await plain.fetch(request);
        if (isLate) await late;
        return response;
      },
    };
    const { client, made } = forms[form](server);
    const all = Array.from({ length: 50 }, (_, index) => client.deleteWebhook({ webhookIds: [`w${index}`] }));
    await expect.poll(() => bearers(server).filter((bearer) => bearer === 'Bearer token-2').length).toBeGreaterThan(10);
    release();
    const answers = await Promise.all(all);
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(bearers(server).filter((bearer) => bearer === 'Bearer token-1')).toHaveLength(50);
    expect(bearers(server).filter((bearer) => bearer === 'Bearer token-2')).toHaveLength(50);
    expect(made()).toBe(2);
  });

  test('being sent once more does not use up an attempt, happens without retries too, and is reported', async () => {
    const attempts: CallAttempt[] = [];
    const server = createTokenServer((bearer) => (bearer === 1 ? refusal : undefined));
    const { client } = forms[form](server, { retry: false, onAttempt: (attempt) => attempts.push(attempt) });
    await expect(client.createWebhook(webhook)).resolves.toStrictEqual(success);
    expect(attempts.filter(({ operation }) => operation === 'createWebhook')).toMatchObject([
      { attempt: 1, statusCode: 401, delayMs: 0 },
      { attempt: 2, statusCode: 200, delayMs: undefined },
    ]);
  });

  test('a call that was sent once more may still be retried', async () => {
    const throttled = { statusCode: 429, message: 'too many requests' };
    const answers = [refusal, throttled, throttled, throttled, throttled];
    const server = createTokenServer(() => answers.shift());
    const { client } = forms[form](server, { retry: { sleep: async () => undefined } });
    await expect(client.listWebhooks()).resolves.toStrictEqual(throttled);
    expect(calls(server)).toHaveLength(4);
  });
});

test('a signed call that is refused is sent once', async () => {
  const server = createTokenServer(() => refusal);
  await expect(createClient({ fetch: server.fetch }).listWebhooks()).resolves.toStrictEqual(refusal);
  expect(server.sent).toHaveLength(1);
});

describe('a function that returns tokens', () => {
  const create = (
    server: ScriptedFetch,
    authorization: () => string | Promise<string>,
    options: TestOptions = {},
  ): ManagementClient => {
    const { accessKeyId, accessKeySecret, ...general } = options;
    return new ManagementClient({ fetch: server.fetch, ...general, authorization });
  };

  test('needs no key pair, may answer at once, and is asked once for parallel calls', async () => {
    const server = createTokenServer();
    let asked = 0;
    const client = create(server, () => {
      asked += 1;
      return 'token-1';
    });
    expect(asked).toBe(0);
    await Promise.all([client.listWebhooks(), client.getWebhookEventList()]);
    await client.listWebhooks();
    expect(asked).toBe(1);
    expect(tokenCalls(server)).toEqual([]);
    expect(bearers(server)).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-1']);
  });

  test('is asked again when a token is refused, however long it lasted', async () => {
    const time = createFakeTime();
    const server = createTokenServer((bearer) =>
      bearer === 1 && time.clock() > Date.UTC(2030, 0) ? refusal : undefined,
    );
    const asked = createCounter();
    const client = create(server, () => `token-${asked()}`, { clock: time.clock });
    await client.listWebhooks();
    time.advance(300 * 24 * 3600 * 1000);
    await client.listWebhooks();
    expect(asked.total()).toBe(1);
    time.advance(3000 * 24 * 3600 * 1000);
    await client.listWebhooks();
    expect(asked.total()).toBe(2);
  });

  test('has its user pool sent along when the token names one', async () => {
    const server = createTokenServer();
    const token = `e30.${btoa('{"scoped_userpool_id":"pool-1"}')}.c2ln`;
    await create(server, () => token, { dialect: 'authing' }).listWebhooks();
    expect(server.sent[0]?.headers['x-authing-userpool-id']).toBe('pool-1');
  });

  test.each([
    ['throws', () => Promise.reject(new Error('the vault is closed'))],
    [
      'throws at once',
      (): never => {
        throw new Error('the vault is closed');
      },
    ],
  ])('that %s makes calls reject with that, until it answers', async (_, fail) => {
    const server = createTokenServer();
    let isClosed = true;
    const client = create(server, () => (isClosed ? fail() : 'token-1'));
    await expect(client.listWebhooks()).rejects.toThrow('the vault is closed');
    expect(server.sent).toEqual([]);
    isClosed = false;
    await expect(client.listWebhooks()).resolves.toStrictEqual(success);
  });

  test.each([[''], ['a b'], ['Bearer t'], ['a\nb'], [undefined], [5]])(
    'that answers %j is a ConfigurationError, which does not quote it',
    async (text) => {
      const server = createTokenServer();
      const error = await create(server, () => text as string)
        .listWebhooks()
        .catch((reason: unknown) => reason);
      expect(error).toMatchObject({
        name: 'ConfigurationError',
        option: 'authorization',
        message: 'Option authorization must return visible ASCII characters without spaces',
      });
      expect(server.sent).toEqual([]);
    },
  );

  test('that never resolves does not block later calls', async () => {
    const server = createTokenServer();
    const asked = createCounter();
    const never = new Promise<string>(() => undefined);
    const client = create(server, () => (asked() === 1 ? never : 'token-1'), { timeout: 20 });
    await expect(client.listWebhooks()).rejects.toMatchObject({ name: 'TimeoutError', operation: 'listWebhooks' });
    await expect
      .poll(() => client.listWebhooks().catch((reason: unknown) => reason))
      .toMatchObject({ statusCode: 200 });
  });

  test('leaves getManagementToken to a key pair that it is given', async () => {
    const server = createTokenServer();
    const client = create(server, () => 'token-1');
    await client.getManagementToken({ accessKeyId: 'a', accessKeySecret: 'b' });
    expect(server.sent[0]).toMatchObject({ path: tokenPath, body: '{"accessKeyId":"a","accessKeySecret":"b"}' });
    expect(server.sent[0]?.headers).not.toHaveProperty('authorization');
  });
});
