import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MockServerOptions } from '../src/index.ts';
import { callSigned, callWith, createCaller, getToken } from './support/caller.ts';
import { manualClock } from './support/manual-clock.ts';
import { newWebhook } from './support/new-webhook.ts';
import { startMock } from './support/start-mock.ts';
import { startReceiver } from './support/start-receiver.ts';
import { startWithTwoKeys } from './support/start-with-two-keys.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

type Places = () => [MockServerOptions, MockServerOptions];

const places: { title: string; places: Places }[] = [
  { title: 'in memory', places: () => [{}, {}] },
  {
    title: 'on two files',
    places: () => {
      const folder = temporaryFolder();
      return [{ file: join(folder, 'one.sqlite') }, { file: join(folder, 'other.sqlite') }];
    },
  },
  { title: 'on a file and in memory', places: () => [{ file: join(temporaryFolder(), 'one.sqlite') }, {}] },
];

describe.for(places)('two mocks in one process, $title', ({ places }) => {
  test('share neither webhooks nor logs', async () => {
    const [first, second] = places();
    const receiver = await startReceiver();
    const [one, other] = [await startMock(first), await startMock(second)];
    expect(one.credentials).toEqual(other.credentials);
    const [caller, otherCaller] = [await createCaller(one), await createCaller(other)];
    const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
    await caller.must('triggerWebhook', { webhookId });
    expect(await otherCaller.must('listWebhooks', {})).toEqual({ totalCount: 0, list: [] });
    expect(await otherCaller.must('getWebhookLogs', { webhookId })).toEqual({ totalCount: 0, list: [] });
    await otherCaller.must('deleteWebhook', { webhookIds: [webhookId] });
    expect(await caller.must('getWebhook', { webhookId })).toMatchObject({ webhookId });
  });

  test('share neither key pairs nor tokens', async () => {
    const [first, second] = places();
    const own = { accessKeyId: 'own', accessKeySecret: 'own', userPoolId: 'own' };
    const [one, other] = [await startMock({ ...first, credentials: own }), await startMock(second)];
    const { accessKeyId, accessKeySecret } = own;
    const ask = await (await createCaller(other)).call('getManagementToken', { accessKeyId, accessKeySecret });
    expect(ask.body.statusCode).toBe(401);
    const token = await getToken(one);
    const authorization = `Bearer ${token}`;
    expect((await callWith(one, 'listWebhooks', {}, { authorization })).body.statusCode).toBe(200);
    expect((await callWith(other, 'listWebhooks', {}, { authorization })).body.statusCode).toBe(401);
  });

  test('share neither nonces nor the count of calls nor the clock', async () => {
    const [first, second] = places();
    const [clock, otherClock] = [manualClock(), manualClock()];
    const one = await startMock({ ...first, clock, requestsPerSecond: 2 });
    const other = await startMock({ ...second, clock: otherClock, requestsPerSecond: 2 });
    for (const mock of [one, other]) {
      for (const nonce of ['first', 'second']) {
        expect((await callSigned(mock, 'listWebhooks', {}, { nonce })).body.statusCode).toBe(200);
      }
    }
    expect((await callSigned(one, 'listWebhooks')).status).toBe(429);
    clock.advance(1000);
    expect((await callSigned(one, 'listWebhooks')).status).toBe(200);
    expect((await callSigned(other, 'listWebhooks')).status).toBe(429);
  });

  test('close one by one', async () => {
    const [first, second] = places();
    const [one, other] = [await startMock(first), await startMock(second)];
    const caller = await createCaller(other);
    const receiver = await startReceiver();
    const { webhookId } = await caller.must('createWebhook', newWebhook({ url: receiver.url }));
    await one.close();
    await expect(fetch(`${one.url}/_mock/livez`)).rejects.toThrow('fetch failed');
    expect(await caller.must('triggerWebhook', { webhookId })).toEqual({ response: {} });
  });
});

test('two mocks behave by their own options', async () => {
  const one = await startMock({ language: 'en-US', zeroMeansDefault: true });
  const other = await startMock({ language: 'zh-CN', zeroMeansDefault: false });
  const ask = async (mock: typeof one) =>
    (await (await createCaller(mock)).call('listWebhooks', { page: 0, limit: 0 })).body;
  expect(await ask(one)).toMatchObject({ statusCode: 200, message: 'Operation successful' });
  expect(await ask(other)).toMatchObject({ statusCode: 400 });
});

test('a mock in memory writes no file', async () => {
  const mock = await startMock();
  await (await createCaller(mock)).must('createWebhook', newWebhook());
  expect(existsSync(':memory:')).toBe(false);
  expect(existsSync('.genauth-mock')).toBe(false);
});

test('two user pools on one server see, change and deliver their own webhooks only', async () => {
  const receiver = await startReceiver();
  const { mock, first, second } = await startWithTwoKeys();
  const [mine, yours] = [await createCaller(mock, first), await createCaller(mock, second)];
  const { webhookId } = await mine.must('createWebhook', newWebhook({ url: receiver.url }));
  const own = await yours.must('createWebhook', newWebhook({ name: 'yours', url: receiver.url }));
  for (const [operationId, input] of [
    ['getWebhook', { webhookId }],
    ['updateWebhook', { webhookId, name: 'stolen' }],
    ['triggerWebhook', { webhookId }],
  ] as const) {
    expect((await yours.call(operationId, input)).body.statusCode).toBe(404);
  }
  await yours.must('deleteWebhook', { webhookIds: [webhookId] });
  expect(await yours.must('listWebhooks', {})).toEqual({ totalCount: 1, list: [own] });
  expect(await mine.must('listWebhooks', {})).toMatchObject({
    totalCount: 1,
    list: [{ webhookId, name: 'a webhook' }],
  });
  await yours.must('triggerWebhook', { webhookId: own.webhookId });
  expect(receiver.requests.map(({ headers }) => headers['x-authing-userpool-id'])).toEqual([second.userPoolId]);
});
