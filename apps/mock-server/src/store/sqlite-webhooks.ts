import type { Row, SqliteDatabase } from './sqlite-database.ts';
import type { Store, Webhook } from './store.ts';

type WebhookMethods = Pick<
  Store,
  'insertWebhook' | 'findWebhook' | 'listWebhooks' | 'allWebhooks' | 'updateWebhook' | 'deleteWebhooks'
>;

const byId = 'user_pool_id = ? AND webhook_id = ?';
const newestFirst = 'ORDER BY created_at DESC, webhook_id DESC';

/** The part of the store that keeps webhooks. */
export function sqliteWebhooks(database: SqliteDatabase): WebhookMethods {
  const find = (userPoolId: string, webhookId: string): Webhook | undefined => {
    const row = database.get(`SELECT document FROM webhooks WHERE ${byId}`, userPoolId, webhookId);
    return row === undefined ? undefined : toWebhook(row);
  };
  return {
    async insertWebhook(userPoolId, webhook) {
      await database.write(() => insertWebhook(database, userPoolId, webhook));
    },
    async findWebhook(userPoolId, webhookId) {
      return find(userPoolId, webhookId);
    },
    async listWebhooks(userPoolId, { limit, offset }) {
      return database.view(() => ({
        totalCount: Number(
          database.get('SELECT count(*) AS total FROM webhooks WHERE user_pool_id = ?', userPoolId)?.['total'],
        ),
        list: database
          .all(
            `SELECT document FROM webhooks WHERE user_pool_id = ? ${newestFirst} LIMIT ? OFFSET ?`,
            userPoolId,
            limit,
            offset,
          )
          .map(toWebhook),
      }));
    },
    async allWebhooks(userPoolId) {
      return readWebhooks(database, userPoolId);
    },
    async updateWebhook(userPoolId, webhookId, change, updatedAt) {
      return await database.write(() => {
        const before = find(userPoolId, webhookId);
        if (before === undefined) return undefined;
        const webhook: Webhook = { ...before, ...change, updatedAt };
        database.run(`UPDATE webhooks SET document = ? WHERE ${byId}`, JSON.stringify(webhook), userPoolId, webhookId);
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

export function insertWebhook(database: SqliteDatabase, userPoolId: string, webhook: Webhook): void {
  database.run(
    'INSERT INTO webhooks VALUES (?, ?, ?, ?)',
    userPoolId,
    webhook.webhookId,
    webhook.createdAt,
    JSON.stringify(webhook),
  );
}

export function readWebhooks(database: SqliteDatabase, userPoolId: string): Webhook[] {
  return database.all(`SELECT document FROM webhooks WHERE user_pool_id = ? ${newestFirst}`, userPoolId).map(toWebhook);
}

function toWebhook(row: Row): Webhook {
  return JSON.parse(String(row['document'])) as Webhook;
}
