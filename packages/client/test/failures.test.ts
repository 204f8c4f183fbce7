import { createServer } from 'node:net';
import { runInNewContext } from 'node:vm';
import {
  isClientError,
  isConfigurationError,
  isNetworkError,
  isTimeoutError,
  isUnexpectedAnswerError,
  ManagementClient,
  NetworkError,
  TimeoutError,
  UnexpectedAnswerError,
} from '@genauth-webhooks/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createClient, createRecordingFetch } from './support/create-client.ts';
import { createRecordingServer } from './support/create-recording-server.ts';

afterEach(() => {
  vi.useRealTimers();
});

const reasonOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    (value) => expect.fail(`resolved to ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );

/** A port without a listener. */
async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

describe('a NetworkError', () => {
  test('is thrown when the connection is refused, and says so', async () => {
    const url = `http://127.0.0.1:${await unusedPort()}`;
    const error = await reasonOf(createClient({ host: url }).getWebhook({ webhookId: 'w 1' }));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({
      operation: 'getWebhook',
      method: 'GET',
      url: `${url}/api/v3/get-webhook?webhookId=w+1`,
      cause: expect.any(TypeError),
      message: expect.stringMatching(/^getWebhook got no answer: fetch failed: .*ECONNREFUSED.* \(GET http/),
    });
  });

  test('names the code where a host has several addresses and Node gives no message', async () => {
    const several = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' });
    const fetch = (): Promise<Response> => Promise.reject(new TypeError('fetch failed', { cause: several }));
    const error = await reasonOf(createClient({ fetch }).listWebhooks());
    expect(error).toHaveProperty('message', expect.stringContaining('fetch failed: ECONNREFUSED'));
  });

  test('quotes an error of another realm, as of fetch in Jest', async () => {
    const cause: unknown = runInNewContext("new TypeError('fetch failed', { cause: new Error('other side closed') })");
    expect(cause).not.toBeInstanceOf(Error);
    const error = await reasonOf(createClient({ fetch: () => Promise.reject(cause) }).listWebhooks());
    expect(error).toHaveProperty('message', expect.stringContaining('answer: fetch failed: other side closed ('));
  });

  test('quotes a reason that is not an error', async () => {
    for (const cause of ['gone', undefined, null, { message: 'gone', cause: null }]) {
      const fetch = (): Promise<Response> => Promise.reject(cause);
      const error = await reasonOf(createClient({ fetch }).listWebhooks());
      const reason = cause ? 'gone' : String(cause);
      expect(error).toHaveProperty('message', expect.stringContaining(`got no answer: ${reason} (`));
    }
  });

  test('is thrown when the connection breaks in the middle of the body', async () => {
    const server = await createRecordingServer((response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"statusCode":200');
      setTimeout(() => response.destroy(), 10);
    });
    expect(isNetworkError(await reasonOf(createClient({ host: server.url }).listWebhooks()))).toBe(true);
  });

  test.each([['text'], [undefined], [new Error('down')]])(
    'has the thrown value of fetch as its cause: %j',
    async (thrown) => {
      const error = await reasonOf(createClient({ fetch: () => Promise.reject(thrown) }).listWebhooks());
      expect(error).toBeInstanceOf(NetworkError);
      if (thrown !== undefined) expect(error).toHaveProperty('cause', thrown);
    },
  );
});

describe('a TimeoutError', () => {
  const slowHeaders = () => createRecordingServer(() => undefined);
  const slowBody = () =>
    createRecordingServer((response) => {
      response.writeHead(200);
      response.write('{"statusCode":200,');
    });

  test.each([
    ['headers', slowHeaders],
    ['the end of the body', slowBody],
  ])('is thrown when %s do not come in time', async (_, start) => {
    const server = await start();
    const error = await reasonOf(createClient({ host: server.url, timeout: 100 }).deleteWebhook({ webhookIds: [] }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      operation: 'deleteWebhook',
      method: 'POST',
      url: `${server.url}/api/v3/delete-webhook`,
      timeout: 100,
      message: `deleteWebhook took longer than 100 ms (POST ${server.url}/api/v3/delete-webhook)`,
    });
  });

  test('is thrown even when fetch does not honour its signal', async () => {
    const error = await reasonOf(
      createClient({ fetch: () => new Promise(() => undefined), timeout: 20 }).listWebhooks(),
    );
    expect(isTimeoutError(error)).toBe(true);
  });

  test('aborts the signal of the request', async () => {
    const requests: Request[] = [];
    const stuck = (request: Request): Promise<Response> => {
      requests.push(request);
      return new Promise(() => undefined);
    };
    // No timer comes between the call and its sending, as it would while a signature is made.
    const authorization = (): string => 'token';
    await reasonOf(new ManagementClient({ authorization, fetch: stuck, timeout: 20 }).listWebhooks());
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true]);
  });

  test('is not thrown when there is no limit', async () => {
    const server = await createRecordingServer((response) =>
      setTimeout(() => response.end('{"statusCode":404,"message":""}'), 50),
    );
    await expect(createClient({ host: server.url, timeout: 0 }).listWebhooks()).resolves.toMatchObject({
      statusCode: 404,
    });
  });

  test('leaves no timer behind when the call ends', async () => {
    vi.useFakeTimers();
    const { fetch } = createRecordingFetch();
    await createClient({ fetch }).listWebhooks();
    await reasonOf(createClient({ fetch: () => Promise.reject('down') }).listWebhooks());
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the caller's signal", () => {
  test.each([['a reason'], [new Error('stop')], [undefined], [''], [0]])(
    'ends a call with its reason: %j',
    async (reason) => {
      const server = await createRecordingServer(() => undefined);
      const controller = new AbortController();
      const call = createClient({ host: server.url }).listWebhooks({}, { signal: controller.signal });
      setTimeout(() => controller.abort(reason), 20);
      expect(await reasonOf(call)).toBe(controller.signal.reason);
    },
  );

  test('prevents the call if it is aborted already', async () => {
    const server = await createRecordingServer();
    const signal = AbortSignal.abort('early');
    expect(await reasonOf(createClient({ host: server.url }).getWebhookEventList({ signal }))).toBe('early');
    expect(server.requests).toHaveLength(0);
  });

  test('may time out by itself, which is not a TimeoutError of this package', async () => {
    const server = await createRecordingServer(() => undefined);
    const error = await reasonOf(
      createClient({ host: server.url }).listWebhooks({}, { signal: AbortSignal.timeout(20) }),
    );
    expect(error).toMatchObject({ name: 'TimeoutError' });
    expect(isTimeoutError(error)).toBe(false);
  });

  test('keeps no listener after the call', async () => {
    const server = await createRecordingServer();
    const { signal } = new AbortController();
    const listeners: unknown[] = [];
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: [string, never]) => {
      listeners.push(args[1]);
      addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: [string, never]) => {
      listeners.splice(listeners.indexOf(args[1]), 1);
      removeEventListener.apply(signal, args);
    };
    await createClient({ host: server.url }).listWebhooks({}, { signal });
    expect(listeners).toEqual([]);
  });
});

describe('an UnexpectedAnswerError', () => {
  const page = `<html>${'x'.repeat(500)}</html>`;
  test.each<[string, number, string, string]>([
    ['an error page', 500, page, page.slice(0, 200)],
    ['a page with HTTP 200', 200, '<html>hello</html>', '<html>hello</html>'],
    ['an empty body', 200, '', ''],
    ['an empty body of a failure', 502, '', ''],
    ['truncated JSON', 200, '{"statusCode":200,"data":{"na', '{"statusCode":200,"data":{"na'],
    ['truncated JSON of a failure', 500, '{"statusCode":500,"mess', '{"statusCode":500,"mess'],
    ['JSON without a statusCode', 200, '{"ok":true}', '{"ok":true}'],
    ['JSON whose statusCode is not a number', 200, '{"statusCode":"200"}', '{"statusCode":"200"}'],
    ['a list', 200, '[200]', '[200]'],
    ['null', 200, 'null', 'null'],
    ['a JSON text', 500, '"oops"', '"oops"'],
    ['JSON of another server', 404, '{"error":"no route"}', '{"error":"no route"}'],
    ['success with a failing HTTP status', 500, '{"statusCode":200,"data":{}}', '{"statusCode":200,"data":{}}'],
  ])('is thrown for %s', async (_, httpStatus, body, excerpt) => {
    const server = await createRecordingServer((response) => response.writeHead(httpStatus).end(body));
    const error = await reasonOf(createClient({ host: server.url }).getWebhookLogs({ webhookId: 'w' }));
    expect(error).toBeInstanceOf(UnexpectedAnswerError);
    expect(error).toMatchObject({
      operation: 'getWebhookLogs',
      method: 'POST',
      url: `${server.url}/api/v3/get-webhook-logs`,
      httpStatus,
      excerpt,
      message: `getWebhookLogs got HTTP ${httpStatus} without an envelope: ${excerpt || 'empty body'} (POST ${server.url}/api/v3/get-webhook-logs)`,
    });
  });

  test('is thrown for HTTP 204', async () => {
    const server = await createRecordingServer((response) => response.writeHead(204).end());
    expect(await reasonOf(createClient({ host: server.url }).listWebhooks())).toMatchObject({
      httpStatus: 204,
      excerpt: '',
    });
  });

  test('is thrown for a redirect, and nothing is sent to where it points', async () => {
    const other = await createRecordingServer();
    const server = await createRecordingServer((response) => response.writeHead(307, { location: other.url }).end());
    const error = await reasonOf(createClient({ host: server.url, authorization: 'token' }).listWebhooks());
    expect(isUnexpectedAnswerError(error) && error.httpStatus).toBe(307);
    expect(other.requests).toHaveLength(0);
  });

  test('is thrown for a redirect that a browser hides', async () => {
    const hidden = Object.defineProperty(new Response(null), 'status', { value: 0 });
    Object.defineProperty(hidden, 'ok', { value: false });
    const error = await reasonOf(createClient({ fetch: async () => hidden }).listWebhooks());
    expect(error).toMatchObject({ name: 'UnexpectedAnswerError', httpStatus: 0 });
  });
});

describe('a failing envelope', () => {
  const throttled = { statusCode: 429, message: 'too many requests' };

  test.each([200, 429, 503])('is returned under HTTP %i', async (httpStatus) => {
    const server = await createRecordingServer((response) =>
      response.writeHead(httpStatus).end(JSON.stringify(throttled)),
    );
    await expect(createClient({ host: server.url }).listWebhooks()).resolves.toStrictEqual(throttled);
  });
});

const cycle: { [name: string]: unknown } = {};
cycle['self'] = cycle;

test.each([
  ['a BigInt', { n: 1n }],
  ['a cycle', cycle],
])('an input with %s is a ConfigurationError with the operation, and nothing is sent', async (_, requestBody) => {
  const server = await createRecordingServer();
  const error = await reasonOf(createClient({ host: server.url }).triggerWebhook({ webhookId: 'w', requestBody }));
  expect(isConfigurationError(error) && isClientError(error)).toBe(true);
  expect(error).toMatchObject({
    option: 'input of triggerWebhook',
    rule: 'must be JSON data',
    cause: expect.any(TypeError),
  });
  expect(server.requests).toHaveLength(0);
});
