import type { Input, OperationId, Schemas } from '@genauth-webhooks/contract';
import { eventCatalogue } from '@genauth-webhooks/contract/events';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Caller } from './create-caller.ts';
import { type Expected, ReferenceModel } from './reference-model.ts';

const eventName = fc.constantFrom(...eventCatalogue.map(({ name }) => name));
const retryConfig: fc.Arbitrary<Schemas['RetryConfig']> = fc.record(
  {
    enabled: fc.boolean(),
    count: fc.nat(100),
    delay: fc.nat(10_000),
    delayUnit: fc.constantFrom('Second' as const, 'Minute' as const, 'Hour' as const, 'Day' as const),
  },
  { requiredKeys: ['enabled'] },
);
const members = (url: string) => ({
  name: fc.string({ minLength: 1, maxLength: 255, unit: 'grapheme-composite' }).filter((name) => name.length <= 255),
  url: fc.constantFrom(url, `${url}/a?b=c&d=%20`),
  events: fc.array(eventName, { minLength: 1, maxLength: 5 }),
  contentType: fc.constantFrom('application/json' as const, 'application/x-www-form-urlencoded' as const),
  enabled: fc.boolean(),
  secret: fc.string({ maxLength: 255 }).filter((secret) => /^[\x20-\x7e]*$/.test(secret) && secret === secret.trim()),
  retryConfig,
});

// A number stands for the webhook that was created so many creations ago; beyond the first one, for an unknown ID.
const which = fc.nat(6);
const page = fc.integer({ min: 1, max: 4 });
const limit = fc.integer({ min: 1, max: 50 });
/** Calls in any order, to a receiver at this URL. */
export const modelSteps = (url: string) =>
  fc.array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('create' as const),
          input: fc.record(members(url), { requiredKeys: ['name', 'url', 'events', 'contentType'] }),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('update' as const),
          which,
          change: fc.record(members(url), { requiredKeys: [] }),
        }),
      },
      fc.record({ kind: fc.constant('delete' as const), which: fc.array(which, { minLength: 1, maxLength: 3 }) }),
      fc.record({ kind: fc.constant('get' as const), which }),
      fc.record({ kind: fc.constant('list' as const), page, limit: fc.oneof(fc.integer({ min: 1, max: 3 }), limit) }),
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('trigger' as const),
          which,
          eventName: fc.option(eventName, { nil: undefined }),
        }),
      },
      fc.record({ kind: fc.constant('logs' as const), which, page, limit }),
    ),
    { minLength: 1, maxLength: 14 },
  );
/** One call. */
export type ModelStep = ReturnType<typeof modelSteps> extends fc.Arbitrary<(infer Each)[]> ? Each : never;

/** Makes the calls and holds each answer against the reference model's. @param response what the receiver answers */
export async function agreeWithModel(caller: Caller, sequence: readonly ModelStep[], response: object): Promise<void> {
  const model = new ReferenceModel();
  const ids: string[] = [];
  for (const step of sequence) await agree(step, caller, model, ids, response);
}

async function agree(step: ModelStep, caller: Caller, model: ReferenceModel, ids: string[], response: object) {
  const id = (back: number): string => ids.at(-1 - back) ?? '000000000000000000000000';
  const compare = async <Id extends OperationId>(operationId: Id, input: Input<Id>, expected: Expected) => {
    const { status, body } = await caller.call(operationId, input);
    expect(status).toBe(200);
    expect(body).toMatchObject(expected);
  };
  switch (step.kind) {
    case 'create': {
      const { webhookId } = await caller.must('createWebhook', step.input);
      expect(ids).not.toContain(webhookId);
      ids.push(webhookId);
      await compare('getWebhook', { webhookId }, model.create(webhookId, step.input));
      break;
    }
    case 'update': {
      const input = { webhookId: id(step.which), ...step.change };
      await compare('updateWebhook', input, model.update(input));
      break;
    }
    case 'delete':
      await compare('deleteWebhook', { webhookIds: step.which.map(id) }, model.delete(step.which.map(id)));
      break;
    case 'get':
      await compare('getWebhook', { webhookId: id(step.which) }, model.get(id(step.which)));
      break;
    case 'list':
      await compare('listWebhooks', { page: step.page, limit: step.limit }, model.list(step.page, step.limit));
      break;
    case 'trigger': {
      const requestBody = step.eventName === undefined ? {} : { requestBody: { eventName: step.eventName, data: {} } };
      const expected = model.trigger(id(step.which), step.eventName ?? 'test', response);
      await compare('triggerWebhook', { webhookId: id(step.which), ...requestBody }, expected);
      break;
    }
    case 'logs': {
      const { which: back, ...paging } = step;
      const expected = model.logs(id(back), paging.page, paging.limit);
      await compare('getWebhookLogs', { webhookId: id(back), page: paging.page, limit: paging.limit }, expected);
    }
  }
}
