import type { OperationId } from '@genauth-webhooks/contract';
import { expect, test } from 'vitest';
import type { MockServer, MockServerOptions } from '../src/index.ts';
import { type AnyInput, callSigned, requestOf } from './support/caller.ts';
import { expectFailure, expectSuccess } from './support/expect-answer.ts';
import { manualClock, vectorTime } from './support/manual-clock.ts';
import { send } from './support/raw-http.ts';
import { signRequest } from './support/sign-request.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';

const webhook = {
  name: 'User created event',
  url: 'https://example.com/callback',
  events: ['user:created'],
  contentType: 'application/json',
};

async function start(options: MockServerOptions = {}): Promise<MockServer> {
  return await startMock({ clock: manualClock(), ...options });
}

/** The message of a call that is refused with 400. */
async function messageOf(operationId: OperationId, input: AnyInput, mock?: MockServer): Promise<string> {
  const answer = await callSigned(mock ?? (await start()), operationId, input);
  expectFailure(answer, { statusCode: 400 });
  return answer.body.message;
}

test('every broken rule is named, joined by a comma', async () => {
  const input = { ...webhook, name: '', contentType: 7, events: [] };
  expect(await messageOf('createWebhook', input)).toBe(
    'name should not be empty,events must contain at least 1 elements,contentType must be a string,' +
      'contentType must be one of the following values: application/json, application/x-www-form-urlencoded',
  );
  expect(await messageOf('createWebhook', {})).toBe(
    'name should not be empty,url should not be empty,events should not be empty,contentType should not be empty',
  );
});

test('a URL without http:// or https:// is refused, on create and on update, and nothing is stored', async () => {
  const mock = await start();
  const created = await callSigned(mock, 'createWebhook', webhook);
  const { webhookId } = created.body.data as { webhookId: string };
  const message = 'url must be a URL address that starts with http:// or https://';
  for (const url of ['ftp://example.com/', 'http://[::1']) {
    expect(await messageOf('createWebhook', { ...webhook, url }, mock)).toBe(message);
    expect(await messageOf('updateWebhook', { webhookId, url, name: 'new' }, mock)).toBe(message);
  }
  const list = await callSigned(mock, 'listWebhooks');
  expect(list.body.data).toEqual({ totalCount: 1, list: [created.body.data] });
});

test('a URL is answered as it was sent', async () => {
  const url = 'HTTP://user:pw@10.0.0.1/值?é=ü';
  const answer = await callSigned(await start(), 'createWebhook', { ...webhook, url });
  expectSuccess('createWebhook', answer);
  expect(answer.body.data).toMatchObject({ url });
});

const transportHeaders = [
  'host',
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

test('requestHeaders that cannot be sent are refused, and nothing is sent', async () => {
  const mock = await start();
  const receiver = await startReceiver();
  const created = await callSigned(mock, 'createWebhook', { ...webhook, url: receiver.url });
  const { webhookId } = created.body.data as { webhookId: string };
  const messageFor = (header: AnyInput): Promise<string> =>
    messageOf('triggerWebhook', { webhookId, requestHeaders: { 'x-fine': '1', ...header } }, mock);
  for (const name of ['Host', 'Content-Length', 'Transfer-Encoding', ...transportHeaders]) {
    expect(await messageFor({ [name]: '1' })).toBe(
      `requestHeaders.${name} must not be set: the HTTP transport sets it`,
    );
  }
  expect(await messageFor({ 'x-a': 'a\r\nx-injected: 1' })).toBe(
    'requestHeaders.x-a must contain only printable characters of ISO-8859-1',
  );
  const logs = await callSigned(mock, 'getWebhookLogs', { webhookId });
  expect(logs.body.data).toEqual({ totalCount: 0, list: [] });
  expect(receiver.requests).toEqual([]);
});

test('page and limit 0 are refused by default', async () => {
  const mock = await start();
  expect(await messageOf('listWebhooks', { page: 0, limit: 0 }, mock)).toBe(
    'page must not be less than 1,limit must not be less than 1',
  );
  expect(await messageOf('getWebhookLogs', { webhookId: 'a', page: 0, limit: 0 }, mock)).toBe(
    'page must not be less than 1,limit must not be less than 1',
  );
});

test('with the option zeroMeansDefault page and limit 0 are page 1 and limit 10', async () => {
  const clock = manualClock();
  const mock = await start({ zeroMeansDefault: true, clock });
  const receiver = await startReceiver();
  for (let count = 0; count < 12; count++) await callSigned(mock, 'createWebhook', { ...webhook, url: receiver.url });
  const first = await callSigned(mock, 'listWebhooks', { page: 1, limit: 10 });
  const { list } = first.body.data as { list: { webhookId: string }[] };
  expect(list).toHaveLength(10);
  for (const input of [{ page: 0, limit: 0 }, { page: 0 }, { limit: 0 }, { page: 0, limit: 10 }]) {
    const answer = await callSigned(mock, 'listWebhooks', input);
    expect(answer.body.data).toEqual(first.body.data);
  }
  const webhookId = list[0]?.webhookId;
  for (let count = 0; count < 12; count++) await callSigned(mock, 'triggerWebhook', { webhookId });
  const logs = await callSigned(mock, 'getWebhookLogs', { webhookId, page: 0, limit: 0 });
  expectSuccess('getWebhookLogs', logs);
  expect(logs.body.data).toEqual((await callSigned(mock, 'getWebhookLogs', { webhookId })).body.data);
  expect((logs.body.data as { list: unknown[] }).list).toHaveLength(10);
});

test('with the option zeroMeansDefault nothing else means a default', async () => {
  const mock = await start({ zeroMeansDefault: true });
  expect(await messageOf('listWebhooks', { page: -1 }, mock)).toBe('page must not be less than 1');
  expect(await messageOf('listWebhooks', { page: '' }, mock)).toBe('page must be an integer number');
  expect(await messageOf('getWebhookLogs', { webhookId: 'a', page: false }, mock)).toBe(
    'page must be an integer number',
  );
});

test('a number that is a string in a body or empty in a query is refused', async () => {
  const mock = await start();
  const message = 'page must be an integer number,limit must be an integer number';
  expect(await messageOf('getWebhookLogs', { webhookId: 'a', page: '1', limit: '10' }, mock)).toBe(message);
  expect(await messageOf('listWebhooks', { page: '', limit: '' }, mock)).toBe(message);
});

test('a query with the same parameter twice is refused', async () => {
  const mock = await start();
  const request = requestOf('listWebhooks');
  const parameters = { page: ['1', '2'] };
  const headers = signRequest({ method: 'GET', path: request.target, parameters }, mock.credentials, {
    date: String(vectorTime),
  });
  const answer = await send(mock, { target: `${request.target}?page=1&page=2`, headers });
  expectFailure(answer, { statusCode: 400 });
  expect(answer.body.message).toBe('page must be an integer number');
});

test('unknown members are ignored, and not stored', async () => {
  const mock = await start();
  const input = { ...webhook, extra: 1, webhookId: 'mine', createdAt: 0, retryConfig: { enabled: true, extra: 1 } };
  const created = await callSigned(mock, 'createWebhook', input);
  expectSuccess('createWebhook', created);
  expect(created.body.data).toEqual({
    ...webhook,
    webhookId: expect.stringMatching(/^[0-9a-f]{24}$/),
    createdAt: '2024-01-02T03:04:05.000Z',
    updatedAt: '2024-01-02T03:04:05.000Z',
    enabled: true,
    retryConfig: { enabled: true },
  });
});

test('null for an optional member counts as absent, for a required one as missing', async () => {
  const mock = await start();
  const nulls = { enabled: null, secret: null, retryConfig: null };
  const created = await callSigned(mock, 'createWebhook', { ...webhook, ...nulls });
  expectSuccess('createWebhook', created);
  expect(created.body.data).not.toHaveProperty('secret');
  expect(created.body.data).not.toHaveProperty('retryConfig');
  expect(created.body.data).toMatchObject({ enabled: true });
  const { webhookId } = created.body.data as { webhookId: string };
  const changed = await callSigned(mock, 'updateWebhook', { webhookId, name: null, events: null, enabled: false });
  expect(changed.body.data).toMatchObject({ ...webhook, enabled: false });
  expect(await messageOf('createWebhook', { ...webhook, name: null }, mock)).toBe('name should not be empty');
  expect(await messageOf('updateWebhook', { webhookId: null }, mock)).toBe('webhookId should not be empty');
});

test('inputs at their limits are accepted', async () => {
  const mock = await start();
  const receiver = await startReceiver();
  const largest = {
    name: '值'.repeat(255),
    url: `${receiver.url}/`.padEnd(2048, 'x'),
    events: Array(200).fill('login'),
    contentType: 'application/json',
    secret: 's'.repeat(255),
    retryConfig: { enabled: true, count: 100, delay: 10_000, delayUnit: 'Day' },
  };
  const created = await callSigned(mock, 'createWebhook', largest);
  expectSuccess('createWebhook', created);
  const { webhookId } = created.body.data as { webhookId: string };
  const smallest = {
    ...largest,
    webhookId,
    name: 'n',
    events: ['login'],
    secret: '',
    retryConfig: { enabled: false, count: 0, delay: 0 },
  };
  expectSuccess('updateWebhook', await callSigned(mock, 'updateWebhook', smallest));
  const webhookIds = Array(1000).fill('x'.repeat(64));
  expectSuccess('deleteWebhook', await callSigned(mock, 'deleteWebhook', { webhookIds }));
  for (const input of [
    { page: 1, limit: 1 },
    { page: 1_000_000_000, limit: 50 },
  ]) {
    expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks', input));
  }
  const names = Array.from({ length: 100 }, (_, index) => [`x-${index}`, 'x'] as const);
  const requestHeaders = Object.fromEntries(names);
  expectSuccess('triggerWebhook', await callSigned(mock, 'triggerWebhook', { webhookId, requestHeaders }));
  const long = { ['x'.repeat(256)]: 'x'.repeat(8192) };
  expectSuccess('triggerWebhook', await callSigned(mock, 'triggerWebhook', { webhookId, requestHeaders: long }));
});
