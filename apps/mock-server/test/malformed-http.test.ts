import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { operationList, operations } from '@genauth-webhooks/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Call, MockServer } from '../src/index.ts';
import { callSigned, getToken } from './support/caller.ts';
import { expectFailure, expectNoInsides, expectSuccess } from './support/expect-answer.ts';
import { manualClock } from './support/manual-clock.ts';
import { type Answer, exchange, parseAnswer, type RawRequest, requestBytes, send } from './support/raw-http.ts';
import { startMock } from './support/start-mock.ts';

const malformed = { statusCode: 400, httpStatus: 400 };
const createPath = operations.createWebhook.path;

/** Expects the server to answer as usual and to have stored nothing. */
async function expectAlive(mock: MockServer): Promise<void> {
  const list = await callSigned(mock, 'listWebhooks');
  expectSuccess('listWebhooks', list);
  expect(list.body.data).toEqual({ totalCount: 0, list: [] });
}

/** Posts a body to create-webhook with a token. */
async function post(mock: MockServer, body: string | Uint8Array, headers: RawRequest['headers'] = {}): Promise<Answer> {
  const authorization = await getToken(mock);
  const all = { 'content-type': 'application/json', authorization, ...headers };
  return await send(mock, { method: 'POST', target: createPath, headers: all, body });
}

async function start(onCall?: (call: Call) => void): Promise<MockServer> {
  return await startMock({ clock: manualClock(), ...(onCall && { onCall }) });
}

test('requests outside the contract get the envelope with a real HTTP status: 404, 405 with allow, 400 and 413', async () => {
  const mock = await start();
  const notAllowed = await send(mock, { method: 'DELETE', target: createPath });
  expectFailure(await send(mock, { target: '/nowhere' }), { statusCode: 404, httpStatus: 404 });
  expectFailure(notAllowed, { statusCode: 405, httpStatus: 405 });
  expect(notAllowed.headers.get('allow')).toBe('POST');
  for (const body of ['{', '[1]', '7', 'true', '"text"']) expectFailure(await post(mock, body), malformed);
  expectFailure(await post(mock, 'x'.repeat(1024 * 1024 + 1)), { statusCode: 413, httpStatus: 413 });
});

test('a body that is not UTF-8 gets HTTP 400', async () => {
  const mock = await start();
  const answer = await post(mock, Buffer.from('{"name": "\xe9"}', 'latin1'));
  expectFailure(answer, malformed);
  expect(answer.body.message).toBe('The body must be UTF-8');
  await expectAlive(mock);
});

test('the server refuses a caller without authorization before it reads the body', async () => {
  const mock = await start();
  for (const { operationId, method, path, secured } of operationList) {
    if (method === 'GET') continue;
    const answer = await send(mock, { method, target: path, body: '{' });
    expect(answer.status, operationId).toBe(secured ? 200 : 400);
    expectFailure(answer, secured ? { statusCode: 401, apiCode: 2020 } : malformed);
  }
});

test('no generated body breaks the server or reveals its internals', async () => {
  const mock = await start();
  const json = fc.json();
  const cut = fc.tuple(json, fc.nat(40)).map(([text, at]) => text.slice(0, at));
  const body = fc.oneof(json, cut, fc.string(), fc.uint8Array({ maxLength: 40 }));
  await fc.assert(
    fc.asyncProperty(body, async (bytes) => {
      const { status, text, body: envelope } = await post(mock, bytes);
      expect([200, 400]).toContain(status);
      expect(envelope.statusCode).toBe(400);
      expectNoInsides(text);
    }),
    { numRuns: 100 },
  );
  await expectAlive(mock);
});

test('a body that is too large gets HTTP 413 in chunks and after decompression, too', async () => {
  const mock = await start();
  const text = `{"name": "${'x'.repeat(5 * 1024 * 1024)}"}`;
  const answers = [
    await post(mock, chunked(text, 100_000), { 'transfer-encoding': 'chunked' }),
    await post(mock, gzipSync(text), { 'content-encoding': 'gzip' }),
  ];
  for (const answer of answers) expectFailure(answer, { statusCode: 413, httpStatus: 413 });
  await expectAlive(mock);
});

test('the option bodyLimit sets the largest body', async () => {
  const mock = await startMock({ clock: manualClock(), bodyLimit: 2000 });
  const answer = await post(mock, '{}'.padEnd(2001));
  expectFailure(answer, { statusCode: 413, httpStatus: 413 });
  expect(answer.body.message).toBe('The request body must not be larger than 2000 bytes');
  const small = await send(mock, { method: 'POST', target: createPath, body: '{}'.padEnd(2000) });
  expectFailure(small, { statusCode: 401, apiCode: 2020 });
});

test('an unknown path gets HTTP 404 and a hint', async () => {
  const answer = await send(await start(), { target: '/api/v2/webhooks?a=b' });
  expectFailure(answer, { statusCode: 404, httpStatus: 404 });
  expect(answer.body.message).toBe('There is nothing at /api/v2/webhooks; did you mean /api/v3/list-webhooks?');
});

test('the mock answers unsupported paths with HTTP 404: user operations, outbound addresses, the WebSocket subscription', async () => {
  const mock = await start();
  const upgrade = { connection: 'upgrade, close', upgrade: 'websocket', 'sec-websocket-version': '13' };
  const requests: readonly RawRequest[] = [
    { method: 'POST', target: '/api/v3/create-user', body: '{"username":"ada"}' },
    { target: '/api/v3/system' },
    { target: '/events/v1/management/sub?code=authing.user.created' },
    {
      target: '/events/v1/management/sub?code=authing.user.created',
      headers: { ...upgrade, 'sec-websocket-key': 'MDEyMzQ1Njc4OTAxMjM0NQ==' },
    },
  ];
  for (const request of requests) expectFailure(await send(mock, request), { statusCode: 404, httpStatus: 404 });
});

test('a path outside the contract gets HTTP 404, however it is written', async () => {
  const mock = await start();
  const paths = ['/', '/..', '/../../../../etc/passwd', '/%', '/%00', '/%E0%A4%A', '/__proto__', '/constructor', '*'];
  for (const target of paths) {
    const method = target === '*' ? 'OPTIONS' : 'GET';
    expectFailure(await send(mock, { method, target }), { statusCode: 404, httpStatus: 404 });
  }
  await expectAlive(mock);
});

test.for(operationList)(
  '$path accepts $method only: other methods get HTTP 405 and an allow header',
  async ({ method, path }) => {
    const mock = await start();
    const authorization = await getToken(mock);
    const others = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'];
    for (const other of others.filter((each) => each !== method)) {
      const answer = await send(mock, { method: other, target: path, headers: { authorization } });
      expectFailure(answer, { statusCode: 405, httpStatus: 405 });
      expect(answer.headers.get('allow')).toBe(method);
      expect(answer.body.message).toBe(`${path} accepts ${method}, not ${other}`);
    }
    await expectAlive(mock);
  },
);

test('HEAD gets HTTP 405, an allow header and no body', async () => {
  const mock = await start();
  const answer = await send(mock, { method: 'HEAD', target: operations.listWebhooks.path });
  expect(answer).toMatchObject({ status: 405, text: '' });
  expect(answer.headers.get('allow')).toBe('GET');
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  await expectAlive(mock);
});

test('the server survives a truncated body and stores nothing', async () => {
  const ended = Promise.withResolvers<Call>();
  const mock = await start((call) => {
    if (call.status !== 200) ended.resolve(call);
  });
  const bytes = requestBytes(mock, {
    method: 'POST',
    target: createPath,
    headers: { authorization: await getToken(mock), 'content-length': '1000' },
    body: '{"name": "a"',
  });
  const socket = connect(mock.port, '127.0.0.1', () => socket.write(bytes, () => socket.destroy()));
  expect(await ended.promise).toMatchObject({ status: 400, statusCode: 400 });
  await expectAlive(mock);
});

test('the server survives a connection that closes without a request', async () => {
  const mock = await start();
  await new Promise<void>((resolve) => {
    const socket = connect(mock.port, '127.0.0.1', () => socket.destroy());
    socket.on('close', () => resolve());
  });
  await expectAlive(mock);
});

test('malformed chunks get HTTP 400', async () => {
  const mock = await start();
  for (const body of ['zz\r\n{}\r\n0\r\n\r\n', '-1\r\n', '2\r\n{}XX', 'fffffffffffffffff\r\n']) {
    const answer = await post(mock, body, { 'transfer-encoding': 'chunked' });
    expectFailure(answer, malformed);
  }
  await expectAlive(mock);
});

test('a body that does not match its content-encoding gets HTTP 400', async () => {
  const mock = await start();
  const answer = await post(mock, '{"name": "garbage"}', { 'content-encoding': 'gzip' });
  expectFailure(answer, malformed);
  expect(answer.body.message).toBe('The request body cannot be read');
  await expectAlive(mock);
});

test('headers or a target that are too large get HTTP 431', async () => {
  const mock = await start();
  const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`x-${index}`, 'x']));
  const answers = [
    await send(mock, { target: '/', headers: { 'x-long': 'x'.repeat(20_000) } }),
    await send(mock, { target: '/', headers: { authorization: `Bearer ${'x'.repeat(20_000)}` } }),
    await send(mock, { target: '/', headers: many }),
    await send(mock, { target: `/?${'x'.repeat(20_000)}` }),
  ];
  for (const { status, headers, text, body } of answers) {
    expect({ status, type: headers.get('content-type') }).toEqual({
      status: 431,
      type: 'application/json; charset=utf-8',
    });
    expect(body).toEqual({
      statusCode: 400,
      message: 'The request line and headers are too large',
      requestId: expect.any(String),
    });
    expectNoInsides(text);
  }
  await expectAlive(mock);
});

test('bytes that are not an HTTP request get HTTP 400', async () => {
  const mock = await start();
  const answer = parseAnswer(await exchange(mock.port, 'hello\r\n\r\n'));
  expectFailure(answer, malformed);
  expect(answer.body.message).toBe('Malformed HTTP request');
  expect(answer.headers.get('connection')).toBe('close');
  await expectAlive(mock);
});

test('a request without a host gets HTTP 403', async () => {
  const mock = await start();
  const target = operations.listWebhooks.path;
  const requests = [`GET ${target} HTTP/1.1\r\nconnection: close\r\n\r\n`, `GET ${target} HTTP/1.0\r\n\r\n`];
  for (const request of requests) {
    const answer = parseAnswer(await exchange(mock.port, request));
    expectFailure(answer, { statusCode: 403, httpStatus: 403 });
    expect(answer.body.message).toBe('The Host header is missing');
  }
  await expectAlive(mock);
});

test('a connection stays usable after a refused request', async () => {
  const mock = await start();
  const authorization = await getToken(mock);
  const one = (headers: RawRequest['headers']): Buffer =>
    requestBytes(mock, { method: 'POST', target: createPath, headers: { authorization, ...headers }, body: '{' });
  const answers = await exchange(mock.port, Buffer.concat([one({ connection: 'keep-alive' }), one({})]));
  expect(answers.match(/HTTP\/1\.1 400 /g)).toHaveLength(2);
  expectNoInsides(answers);
});

test('a body nested half a million levels deep gets HTTP 400 without a stack trace, signed or not', async () => {
  const mock = await start();
  const depth = 500_000;
  const deep = '['.repeat(depth) + ']'.repeat(depth);
  expectFailure(await post(mock, `{"a":${deep}}`), malformed);
  expectFailure(await post(mock, `{"name":${deep}}`), malformed);
  expectFailure(await post(mock, `{"a":${deep}`), malformed);
  const signature = { authorization: `authing ${mock.credentials.accessKeyId}:AAAA`, date: '1704164645000' };
  const signed = await post(mock, `{"a":${deep}}`, signature);
  expectFailure(signed, malformed);
  expect(signed.body.message).toBe('The body is nested deeper than 500 levels');
  await expectAlive(mock);
});

test('the server survives a CONNECT, an upgrade and an unknown expectation', async () => {
  const mock = await start();
  const answers = [
    await exchange(mock.port, 'CONNECT localhost:1 HTTP/1.1\r\nhost: localhost\r\n\r\n'),
    await exchange(mock.port, requestBytes(mock, { target: '/', headers: { upgrade: 'websocket' } })),
    await exchange(mock.port, requestBytes(mock, { target: '/', headers: { expect: 'the-impossible' } })),
  ];
  for (const answer of answers) {
    expect(answer).not.toMatch(/^HTTP\/1\.1 [15]/);
    expectNoInsides(answer);
  }
  await expectAlive(mock);
});

test('the server survives a hundred malformed requests at once', async () => {
  const mock = await start();
  const kinds: (() => Promise<unknown>)[] = [
    () => post(mock, '{'),
    () => post(mock, 'x'.repeat(2 * 1024 * 1024)),
    () => exchange(mock.port, 'garbage\r\n\r\n'),
    () => send(mock, { target: '/nowhere' }),
    () => send(mock, { target: '/', headers: { 'x-long': 'x'.repeat(20_000) } }),
  ];
  await Promise.all(Array.from({ length: 100 }, (_, index) => kinds[index % kinds.length]?.()));
  await expectAlive(mock);
});

/** A chunked body whose chunks have this length. */
function chunked(text: string, length: number): Buffer {
  const bytes = Buffer.from(text);
  const parts: (Buffer | string)[] = [];
  for (let at = 0; at < bytes.length; at += length) {
    const part = bytes.subarray(at, at + length);
    parts.push(`${part.length.toString(16)}\r\n`, part, '\r\n');
  }
  return Buffer.concat([...parts, '0\r\n\r\n'].map((part) => Buffer.from(part)));
}
