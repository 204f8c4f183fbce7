import { operationList } from '@genauth-webhooks/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callSigned, callWith, getToken, requestOf } from './support/caller.ts';
import { expectFailure, expectSuccess } from './support/expect-answer.ts';
import { manualClock, vectorTime } from './support/manual-clock.ts';
import { newWebhook } from './support/new-webhook.ts';
import { type Answer, send } from './support/raw-http.ts';
import type { Signing } from './support/sign-request.ts';
import { signRequest } from './support/sign-request.ts';
import { startMock } from './support/start-mock.ts';
import { startWithTwoKeys, temporaryStateFile } from './support/start-with-two-keys.ts';

const refused = (apiCode: number): { statusCode: number; apiCode: number } => ({ statusCode: 401, apiCode });
const minutes = 60_000;

/** Both dialects of a case. */
const dialects = ['authing', 'genauth'] as const;

test('a caller who is not recognised gets HTTP 200 with statusCode 401 and the documented apiCode', async () => {
  const mock = await startMock({ clock: manualClock() });
  const stranger = { ...mock.credentials, accessKeySecret: 'another' };
  const unknown = { ...mock.credentials, accessKeyId: 'unknown' };
  await callSigned(mock, 'listWebhooks', {}, { nonce: 'used' });
  const answers: readonly (readonly [number, Answer])[] = [
    [1300, await callSigned(mock, 'listWebhooks', {}, {}, stranger)],
    [1301, await callSigned(mock, 'listWebhooks', {}, { method: 'HMAC-MD5' })],
    [1302, await callSigned(mock, 'listWebhooks', {}, { version: '3' })],
    [1303, await callSigned(mock, 'listWebhooks', {}, { date: 'yesterday' })],
    [1304, await callSigned(mock, 'listWebhooks', {}, { date: null })],
    [1305, await callSigned(mock, 'listWebhooks', {}, { date: '0' })],
    [1306, await callSigned(mock, 'listWebhooks', {}, { nonce: 'used' })],
    [2020, await callSigned(mock, 'listWebhooks', {}, {}, unknown)],
    [2020, await callWith(mock, 'listWebhooks', {}, { authorization: 'Bearer a.b.c' })],
    [2020, await callWith(mock, 'listWebhooks', {}, {})],
  ];
  for (const [apiCode, answer] of answers) expectFailure(answer, refused(apiCode));
});

test.for(dialects)('a signature made with another secret is refused with 1300 (%s)', async (dialect) => {
  const mock = await startMock({ clock: manualClock() });
  const key = { ...mock.credentials, accessKeySecret: 'another secret' };
  expectFailure(await callSigned(mock, 'listWebhooks', {}, { dialect }, key), refused(1300));
});

test('credentials without a usable key ID and signature are refused', async () => {
  const mock = await startMock({ clock: manualClock() });
  const keyId = mock.credentials.accessKeyId;
  for (const credentials of ['', ':', 'AAAA', ':AAAA', keyId, `${keyId}:`, `${keyId}:=`, 'a:b:c']) {
    const headers = { authorization: `authing ${credentials}`, date: String(vectorTime) };
    const apiCode = credentials === '' || credentials === 'a:b:c' ? 2020 : 1300;
    expectFailure(await callWith(mock, 'listWebhooks', {}, headers), refused(apiCode));
  }
});

test('a date may be 5 minutes from now in either direction; a second beyond that it is refused with 1305', async () => {
  const mock = await startMock({ clock: manualClock() });
  const date = (skew: number): Signing => ({ date: new Date(vectorTime + skew).toUTCString() });
  for (const way of [-1, 1]) {
    expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks', {}, date(way * 300_000)));
    expectFailure(await callSigned(mock, 'listWebhooks', {}, date(way * 301_000)), refused(1305));
  }
});

test('the option dateWindowMs sets how far a date may be from now', async () => {
  const mock = await startMock({ clock: manualClock(), dateWindowMs: 1000 });
  expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks', {}, { date: String(vectorTime - 1000) }));
  expectFailure(await callSigned(mock, 'listWebhooks', {}, { date: String(vectorTime - 1001) }), refused(1305));
});

test('with dateWindowMs undefined the server accepts any date, but requires one', async () => {
  const mock = await startMock({ clock: manualClock(), dateWindowMs: undefined });
  for (const date of ['0', 'Thu, 01 Jan 1970 00:00:00 GMT', '9999999999999999']) {
    expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks', {}, { date }));
  }
  expectFailure(await callSigned(mock, 'listWebhooks', {}, { date: null }), refused(1304));
  expectFailure(await callSigned(mock, 'listWebhooks', {}, { date: 'now' }), refused(1303));
});

test.for(dialects)('the same signed request sent twice is refused with 1306 (%s)', async (dialect) => {
  const mock = await startMock({ clock: manualClock() });
  const request = requestOf('listWebhooks');
  const signable = { method: 'GET', path: request.target, parameters: {} };
  const headers = signRequest(signable, mock.credentials, { dialect });
  expectSuccess('listWebhooks', await send(mock, { ...request, headers }));
  expectFailure(await send(mock, { ...request, headers }), refused(1306));
  expectFailure(await send(mock, { ...request, headers }), refused(1306));
});

test('a nonce is refused again with 1306 when the request is signed again, with another date or for another operation', async () => {
  const mock = await startMock({ clock: manualClock() });
  const nonce = 'once';
  expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks', {}, { nonce }));
  const again = [
    await callSigned(mock, 'listWebhooks', {}, { nonce, date: String(vectorTime + 1) }),
    await callSigned(mock, 'getWebhookEventList', {}, { nonce }),
    await callSigned(mock, 'listWebhooks', {}, { nonce, dialect: 'genauth' }),
  ];
  for (const answer of again) expectFailure(answer, refused(1306));
});

test('a replayed request does nothing', async () => {
  const mock = await startMock({ clock: manualClock() });
  const input = newWebhook();
  expectSuccess('createWebhook', await callSigned(mock, 'createWebhook', input, { nonce: 'once' }));
  expectFailure(await callSigned(mock, 'createWebhook', input, { nonce: 'once' }), refused(1306));
  const list = await callSigned(mock, 'listWebhooks');
  expect(list.body.data).toMatchObject({ totalCount: 1 });
});

test('a nonce is refused for as long as its date is valid, for at most 10 minutes', async () => {
  const clock = manualClock();
  const mock = await startMock({ clock });
  const signing = { nonce: 'once', date: String(vectorTime + 5 * minutes) };
  expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks', {}, signing));
  for (let time = 0; time < 10; time++) {
    clock.advance(1 * minutes);
    expectFailure(await callSigned(mock, 'listWebhooks', {}, signing), refused(1306));
  }
  clock.advance(1);
  expectFailure(await callSigned(mock, 'listWebhooks', {}, signing), refused(1305));
});

test('a signature that was refused does not use up its nonce', async () => {
  const mock = await startMock({ clock: manualClock() });
  const stranger = { ...mock.credentials, accessKeySecret: 'another' };
  expectFailure(await callSigned(mock, 'listWebhooks', {}, { nonce: 'n' }, stranger), refused(1300));
  expectFailure(await callSigned(mock, 'listWebhooks', {}, { nonce: 'n', date: '0' }), refused(1305));
  expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks', {}, { nonce: 'n' }));
});

test('two access keys may use the same nonce', async () => {
  const { mock, first, second } = await startWithTwoKeys();
  expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks', {}, { nonce: 'n' }, first));
  expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks', {}, { nonce: 'n' }, second));
  expectFailure(await callSigned(mock, 'listWebhooks', {}, { nonce: 'n' }, first), refused(1306));
});

test('a nonce can be used once per access key, a request without one any number of times, and a restart forgets them', async () => {
  const options = { clock: manualClock(), file: temporaryStateFile() };
  const before = await startMock(options);
  expectSuccess('listWebhooks', await callSigned(before, 'listWebhooks', {}, { nonce: 'n' }));
  expectFailure(await callSigned(before, 'listWebhooks', {}, { nonce: 'n' }), refused(1306));
  for (let time = 0; time < 3; time++) {
    expectSuccess('listWebhooks', await callSigned(before, 'listWebhooks', {}, { nonce: null }));
  }
  await before.close();
  expectSuccess('listWebhooks', await callSigned(await startMock(options), 'listWebhooks', {}, { nonce: 'n' }));
});

test('two servers in one process do not share nonces', async () => {
  for (const mock of [await startMock({ clock: manualClock() }), await startMock({ clock: manualClock() })]) {
    expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks', {}, { nonce: 'n' }));
  }
});

test('with the option refuseReplayedNonces false a nonce may be used any number of times', async () => {
  const mock = await startMock({ clock: manualClock(), refuseReplayedNonces: false });
  for (let time = 0; time < 3; time++) {
    expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks', {}, { nonce: 'n' }));
  }
});

test.for(dialects)('an unknown access key is refused with 2020 (%s)', async (dialect) => {
  const mock = await startMock({ clock: manualClock(), language: 'en-US' });
  for (const accessKeyId of ['000000000000000000000000', '65F0C0DE0000000000000001', "' OR 1=1 --"]) {
    const key = { ...mock.credentials, accessKeyId };
    const answer = await callSigned(mock, 'listWebhooks', {}, { dialect }, key);
    expectFailure(answer, refused(2020));
    expect(answer.body.message).toBe(
      `There is no access key ${accessKeyId} on this server; use the key pair that start prints`,
    );
  }
});

test('a missing, empty or unknown authorization is refused with 2020, and the message names the valid forms', async () => {
  const mock = await startMock({ language: 'en-US' });
  const token = await getToken(mock);
  const values = ['', ' ', 'Bearer', 'Bearer ', 'authing', 'GenAuth', 'Basic eDp5', 'token', 'a.b', 'a.b.c.d', 'a..c'];
  const answers = [
    await callWith(mock, 'listWebhooks', {}, {}),
    await callWith(mock, 'listWebhooks', {}, { authorization: `Basic ${token}` }),
    ...(await Promise.all(values.map((authorization) => callWith(mock, 'listWebhooks', {}, { authorization })))),
  ];
  for (const answer of answers) {
    expectFailure(answer, refused(2020));
    expect(answer.body.message).toBe(
      'The authorization header must be "authing <access key ID>:<signature>", "GenAuth <access key ID>:<signature>", "Bearer <token>" or a token alone',
    );
  }
});

test('the server refuses every random authorization header and keeps running', async () => {
  const mock = await startMock({ clock: manualClock() });
  const printable = fc.stringMatching(/^[\t -~\x80-\xff]{0,60}$/);
  const scheme = fc.constantFrom('authing ', 'GenAuth ', 'Bearer ', '', 'authing 65f0c0de0000000000000001:');
  await fc.assert(
    fc.asyncProperty(scheme, printable, async (prefix, rest) => {
      const headers = { authorization: prefix + rest, date: String(vectorTime) };
      const { status, body } = await callWith(mock, 'listWebhooks', {}, headers);
      expect({ status, statusCode: body.statusCode }).toEqual({ status: 200, statusCode: 401 });
      expect([1300, 2020]).toContain(body.apiCode);
    }),
    { numRuns: 100 },
  );
});

test('every operation but get-management-token refuses a caller without authorization', async () => {
  const mock = await startMock();
  for (const { operationId, secured } of operationList) {
    const { body } = await callWith(mock, operationId, {}, {});
    expect(body.statusCode, operationId).toBe(secured ? 401 : 400);
  }
  expect(operationList.filter(({ secured }) => !secured)).toHaveLength(1);
});

test('a refused caller changes nothing', async () => {
  const mock = await startMock({ clock: manualClock() });
  const input = newWebhook();
  const created = await callSigned(mock, 'createWebhook', input);
  const { webhookId } = created.body.data as { webhookId: string };
  const stranger = { ...mock.credentials, accessKeySecret: 'another' };
  expectFailure(await callSigned(mock, 'createWebhook', input, {}, stranger), refused(1300));
  expectFailure(await callSigned(mock, 'updateWebhook', { webhookId, name: 'x' }, {}, stranger), refused(1300));
  expectFailure(await callSigned(mock, 'deleteWebhook', { webhookIds: [webhookId] }, {}, stranger), refused(1300));
  const list = await callSigned(mock, 'listWebhooks');
  expect(list.body.data).toEqual({ totalCount: 1, list: [created.body.data] });
});

test('the message about an invalid signature shows the text to sign, without the value of any secret in the body', async () => {
  const mock = await startMock({ clock: manualClock() });
  const hidden = ['hidden-1', 'hidden-2', 'hidden-3', 'hidden-4', 'hidden-5'];
  const stranger = { ...mock.credentials, accessKeySecret: 'hidden-key' };
  const create = await callSigned(
    mock,
    'createWebhook',
    { name: 'shown', secret: hidden[0] },
    { nonce: 'n' },
    stranger,
  );
  expectFailure(create, refused(1300));
  expect(create.body.message).toContain('/api/v3/create-webhook?name=shown&secret=***"');

  const requestBody = {
    eventName: 'shown',
    data: { password: hidden[1], list: [{ token: hidden[2] }], salt: { a: hidden[3] } },
  };
  const trigger = await callSigned(mock, 'triggerWebhook', { requestBody, accessKeySecret: hidden[4] }, {}, stranger);
  expectFailure(trigger, refused(1300));
  expect(trigger.body.message).toContain('shown');

  const query = await callSigned(mock, 'listWebhooks', { secret: hidden[0], page: 'shown' }, {}, stranger);
  expect(query.body.message).toContain('page=shown&secret=***');
  for (const text of [...hidden, stranger.accessKeySecret, mock.credentials.accessKeySecret]) {
    expect(create.text + trigger.text + query.text).not.toContain(text);
  }
});
