import { operations } from '@genauth-webhooks/contract';
import { describe, expect, test } from 'vitest';
import type { MockFetch, MockServer } from '../src/index.ts';
import { newWebhook } from './support/new-webhook.ts';
import { startMock } from './support/start-mock.ts';

type Door = { readonly door: string; readonly through: (mock: MockServer) => MockFetch };

/** `mock.fetch` has to behave like the global fetch over HTTP. */
const doors: readonly Door[] = [
  { door: 'fetch over HTTP', through: () => fetch },
  { door: 'mock.fetch', through: (mock) => mock.fetch },
];

async function start({ through }: Door) {
  const mock = await startMock();
  const call = through(mock);
  const { accessKeyId, accessKeySecret } = mock.credentials;
  const answer = await call(`${mock.url}/api/v3/get-management-token`, {
    method: 'POST',
    body: JSON.stringify({ accessKeyId, accessKeySecret }),
  });
  const headers = { authorization: `Bearer ${(await answer.json()).data.access_token}` };
  return {
    mock,
    call,
    headers,
    list: `${mock.url}${operations.listWebhooks.path}`,
    create: `${mock.url}${operations.createWebhook.path}`,
  };
}

describe.for(doors)('$door', (door) => {
  test('accepts a URL as a string, a URL or a Request, and method, headers and body from init or the Request', async () => {
    const { mock, call, headers, list, create } = await start(door);
    const body = JSON.stringify(newWebhook());
    const bytes = new TextEncoder().encode(body);
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice(0, 10));
        controller.enqueue(bytes.slice(10));
        controller.close();
      },
    });
    for (const answer of [
      await call(create, { method: 'POST', headers, body }),
      await call(new URL(create), { method: 'post', headers: new Headers(headers), body: bytes }),
      await call(new Request(create, { method: 'POST', headers, body: new Blob([body]) })),
      await call(new Request(create, { method: 'POST', body }), { headers: Object.entries(headers) }),
      await call(create, { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit),
    ]) {
      expect(await answer.json()).toMatchObject({ statusCode: 200, data: { name: 'a webhook' } });
    }
    expect((await (await call(`${list}?page=1&limit=2`, { headers })).json()).data).toMatchObject({ totalCount: 5 });
    expect(mock.requests({ operationId: 'createWebhook' })).toHaveLength(5);
  });

  test('returns a response with status, headers and a body that can be read once', async () => {
    const { call, list, headers } = await start(door);
    const answer = await call(list, { headers });
    expect(answer).toBeInstanceOf(Response);
    expect([answer.status, answer.ok, answer.headers.get('Content-Type')]).toEqual([
      200,
      true,
      'application/json; charset=utf-8',
    ]);
    const copy = answer.clone();
    expect(JSON.parse(await answer.text())).toEqual(await copy.json());
    expect(answer.bodyUsed).toBe(true);
    await expect(answer.text()).rejects.toThrow(TypeError);
    const missing = await call(`${new URL(list).origin}/nothing?a=%20b&c=é`);
    expect([missing.status, missing.ok]).toEqual([404, false]);
  });

  test.for<[string, (list: string) => Parameters<MockFetch>]>([
    ['an invalid URL', () => ['http://[']],
    ['a GET with a body', (list) => [list, { body: 'x' }]],
    ['an invalid header', (list) => [list, { headers: { 'a b': 'c' } }]],
    ['a forbidden method', (list) => [list, { method: 'TRACE' }]],
  ])('rejects %s with a TypeError', async ([, args]) => {
    const { call, list } = await start(door);
    await expect(call(...args(list))).rejects.toThrow(TypeError);
  });

  describe('a signal', () => {
    test('that has already aborted ends the call before it begins', async () => {
      const { mock, call, list, headers } = await start(door);
      const reason = new Error('changed my mind');
      await expect(call(list, { headers, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
      await expect(call(new Request(list, { headers, signal: AbortSignal.abort(reason) }))).rejects.toThrow();
      await expect(call(list, { headers, signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
      expect(mock.requests()).toEqual([]);
    });

    test('that aborts ends a call in progress with its reason', async () => {
      const { mock, call, list, headers } = await start(door);
      await mock.addFault({ on: { operationId: 'listWebhooks' }, effect: { kind: 'timeout' } });
      const reason = new Error('changed my mind');
      const leaving = new AbortController();
      const underWay = call(list, { headers, signal: leaving.signal });
      await until(() => mock.requests().length === 1);
      leaving.abort(reason);
      await expect(underWay).rejects.toBe(reason);
      await expect(call(list, { headers, signal: AbortSignal.timeout(1) })).rejects.toMatchObject({
        name: 'TimeoutError',
      });
    });

    test('that aborts ends a body that is being read', async () => {
      const { mock, call } = await start(door);
      const leaving = new AbortController();
      const { body } = await call(`${mock.url}/_mock/pools/default/stream`, { signal: leaving.signal });
      const reader = body?.getReader();
      expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(': open\n\n');
      const next = reader?.read();
      leaving.abort();
      await expect(next).rejects.toMatchObject({ name: 'AbortError' });
      await expect(reader?.closed).rejects.toMatchObject({ name: 'AbortError' });
    });

    test('that aborts after the answer was read has no effect', async () => {
      const { call, list, headers } = await start(door);
      const leaving = new AbortController();
      const answer = await call(list, { headers, signal: leaving.signal });
      expect((await answer.json()).statusCode).toBe(200);
      leaving.abort();
      expect(answer.status).toBe(200);
    });
  });

  test('a reset fault rejects with a TypeError that has its cause, and the operation has no effect', async () => {
    const { mock, call, create, list, headers } = await start(door);
    await mock.addFault({ on: { operationId: 'createWebhook' }, effect: { kind: 'reset' }, times: 1 });
    const error = await call(create, { method: 'POST', headers, body: JSON.stringify(newWebhook()) }).catch(
      (each: unknown) => each,
    );
    expect(error).toBeInstanceOf(TypeError);
    expect((error as TypeError).message).toBe('fetch failed');
    expect((error as TypeError).cause).toMatchObject({ code: expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET)$/) });
    expect((await (await call(list, { headers })).json()).data.totalCount).toBe(0);
  });

  test('a call that a fault leaves without an answer stays open, while others go on, until its signal aborts', async () => {
    const { mock, call, list, headers } = await start(door);
    await mock.addFault({ on: { operationId: 'listWebhooks' }, effect: { kind: 'timeout' }, times: 1 });
    const leaving = new AbortController();
    let settled = false;
    const hanging = call(list, { headers, signal: leaving.signal }).finally(() => {
      settled = true;
    });
    await until(() => mock.requests().length === 1);
    for (let count = 0; count < 10; count++) expect((await call(list, { headers })).status).toBe(200);
    expect(settled).toBe(false);
    leaving.abort();
    await expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
  });
});

test('mock.fetch accepts any host, since nothing leaves the process', async () => {
  const { fetch } = await startMock();
  for (const origin of ['https://api.genauth.ai', 'http://genauth.mock:81', 'http://169.254.169.254']) {
    expect((await fetch(`${origin}/_mock/livez`)).status).toBe(200);
  }
});

test('mock.fetch works without its object', async () => {
  const mock = await startMock();
  const { fetch: passedOn } = mock;
  expect(await (await passedOn('http://any.example/_mock/readyz')).json()).toEqual({ status: 'ready' });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}
