import { describe, expect, test } from 'vitest';
import { createMockServer, type MockServer } from '../src/index.ts';
import { createCaller } from './support/caller.ts';
import { controlClient } from './support/control-client.ts';
import { everythingOf } from './support/control-world.ts';
import { type Answer, type RawRequest, send } from './support/raw-http.ts';
import { startMock } from './support/start-mock.ts';

type Headers = { readonly [name: string]: string };

const json = { 'content-type': 'application/json' };

/** A request that changes something and that a page can send without a CORS preflight. */
const change: RawRequest = { method: 'POST', target: '/_mock/pools', body: '{"userPoolId":"planted"}' };

async function ask(mock: MockServer, headers: Headers, request: RawRequest = change): Promise<Answer> {
  return await send(mock, { ...request, headers: { ...json, ...headers } });
}

describe('a page of another origin', () => {
  test.for<[string, Headers]>([
    ['a page on the internet', { origin: 'https://evil.example' }],
    ['a page on the internet, over plain HTTP', { origin: 'http://evil.example' }],
    ['a page of another local server', { origin: 'http://127.0.0.1:1' }],
    ['a page under another name of this machine', { origin: 'http://localhost:1' }],
    ['a page with an opaque origin', { origin: 'null' }],
    ['a page loaded from a file', { origin: 'file://' }],
    ['a browser extension', { origin: 'chrome-extension://abcdefgh' }],
    [
      'a form as a browser sends it',
      { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    ],
    ['a form of plain text', { origin: 'https://evil.example', 'content-type': 'text/plain' }],
    ['a form from a sandboxed frame', { origin: 'null', 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' }],
    ['a request without an origin that the browser marks cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['a request without an origin that the browser marks same-site', { 'sec-fetch-site': 'same-site' }],
    ['a page that uses a loopback name', { origin: 'https://evil.example', host: 'localhost' }],
  ])('%s is refused and changes nothing', async ([, headers]) => {
    const mock = await startMock();
    const before = await everythingOf(mock);
    expect(await ask(mock, headers)).toMatchObject({
      status: 403,
      body: { statusCode: 403, message: 'The control API refuses requests from pages of another origin' },
    });
    expect(await everythingOf(mock)).toEqual(before);
  });

  test('cannot read anything either, and gets no CORS headers', async () => {
    const mock = await startMock();
    for (const request of [
      { target: '/_mock/pools?reveal=true' },
      { target: '/_mock/pools/default/snapshot' },
      { target: '/_mock/pools/default/stream' },
      { method: 'OPTIONS', target: '/_mock/pools' },
      { method: 'DELETE', target: '/_mock/pools/default/faults' },
    ]) {
      const { status, headers, text } = await ask(mock, { origin: 'https://evil.example' }, request);
      expect([403, 405]).toContain(status);
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(text).not.toContain(mock.credentials.accessKeySecret);
    }
  });

  test('under a foreign host name is refused, whatever its origin', async () => {
    const mock = await startMock();
    const headers = { host: `evil.example:${mock.port}`, origin: `http://evil.example:${mock.port}` };
    expect((await ask(mock, headers)).status).toBe(403);
    await expect(mock.pool('planted')).rejects.toThrow('There is no user pool planted');
  });

  test('may request the health checks', async () => {
    const mock = await startMock();
    for (const target of ['/_mock/livez', '/_mock/readyz']) {
      expect((await ask(mock, { origin: 'https://evil.example' }, { target })).status).toBe(200);
    }
  });

  test('may call the emulated API, which checks its own authorization', async () => {
    const mock = await startMock();
    const caller = await createCaller(mock);
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null', 'sec-fetch-site': 'cross-site' }]) {
      const { status, body } = await caller.call('listWebhooks', {}, { headers });
      expect([status, body.statusCode]).toEqual([200, 200]);
    }
  });
});

describe('on loopback, without a control token,', () => {
  test.for<[string, (mock: MockServer) => Headers]>([
    ['a program', () => ({})],
    [
      'a page of the server itself',
      ({ port }) => ({ origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' }),
    ],
    [
      'a page of the server under another loopback name',
      ({ port }) => ({ host: `localhost:${port}`, origin: `http://localhost:${port}` }),
    ],
    ['a page behind a TLS proxy', () => ({ host: 'localhost', origin: 'https://localhost' })],
    ['a URL typed into the address bar', () => ({ 'sec-fetch-site': 'none' })],
    ['a program that sends any token', () => ({ authorization: 'Bearer whatever' })],
  ])('%s is allowed', async ([, headersOf]) => {
    const mock = await startMock();
    expect(mock.controlToken).toBeUndefined();
    expect((await ask(mock, headersOf(mock))).status).toBe(201);
    expect((await mock.pool('planted')).userPoolId).toBe('planted');
  });
});

describe('a server that listens beyond loopback', () => {
  const beyond = { host: '0.0.0.0' } as const;

  test('generates a random control token', async () => {
    const [one, other] = [await startMock(beyond), await startMock(beyond)];
    expect(one.controlToken).toMatch(/^[0-9a-f]{32}$/);
    expect(one.controlToken).not.toBe(other.controlToken);
  });

  test('accepts the token through either door', async () => {
    const mock = await startMock(beyond);
    const headers = { authorization: `Bearer ${mock.controlToken}` };
    expect((await ask(mock, headers)).status).toBe(201);
    expect((await ask(mock, { authorization: `bearer  ${mock.controlToken}` })).status).toBe(409);
    await controlClient(mock, headers).must('getClock', { userPoolId: 'planted' });
    await controlClient({ fetch: mock.fetch }, headers).must('getClock', { userPoolId: 'planted' });
  });

  test.for<[string, (token: string) => Headers]>([
    ['no token', () => ({})],
    ['an empty token', () => ({ authorization: 'Bearer ' })],
    ['a token without its scheme', (token) => ({ authorization: token })],
    ['a token under another scheme', (token) => ({ authorization: `Basic ${token}` })],
    ['another token', (token) => ({ authorization: `Bearer ${token.replace(/.$/, 'x')}` })],
    ['a longer token', (token) => ({ authorization: `Bearer ${token}0` })],
    ['a prefix of the token', (token) => ({ authorization: `Bearer ${token.slice(0, -1)}` })],
    ['a token in another header', (token) => ({ 'x-control-token': token })],
  ])('refuses %s and changes nothing', async ([, headersOf]) => {
    const mock = await startMock(beyond);
    const token = mock.controlToken ?? '';
    const before = await everythingOf(mock);
    const answer = await ask(mock, headersOf(token));
    expect(answer).toMatchObject({ status: 401, body: { statusCode: 401 } });
    expect(answer.body.message).toContain('authorization: Bearer <control token>');
    expect(answer.text).not.toContain(token);
    const headers = headersOf(token);
    expect(
      (await controlClient({ fetch: mock.fetch }, headers).call('createPool', { userPoolId: 'planted' })).status,
    ).toBe(401);
    expect(await everythingOf(mock)).toEqual(before);
  });

  test('refuses a page of another origin even with the token', async () => {
    const mock = await startMock(beyond);
    const headers = { authorization: `Bearer ${mock.controlToken}`, origin: 'https://evil.example' };
    expect((await ask(mock, headers)).status).toBe(403);
  });

  test('does not reveal without the token which pools exist', async () => {
    const mock = await startMock(beyond);
    for (const userPoolId of ['default', 'unknown', 'no such thing']) {
      expect((await controlClient(mock).call('getClock', { userPoolId })).status).toBe(401);
    }
  });

  test('needs no token for the health checks and the emulated API', async () => {
    const mock = await startMock(beyond);
    for (const target of ['/_mock/livez', '/_mock/readyz']) {
      expect((await ask(mock, {}, { target })).status).toBe(200);
    }
    expect(await (await createCaller(mock)).must('listWebhooks', {})).toEqual({ totalCount: 0, list: [] });
  });

  test('requires the token of the option controlToken, on loopback too', async () => {
    for (const host of ['0.0.0.0', '127.0.0.1']) {
      const mock = await startMock({ host, controlToken: 'my-token' });
      expect(mock.controlToken).toBe('my-token');
      expect((await ask(mock, {})).status).toBe(401);
      expect((await ask(mock, { authorization: 'Bearer my-token' })).status).toBe(201);
    }
  });
});

test('createMockServer refuses an empty control token', async () => {
  await expect(createMockServer({ host: '0.0.0.0', controlToken: '' })).rejects.toThrow(
    new RangeError('controlToken must not be empty'),
  );
});
