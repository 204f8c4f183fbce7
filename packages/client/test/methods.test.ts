import { createHmac } from 'node:crypto';
import { ManagementClient } from '@genauth-webhooks/client';
import { operations } from '@genauth-webhooks/contract';
import { describe, expect, test } from 'vitest';
import { acceptsSignature } from './support/accepts-signature.ts';
import { accessKeyId, accessKeySecret, createClient } from './support/create-client.ts';
import { createRecordingServer, type RecordedRequest } from './support/create-recording-server.ts';

type Row = {
  readonly name: keyof typeof operations;
  readonly call: (client: ManagementClient) => Promise<unknown>;
  readonly sent: Pick<RecordedRequest, 'method' | 'url' | 'body'>;
};

const webhookId = '6229ffa0f1c2d3e4a5b6c7d8';

const rows: readonly Row[] = [
  {
    name: 'createWebhook',
    call: (client) =>
      client.createWebhook({
        name: 'A 名',
        url: 'https://a.b/c?d=e',
        events: ['login'],
        contentType: 'application/json',
      }),
    sent: {
      method: 'POST',
      url: '/api/v3/create-webhook',
      body: '{"name":"A 名","url":"https://a.b/c?d=e","events":["login"],"contentType":"application/json"}',
    },
  },
  {
    name: 'listWebhooks',
    call: (client) => client.listWebhooks({ page: 2, limit: 50 }),
    sent: { method: 'GET', url: '/api/v3/list-webhooks?page=2&limit=50', body: '' },
  },
  {
    name: 'updateWebhook',
    call: (client) => client.updateWebhook({ webhookId, enabled: false, secret: '', events: [] }),
    sent: {
      method: 'POST',
      url: '/api/v3/update-webhook',
      body: `{"webhookId":"${webhookId}","enabled":false,"secret":"","events":[]}`,
    },
  },
  {
    name: 'deleteWebhook',
    call: (client) => client.deleteWebhook({ webhookIds: [webhookId] }),
    sent: { method: 'POST', url: '/api/v3/delete-webhook', body: `{"webhookIds":["${webhookId}"]}` },
  },
  {
    name: 'getWebhookLogs',
    call: (client) => client.getWebhookLogs({ webhookId, page: 1, limit: 10 }),
    sent: {
      method: 'POST',
      url: '/api/v3/get-webhook-logs',
      body: `{"webhookId":"${webhookId}","page":1,"limit":10}`,
    },
  },
  {
    name: 'triggerWebhook',
    call: (client) =>
      client.triggerWebhook({
        webhookId,
        requestHeaders: { 'x-a': 1 },
        requestBody: { eventName: 'test', data: { a: [null] } },
      }),
    sent: {
      method: 'POST',
      url: '/api/v3/trigger-webhook',
      body: `{"webhookId":"${webhookId}","requestHeaders":{"x-a":1},"requestBody":{"eventName":"test","data":{"a":[null]}}}`,
    },
  },
  {
    name: 'getWebhook',
    call: (client) => client.getWebhook({ webhookId: 'a b&c=d+é' }),
    sent: { method: 'GET', url: '/api/v3/get-webhook?webhookId=a+b%26c%3Dd%2B%C3%A9', body: '' },
  },
  {
    name: 'getWebhookEventList',
    call: (client) => client.getWebhookEventList(),
    sent: { method: 'GET', url: '/api/v3/get-webhook-event-list', body: '' },
  },
];

test('every operation but the token one has a row here, and every operation has a method', () => {
  const names = Object.keys(operations).filter((name) => name !== 'getManagementToken');
  expect(rows.map(({ name }) => name).sort()).toEqual(names.sort());
  for (const name of Object.keys(operations)) expect(ManagementClient.prototype).toHaveProperty(name);
});

describe.each(rows)('$name', ({ name, call, sent }) => {
  test('sends method, path, query and body as the contract has them', async () => {
    const server = await createRecordingServer();
    await call(createClient({ host: server.url }));
    const { method, url, body } = server.only();
    expect({ method, url, body }).toEqual(sent);
    expect([method, url.split('?')[0]]).toEqual([operations[name].method, operations[name].path]);
  });

  test('is signed', async () => {
    const server = await createRecordingServer();
    await call(createClient({ host: server.url }));
    expect(acceptsSignature(server.only(), accessKeySecret)).toBe(true);
  });

  test('resolves to the envelope', async () => {
    const envelope = { statusCode: 404, message: 'no such webhook', requestId: 'r' };
    const server = await createRecordingServer((response) => response.end(JSON.stringify(envelope)));
    await expect(call(createClient({ host: server.url }))).resolves.toStrictEqual(envelope);
  });
});

describe('getManagementToken', () => {
  test('sends the key pair of the client, without authorization', async () => {
    const server = await createRecordingServer();
    await createClient({ host: server.url }).getManagementToken();
    const { method, url, body, headers } = server.only();
    expect({ method, url, body }).toEqual({
      method: 'POST',
      url: '/api/v3/get-management-token',
      body: JSON.stringify({ accessKeyId, accessKeySecret }),
    });
    expect(headers.authorization).toBeUndefined();
    expect(Object.keys(headers).filter((name) => name.includes('signature'))).toEqual([]);
  });

  test('sends another key pair when it is given one', async () => {
    const server = await createRecordingServer();
    await createClient({ host: server.url }).getManagementToken({ accessKeyId: 'other', accessKeySecret: 'pair' });
    expect(server.only().body).toBe('{"accessKeyId":"other","accessKeySecret":"pair"}');
  });
});

test('a body is JSON and says so, a request without one says nothing', async () => {
  const server = await createRecordingServer();
  const client = createClient({ host: server.url });
  await client.deleteWebhook({ webhookIds: [] });
  await client.getWebhookEventList();
  expect(server.requests.map(({ headers }) => headers['content-type'])).toEqual(['application/json', undefined]);
});

test.each([
  ['no argument', undefined],
  ['no members', {}],
  ['members that are undefined', { page: undefined, limit: undefined } as object],
])('listWebhooks with %s sends and signs no question mark', async (_, input) => {
  const server = await createRecordingServer();
  await createClient({ host: server.url }).listWebhooks(input);
  const request = server.only();
  expect(request.url).toBe('/api/v3/list-webhooks');
  // Over the bare path, not over the trailing `?` that a server tolerates.
  expect(request.headers.authorization).toBe(`GenAuth ${accessKeyId}:${signatureOfBareList(request)}`);
});

test('a value that does not belong in a query is sent as JSON, and signed as it is sent', async () => {
  const server = await createRecordingServer();
  const input: object = { page: Number.NaN, limit: [1, 2], since: new Date(0), none: null };
  await createClient({ host: server.url }).listWebhooks(input);
  expect(decodeURIComponent(server.only().url)).toBe(
    '/api/v3/list-webhooks?page=NaN&limit=[1,2]&since=1970-01-01T00:00:00.000Z',
  );
  expect(acceptsSignature(server.only(), accessKeySecret)).toBe(true);
});

test('an input that is changed after the call is sent and signed as it was', async () => {
  const server = await createRecordingServer();
  const input = { webhookId, name: 'before' };
  const answer = createClient({ host: server.url }).updateWebhook(input);
  input.name = 'after';
  await answer;
  expect(server.only().body).toContain('before');
  expect(acceptsSignature(server.only(), accessKeySecret)).toBe(true);
});

test('an input that changes inside, or serialises differently each time, is sent and signed as it was at first', async () => {
  const server = await createRecordingServer();
  const events: ('login' | 'kick')[] = ['login'];
  let count = 0;
  const counted = {
    toJSON: () => {
      count += 1;
      return `name ${count}`;
    },
  };
  const answer = createClient({ host: server.url }).updateWebhook({ webhookId, events, name: counted as never });
  events.push('kick');
  await answer;
  expect(server.only().body).toBe(`{"webhookId":"${webhookId}","events":["login"],"name":"name 1"}`);
  expect(acceptsSignature(server.only(), accessKeySecret)).toBe(true);
});

/** Computed with node:crypto, over the header block that `createClient` leads to. */
function signatureOfBareList({ headers }: RecordedRequest): string {
  const lines = [
    'GET',
    'date:Tue, 02 Jan 2024 03:04:05 GMT',
    'x-genauth-lang:zh-CN',
    `x-genauth-sdk-version:${headers['x-genauth-sdk-version']}`,
    'x-genauth-signature-method:HMAC-SHA1',
    'x-genauth-signature-nonce:00112233445566778899aabbccddeeff',
    'x-genauth-signature-version:1.0',
    '/api/v3/list-webhooks',
  ];
  return createHmac('sha1', accessKeySecret).update(lines.join('\n')).digest('base64');
}
