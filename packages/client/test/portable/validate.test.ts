import {
  type AnswerCheck,
  ContractError,
  eachWebhook,
  isClientError,
  isContractError,
  type ManagementClient,
} from '@genauth-webhooks/client';
import { describe, expect, test, vi } from 'vitest';
import { checkAnswers } from '../../src/validate.ts';
import { createClient } from '../support/create-client.ts';
import { answerInTurn, createScriptedFetch, success } from '../support/scripted-fetch.ts';

const webhook = {
  webhookId: '6229ffa0f1c2d3e4a5b6c7d8',
  createdAt: '2022-07-03T02:20:30.000Z',
  updatedAt: '2022-07-03T02:20:30.000Z',
  name: 'User created event',
  url: 'https://example.com/callback',
  contentType: 'application/json',
  enabled: true,
  events: ['user:created'],
};
const answerWith = (data: unknown): object => ({ statusCode: 200, message: '', data });
const faulty = { ...webhook, enabled: 'yes', name: undefined };
const broken = [
  { member: '/data/name', rule: 'is missing' },
  { member: '/data/enabled', rule: 'must be boolean' },
];
const read = (client: ManagementClient): Promise<unknown> => client.getWebhook({ webhookId: 'w' });

const withCheck = (answer: object, validate: AnswerCheck): ManagementClient =>
  createClient({ fetch: answerInTurn(answer).fetch, validate });

describe("checkAnswers('throw')", () => {
  const validate = checkAnswers('throw');

  test('makes a call reject with a ContractError that names call, members and rules', async () => {
    const error = await read(withCheck(answerWith(faulty), validate)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ContractError);
    expect(isContractError(error) && isClientError(error)).toBe(true);
    expect(error).toMatchObject({
      operation: 'getWebhook',
      method: 'GET',
      url: 'https://api.genauth.ai/api/v3/get-webhook?webhookId=w',
      broken,
      message:
        'getWebhook returned an answer that breaks the contract: /data/name is missing, /data/enabled must be boolean ' +
        '(GET https://api.genauth.ai/api/v3/get-webhook?webhookId=w)',
    });
  });

  test('names five faults in the message and all of them in the error', async () => {
    const list = Array.from({ length: 4 }, () => faulty);
    const error = await withCheck(answerWith({ totalCount: 4, list }), validate)
      .listWebhooks()
      .catch((reason: unknown) => reason);
    expect(isContractError(error) && error.broken).toHaveLength(8);
    expect(String(error)).toContain('/data/list/2/name is missing, and 3 more (GET');
  });

  test.each<[string, object]>([
    ['a success without data', { statusCode: 200, message: '' }],
    ['an event that the contract does not know', answerWith({ ...webhook, events: ['user:exploded'] })],
    ['a failure without a message', { statusCode: 404 }],
    ['a failure of a class that is not documented', { statusCode: 418, message: 'teapot' }],
  ])('refuses %s', async (_, answer) => {
    await expect(read(withCheck(answer, validate))).rejects.toMatchObject({ name: 'ContractError' });
  });

  test.each<[string, object]>([
    ['a success', answerWith(webhook)],
    [
      'a success with members that the contract does not know, which it keeps',
      answerWith({ ...webhook, brandNew: { a: 1 } }),
    ],
    ['a documented failure', { statusCode: 404, message: 'no such webhook', requestId: 'r', hint: 'kept' }],
  ])('lets %s through', async (_, answer) => {
    await expect(read(withCheck(answer, validate))).resolves.toStrictEqual(answer);
  });

  test('looks at an answer after it was repaired', async () => {
    const answer = answerWith({ ...webhook, events: '["user:created"]' });
    await expect(read(withCheck(answer, validate))).resolves.toStrictEqual(answerWith(webhook));
  });

  test('looks at each page of a walk', async () => {
    const client = withCheck(answerWith({ totalCount: 1, list: [faulty] }), validate);
    await expect(eachWebhook(client).next()).rejects.toMatchObject({ name: 'ContractError' });
  });

  test('looks at the answer with a token, as that of getManagementToken', async () => {
    const { fetch, sent } = answerInTurn(answerWith({ access_token: 't', expires_in: '7200' }));
    const call = createClient({ fetch, validate, authorization: 'token' }).listWebhooks();
    await expect(call).rejects.toMatchObject({
      name: 'ContractError',
      operation: 'getManagementToken',
      broken: [{ member: '/data/expires_in', rule: 'must be integer' }],
    });
    expect(sent).toHaveLength(1);
  });

  test('has a call sent once: the answer would be the same again', async () => {
    const { fetch, sent } = answerInTurn(answerWith(faulty));
    await expect(read(createClient({ fetch, validate }))).rejects.toMatchObject({ name: 'ContractError' });
    expect(sent).toHaveLength(1);
  });
});

describe("checkAnswers('warn')", () => {
  test('gives the ContractError to the listener, once for each answer, and the answer to the caller', async () => {
    const warnings: ContractError[] = [];
    const validate = checkAnswers('warn', (warning) => warnings.push(warning));
    await expect(read(withCheck(answerWith(faulty), validate))).resolves.toEqual(answerWith(faulty));
    expect(warnings).toMatchObject([{ name: 'ContractError', operation: 'getWebhook', broken }]);
    await read(withCheck(answerWith(webhook), validate));
    expect(warnings).toHaveLength(1);
  });

  test('accepts values that an enum does not have, and reports them', async () => {
    const warnings: ContractError[] = [];
    const validate = checkAnswers('warn', (warning) => warnings.push(warning));
    const data = { ...webhook, contentType: 'text/plain', events: ['login', 'user:exploded'] };
    await expect(read(withCheck(answerWith(data), validate))).resolves.toStrictEqual(answerWith(data));
    expect(warnings.flatMap((warning) => warning.broken)).toEqual([
      { member: '/data/contentType', rule: 'must be equal to one of the allowed values' },
      { member: '/data/events/1', rule: 'must be equal to one of the allowed values' },
    ]);
  });

  test('reports a refused token once, though a call ends with it', async () => {
    const warnings: ContractError[] = [];
    const validate = checkAnswers('warn', (warning) => warnings.push(warning));
    const refusal = { statusCode: 401 };
    const { fetch } = answerInTurn(refusal);
    const client = createClient({ fetch, validate, authorization: 'token' });
    await expect(client.listWebhooks()).resolves.toStrictEqual(refusal);
    expect(warnings.map(({ operation }) => operation)).toEqual(['getManagementToken']);
  });

  test('is not disturbed by a listener that throws', async () => {
    const validate = checkAnswers('warn', () => {
      throw new Error('in the listener');
    });
    await expect(read(withCheck(answerWith(faulty), validate))).resolves.toEqual(answerWith(faulty));
  });
});

test("checkAnswers('off') accepts everything and reports nothing", async () => {
  const listener = vi.fn();
  for (const validate of [checkAnswers('off'), checkAnswers('off', listener)]) {
    await expect(read(withCheck(answerWith(faulty), validate))).resolves.toEqual(answerWith(faulty));
  }
  expect(listener).not.toHaveBeenCalled();
});

test('a ContractError quotes no value of the answer', async () => {
  const secrets = ['HIDDEN-secret', 'HIDDEN-name', 'HIDDEN-message'];
  const data = { ...webhook, secret: { of: secrets[0] }, name: [secrets[1]], enabled: secrets[0] };
  const { fetch } = createScriptedFetch(() => ({ statusCode: 200, message: [secrets[2]], data }));
  const error = await read(createClient({ fetch, validate: checkAnswers('throw') })).catch((reason: unknown) => reason);
  expect(isContractError(error) && error.broken.length).toBe(4);
  for (const secret of secrets) expect(String(error) + JSON.stringify(error)).not.toContain(secret);
});

test('a client without a check does not compare answers with the contract', async () => {
  const { fetch } = answerInTurn({ ...success, data: { list: 'no list' } });
  await expect(createClient({ fetch }).listWebhooks()).resolves.toMatchObject({ data: { list: 'no list' } });
});
