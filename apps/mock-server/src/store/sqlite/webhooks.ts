import type { Webhook } from '../../model/webhook.ts';
import type { Store } from '../store.ts';
import type { Row, SqliteDatabase } from './sqlite-database.ts';
import { readWebhookText, toWebhookText } from './webhook-text.ts';

type WebhookMethods = Pick<
  Store,
  | 'insertWebhook'
  | 'findWebhook'
  | 'findWebhookText'
  | 'webhookPage'
  | 'subscribers'
  | 'updateWebhook'
  | 'deleteWebhooks'
>;

const byId = 'user_pool_id = ? AND webhook_id = ?';
const newestFirst = 'ORDER BY created_at DESC, webhook_id DESC';

/** The part of the store that keeps webhooks. */
export function sqliteWebhooks(database: SqliteDatabase): WebhookMethods {
  const findText = (userPoolId: string, webhookId: string): string | undefined =>
    database.get(`SELECT document FROM webhooks WHERE ${byId}`, userPoolId, webhookId)?.['document'] as
      | string
      | undefined;
  const find = (userPoolId: string, webhookId: string): Webhook | undefined => {
    const text = findText(userPoolId, webhookId);
    return text === undefined ? undefined : readWebhookText(text);
  };

  return {
    async insertWebhook(userPoolId, webhook) {
      return await database.write(() => insertWebhook(database, userPoolId, webhook));
    },
    async findWebhook(userPoolId, webhookId) {
      return database.remember(`read webhook ${userPoolId} ${webhookId}`, () => find(userPoolId, webhookId));
    },
    async findWebhookText(userPoolId, webhookId) {
      return database.remember(`webhook ${userPoolId} ${webhookId}`, () => findText(userPoolId, webhookId));
    },
    async webhookPage(userPoolId, { limit, offset }) {
      return database.remember(`webhooks ${userPoolId} ${offset} ${limit}`, () => {
        // One statement, so that the count and the list are of the same moment; and one row, however long the list is.
        const row = database.get(
          `SELECT (SELECT count(*) FROM webhooks WHERE user_pool_id = ?1) AS total, group_concat(document, ',') AS list
           FROM (SELECT document FROM webhooks WHERE user_pool_id = ?1 ${newestFirst} LIMIT ?2 OFFSET ?3)`,
          userPoolId,
          limit,
          offset,
        );
        return Buffer.from(`{"totalCount":${row?.['total']},"list":[${row?.['list'] ?? ''}]}`);
      });
    },
    async subscribers(userPoolId, eventName) {
      return database.remember(`subscribers ${userPoolId} ${eventName}`, () =>
        readWebhooks(database, userPoolId)
          .filter(({ enabled, events }) => enabled && events.some((each) => each === eventName))
          .reverse(),
      );
    },
    async updateWebhook(userPoolId, webhookId, change, updatedAt) {
      return await database.write(() => {
        const before = find(userPoolId, webhookId);
        if (before === undefined) return undefined;
        const webhook: Webhook = { ...before, ...change, updatedAt };
        database.run(`UPDATE webhooks SET document = ? WHERE ${byId}`, toWebhookText(webhook), userPoolId, webhookId);
        return webhook;
      });
    },
    async deleteWebhooks(userPoolId, webhookIds) {
      await database.write(() => {
        for (const webhookId of webhookIds) database.run(`DELETE FROM webhooks WHERE ${byId}`, userPoolId, webhookId);
      });
    },
  };
}

/** @returns the webhook's wire form, in JSON */
export function insertWebhook(database: SqliteDatabase, userPoolId: string, webhook: Webhook): string {
  const text = toWebhookText(webhook);
  const { webhookId, createdAt } = webhook;
  database.run('INSERT INTO webhooks VALUES (?, ?, ?, ?)', userPoolId, webhookId, createdAt, text);
  return text;
}

export function readWebhooks(database: SqliteDatabase, userPoolId: string): Webhook[] {
  return database.all(`SELECT document FROM webhooks WHERE user_pool_id = ? ${newestFirst}`, userPoolId).map(toWebhook);
}

function toWebhook(row: Row): Webhook {
  return readWebhookText(String(row['document']));
}
