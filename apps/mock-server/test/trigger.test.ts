import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { expectSentAsLogged } from './support/expect-sent-as-logged.ts';
import { newWebhook } from './support/new-webhook.ts';
import { answerJson, type ReceivedRequest, startReceiver } from './support/start-receiver.ts';
import { mustTrigger, start } from './support/trigger-once.ts';

const contentTypes = ['application/json', 'application/x-www-form-urlencoded'] as const;

describe.for(contentTypes)('a webhook with content type %s', (contentType) => {
  test('is sent exactly once, and its log has every header and every byte that arrived', async () => {
    const receiver = await startReceiver(answerJson({ received: true }));
    const { caller } = await start();
    const { data, log } = await mustTrigger(caller, { url: receiver.url, contentType, secret: 'a secret' });
    expect(receiver.requests).toHaveLength(1);
    expect(receiver.requests[0]).toMatchObject({ method: 'POST', url: '/' });
    expectSentAsLogged(log, receiver.requests[0], contentType);
    expect(data).toEqual({ response: { received: true } });
    expect(log).toMatchObject({ responseStatusCode: 200, responseBody: { received: true }, success: true });
    expect(log).not.toHaveProperty('errorMessage');
  });

  test('is sent with a body of any shape', async () => {
    const receiver = await startReceiver();
    const { caller } = await start();
    const requestBody = {
      eventName: '用户 & co=1+1?%',
      data: { nested: { list: [1, -0.5, null, true, { deep: ['é', '🧪', '\u0000', '"\\'] }] }, empty: {}, none: [] },
      text: 'a string, as it is; 100% & more',
      number: 1e21,
      flag: false,
      nothing: null,
      '名=&': '值',
      __proto__x: 'y',
    };
    const { log } = await mustTrigger(caller, { url: receiver.url, contentType }, { requestBody });
    expect(log.requestBody).toEqual(requestBody);
    expect(log.eventName).toBe(requestBody.eventName);
    expectSentAsLogged(log, receiver.requests[0], contentType);
  });

  test('is sent with a body without members', async () => {
    const receiver = await startReceiver();
    const { caller } = await start();
    const { log } = await mustTrigger(caller, { url: receiver.url, contentType }, { requestBody: {} });
    expect(log).toMatchObject({ eventName: 'test', requestBody: {} });
    expectSentAsLogged(log, receiver.requests[0], contentType);
  });
});

test('a trigger without a body sends the test event in its envelope', async () => {
  const receiver = await startReceiver();
  const { caller } = await start();
  const { log } = await mustTrigger(caller, { url: receiver.url });
  expect(bodyOf(receiver.requests[0])).toBe('{"eventName":"test","data":{"description":"A test from authing"}}');
  expect(log.eventName).toBe('test');
});

test('a form has the members of the body as fields: strings as they are, data as JSON', async () => {
  const receiver = await startReceiver();
  const { caller } = await start();
  const requestBody = { eventName: 'user:created', data: { user: { name: 'Ada L.' }, tags: ['a', 1] } };
  await mustTrigger(caller, { url: receiver.url, contentType: 'application/x-www-form-urlencoded' }, { requestBody });
  expect(bodyOf(receiver.requests[0])).toBe(
    'eventName=user%3Acreated&data=%7B%22user%22%3A%7B%22name%22%3A%22Ada+L.%22%7D%2C%22tags%22%3A%5B%22a%22%2C1%5D%7D',
  );
});

test('a delivery with a secret has the documented headers and no others', async () => {
  const receiver = await startReceiver();
  const { caller, mock } = await start();
  await mustTrigger(caller, { url: receiver.url, secret: 'my secret' });
  expect(headersOf(receiver.requests[0])).toEqual({
    host: new URL(receiver.url).host,
    connection: 'keep-alive',
    'user-agent': 'authing-webhook@2.0',
    accept: 'application/json, text/plain, */*',
    'content-type': 'application/json',
    'x-authing-webhook-secret': 'my secret',
    'x-authing-token': 'my secret',
    'x-authing-userpool-id': mock.credentials.userPoolId,
    'content-length': '65',
  });
});

test.for([
  ['without a secret', {}],
  ['with an empty secret', { secret: '' }],
] as const)('a delivery %s has no header for one', async ([, change]) => {
  const receiver = await startReceiver();
  const { caller } = await start();
  await mustTrigger(caller, { url: receiver.url, ...change });
  expect(Object.keys(headersOf(receiver.requests[0])).toSorted()).toEqual([
    'accept',
    'connection',
    'content-length',
    'content-type',
    'host',
    'user-agent',
    'x-authing-userpool-id',
  ]);
});

test('requestHeaders are added to the delivery: scalars as strings, objects as JSON, without null', async () => {
  const receiver = await startReceiver();
  const { caller } = await start();
  const requestHeaders = {
    'X-Trace': 'abc',
    'x-number': 4.5,
    'x-flag': false,
    'x-empty': '',
    'x-latin': 'é',
    cookie: 'a=b',
    // In the vendor's sample, the headers are an event body.
    eventName: 'test',
    data: { description: 'A test from authing' },
    nothing: null,
  };
  const { log } = await mustTrigger(caller, { url: receiver.url }, { requestHeaders });
  expect(headersOf(receiver.requests[0])).toMatchObject({
    'x-trace': 'abc',
    'x-number': '4.5',
    'x-flag': 'false',
    'x-empty': '',
    'x-latin': 'é',
    cookie: 'a=b',
    eventname: 'test',
    data: '{"description":"A test from authing"}',
    'user-agent': 'authing-webhook@2.0',
  });
  expect(headersOf(receiver.requests[0])).not.toHaveProperty('nothing');
  expectSentAsLogged(log, receiver.requests[0], 'application/json');
});

test('requestHeaders replace headers of the same name, in any letter case', async () => {
  const receiver = await startReceiver();
  const { caller } = await start();
  const requestHeaders = { 'Content-Type': 'text/plain', 'USER-AGENT': 'mine', 'x-authing-webhook-secret': 'other' };
  const { log } = await mustTrigger(caller, { url: receiver.url, secret: 'own' }, { requestHeaders });
  expect(headersOf(receiver.requests[0])).toMatchObject({
    'content-type': 'text/plain',
    'user-agent': 'mine',
    'x-authing-webhook-secret': 'other',
    'x-authing-token': 'own',
  });
  expectSentAsLogged(log, receiver.requests[0], 'application/json');
});

test.for(['Host', 'content-length', 'Transfer-Encoding', 'connection', 'Expect', 'upgrade'])(
  'a trigger that sets the header %s is refused, and nothing is sent or logged',
  async (name) => {
    const receiver = await startReceiver();
    const { caller } = await start();
    const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
    const { body } = await caller.call('triggerWebhook', { webhookId, requestHeaders: { [name]: 'x' } });
    expect(body).toMatchObject({ statusCode: 400, message: expect.stringContaining(`requestHeaders.${name}`) });
    expect(receiver.requests).toEqual([]);
    expect(await caller.must('getWebhookLogs', { webhookId })).toEqual({ totalCount: 0, list: [] });
  },
);

test.for(['a\r\nb', '密', 'a\u0000b'])('a trigger with the header value %j is refused', async (value) => {
  const { caller } = await start();
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: 'http://127.0.0.1:9/' }));
  const { body } = await caller.call('triggerWebhook', { webhookId, requestHeaders: { 'x-name': value } });
  expect(body).toMatchObject({ statusCode: 400, message: expect.stringContaining('requestHeaders.x-name') });
});

test.for([
  ['the name in the body', { eventName: 'role:created', data: 1 }, 'role:created'],
  ['any string in the body', { eventName: 'what ever' }, 'what ever'],
  ['"test" without a name', { data: {} }, 'test'],
  ['"test" for a name that is not a string', { eventName: 5 }, 'test'],
] as const)('the log calls the event by %s', async ([, requestBody, eventName]) => {
  const receiver = await startReceiver();
  const { caller } = await start();
  const { log } = await mustTrigger(caller, { url: receiver.url }, { requestBody });
  expect(log.eventName).toBe(eventName);
});

test('a trigger is sent to a disabled webhook too', async () => {
  const receiver = await startReceiver();
  const { caller } = await start();
  const { data } = await mustTrigger(caller, { url: receiver.url, enabled: false });
  expect(data).toEqual({ response: {} });
  expect(receiver.requests).toHaveLength(1);
});

test('a trigger uses the webhook as it is after its last change', async () => {
  const [before, after] = [await startReceiver(), await startReceiver()];
  const { caller } = await start();
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: before.url, secret: 'old' }));
  await caller.must('updateWebhook', { webhookId, url: `${after.url}/new`, secret: 'new' });
  await caller.must('triggerWebhook', { webhookId });
  expect(before.requests).toEqual([]);
  expect(after.requests[0]).toMatchObject({ url: '/new', headers: { 'x-authing-webhook-secret': 'new' } });
});

test('a redirect is not followed', async () => {
  const other = await startReceiver();
  const receiver = await startReceiver(answerJson({}, 302, { location: other.url }));
  const { caller } = await start();
  const { data, log } = await mustTrigger(caller, { url: receiver.url });
  expect(data).toEqual({ response: {} });
  expect(log).toMatchObject({
    responseStatusCode: 302,
    responseHeaders: { location: other.url },
    success: false,
    errorMessage: 'Request failed with status code 302',
  });
  expect(receiver.requests).toHaveLength(1);
  expect(other.requests).toEqual([]);
});

test('forty simultaneous triggers make forty deliveries, each with its own body, and forty log entries', async () => {
  const receiver = await startReceiver();
  const { caller } = await start();
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
  const numbers = Array.from({ length: 40 }, (_, index) => index);
  await Promise.all(numbers.map((data) => caller.must('triggerWebhook', { webhookId, requestBody: { data } })));
  const sent = receiver.requests.map((request) => JSON.parse(bodyOf(request)).data);
  expect(sent.toSorted((one, other) => one - other)).toEqual(numbers);
  const { totalCount } = await caller.must('getWebhookLogs', { webhookId });
  expect(totalCount).toBe(40);
});

test('a receiver that closes its connection after each answer gets every delivery', async () => {
  const receiver = await startReceiver({ body: '{"n":1}', framing: 'close' });
  const { caller } = await start();
  const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
  for (let round = 0; round < 5; round++) {
    expect(await caller.must('triggerWebhook', { webhookId })).toEqual({ response: { n: 1 } });
  }
  expect(receiver.requests).toHaveLength(5);
});

test('triggering an unknown webhook fails with 404', async () => {
  const { caller } = await start();
  const { body } = await caller.call('triggerWebhook', { webhookId: 'nowhere' });
  expect(body).toMatchObject({ statusCode: 404, message: 'webhook not found: nowhere' });
});

describe('the URL of a webhook is requested verbatim', () => {
  test.for([
    ['?only=query', '/?only=query'],
    ['/a/../b/./c//%41%2f%2F%zz?x=%20+&y=1&y=2&z#fragment', '/a/../b/./c//%41%2f%2F%zz?x=%20+&y=1&y=2&z'],
    ['/钩子/ü?名=值&🧪', '/%E9%92%A9%E5%AD%90/%C3%BC?%E5%90%8D=%E5%80%BC&%F0%9F%A7%AA'],
  ] as const)('%j as %s', async ([suffix, target]) => {
    const receiver = await startReceiver();
    const { caller } = await start();
    await mustTrigger(caller, { url: `${receiver.url}${suffix}` });
    expect(receiver.requests.map(({ requestLine }) => requestLine)).toEqual([`POST ${target} HTTP/1.1`]);
  });
});

test('user name and password of a URL become basic authorization', async () => {
  const receiver = await startReceiver();
  const { caller } = await start();
  const { log } = await mustTrigger(caller, { url: receiver.url.replace('//', '//ada:p%40ss%3A%2F@') });
  const [request] = receiver.requests;
  expect(request?.headers.authorization).toBe(`Basic ${Buffer.from('ada:p@ss:/').toString('base64')}`);
  expect(request?.headers.host).toBe(new URL(receiver.url).host);
  expectSentAsLogged(log, request, 'application/json');
});

// The addresses of localhost depend on the machine. Each one is tested.
test.for(await lookup('localhost', { all: true }))(
  'localhost reaches a receiver that listens on $address alone',
  async ({ address }) => {
    const receiver = await startReceiver({ body: '{"here":true}' }, { host: address });
    const { caller } = await start();
    const { data, log } = await mustTrigger(caller, { url: `http://localhost:${receiver.port}/` });
    expect(data).toEqual({ response: { here: true } });
    expect(log.requestHeaders['host']).toBe(`localhost:${receiver.port}`);
    expectSentAsLogged(log, receiver.requests[0], 'application/json');
  },
);

const loopback = Object.values(networkInterfaces()).flatMap((all) => all?.filter(({ internal }) => internal) ?? []);

test.for(loopback)('an address as the host reaches a receiver that listens on $address alone', async ({ address }) => {
  const receiver = await startReceiver({ body: '{"here":true}' }, { host: address });
  const { caller } = await start();
  const { data, log } = await mustTrigger(caller, { url: receiver.url });
  expect(data).toEqual({ response: { here: true } });
  expectSentAsLogged(log, receiver.requests[0], 'application/json');
});

function bodyOf(request: ReceivedRequest | undefined): string {
  return request?.body.toString() ?? '';
}

function headersOf(request: ReceivedRequest | undefined): ReceivedRequest['headers'] {
  return request?.headers ?? {};
}
