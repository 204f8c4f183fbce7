import {
  type CallAttempt,
  isClientError,
  isUnexpectedAnswerError,
  type ManagementClient,
} from '@genauth-webhooks/client';
import { describe, expect, test } from 'vitest';
import { createFetch, createHttp } from '../../src/http.ts';
import { authorizationOf } from '../support/authorization-of.ts';
import { createClient, type TestOptions } from '../support/create-client.ts';
import { type Answer, answerInTurn, createScriptedFetch, type Sent, success } from '../support/scripted-fetch.ts';

const host = 'https://api.example/base';
const list = { ...success, data: { totalCount: 0, list: [] } };

/** A client, its `fetch` for requests of one's own, and what it sent. */
function openFetch(answers: readonly Answer[], options: TestOptions = {}) {
  const { fetch, sent } = answerInTurn(...answers);
  const client = createClient({ host, fetch, ...options });
  return { fetch: createFetch(client), http: createHttp(client), sent };
}

/** What a request has in common with the one that a method sends. */
const essence = ({ method, url, headers, body }: Sent): unknown => ({ method, url, headers: { ...headers }, body });

describe('createHttp', () => {
  test('calls the operations of the contract as the methods do, signature included', async () => {
    const { http, sent } = openFetch([list]);
    const direct = createScriptedFetch(() => list);
    const own = createClient({ host, fetch: direct.fetch });
    const body = { webhookIds: ['é', 'b'] };
    await http.GET('/api/v3/list-webhooks', { params: { query: { page: 2, limit: 5 } } });
    await http.POST('/api/v3/delete-webhook', { body });
    await http.GET('/api/v3/get-webhook-event-list');
    await own.listWebhooks({ page: 2, limit: 5 });
    await own.deleteWebhook(body);
    await own.getWebhookEventList();
    expect(sent.map(essence)).toEqual(direct.sent.map(essence));
  });

  test('resolves to the unchanged envelope, and the response with its headers', async () => {
    const answer = Response.json(list, { headers: { 'x-request-id': 'r1' } });
    const { data, error, response } = await openFetch([answer]).http.GET('/api/v3/list-webhooks');
    expect(data).toStrictEqual(list);
    expect(error).toBeUndefined();
    expect([response.status, response.headers.get('x-request-id')]).toEqual([200, 'r1']);
  });

  test('resolves to a failing envelope under its HTTP status as the error', async () => {
    const throttled = { statusCode: 429, message: 'too many requests' };
    const { http, sent } = openFetch([Response.json(throttled, { status: 429 })]);
    const { data, error } = await http.GET('/api/v3/list-webhooks');
    expect(data).toBeUndefined();
    expect(error).toStrictEqual(throttled);
    expect(sent).toHaveLength(3);
  });

  test('accepts other paths', async () => {
    type Users = { '/api/v3/list-users': { get: { parameters: { query: { page: number } }; responses: never } } };
    const { fetch, sent } = answerInTurn(success);
    const http = createHttp<Users>(createClient({ host, fetch }));
    await http.GET('/api/v3/list-users', { params: { query: { page: 3 } } });
    expect(sent[0]?.url).toBe(`${host}/api/v3/list-users?page=3`);
    expect(sent[0]?.headers['authorization']).toMatch(/^GenAuth /);
  });

  test.each<[string, Answer]>([
    ['a page', new Response('<html>')],
    ['truncated JSON', new Response('{"statusCode":200,"da')],
    ['an empty body', new Response('')],
    ['HTTP 204', new Response(null, { status: 204 })],
    ['a page under HTTP 404', new Response('<html>', { status: 404 })],
  ])('rejects with an UnexpectedAnswerError for %s, and never with a SyntaxError', async (_, answer) => {
    const error = await openFetch([answer])
      .http.GET('/api/v3/list-webhooks')
      .catch((reason: unknown) => reason);
    expect(isUnexpectedAnswerError(error) && error.operation).toBe('fetch');
    expect(error).toMatchObject({ method: 'GET', url: `${host}/api/v3/list-webhooks` });
  });
});

describe('createFetch', () => {
  const post = (init: RequestInit = {}): Request =>
    new Request(`${host}/api/v3/other`, { method: 'POST', body: '{"a":1}', ...init });

  test('retries what is safe to retry', async () => {
    const lost = new TypeError('fetch failed');
    for (const [request, times] of [
      [new Request(`${host}/api/v3/other`), 3],
      [new Request(`${host}/api/v3/other`, { method: 'HEAD' }), 3],
      [post(), 1],
      [post({ method: 'PUT' }), 1],
    ] as const) {
      const { fetch, sent } = openFetch([lost]);
      await expect(fetch(request)).rejects.toMatchObject({ name: 'NetworkError', operation: 'fetch' });
      expect(sent).toHaveLength(times);
    }
    const throttled = openFetch([new Response('', { status: 429 }), success]);
    await throttled.fetch(post());
    expect(throttled.sent.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}']);
  });

  test('sends a request whose token was refused once more, byte for byte', async () => {
    const refusal = { statusCode: 401, message: 'expired', apiCode: 2020 };
    const token = (text: string) => ({ ...success, data: { access_token: text, expires_in: 7200 } });
    const { fetch, sent } = openFetch([token('t1'), refusal, token('t2'), success], { authorization: 'token' });
    const response = await fetch(post({ body: '{ "b" : "é" }' }));
    expect(await response.json()).toEqual(success);
    const own = sent.filter(({ path }) => path.endsWith('/other'));
    expect(own.map(({ headers, body }) => [headers['authorization'], body])).toEqual([
      ['Bearer t1', '{ "b" : "é" }'],
      ['Bearer t2', '{ "b" : "é" }'],
    ]);
  });

  test('resolves to the refusal when it gets no token', async () => {
    const refusal = { statusCode: 401, message: 'wrong key pair' };
    const { fetch, sent } = openFetch([refusal], { authorization: 'token' });
    expect(await (await fetch(post())).json()).toEqual(refusal);
    expect(sent).toHaveLength(1);
  });

  test("keeps the caller's own headers, which go before those of the client and are signed", async () => {
    const { fetch, sent } = openFetch([success]);
    const headers = { 'x-genauth-lang': 'en-US', 'x-genauth-extra': 'e', 'x-trace': 't', authorization: 'Bearer own' };
    await fetch(new Request(`${host}/api/v3/list-webhooks?page=1`, { headers }));
    expect(sent[0]?.headers).toMatchObject({ 'x-genauth-lang': 'en-US', 'x-genauth-extra': 'e', 'x-trace': 't' });
    const [one] = sent;
    if (one) expect(one.headers['authorization']).toBe(await authorizationOf(one, 'genauth'));
  });

  test('ends with the signal of the request, and with the time-out', async () => {
    const fetch = createFetch(createClient({ host, fetch: () => new Promise(() => undefined), timeout: 10 }));
    const signal = AbortSignal.abort('early');
    await expect(fetch(post({ signal }))).rejects.toBe('early');
    await expect(fetch(post())).rejects.toMatchObject({ name: 'TimeoutError', operation: 'fetch' });
  });

  test('is reported to onAttempt', async () => {
    const attempts: CallAttempt[] = [];
    const { fetch } = openFetch([success], { onAttempt: (attempt) => attempts.push(attempt) });
    await fetch(post({ method: 'PUT' }));
    expect(attempts).toMatchObject([{ operation: 'fetch', method: 'PUT', attempt: 1, statusCode: 200 }]);
  });

  test.each([
    'https://api.example/api/v3/other',
    'https://api.example/base',
    'https://api.example/baseless/x',
    'https://api.example/base/../x',
    'https://api.example.evil/base/x',
    'http://api.example/base/x',
    'https://api.example:444/base/x',
  ])('sends nothing to %s, where it would carry credentials', async (url) => {
    const { fetch, sent } = openFetch([success]);
    const error = await fetch(new Request(url)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toBe('TypeError: The URL of the request must begin with https://api.example/base/');
    expect(isClientError(error)).toBe(false);
    expect(sent).toEqual([]);
  });

  test('accepts a body that is not JSON, and signs no members of it', async () => {
    const { fetch, sent } = openFetch([success, success]);
    await fetch(post({ body: 'a=1&b=2', headers: { 'content-type': 'application/x-www-form-urlencoded' } }));
    expect(sent[0]).toMatchObject({
      body: 'a=1&b=2',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  });

  test('turns a status outside of HTTP’s range into 500', async () => {
    const odd = Object.defineProperty(Response.json({ statusCode: 601, message: '' }), 'status', { value: 601 });
    const response = await createFetch(createClient({ host, fetch: async () => odd }))(post());
    expect([response.status, await response.json()]).toEqual([500, { statusCode: 601, message: '' }]);
  });

  test('refuses anything but a ManagementClient', () => {
    expect(() => createFetch({} as ManagementClient)).toThrow(
      new TypeError('Expected a ManagementClient of @genauth-webhooks/client'),
    );
  });
});
