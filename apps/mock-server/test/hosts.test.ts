import { expect, test } from 'vitest';
import { callSigned, callWith, getToken, requestOf } from './support/caller.ts';
import { expectFailure, expectSuccess } from './support/expect-answer.ts';
import { manualClock } from './support/manual-clock.ts';
import { newWebhook } from './support/new-webhook.ts';
import { send } from './support/raw-http.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';

const refused = { statusCode: 403, httpStatus: 403 };
const input = newWebhook();

test('a request for a host that is not a loopback name gets HTTP 403', async () => {
  const mock = await startMock();
  const authorization = await getToken(mock);
  const answer = await callWith(mock, 'listWebhooks', {}, { authorization, host: 'genauth.example.com' });
  expectFailure(answer, refused);
  expect(answer.body.message).toBe(
    'The host genauth.example.com is not allowed; start the server with --allowed-host to add it',
  );
});

test('a request for a foreign host has no effect: it stores nothing, sends nothing and uses up no nonce', async () => {
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

test('the option allowedHosts adds a name', async () => {
  const mock = await startMock({ allowedHosts: ['mock'] });
  const authorization = await getToken(mock);
  expectSuccess('listWebhooks', await callWith(mock, 'listWebhooks', {}, { authorization, host: 'MOCK:4650' }));
  expectFailure(await callWith(mock, 'listWebhooks', {}, { authorization, host: 'xmock' }), refused);
});

test('the address that the server listens on is an allowed host', async () => {
  const mock = await startMock({ host: '0.0.0.0' });
  const headers = { authorization: await getToken(mock), host: `0.0.0.0:${mock.port}` };
  expectSuccess('listWebhooks', await callWith(mock, 'listWebhooks', {}, headers));
});

test('health checks and the OpenAPI document check the host like the API', async () => {
  const mock = await startMock();
  for (const target of ['/_mock/livez', '/_mock/readyz', '/_mock/openapi.json', '/']) {
    expectFailure(await send(mock, { target, headers: { host: 'evil.example' } }), refused);
  }
});

test('the host check ignores X-Forwarded-Host and Forwarded', async () => {
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
