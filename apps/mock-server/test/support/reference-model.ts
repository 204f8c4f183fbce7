import type { Schemas } from '@genauth-webhooks/contract';
import { expect } from 'vitest';
import type { Caller } from './caller.ts';
import { anyWebhook, createPlayer, histories, type PlayedCall, type Step } from './history.ts';

/** A webhook without the members that the server generates. */
export type ModelWebhook = Omit<Schemas['WebhookDto'], 'webhookId' | 'createdAt' | 'updatedAt'>;

/** The expected answer to a call, apart from IDs and times. */
export type Expected = { readonly statusCode: number; readonly data?: unknown };

/**
 * The API's state in the simplest form that can be right: a list of webhooks, newest first, and a list of log entries.
 * It does not use the server's code.
 */
export class ReferenceModel {
  readonly #webhooks: { id: string; webhook: ModelWebhook }[] = [];
  readonly #logs: { id: string; eventName: string }[] = [];

  /** Newest first. */
  get webhooks(): readonly { readonly id: string; readonly webhook: ModelWebhook }[] {
    return this.#webhooks;
  }

  create(id: string, input: Schemas['CreateWebhookDto']): Expected {
    const webhook = { enabled: true, ...input };
    this.#webhooks.unshift({ id, webhook });
    return { statusCode: 200, data: { webhookId: id, ...webhook } };
  }

  update({ webhookId, ...change }: Schemas['UpdateWebhookDto']): Expected {
    const entry = this.#webhooks.find(({ id }) => id === webhookId);
    if (entry === undefined) return { statusCode: 404 };
    entry.webhook = { ...entry.webhook, ...change };
    return { statusCode: 200, data: { webhookId, ...entry.webhook } };
  }

  get(webhookId: string): Expected {
    const entry = this.#webhooks.find(({ id }) => id === webhookId);
    return entry === undefined ? { statusCode: 404 } : { statusCode: 200, data: { webhookId, ...entry.webhook } };
  }

  delete(webhookIds: readonly string[]): Expected {
    for (const webhookId of webhookIds) {
      const index = this.#webhooks.findIndex(({ id }) => id === webhookId);
      if (index >= 0) this.#webhooks.splice(index, 1);
    }
    return { statusCode: 200, data: { success: true } };
  }

  list(page: number, limit: number): Expected {
    const list = this.#webhooks.slice((page - 1) * limit, page * limit);
    return {
      statusCode: 200,
      data: {
        totalCount: this.#webhooks.length,
        list: list.map(({ id, webhook }) => ({ webhookId: id, ...webhook })),
      },
    };
  }

  trigger(webhookId: string, eventName: string, response: object): Expected {
    if (!this.#webhooks.some(({ id }) => id === webhookId)) return { statusCode: 404 };
    this.#logs.unshift({ id: webhookId, eventName });
    return { statusCode: 200, data: { response } };
  }

  logs(webhookId: string, page: number, limit: number): Expected {
    const entries = this.#logs.filter(({ id }) => id === webhookId);
    const list = entries.slice((page - 1) * limit, page * limit);
    return {
      statusCode: 200,
      data: { totalCount: entries.length, list: list.map(({ id, eventName }) => ({ webhookId: id, eventName })) },
    };
  }
}

/** Histories of API calls. */
export const callHistories = histories(
  { create: 4, update: 3, delete: 1, get: 1, list: 1, trigger: 2, logs: 1 },
  anyWebhook,
  { minLength: 1, maxLength: 14 },
);

/** Plays API calls and compares each answer with the model's. @param response the answer of the receiver at the URL */
export async function agreeWithModel(caller: Caller, url: string, history: readonly Step[], response: object) {
  const [model, player] = [new ReferenceModel(), createPlayer(caller, url)];
  for (const step of history) {
    const { call } = await player.play(step);
    if (call === undefined) throw new Error(`${step.kind} is not a call`);
    expect(call.status).toBe(200);
    expect(call.body).toMatchObject(observe(model, step, call, response));
    if (step.kind !== 'create') continue;
    const webhookId = call.body.data?.webhookId ?? '';
    expect((await caller.call('getWebhook', { webhookId })).body).toMatchObject(model.get(webhookId));
  }
}

/** Applies a call to the model. @returns the answer that the model expects */
export function observe(model: ReferenceModel, step: Step, { input, body }: PlayedCall, response: object): Expected {
  switch (step.kind) {
    case 'create': {
      const webhookId = body.data?.webhookId ?? '';
      expect(model.webhooks.map(({ id }) => id)).not.toContain(webhookId);
      return model.create(webhookId, input);
    }
    case 'update':
      return model.update(input);
    case 'delete':
      return model.delete(input.webhookIds);
    case 'get':
      return model.get(input.webhookId);
    case 'list':
      return model.list(step.page, step.limit);
    case 'trigger':
      return model.trigger(input.webhookId, step.eventName ?? 'test', response);
    case 'logs':
      return model.logs(input.webhookId, step.page, step.limit);
    default:
      throw new Error(`${step.kind} is not a call`);
  }
}
