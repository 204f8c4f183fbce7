import { type OperationId, operationList, operations } from '@genauth-webhooks/contract';
import { describe, expect, test } from 'vitest';
import type { MockServer } from '../src/index.ts';
import { brokenInputs, inputSchema, optionalMembers, replace, resolve, type Schema } from './support/broken-inputs.ts';
import { type AnyInput, accessTokenOf, callSigned } from './support/caller.ts';
import { completeInputs } from './support/complete-inputs.ts';
import { expectFailure, expectSuccess } from './support/expect-answer.ts';
import { manualClock } from './support/manual-clock.ts';
import type { Answer } from './support/raw-http.ts';
import { startMock } from './support/start-mock.ts';
import { answerJson, type Receiver, startReceiver } from './support/start-receiver.ts';

const placeholder = 'the-webhook';

/** A server with one webhook, whose ID takes the place of the placeholder in inputs. */
type World = {
  readonly mock: MockServer;
  readonly receiver: Receiver;
  call(operationId: OperationId, input: AnyInput): Promise<Answer>;
  /** Everything that a call could have changed. */
  readState(): Promise<unknown>;
};

async function startWorld(given?: Receiver): Promise<World> {
  const mock = await startMock({ clock: manualClock(), seed: 1 });
  const receiver = given ?? (await startReceiver(answerJson({ received: true })));
  const webhook = { ...completeInputs('').createWebhook, url: receiver.url };
  const created = await callSigned(mock, 'createWebhook', webhook);
  const { webhookId } = created.body.data as { webhookId: string };
  return {
    mock,
    receiver,
    async call(operationId, input) {
      const about = JSON.parse(JSON.stringify(input).replaceAll(placeholder, webhookId));
      return await callSigned(mock, operationId, about);
    },
    async readState() {
      const list = await callSigned(mock, 'listWebhooks', { limit: 50 });
      const logs = await callSigned(mock, 'getWebhookLogs', { webhookId, limit: 50 });
      return { list: list.body.data, logs: logs.body.data, received: receiver.requests.length };
    },
  };
}

/** Two servers that only an input can make differ. */
async function startTwins(): Promise<[World, World]> {
  const one = await startWorld();
  return [one, await startWorld(one.receiver)];
}

/** What an answer says, without what differs from call to call. */
function outcome({ status, body }: Answer): unknown {
  const { requestId: _, ...rest } = body;
  const data = rest.data as { access_token?: string } | undefined;
  if (data?.access_token === undefined) return { status, ...rest };
  return { status, ...rest, data: { ...data, access_token: accessTokenOf(body).split('.')[1] } };
}

describe.for(operationList)('$operationId', ({ operationId }) => {
  const complete: AnyInput = completeInputs(placeholder)[operationId];

  test('accepts an input with every member', async () => {
    const world = await startWorld();
    expectSuccess(operationId, await world.call(operationId, complete));
  });

  test.for(brokenInputs(operationId, complete))('refuses $field ($what), and does nothing', async (broken) => {
    const world = await startWorld();
    const before = await world.readState();
    const answer = await world.call(operationId, broken.input);
    expectFailure(answer, { statusCode: 400 });
    // A comma without a space separates two broken rules, and all of them are about this field.
    for (const rule of answer.body.message.split(/,(?! )/)) expect(rule.split(' ')[0]).toBe(broken.field);
    expect(await world.readState()).toEqual(before);
  });

  test.for(operations[operationId].input === 'body' ? optionalMembers(operationId) : [])(
    'accepts null for $field as if it were absent',
    async ({ path }) => {
      const [withNull, without] = await startTwins();
      const answer = await withNull.call(operationId, replace(complete, path, null) as AnyInput);
      const same = await without.call(operationId, replace(complete, path, undefined) as AnyInput);
      expectSuccess(operationId, answer);
      expect(outcome(answer)).toEqual(outcome(same));
      expect(await withNull.readState()).toEqual(await without.readState());
    },
  );

  test('ignores members that it does not know', async () => {
    const [withExtra, without] = await startTwins();
    const extra = JSON.parse(
      '{"extra": {"a": [1]}, "": 1, "__proto__": {"name": 1}, "constructor": 1, "userPoolId": "x"}',
    );
    const inner =
      'retryConfig' in complete ? { retryConfig: { ...(complete['retryConfig'] as object), extra: 1 } } : {};
    const answer = await withExtra.call(operationId, { ...extra, ...complete, ...inner });
    const same = await without.call(operationId, complete);
    expectSuccess(operationId, answer);
    expect(outcome(answer)).toEqual(outcome(same));
    expect(await withExtra.readState()).toEqual(await without.readState());
  });
});

test('every rule that the contract has for an input is broken by one of these tests', () => {
  const keywords = new Set(operationList.flatMap(({ operationId }) => keywordsOf(inputSchema(operationId))));
  expect([...keywords].toSorted()).toEqual([
    'additionalProperties',
    'enum',
    'items',
    'maxItems',
    'maxLength',
    'maxProperties',
    'maximum',
    'minItems',
    'minLength',
    'minimum',
    'pattern',
    'properties',
    'propertyNames',
    'required',
    'type',
  ]);
  const broken = operationList.map(({ operationId }) => {
    const complete: AnyInput = completeInputs(placeholder)[operationId];
    return [operationId, brokenInputs(operationId, complete).length] as const;
  });
  for (const [operationId, count] of broken) {
    const fields = Object.keys(operations[operationId].fields).length;
    expect(count, operationId).toBeGreaterThanOrEqual(fields);
  }
});

function keywordsOf(given: Schema): string[] {
  const schema = resolve(given);
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.propertyNames ? [schema.propertyNames] : []),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
  ];
  const annotations = ['description', 'default', 'examples', 'x-sensitive'];
  return [...Object.keys(schema).filter((keyword) => !annotations.includes(keyword)), ...inner.flatMap(keywordsOf)];
}
