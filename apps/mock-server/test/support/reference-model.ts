import type { Schemas } from '@genauth-webhooks/contract';

/** A webhook without the members that the server makes up. */
export type ModelWebhook = Omit<Schemas['WebhookDto'], 'webhookId' | 'createdAt' | 'updatedAt'>;

/** What a call should answer, apart from IDs and times. */
export type Expected = { readonly statusCode: number; readonly data?: unknown };

/**
 * The API's state in the simplest form that can be right: a list of webhooks, newest first, and a list of log entries.
 * It knows nothing of the server's code.
 */
export class ReferenceModel {
  readonly #webhooks: { id: string; webhook: ModelWebhook }[] = [];
  readonly #logs: { id: string; eventName: string }[] = [];

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
