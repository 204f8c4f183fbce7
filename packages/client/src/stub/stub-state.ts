import type { Input, OperationId, Output, PageQuery, Schemas } from '@genauth-webhooks/contract';
import { eventCatalogue, eventCategories } from '@genauth-webhooks/contract/events';
import type { StubFailure } from './stub-answer.ts';

type Webhook = Schemas['WebhookDto'];
type Log = Schemas['WebhookLogDto'];

/** The data from which the stub answers. */
export type InitialState = {
  readonly webhooks: readonly Partial<Webhook>[];
  readonly logs: readonly Partial<Log>[];
};

/** The webhooks of a stub, and its answer to each operation. */
export type StubState = {
  readonly webhooks: () => readonly Webhook[];
  readonly operations: { readonly [Id in OperationId]: (input: Input<Id>) => { data: Output<Id> } | StubFailure };
};

/** A webhook of which a test sets only some members. */
const defaultWebhook = {
  name: 'User created event',
  url: 'https://example.com/callback',
  contentType: 'application/json',
  enabled: true,
  events: ['user:created'],
} as const;

const defaultLog = {
  eventName: 'test',
  requestBody: { eventName: 'test', data: { description: 'A test from authing' } },
  requestHeaders: { 'content-type': 'application/json' },
  responseStatusCode: 200,
  responseHeaders: { 'content-type': 'application/json' },
  responseBody: { received: true },
  timestamp: '2024-01-01T00:00:00.000+0000',
  success: true,
} as const;

/** Keeps webhooks in memory. IDs and times are the same in every run: each write happens a second after the last one. */
export function createStubState(initial: InitialState): StubState {
  let count = 0;
  const nextId = (): string => `65f0c0de${(++count).toString(16).padStart(16, '0')}`;
  const time = (): string => new Date(Date.UTC(2024, 0, 1) + count * 1000).toISOString();
  const create = (members: Partial<Webhook>): Webhook => {
    const webhookId = nextId();
    return {
      ...defaultWebhook,
      events: [...defaultWebhook.events],
      webhookId,
      createdAt: time(),
      updatedAt: time(),
      ...members,
    };
  };

  let webhooks: readonly Webhook[] = initial.webhooks.map(create);
  const logs = initial.logs.map(
    (log): Log => ({ ...defaultLog, webhookId: webhooks[0]?.webhookId ?? nextId(), ...log }),
  );
  const find = (id: string, use: (webhook: Webhook) => Webhook): { data: Webhook } | StubFailure => {
    const webhook = webhooks.find(({ webhookId }) => webhookId === id);
    return webhook === undefined ? unknownWebhook(id) : { data: use(webhook) };
  };

  return {
    webhooks: () => webhooks,
    operations: {
      createWebhook(input) {
        const webhook = create(input);
        webhooks = [webhook, ...webhooks];
        return { data: webhook };
      },
      listWebhooks: (input) => ({ data: pageOf(webhooks, input) }),
      updateWebhook: ({ webhookId, ...change }) =>
        find(webhookId, (webhook) => {
          count++;
          const changed = { ...webhook, ...change, updatedAt: time() };
          webhooks = webhooks.map((each) => (each === webhook ? changed : each));
          return changed;
        }),
      deleteWebhook({ webhookIds }) {
        webhooks = webhooks.filter(({ webhookId }) => !webhookIds.includes(webhookId));
        return { data: { success: true } };
      },
      getWebhook: ({ webhookId }) => find(webhookId, (webhook) => webhook),
      getWebhookLogs: (input) => ({
        data: pageOf(
          logs.filter(({ webhookId }) => webhookId === input.webhookId),
          input,
        ),
      }),
      triggerWebhook({ webhookId }) {
        const isKnown = webhooks.some((webhook) => webhook.webhookId === webhookId);
        return isKnown ? { data: { response: { received: true } } } : unknownWebhook(webhookId);
      },
      getWebhookEventList: () => ({ data: eventList() }),
      getManagementToken: () => ({ data: { access_token: 'stub-token', expires_in: 7200 } }),
    },
  };
}

function unknownWebhook(webhookId: string): StubFailure {
  return { statusCode: 404, message: `No webhook has the ID ${webhookId}` };
}

function pageOf<T>(all: readonly T[], { page = 1, limit = 10 }: PageQuery): { totalCount: number; list: T[] } {
  return { totalCount: all.length, list: all.slice((page - 1) * limit, page * limit) };
}

function eventList(): Output<'getWebhookEventList'> {
  return {
    categories: eventCategories.map(({ value, label }) => ({ name: label.zh, nameEn: label.en, value })),
    events: eventCatalogue.map(({ name, label, category }) => ({
      name: label.zh,
      nameEn: label.en,
      value: name,
      category,
    })),
  };
}
