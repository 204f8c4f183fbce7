import type { Webhook } from '../../model/webhook.ts';
import type { Store } from '../store.ts';
import { createReadCache } from './read-cache.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

type WebhookMethods = Pick<
  Store,
  | 'insertWebhook'
  | 'findWebhook'
  | 'listWebhooks'
  | 'listSubscribers'
  | 'subscribers'
  | 'updateWebhook'
  | 'deleteWebhooks'
>;

const byId = 'user_pool_id = ? AND webhook_id = ?';
// The text decides for nearly all webhooks, and is found at a tenth of the cost of parsing it.
const bySubscription = `user_pool_id = ? AND instr(document, ?) > 0
  AND EXISTS (SELECT 1 FROM json_each(document, '$.events') WHERE value = ?)`;
const newestFirst = 'ORDER BY created_at DESC, webhook_id DESC';

/** The part of the store that keeps webhooks. A webhook is kept as its JSON. */
export function sqliteWebhooks(database: SqliteDatabase): WebhookMethods {
  /** Webhooks by their JSON, so that one that did not change is parsed once and stays the same object. */
  const parsed = createReadCache();
  const parse = (json: string): Webhook => parsed.read(json, () => parseWebhook(json));

  const find = (userPoolId: string, webhookId: string): Webhook | undefined => {
    const row = database.get(`SELECT document FROM webhooks WHERE ${byId}`, userPoolId, webhookId);
    return row === undefined ? undefined : parse(String(row['document']));
  };

  return {
    async insertWebhook(userPoolId, webhook) {
      const kept = toFrozen(webhook);
      const json = JSON.stringify(kept);
      await database.write(() => insertWebhook(database, userPoolId, kept, json));
      return parsed.read(json, () => kept);
    },
    async findWebhook(userPoolId, webhookId) {
      return database.remember(`webhook ${userPoolId} ${webhookId}`, () => find(userPoolId, webhookId));
    },
    async listWebhooks(userPoolId, { limit, offset }) {
      return database.remember(`webhooks ${userPoolId} ${offset} ${limit}`, () => {
        const row = database.get('SELECT count(*) AS total FROM webhooks WHERE user_pool_id = ?', userPoolId);
        const list = database
          .all(
            `SELECT document FROM webhooks WHERE user_pool_id = ? ${newestFirst} LIMIT ? OFFSET ?`,
            userPoolId,
            limit,
            offset,
          )
          .map(({ document }) => parse(String(document)));
        return Object.freeze({ totalCount: Number(row?.['total']), list: Object.freeze(list) });
      });
    },
    async subscribers(userPoolId, eventName) {
      return database.remember(`subscribers ${userPoolId} ${eventName}`, () =>
        database
          .all(
            `SELECT document FROM webhooks WHERE user_pool_id = ? AND instr(document, ?) > 0 ${newestFirst}`,
            userPoolId,
            JSON.stringify(eventName),
          )
          .map(({ document }) => parse(String(document)))
          .filter(({ enabled, events }) => enabled && events.some((each) => each === eventName))
          .reverse(),
      );
    },
    async listSubscribers(userPoolId, eventName, limit) {
      const values = [userPoolId, JSON.stringify(eventName), eventName];
      return {
        totalCount: Number(
          database.get(`SELECT count(*) AS total FROM webhooks WHERE ${bySubscription}`, ...values)?.['total'],
        ),
        list: database
          .all(`SELECT document FROM webhooks WHERE ${bySubscription} ${newestFirst} LIMIT ?`, ...values, limit)
          .map(({ document }) => parse(String(document))),
      };
    },
    async updateWebhook(userPoolId, webhookId, change, updatedAt) {
      return await database.write(() => {
        const before = find(userPoolId, webhookId);
        if (before === undefined) return undefined;
        const webhook = toFrozen({ ...before, ...change, updatedAt });
        const json = JSON.stringify(webhook);
        database.run(`UPDATE webhooks SET document = ? WHERE ${byId}`, json, userPoolId, webhookId);
        return parsed.read(json, () => webhook);
      });
    },
    async deleteWebhooks(userPoolId, webhookIds) {
      await database.write(() => {
        for (const webhookId of webhookIds) database.run(`DELETE FROM webhooks WHERE ${byId}`, userPoolId, webhookId);
      });
    },
  };
}

export function insertWebhook(
  database: SqliteDatabase,
  userPoolId: string,
  { webhookId, createdAt }: Webhook,
  json: string,
): void {
  database.run('INSERT INTO webhooks VALUES (?, ?, ?, ?)', userPoolId, webhookId, createdAt, json);
}

export function parseWebhook(json: string): Webhook {
  return freeze(JSON.parse(json));
}

/** A frozen copy, so that the caller's object stays its own. */
function toFrozen(webhook: Webhook): Webhook {
  const { events, retryConfig } = webhook;
  const copy = { ...webhook, events: [...events] };
  return freeze(retryConfig === undefined ? copy : { ...copy, retryConfig: { ...retryConfig } });
}

function freeze(webhook: Webhook): Webhook {
  Object.freeze(webhook.events);
  Object.freeze(webhook.retryConfig);
  return Object.freeze(webhook);
}
