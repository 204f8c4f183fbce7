import { type OperationId, operationList } from '@genauth-webhooks/contract';
import { expect, test } from 'vitest';
import type { MockServer } from '../src/index.ts';
import { type AnyInput, callSigned, callWith, getToken } from './support/caller.ts';
import { expectFailure, expectSuccess } from './support/expect-answer.ts';
import { manualClock } from './support/manual-clock.ts';
import { newWebhook } from './support/new-webhook.ts';
import type { Answer } from './support/raw-http.ts';
import { startMock } from './support/start-mock.ts';
import { startWithTwoKeys } from './support/start-with-two-keys.ts';

/** Calls an operation in one of the ways that the server knows, with more headers. */
type Form = (
  mock: MockServer,
  operationId: OperationId,
  input: AnyInput,
  headers?: { readonly [name: string]: string },
) => Promise<Answer>;

const bySignature =
  (dialect: 'authing' | 'genauth', scheme: string): Form =>
  (mock, operationId, input, headers = {}) =>
    callSigned(mock, operationId, input, { dialect, scheme, headers });

const byToken =
  (prefix: string): Form =>
  async (mock, operationId, input, headers = {}) =>
    await callWith(mock, operationId, input, { ...headers, authorization: prefix + (await getToken(mock)) });

const forms: readonly (readonly [string, Form])[] = [
  ['a signature of the word authing', bySignature('authing', 'authing')],
  ['a signature of the word GenAuth', bySignature('genauth', 'GenAuth')],
  ['a bearer token', byToken('Bearer ')],
  ['a token alone', byToken('')],
];

const otherCases: readonly (readonly [string, Form])[] = [
  ['AUTHING', bySignature('authing', 'AUTHING')],
  ['Authing', bySignature('authing', 'Authing')],
  ['genauth', bySignature('genauth', 'genauth')],
  ['GENAUTH', bySignature('genauth', 'GENAUTH')],
  ['bearer', byToken('bearer ')],
  ['BEARER', byToken('BEARER ')],
];

const input = newWebhook();
const secured = operationList.filter((operation) => operation.secured);

async function startFrozen(): Promise<MockServer> {
  return await startMock({ clock: manualClock() });
}

test.for(forms)('%s is accepted, in a query and in a body', async ([, call]) => {
  const mock = await startFrozen();
  expectSuccess('createWebhook', await call(mock, 'createWebhook', input));
  const list = await call(mock, 'listWebhooks', { page: 1, limit: 10 });
  expectSuccess('listWebhooks', list);
  expect(list.body.data).toMatchObject({ totalCount: 1 });
});

test('a signature in either dialect, a bearer token and a token alone are accepted side by side by one server', async () => {
  const mock = await startFrozen();
  for (const [, call] of [...forms, ...otherCases]) {
    expectSuccess('createWebhook', await call(mock, 'createWebhook', input));
  }
  const list = await callSigned(mock, 'listWebhooks');
  expect(list.body.data).toMatchObject({ totalCount: forms.length + otherCases.length });
});

test.for(forms)('%s is accepted by every operation that asks for one', async ([, call]) => {
  const mock = await startFrozen();
  expect(secured).toHaveLength(8);
  for (const { operationId } of secured) {
    const answer = await call(mock, operationId, {});
    expect(answer.body.statusCode, operationId).not.toBe(401);
  }
});

test.for(otherCases)('the scheme word may be written %s', async ([, call]) => {
  expectSuccess('listWebhooks', await call(await startFrozen(), 'listWebhooks', {}));
});

test('the server ignores white space around the parts of an authorization', async () => {
  const mock = await startFrozen();
  const token = await getToken(mock);
  for (const authorization of [`Bearer   ${token}`, `  Bearer ${token}  `, `Bearer\t${token}`, `  ${token} `]) {
    expectSuccess('listWebhooks', await callWith(mock, 'listWebhooks', {}, { authorization }));
  }
});

test('the user pool header may be absent, empty or anything, beside every form of authorization', async () => {
  for (const [, call] of forms) {
    const mock = await startFrozen();
    expectSuccess('createWebhook', await call(mock, 'createWebhook', input));
    let count = 1;
    for (const name of ['x-authing-userpool-id', 'x-genauth-userpool-id']) {
      for (const value of ['', mock.credentials.userPoolId, '0123456789abcdef01234567', 'of no form']) {
        expectSuccess('createWebhook', await call(mock, 'createWebhook', input, { [name]: value }));
        const list = await call(mock, 'listWebhooks', {}, { [name]: value });
        expect(list.body.data).toMatchObject({ totalCount: ++count });
      }
    }
  }
});

const besideToken = {
  date: '1500000000000',
  'x-authing-date': 'not a date',
  'x-authing-signature-method': 'HMAC-SHA512',
  'x-authing-signature-version': '9',
  'x-authing-signature-nonce': 'the-same-every-time',
};

test.for(['', 'Bearer '])(
  'signature headers beside a token mean nothing, as the Java SDK sends them: "%s<token>"',
  async (prefix) => {
    const mock = await startFrozen();
    const authorization = prefix + (await getToken(mock));
    for (let time = 0; time < 3; time++) {
      const answer = await callWith(mock, 'listWebhooks', {}, { ...besideToken, authorization });
      expectSuccess('listWebhooks', answer);
    }
  },
);

test('the date of a signature may be an HTTP date or Unix milliseconds, in date, x-authing-date or x-genauth-date', async () => {
  const mock = await startFrozen();
  for (const dialect of ['authing', 'genauth'] as const) {
    for (const date of ['Tue, 02 Jan 2024 03:04:05 GMT', '1704164645000']) {
      expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks', {}, { dialect, date }));
      // As the C# SDK sends it.
      const headers = { [`x-${dialect}-date`]: date };
      expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks', {}, { dialect, date: null, headers }));
    }
  }
});

test('a signature needs no nonce, method or version header', async () => {
  const mock = await startFrozen();
  for (let time = 0; time < 2; time++) {
    expectSuccess('listWebhooks', await callSigned(mock, 'listWebhooks', {}, { nonce: null }));
  }
});

test('get-management-token works without authorization and looks at none that is there', async () => {
  const mock = await startFrozen();
  const { accessKeyId, accessKeySecret } = mock.credentials;
  const key = { accessKeyId, accessKeySecret };
  expectSuccess('getManagementToken', await callWith(mock, 'getManagementToken', key, {}));
  for (const authorization of ['', 'Bearer ', 'Bearer garbage', 'authing a:b', 'Basic eDp5']) {
    expectSuccess('getManagementToken', await callWith(mock, 'getManagementToken', key, { authorization }));
  }
});

test("webhooks belong to the user pool of the caller's access key, whatever the user pool header says", async () => {
  const { mock, first, second } = await startWithTwoKeys();
  for (const dialect of ['authing', 'genauth'] as const) {
    await callSigned(mock, 'createWebhook', { ...input, name: dialect }, { dialect }, first);
  }
  const headers = { 'x-authing-userpool-id': first.userPoolId };
  const answers = [
    await callSigned(mock, 'listWebhooks', {}, { headers }, second),
    await callWith(mock, 'listWebhooks', {}, { ...headers, authorization: await getToken(mock, second) }),
  ];
  for (const answer of answers) expect(answer.body.data).toEqual({ totalCount: 0, list: [] });

  const own = await callSigned(mock, 'listWebhooks', {}, { headers: { 'x-authing-userpool-id': 'pool-2' } }, first);
  expect(own.body.data).toMatchObject({ totalCount: 2 });
});

test('a caller cannot read, change, trigger, delete or see the log of a webhook of another user pool', async () => {
  const { mock, first, second } = await startWithTwoKeys();
  const created = await callSigned(mock, 'createWebhook', input, {}, first);
  const { webhookId } = created.body.data as { webhookId: string };
  const notFound = { statusCode: 404 };
  expectFailure(await callSigned(mock, 'getWebhook', { webhookId }, {}, second), notFound);
  expectFailure(await callSigned(mock, 'updateWebhook', { webhookId, name: 'x' }, {}, second), notFound);
  expectFailure(await callSigned(mock, 'triggerWebhook', { webhookId }, {}, second), notFound);
  const logs = await callSigned(mock, 'getWebhookLogs', { webhookId }, {}, second);
  expect(logs.body.data).toEqual({ totalCount: 0, list: [] });
  expectSuccess('deleteWebhook', await callSigned(mock, 'deleteWebhook', { webhookIds: [webhookId] }, {}, second));
  const still = await callSigned(mock, 'getWebhook', { webhookId }, {}, first);
  expect(still.body.data).toEqual(created.body.data);
});
