import { connect } from 'node:net';
import { operations } from '@genauth-webhooks/contract';
import { expect, test } from 'vitest';
import type { MockServer } from '../src/index.ts';
import { callSigned, callWith, getToken } from './support/caller.ts';
import { expectFailure, expectSuccess } from './support/expect-answer.ts';
import { manualClock } from './support/manual-clock.ts';
import { newWebhook } from './support/new-webhook.ts';
import { type Answer, type RawRequest, requestBytes, send } from './support/raw-http.ts';
import { type Signing, signRequest } from './support/sign-request.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';

const paths = {
  create: operations.createWebhook.path,
  list: operations.listWebhooks.path,
  get: operations.getWebhook.path,
  events: operations.getWebhookEventList.path,
  trigger: operations.triggerWebhook.path,
};
const webhook = newWebhook();

async function start(): Promise<MockServer> {
  return await startMock({ clock: manualClock() });
}

async function createWebhook(mock: MockServer, url: string = webhook.url): Promise<string> {
  const { body } = await callSigned(mock, 'createWebhook', { ...webhook, url });
  return (body.data as { webhookId: string }).webhookId;
}

/** Sends a request as it stands, signed over the parameters that the caller meant. */
async function sendSigned(
  mock: MockServer,
  request: RawRequest,
  parameters: { readonly [name: string]: unknown },
  path: string,
  signing: Signing = {},
): Promise<Answer> {
  const signed = signRequest({ method: request.method ?? 'GET', path, parameters }, mock.credentials, signing);
  return await send(mock, { ...request, headers: { ...request.headers, ...signed } });
}

test('[] for requestHeaders and requestBody is an empty object, as the PHP SDK sends it', async () => {
  const mock = await start();
  const receiver = await startReceiver();
  const webhookId = await createWebhook(mock, receiver.url);
  expectSuccess('triggerWebhook', await callSigned(mock, 'triggerWebhook', { webhookId, requestHeaders: [] }));
  expectSuccess('triggerWebhook', await callSigned(mock, 'triggerWebhook', { webhookId, requestBody: [] }));
  expect(receiver.requests.map(({ body }) => JSON.parse(body.toString()))).toEqual([
    { eventName: 'test', data: { description: expect.any(String) } },
    {},
  ]);
});

test('[] for retryConfig is an empty object, which lacks a member', async () => {
  const answer = await callSigned(await start(), 'createWebhook', { ...webhook, retryConfig: [] });
  expectFailure(answer, { statusCode: 400 });
  expect(answer.body.message).toBe('retryConfig.enabled should not be empty');
});

test('a list that is not empty is not read as an object', async () => {
  const mock = await start();
  const webhookId = await createWebhook(mock);
  const answer = await callSigned(mock, 'triggerWebhook', { webhookId, requestHeaders: [[]], requestBody: [{}] });
  expectFailure(answer, { statusCode: 400 });
  expect(answer.body.message).toBe('requestHeaders must be an object,requestBody must be an object');
});

test.for([
  ['no body', undefined],
  ['an empty body', ''],
  ['[] for a body', '[]'],
  ['the word null for a body', 'null'],
  ['a body of white space', ' \r\n\t'],
  ['a byte order mark alone', '\ufeff'],
] as const)('the server reads %s as an empty object, as the PHP SDK needs', async ([, body]) => {
  const mock = await start();
  const request = { method: 'POST', target: paths.create, ...(body === undefined ? {} : { body }) };
  for (const trailing of [false, true]) {
    // Signed without parameters or, where all of them were undefined, with a question mark that nothing follows.
    const answer = await sendSigned(mock, request, {}, trailing ? `${paths.create}?` : paths.create);
    expectFailure(answer, { statusCode: 400 });
    expect(answer.body.message).toBe(
      'name should not be empty,url should not be empty,events should not be empty,contentType should not be empty',
    );
  }
});

test('a call without required parameters needs no body', async () => {
  const mock = await start();
  expectSuccess('getWebhookEventList', await sendSigned(mock, { target: paths.events }, {}, paths.events));
  expectSuccess('listWebhooks', await sendSigned(mock, { target: paths.list }, {}, paths.list));
});

test('the server ignores a byte order mark before a body', async () => {
  const mock = await start();
  const body = `\ufeff${JSON.stringify(webhook)}`;
  expectSuccess(
    'createWebhook',
    await sendSigned(mock, { method: 'POST', target: paths.create, body }, webhook, paths.create),
  );
});

test('a body on GET is not read, whatever it holds, as old Go SDKs send it', async () => {
  const mock = await start();
  await createWebhook(mock);
  const authorization = await getToken(mock);
  for (const text of ['{"page": 7, "limit": "x"}', '{"webhookId": "a"}', 'null', '{}', '[]', '', 'no JSON', '\xff']) {
    const body = Buffer.from(text, 'latin1');
    const headers = { 'content-type': 'application/json', authorization };
    const list = await send(mock, { target: `${paths.list}?page=1&limit=10`, headers, body });
    expectSuccess('listWebhooks', list);
    expect(list.body.data).toMatchObject({ totalCount: 1, list: [expect.anything()] });
    expectSuccess('getWebhookEventList', await send(mock, { target: paths.events, headers, body }));
    expectFailure(await send(mock, { target: paths.get, headers, body }), { statusCode: 400 });
  }
});

test('a signature of a GET covers its query only, and the body may be anything', async () => {
  const mock = await start();
  const request = {
    target: `${paths.list}?page=1`,
    body: '{"page":2}',
    headers: { 'content-type': 'application/json' },
  };
  expectSuccess('listWebhooks', await sendSigned(mock, request, { page: '1' }, paths.list));
});

test('a query on a POST is not read', async () => {
  const mock = await start();
  const request = { method: 'POST', target: `${paths.create}?name=other`, body: JSON.stringify(webhook) };
  const answer = await sendSigned(mock, request, webhook, paths.create);
  expectSuccess('createWebhook', answer);
  expect(answer.body.data).toMatchObject({ name: webhook.name });
});

test('slashes before the first one of a path are dropped, and a signature covers the path without them', async () => {
  const mock = await start();
  const authorization = await getToken(mock);
  for (const slashes of ['/', '//', '////////']) {
    const target = `${slashes}${paths.list}?page=1&limit=10`;
    const parameters = { page: '1', limit: '10' };
    expectSuccess('listWebhooks', await sendSigned(mock, { target }, parameters, paths.list));
    expectSuccess('listWebhooks', await send(mock, { target, headers: { authorization } }));
    const create = { method: 'POST', target: `${slashes}${paths.create}`, body: JSON.stringify(webhook) };
    expectSuccess('createWebhook', await sendSigned(mock, create, webhook, paths.create));
  }
});

test('the answer is JSON whatever the caller accepts', async () => {
  const mock = await start();
  const authorization = await getToken(mock);
  for (const accept of ['text/html, */*;q=0.1', 'image/png', '', ';;;', '*/*', 'application/json;q=0']) {
    expectSuccess('listWebhooks', await callWith(mock, 'listWebhooks', {}, { authorization, accept }));
    const headers = { 'accept-encoding': accept, 'accept-charset': 'utf-16', 'accept-language': 'fr', authorization };
    expectSuccess('listWebhooks', await callWith(mock, 'listWebhooks', {}, headers));
  }
});

test('a body is read as JSON whatever its content-type says', async () => {
  const mock = await start();
  const input = { ...webhook, name: '用户创建事件 é😀' };
  const contentTypes = [
    undefined,
    '',
    'application/json;charset=UTF-8',
    'application/json; charset=gbk',
    'APPLICATION/JSON',
    'application/vnd.api+json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/html;;;',
    'nonsense',
  ];
  for (const contentType of contentTypes) {
    const headers: { [name: string]: string } = contentType === undefined ? {} : { 'content-type': contentType };
    const request = { method: 'POST', target: paths.create, headers, body: JSON.stringify(input) };
    const answer = await sendSigned(mock, request, input, paths.create);
    expectSuccess('createWebhook', answer);
    expect(answer.body.data, contentType).toMatchObject(input);
  }
});

test('the server ignores the content-type of a GET, which the Node SDKs send', async () => {
  const mock = await start();
  const headers = { 'content-type': 'application/json', authorization: await getToken(mock) };
  expectSuccess('listWebhooks', await callWith(mock, 'listWebhooks', {}, headers));
});

test('characters beyond ASCII may be escaped in a body, as the Python SDK does, and white space may stand anywhere', async () => {
  const mock = await start();
  const input = { ...webhook, name: '用户 é😀' };
  const escaped = JSON.stringify(input, null, 2).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const request = { method: 'POST', target: paths.create, body: `\r\n ${escaped}\n` };
  const answer = await sendSigned(mock, request, input, paths.create);
  expectSuccess('createWebhook', answer);
  expect(answer.body.data).toMatchObject({ name: '用户 é😀' });
});

test('a query is read as a form, and its signature covers the decoded values', async () => {
  const mock = await start();
  const answer = await sendSigned(
    mock,
    { target: `${paths.get}?webhook%49d=a+b%E5%80%BC` },
    { webhookId: 'a b值' },
    paths.get,
  );
  expectFailure(answer, { statusCode: 404 });
  expect(answer.body.message).toBe('webhook not found: a b值');
});

test('an empty query has no parameters', async () => {
  const mock = await start();
  for (const target of [`${paths.list}?`, `${paths.list}?&`]) {
    expectSuccess('listWebhooks', await sendSigned(mock, { target }, {}, paths.list));
    expectSuccess('listWebhooks', await sendSigned(mock, { target }, {}, `${paths.list}?`));
  }
});

test('an empty parameter may be signed with its equals sign or, as old Java does, without', async () => {
  const mock = await start();
  const target = `${paths.get}?webhookId=`;
  const message = 'webhookId should not be empty';
  const usual = await sendSigned(mock, { target }, { webhookId: '' }, paths.get);
  const bare = await sendSigned(mock, { target }, {}, `${paths.get}?webhookId`);
  for (const answer of [usual, bare]) {
    expectFailure(answer, { statusCode: 400 });
    expect(answer.body.message).toBe(message);
  }
});

test('a request whose parameters were all undefined may be signed with a trailing question mark', async () => {
  const mock = await start();
  expectSuccess('listWebhooks', await sendSigned(mock, { target: paths.list }, {}, `${paths.list}?`));
  const answer = await sendSigned(mock, { target: paths.get }, {}, `${paths.get}?`);
  expectFailure(answer, { statusCode: 400 });
});

test('raw bytes beyond ASCII and raw spaces in a query are read as they were meant, and signed so', async () => {
  const mock = await start();
  for (const webhookId of ['值é', 'a b', '\u{1f600} ']) {
    const query = Buffer.from(`webhookId=${webhookId}`, 'utf8').toString('latin1');
    const answer = await sendSigned(mock, { target: `${paths.get}?${query}` }, { webhookId }, paths.get);
    expect(answer.body.message).toBe(`webhook not found: ${webhookId}`);
  }
});

test('the server accepts header names in any case and order', async () => {
  const mock = await start();
  const signed = signRequest({ method: 'GET', path: paths.list, parameters: {} }, mock.credentials);
  const headers = Object.fromEntries(
    Object.entries(signed)
      .toReversed()
      .map(([name, value]) => [name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()), value]),
  );
  expect(Object.keys(headers)).toContain('X-Authing-Signature-Nonce');
  expectSuccess('listWebhooks', await send(mock, { target: paths.list, headers }));
});

test('white space around the value of a signed header is not signed', async () => {
  const mock = await start();
  const answer = await sendSigned(mock, { target: paths.list }, {}, paths.list, {
    headers: { 'x-authing-lang': ' \ten-US \t', 'x-authing-app-id': 'inner  spaces stay' },
  });
  expectSuccess('listWebhooks', answer);
});

test('a client that asks before it sends its body gets 100 Continue', async () => {
  const mock = await start();
  const authorization = await getToken(mock);
  const headers = { authorization, expect: '100-continue' };
  const bytes = requestBytes(mock, { method: 'POST', target: paths.create, headers, body: JSON.stringify(webhook) });
  const headEnd = bytes.indexOf('\r\n\r\n') + 4;
  const answer = await new Promise<string>((resolve) => {
    let text = '';
    const socket = connect(mock.port, '127.0.0.1', () => socket.write(bytes.subarray(0, headEnd)));
    socket.on('data', (chunk) => {
      if (text === '') socket.write(bytes.subarray(headEnd));
      text += chunk;
    });
    socket.on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
});

test('a body that arrives byte by byte is read', async () => {
  const mock = await start();
  const authorization = await getToken(mock);
  const bytes = requestBytes(mock, {
    method: 'POST',
    target: paths.create,
    headers: { authorization },
    body: JSON.stringify({ ...webhook, name: '值' }),
  });
  const answer = await new Promise<string>((resolve) => {
    let text = '';
    const socket = connect({ port: mock.port, host: '127.0.0.1', noDelay: true }, async () => {
      for (const byte of bytes) await new Promise((written) => socket.write(Buffer.of(byte), written));
    });
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
  });
  expect(answer).toContain('"name":"值"');
});
