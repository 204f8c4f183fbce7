import type { Schemas } from '@genauth-webhooks/contract';
import { eventExamples } from '@genauth-webhooks/contract/event-examples';
import { type EventName, eventCatalogue } from '@genauth-webhooks/contract/events';
import { eventValidators } from '@genauth-webhooks/contract/validate-events';
import { expect, test } from 'vitest';
import { createCaller } from './support/caller.ts';
import { addWebhook } from './support/new-webhook.ts';
import { startMock } from './support/start-mock.ts';
import { type ReceivedRequest, startReceiver } from './support/start-receiver.ts';

const names = eventCatalogue.map(({ name }) => name);
const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

/** The body of a delivery, whatever its encoding. */
function bodyOf({ headers, text }: ReceivedRequest): unknown {
  if (headers['content-type'] === json) return JSON.parse(text);
  const fields = new URLSearchParams(text);
  return { eventName: fields.get('eventName'), data: JSON.parse(fields.get('data') ?? '') };
}

test.each<readonly [Schemas['ContentType'], string | undefined]>([
  [json, 'a secret'],
  [json, ''],
  [form, undefined],
])(
  'as %s with secret %j, first attempt, retry, replay and trigger of all 76 events have the same headers and bytes',
  async (contentType, secret) => {
    // The first of every four requests fails, so each event has two attempts before its replay and its trigger.
    const receiver = await startReceiver((_, index) => (index % 4 === 0 ? 500 : 200));
    const mock = await startMock();
    const caller = await createCaller(mock);
    const webhookId = await addWebhook(caller, `${receiver.url}/hook?a=b`, {
      events: names,
      contentType,
      retryConfig: { enabled: true, count: 1, delay: 1, delayUnit: 'Day' },
      ...(secret === undefined ? {} : { secret }),
    });
    await mock.useVirtualClock();

    for (const [index, eventName] of names.entries()) {
      const [first] = await mock.emit(eventName);
      await mock.runAll();
      await mock.replay(first?.deliveryId ?? '');
      await mock.runAll();
      await caller.must('triggerWebhook', { webhookId, requestBody: { ...eventExamples[eventName] } });

      const requests = receiver.requests.slice(index * 4);
      expect(requests.map(({ reaction }) => reaction)).toEqual([500, 200, 200, 200]);
      const [firstTry, ...others] = requests;
      if (firstTry === undefined) throw new Error(`${eventName} was not sent`);
      for (const other of others) {
        expect(other.rawHeaders).toEqual(firstTry.rawHeaders);
        expect(other.body).toEqual(firstTry.body);
        expect(other.url).toBe('/hook?a=b');
      }
      expectDocumentedHeaders(firstTry, contentType, secret || undefined);
      expectValid(bodyOf(firstTry), eventName);
    }
    expect(receiver.requests).toHaveLength(4 * 76);
  },
);

function expectDocumentedHeaders(request: ReceivedRequest, contentType: string, secret: string | undefined): void {
  const secretHeaders = secret === undefined ? {} : { 'x-authing-webhook-secret': secret, 'x-authing-token': secret };
  expect(request.headers).toEqual({
    host: request.headers.host,
    connection: 'keep-alive',
    'user-agent': 'authing-webhook@2.0',
    accept: 'application/json, text/plain, */*',
    'content-type': contentType,
    'x-authing-userpool-id': '65f0c0de0000000000000001',
    'content-length': String(Buffer.byteLength(request.text)),
    ...secretHeaders,
  });
}

function expectValid(body: unknown, eventName: EventName): void {
  const validate = eventValidators[eventName];
  expect(validate(body), JSON.stringify(validate.errors)).toBe(true);
  expect(body).toEqual(eventExamples[eventName]);
}

test('a changed secret, URL or content type does not affect retries and replays of earlier deliveries', async () => {
  const receiver = await startReceiver((_, index) => (index === 0 ? 500 : 200));
  const mock = await startMock();
  const caller = await createCaller(mock);
  const webhookId = await addWebhook(caller, `${receiver.url}/old`, {
    secret: 'old',
    retryConfig: { enabled: true, count: 1 },
  });
  await mock.useVirtualClock();
  const [first] = await mock.emit('user:created');
  await mock.step();
  await caller.must('updateWebhook', { webhookId, secret: 'new', url: `${receiver.url}/new`, contentType: form });
  await mock.runAll();
  await mock.replay(first?.deliveryId ?? '');
  await mock.emit('user:created');
  await mock.runAll();

  const sent = receiver.requests.map(({ url, headers }) => [url, headers['x-authing-webhook-secret']]);
  expect(sent).toEqual([
    ['/old', 'old'],
    ['/old', 'old'],
    ['/old', 'old'],
    ['/new', 'new'],
  ]);
  const [one, two, three] = receiver.requests.map(({ body }) => body);
  expect([two, three]).toEqual([one, one]);
});

test('bodies with any characters have equal bytes in every attempt', async () => {
  const receiver = await startReceiver(500);
  const mock = await startMock();
  const caller = await createCaller(mock);
  const retryConfig: Schemas['RetryConfig'] = { enabled: true, count: 2, delay: 1 };
  await addWebhook(caller, `${receiver.url}/json`, { events: ['test'], retryConfig });
  await addWebhook(caller, `${receiver.url}/form`, { events: ['test'], retryConfig, contentType: form });
  await mock.useVirtualClock();
  const description = 'é 漢字 👩‍👩‍👧 \u0000 \u2028 " \\ & = + % \ud800 \r\n';
  await mock.emit('test', { description });
  await mock.runAll();
  await mock.replayAll();
  await mock.runAll();
  for (const path of ['/json', '/form']) {
    const bytes = receiver.at(path).map((request) => request.body);
    expect(bytes).toEqual(Array.from({ length: 6 }, () => bytes[0]));
    const sent = bodyOf(receiver.at(path)[0] as ReceivedRequest);
    expect(sent).toEqual({ eventName: 'test', data: { description } });
  }
});
