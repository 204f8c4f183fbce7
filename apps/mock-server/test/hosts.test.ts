import { expect, test } from 'vitest';
import { callSigned, callWith, getToken, requestOf } from './support/call-operation.ts';
import { expectFailure, expectSuccess } from './support/expect-answer.ts';
import { manualClock } from './support/manual-clock.ts';
import { send } from './support/raw-http.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';

const refused = { statusCode: 403, httpStatus: 403 };
const input = { name: 'n', url: 'https://example.com/', events: ['login'], contentType: 'application/json' };

test('a request under the name of a host that is not loopback is refused with HTTP 403', async () => {
  const mock = await startMock();
  const authorization = await getToken(mock);
  const answer = await callWith(mock, 'listWebhooks', {}, { authorization, host: 'genauth.example.com' });
  expectFailure(answer, refused);
  expect(answer.body.message).toBe(
    'This server does not answer to the host genauth.example.com; start it with --allowed-host to let it',
  );
});

test('a request under a foreign host does nothing: nothing is stored, sent or used up', async () => {
  const mock = await startMock({ clock: manualClock() });
  const receiver = await startReceiver();
  const created = await callSigned(mock, 'createWebhook', { ...input, url: receiver.url });
  const { webhookId } = created.body.data as { webhookId: string };
  const foreign = { nonce: 'once', headers: { host: 'evil.example' } };
  const answers = [
    await callSigned(mock, 'createWebhook', input, foreign),
    await callSigned(mock, 'updateWebhook', { webhookId, name: 'x' }, foreign),
    await callSigned(mock, 'triggerWebhook', { webhookId }, foreign),
    await callSigned(mock, 'deleteWebhook', { webhookIds: [webhookId] }, foreign),
    await callWith(mock, 'getManagementToken', { ...mock.credentials }, foreign.headers),
  ];
  for (const answer of answers) expectFailure(answer, refused);
  const list = await callSigned(mock, 'listWebhooks', {}, { nonce: 'once' });
  expect(list.body.data).toEqual({ totalCount: 1, list: [created.body.data] });
  const logs = await callSigned(mock, 'getWebhookLogs', { webhookId });
  expect(logs.body.data).toEqual({ totalCount: 0, list: [] });
  expect(receiver.requests).toEqual([]);
});

const strangers = [
  '',
  'evil.example',
  'evil.example:4650',
  'localhost.evil.example',
  'evil-localhost',
  'evillocalhost',
  '127.0.0.1.evil.example',
  '127.0.0.2',
  '0.0.0.0',
  '169.254.169.254',
  '[::2]',
  '::1',
  'localhost:evil',
  'localhost@evil.example',
  'evil.example#localhost',
  'localhost evil.example',
  'localhost, evil.example',
  '*',
];

test.for(strangers)('the host %j is foreign', async (host) => {
  const mock = await startMock();
  expectFailure(await callWith(mock, 'listWebhooks', {}, { authorization: await getToken(mock), host }), refused);
});

const friends = [
  'localhost',
  'LOCALHOST',
  '127.0.0.1',
  '[::1]',
  'genauth.localhost',
  'a.b.localhost',
  'Genauth.LocalHost',
];

test.for(friends.flatMap((host) => [host, `${host}:4650`]))('the host %s is loopback', async (host) => {
  const mock = await startMock();
  const answer = await callWith(mock, 'listWebhooks', {}, { authorization: await getToken(mock), host });
  expectSuccess('listWebhooks', answer);
});

test('the option allowedHosts adds names, in any case and with any port', async () => {
  const mock = await startMock({ allowedHosts: ['mock', 'GenAuth.Test'] });
  const authorization = await getToken(mock);
  for (const host of ['mock', 'mock:80', 'MOCK:4650', 'genauth.test', '127.0.0.1']) {
    expectSuccess('listWebhooks', await callWith(mock, 'listWebhooks', {}, { authorization, host }));
  }
  for (const host of ['mock.evil.example', 'xmock', 'test', 'sub.genauth.test']) {
    expectFailure(await callWith(mock, 'listWebhooks', {}, { authorization, host }), refused);
  }
});

test('the option allowedHosts with an asterisk lets any host in', async () => {
  const mock = await startMock({ allowedHosts: ['*'] });
  const authorization = await getToken(mock);
  for (const host of ['', 'evil.example', '10.0.0.7:80']) {
    expectSuccess('listWebhooks', await callWith(mock, 'listWebhooks', {}, { authorization, host }));
  }
});

test('an asterisk stands for itself alone, not for a part of a name', async () => {
  const mock = await startMock({ allowedHosts: ['*.test'] });
  expectFailure(await send(mock, { target: '/api/v3/list-webhooks', headers: { host: 'a.test' } }), refused);
});

test('the address that the server listens on is a name that it goes by', async () => {
  const mock = await startMock({ host: '0.0.0.0' });
  const headers = { authorization: await getToken(mock), host: `0.0.0.0:${mock.port}` };
  expectSuccess('listWebhooks', await callWith(mock, 'listWebhooks', {}, headers));
});

test('health checks and the document are as careful about the host as the API', async () => {
  const mock = await startMock();
  for (const target of ['/_mock/livez', '/_mock/readyz', '/_mock/openapi.json', '/']) {
    expectFailure(await send(mock, { target, headers: { host: 'evil.example' } }), refused);
  }
});

test('X-Forwarded-Host and Forwarded change nothing', async () => {
  const mock = await startMock();
  const request = requestOf('listWebhooks');
  const forwarded = { 'x-forwarded-host': 'localhost', forwarded: 'host=localhost' };
  expectFailure(await send(mock, { ...request, headers: { ...forwarded, host: 'evil.example' } }), refused);
  const headers = {
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
    authorization: await getToken(mock),
  };
  expectSuccess('listWebhooks', await send(mock, { ...request, headers }));
});
