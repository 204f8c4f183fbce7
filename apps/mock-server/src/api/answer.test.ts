import type { Output } from '@genauth-webhooks/contract';
import { expect, test } from 'vitest';
import type { Webhook } from '../model/webhook.ts';
import { createAnswers, successHead } from './answer.ts';
import type { ApiResponse } from './api-message.ts';

const webhook: Webhook = Object.freeze<Webhook>({
  webhookId: 'w',
  createdAt: 0,
  updatedAt: 1,
  name: 'a "name"',
  url: 'http://127.0.0.1/',
  events: ['login'],
  contentType: 'application/json',
  enabled: true,
});
const dto = { ...webhook, createdAt: '1970-01-01T00:00:00.000Z', updatedAt: '1970-01-01T00:00:00.001Z' };
const broken = { ...webhook, contentType: 'text/plain' } as unknown as Webhook;
const head = successHead('00000000-0000-4000-8000-000000000000', 'en-US');
const webhookOperations = ['createWebhook', 'getWebhook', 'updateWebhook'] as const;

const read = ({ body, pieces }: ApiResponse): unknown =>
  JSON.parse(pieces === undefined ? body : Buffer.concat(pieces.map((piece) => Buffer.from(piece))).toString());

test.for(webhookOperations)('%s answers a webhook in its wire form', (operationId) => {
  expect(read(createAnswers(true).write(operationId, webhook, head))).toEqual({ ...head, data: dto });
});

test('listWebhooks answers a page in its wire form', () => {
  const answers = createAnswers(true);
  for (const list of [[], [webhook], [webhook, { ...webhook, webhookId: 'x' }]]) {
    const page = { totalCount: 7, list };
    const data = { totalCount: 7, list: list.map(({ webhookId }) => ({ ...dto, webhookId })) };
    expect(read(answers.write('listWebhooks', page, head))).toEqual({ ...head, data });
  }
});

test.for(webhookOperations)(
  '%s and listWebhooks refuse a webhook that breaks the contract, each time',
  (operationId) => {
    const answers = createAnswers(true);
    for (let time = 0; time < 2; time++) {
      expect(() => answers.write(operationId, broken, head)).toThrow(/breaks the contract: .*contentType/);
      const page = { totalCount: 1, list: [broken] };
      expect(() => answers.write('listWebhooks', page, head)).toThrow(/breaks the contract: .*contentType/);
    }
  },
);

test('any other answer that breaks the contract is refused', () => {
  const data = { success: 'yes' } as unknown as Output<'deleteWebhook'>;
  expect(() => createAnswers(true).write('deleteWebhook', data, head)).toThrow(
    /^the answer of \/api\/v3\/delete-webhook breaks the contract: /,
  );
});

test('answers are not checked when the option is off, webhooks included', () => {
  const answers = createAnswers(false);
  expect(read(answers.write('getWebhook', broken, head))).toMatchObject({ data: { contentType: 'text/plain' } });
  expect(read(answers.write('listWebhooks', { totalCount: 1, list: [broken] }, head))).toMatchObject({
    data: { list: [{ contentType: 'text/plain' }] },
  });
});

test('a webhook and a page are serialised once per object', () => {
  const answers = createAnswers(true);
  let readings = 0;
  const counted = {
    ...webhook,
    get name() {
      readings++;
      return 'counted';
    },
  };
  const page = { totalCount: 1, list: [counted] };
  for (let time = 0; time < 3; time++) {
    for (const operationId of webhookOperations) answers.write(operationId, counted, head);
    answers.write('listWebhooks', page, head);
  }
  expect(readings).toBe(1);
  const [first, second] = [0, 1].map(() => answers.write('listWebhooks', page, head).pieces?.[1]);
  expect(first).toBe(second);
});
