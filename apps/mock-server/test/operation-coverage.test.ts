import { type FailureId, type OperationId, operationList } from '@genauth-webhooks/contract';
import { describe, expect, test } from 'vitest';
import type { MockServer, MockServerOptions } from '../src/index.ts';
import { type AnyInput, callSigned, callWith, getToken } from './support/caller.ts';
import { expectFailure, expectSuccess } from './support/expect-answer.ts';
import { manualClock } from './support/manual-clock.ts';
import type { Answer } from './support/raw-http.ts';
import type { Signing } from './support/sign-request.ts';
import { startMock } from './support/start-mock.ts';
import { answerJson, startReceiver } from './support/start-receiver.ts';

/** Brings about one answer of one operation. */
type Case = () => Promise<Answer>;

/** A case for the success and for every failure of every operation; one that is missing does not compile. */
type Table = {
  readonly [Id in OperationId]: {
    readonly success: Case;
    readonly failures: { readonly [F in FailureId<Id>]: Case };
  };
};

const someId = '6229ffa0f1c2d3e4a5b6c7d8';
const webhook = {
  name: 'User created event',
  url: 'https://example.com/callback',
  events: ['user:created'],
  contentType: 'application/json',
};

async function start(options: MockServerOptions = {}): Promise<MockServer> {
  return await startMock({ clock: manualClock(), ...options });
}

async function createWebhook(mock: MockServer, url: string = webhook.url): Promise<string> {
  const { body } = await callSigned(mock, 'createWebhook', { ...webhook, url });
  return (body.data as { webhookId: string }).webhookId;
}

/** A call with an input that needs nothing to be there. */
function refusal(operationId: OperationId, input: AnyInput): Case {
  return async () => await callSigned(await start(), operationId, input);
}

/** A call of an operation on a webhook that is there. */
function onWebhook(operationId: OperationId, inputFor: (webhookId: string) => AnyInput): Case {
  return async () => {
    const mock = await start();
    return await callSigned(mock, operationId, inputFor(await createWebhook(mock)));
  };
}

/** What every operation refuses that asks who is calling. */
function strangers(operationId: OperationId, input: AnyInput) {
  const signed = (signing: Signing): Case => refusalOf(operationId, input, signing);
  return {
    'no-authorization': async () => await callWith(await start(), operationId, input, {}),
    'unknown-access-key': async () => {
      const mock = await start();
      return await callSigned(mock, operationId, input, {}, { ...mock.credentials, accessKeyId: 'unknown' });
    },
    'invalid-token': async () => {
      const clock = manualClock();
      const mock = await start({ clock });
      const authorization = `Bearer ${await getToken(mock)}`;
      clock.advance(7_200_000);
      return await callWith(mock, operationId, input, { authorization });
    },
    'invalid-signature': async () => {
      const mock = await start();
      return await callSigned(mock, operationId, input, {}, { ...mock.credentials, accessKeySecret: 'another' });
    },
    'unknown-signature-method': signed({ method: 'HMAC-SHA256' }),
    'unknown-signature-version': signed({ version: '2.0' }),
    'malformed-date': signed({ date: 'yesterday' }),
    'missing-date': signed({ date: null }),
    'skewed-date': signed({ date: 'Tue, 02 Jan 2024 03:09:06 GMT' }),
    'replayed-nonce': async () => {
      const mock = await start();
      await callSigned(mock, operationId, input, { nonce: 'once' });
      return await callSigned(mock, operationId, input, { nonce: 'once' });
    },
    throttled: async () => {
      const mock = await start({ requestsPerSecond: 1 });
      await callSigned(mock, 'getWebhookEventList');
      return await callSigned(mock, operationId, input);
    },
  };
}

function refusalOf(operationId: OperationId, input: AnyInput, signing: Signing): Case {
  return async () => await callSigned(await start(), operationId, input, signing);
}

const table: Table = {
  createWebhook: {
    success: refusal('createWebhook', webhook),
    failures: {
      ...strangers('createWebhook', webhook),
      'invalid-field': refusal('createWebhook', { ...webhook, name: '' }),
    },
  },
  listWebhooks: {
    success: onWebhook('listWebhooks', () => ({ page: 1, limit: 50 })),
    failures: {
      ...strangers('listWebhooks', {}),
      'invalid-field': refusal('listWebhooks', { limit: 51 }),
    },
  },
  updateWebhook: {
    success: onWebhook('updateWebhook', (webhookId) => ({ webhookId, enabled: false })),
    failures: {
      ...strangers('updateWebhook', { webhookId: someId }),
      'invalid-field': onWebhook('updateWebhook', (webhookId) => ({ webhookId, contentType: 'text/plain' })),
      'unknown-webhook': refusal('updateWebhook', { webhookId: someId, name: 'new' }),
    },
  },
  deleteWebhook: {
    success: onWebhook('deleteWebhook', (webhookId) => ({ webhookIds: [webhookId] })),
    failures: {
      ...strangers('deleteWebhook', { webhookIds: [someId] }),
      'invalid-field': refusal('deleteWebhook', { webhookIds: [] }),
    },
  },
  getWebhookLogs: {
    success: async () => {
      const mock = await start();
      const webhookId = await createWebhook(mock, (await startReceiver()).url);
      await callSigned(mock, 'triggerWebhook', { webhookId });
      return await callSigned(mock, 'getWebhookLogs', { webhookId });
    },
    failures: {
      ...strangers('getWebhookLogs', { webhookId: someId }),
      'invalid-field': refusal('getWebhookLogs', { webhookId: someId, page: 0 }),
    },
  },
  triggerWebhook: {
    success: async () => {
      const mock = await start();
      const receiver = await startReceiver(answerJson({ received: true }));
      return await callSigned(mock, 'triggerWebhook', { webhookId: await createWebhook(mock, receiver.url) });
    },
    failures: {
      ...strangers('triggerWebhook', { webhookId: someId }),
      'invalid-field': refusal('triggerWebhook', { webhookId: someId, requestBody: 'text' }),
      'unknown-webhook': refusal('triggerWebhook', { webhookId: someId }),
      'receiver-unreachable': async () => {
        const mock = await start();
        const receiver = await startReceiver('reset');
        return await callSigned(mock, 'triggerWebhook', { webhookId: await createWebhook(mock, receiver.url) });
      },
    },
  },
  getWebhook: {
    success: onWebhook('getWebhook', (webhookId) => ({ webhookId })),
    failures: {
      ...strangers('getWebhook', { webhookId: someId }),
      'invalid-field': refusal('getWebhook', {}),
      'unknown-webhook': refusal('getWebhook', { webhookId: someId }),
    },
  },
  getWebhookEventList: {
    success: refusal('getWebhookEventList', {}),
    failures: strangers('getWebhookEventList', {}),
  },
  getManagementToken: {
    success: async () => {
      const mock = await start();
      const { accessKeyId, accessKeySecret } = mock.credentials;
      return await callWith(mock, 'getManagementToken', { accessKeyId, accessKeySecret }, {});
    },
    failures: {
      'invalid-field': async () => await callWith(await start(), 'getManagementToken', { accessKeyId: 'a' }, {}),
      'wrong-key-pair': async () => {
        const mock = await start();
        const pair = { accessKeyId: mock.credentials.accessKeyId, accessKeySecret: 'another' };
        return await callWith(mock, 'getManagementToken', pair, {});
      },
    },
  },
};

test('every operation and every failure that the contract lists has its case here, and no others do', () => {
  expect(Object.keys(table).toSorted()).toEqual(operationList.map(({ operationId }) => operationId).toSorted());
  for (const { operationId, failures } of operationList) {
    const listed = failures.map(({ id }) => id).toSorted();
    expect(Object.keys(table[operationId].failures).toSorted(), operationId).toEqual(listed);
  }
});

describe.for(operationList)('$operationId', ({ operationId, failures }) => {
  const cases: { readonly success: Case; readonly failures: { readonly [id: string]: Case } } = table[operationId];

  test('success has the envelope of the contract', async () => {
    expectSuccess(operationId, await cases.success());
  });

  test.for(failures)('$id has the codes of the contract', async ({ id, statusCode, httpStatus, apiCode }) => {
    const answer = await cases.failures[id]?.();
    if (answer === undefined) throw new Error(`there is no case for ${id}`);
    expectFailure(answer, { statusCode, httpStatus, ...(apiCode === undefined ? {} : { apiCode }) });
  });
});

test('a failure is HTTP 200 with statusCode, message and requestId, apiCode where one is documented, and no data', async () => {
  const notFound = await table.getWebhook.failures['unknown-webhook']();
  expect(notFound.status).toBe(200);
  expect(notFound.body).toEqual({
    statusCode: 404,
    message: `webhook not found: ${someId}`,
    requestId: expect.any(String),
  });
  const stranger = await table.getWebhook.failures['invalid-token']();
  expect(stranger.status).toBe(200);
  expect(Object.keys(stranger.body).toSorted()).toEqual(['apiCode', 'message', 'requestId', 'statusCode']);
});

test('a success is HTTP 200 with statusCode 200, message, requestId and data, and no apiCode', async () => {
  const { status, body } = await table.deleteWebhook.success();
  expect(status).toBe(200);
  expect(body).toEqual({
    statusCode: 200,
    message: '操作成功',
    requestId: expect.any(String),
    data: { success: true },
  });
});

test('x-authing-lang or x-genauth-lang chooses the language of a message, and the option language does when the header is missing or empty', async () => {
  const messageFor = async (mock: MockServer, headers: { [name: string]: string }): Promise<string> =>
    (await callWith(mock, 'listWebhooks', {}, { ...headers, authorization: await getToken(mock) })).body.message;
  const chinese = await start();
  const english = await start({ language: 'en-US' });
  for (const name of ['x-authing-lang', 'x-genauth-lang']) {
    for (const mock of [english, chinese]) {
      expect(await messageFor(mock, { [name]: 'zh-CN' })).toBe('操作成功');
      expect(await messageFor(mock, { [name]: 'en-US' })).toBe('Operation successful');
    }
    expect(await messageFor(english, { [name]: '' })).toBe('Operation successful');
    expect(await messageFor(chinese, { [name]: '' })).toBe('操作成功');
  }
  expect(await messageFor(english, {})).toBe('Operation successful');
  expect(await messageFor(chinese, {})).toBe('操作成功');
});

test('the message of a failure is in Chinese where the vendor documents it, and in English otherwise', async () => {
  const mock = await start();
  const failuresFor = async (lang: string): Promise<readonly string[]> => {
    const headers = { 'x-authing-lang': lang };
    const stranger = await callWith(mock, 'listWebhooks', {}, { ...headers, authorization: 'Bearer a.b.c' });
    const invalid = await callWith(mock, 'getManagementToken', { accessKeyId: 'a' }, headers);
    return [stranger.body.message, invalid.body.message];
  };
  const [stranger, invalid] = await failuresFor('en-US');
  expect(stranger).toMatch(/token/);
  expect(invalid).toBe('accessKeySecret should not be empty');
  expect(await failuresFor('')).toEqual([`尚未登录，无权限访问此请求：${stranger}`, invalid]);
});

test('an unknown ID is 404 for get, update and trigger, and no error for delete and logs', async () => {
  const mock = await start();
  for (const operationId of ['getWebhook', 'updateWebhook', 'triggerWebhook'] as const) {
    expectFailure(await callSigned(mock, operationId, { webhookId: someId }), { statusCode: 404 });
  }
  const deleted = await callSigned(mock, 'deleteWebhook', { webhookIds: [someId] });
  expect(deleted.body.data).toEqual({ success: true });
  const logs = await callSigned(mock, 'getWebhookLogs', { webhookId: someId });
  expect(logs.body.data).toEqual({ totalCount: 0, list: [] });
});
