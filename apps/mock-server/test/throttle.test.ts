import { expect, test } from 'vitest';
import { callSigned, callWith, getToken } from './support/caller.ts';
import { expectFailure, expectSuccess } from './support/expect-answer.ts';
import { manualClock } from './support/manual-clock.ts';
import { newWebhook } from './support/new-webhook.ts';
import { startMock } from './support/start-mock.ts';
import { startWithTwoKeys } from './support/start-with-two-keys.ts';

const throttled = { statusCode: 429, httpStatus: 429 };

test('beyond requestsPerSecond a call gets HTTP 429, with a body of statusCode and message and nothing else', async () => {
  const mock = await startMock({ clock: manualClock(), requestsPerSecond: 2 });
  for (let call = 0; call < 2; call++) expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks'));
  const answer = await callSigned(mock, 'listWebhooks');
  expectFailure(answer, throttled);
  expect(answer.body).toEqual({ statusCode: 429, message: '您的请求已超过最大数量限制，请稍后重试' });
  expect(answer.headers.get('retry-after')).toBe('1');
  const english = { 'x-authing-lang': 'en-US', authorization: await getToken(mock) };
  expect((await callWith(mock, 'listWebhooks', {}, english)).body).toEqual({
    statusCode: 429,
    message: 'The maximum number of requests per second (2) is exceeded; try again in a second',
  });
});

test('a throttled call does nothing', async () => {
  const clock = manualClock();
  const mock = await startMock({ clock, requestsPerSecond: 1 });
  const input = newWebhook();
  expectSuccess('createWebhook', await callSigned(mock, 'createWebhook', input));
  expectFailure(await callSigned(mock, 'createWebhook', input), throttled);
  clock.advance(1000);
  expect((await callSigned(mock, 'listWebhooks')).body.data).toMatchObject({ totalCount: 1 });
});

test('user pools are counted apart', async () => {
  const { mock, first, second } = await startWithTwoKeys({ requestsPerSecond: 1 });
  for (const key of [first, second]) {
    expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks', {}, {}, key));
    expectFailure(await callSigned(mock, 'listWebhooks', {}, {}, key), throttled);
  }
});

test('one user pool is counted as one, however its callers authorize themselves', async () => {
  const mock = await startMock({ clock: manualClock(), requestsPerSecond: 4 });
  const token = await getToken(mock);
  const call = async (form: number) =>
    form < 2
      ? await callSigned(mock, 'listWebhooks', {}, { dialect: form === 0 ? 'authing' : 'genauth' })
      : await callWith(mock, 'listWebhooks', {}, { authorization: form === 2 ? token : `Bearer ${token}` });
  for (const form of [0, 1, 2, 3]) expectSuccess('listWebhooks', await call(form));
  for (const form of [0, 1, 2, 3]) expectFailure(await call(form), throttled);
});

test('the limit counts neither token requests nor unauthorized calls', async () => {
  const mock = await startMock({ clock: manualClock(), requestsPerSecond: 1 });
  const stranger = { ...mock.credentials, accessKeySecret: 'another' };
  for (let call = 0; call < 3; call++) {
    await getToken(mock);
    expectFailure(await callSigned(mock, 'listWebhooks', {}, {}, stranger), { statusCode: 401, apiCode: 1300 });
    expectFailure(await callWith(mock, 'listWebhooks', {}, {}), { statusCode: 401, apiCode: 2020 });
  }
  expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks'));
});

test('a call that is refused for its input is counted', async () => {
  const mock = await startMock({ clock: manualClock(), requestsPerSecond: 1 });
  expectFailure(await callSigned(mock, 'getWebhook'), { statusCode: 400 });
  expectFailure(await callSigned(mock, 'listWebhooks'), throttled);
});
