import type { SQLInputValue } from 'node:sqlite';
import type { Attempt, DeliveryFilter, DeliveryRecord, DeliveryWithAttempts } from './delivery-record.ts';
import type { Row, SqliteDatabase } from './sqlite-database.ts';
import type { Store } from './store.ts';

type DeliveryMethods = Pick<
  Store,
  'insertDeliveries' | 'findDelivery' | 'listDeliveries' | 'pendingDeliveries' | 'saveOutcome' | 'listLog'
>;

/**
 * The part of the store that keeps deliveries and their attempts.
 * @param keep how many deliveries of a pool are kept; of more, the oldest finished ones go
 */
export function sqliteDeliveries(database: SqliteDatabase, keep: number): DeliveryMethods {
  return {
    async insertDeliveries(userPoolId, deliveries) {
      await database.write(() => {
        for (const delivery of deliveries) insertDelivery(database, userPoolId, delivery);
        dropOldest(database, userPoolId, keep);
      });
    },
    async findDelivery(userPoolId, deliveryId) {
      const row =
        deliveryId === 'latest'
          ? database.get('SELECT * FROM deliveries WHERE user_pool_id = ? ORDER BY sequence DESC LIMIT 1', userPoolId)
          : database.get('SELECT * FROM deliveries WHERE user_pool_id = ? AND delivery_id = ?', userPoolId, deliveryId);
      return row === undefined ? undefined : withAttempts(database, row);
    },
    async listDeliveries(userPoolId, filter, limit) {
      const { where, values } = condition(userPoolId, filter);
      return database.view(() => ({
        totalCount: Number(
          database.get(`SELECT count(*) AS total FROM deliveries WHERE ${where}`, ...values)?.['total'],
        ),
        list: database
          .all(`SELECT document FROM deliveries WHERE ${where} ORDER BY sequence DESC LIMIT ?`, ...values, limit)
          .map(toDelivery),
      }));
    },
    async pendingDeliveries(userPoolId) {
      return database
        .all(
          "SELECT document FROM deliveries WHERE user_pool_id = ? AND state = 'pending' ORDER BY sequence",
          userPoolId,
        )
        .map(toDelivery);
    },
    async saveOutcome(userPoolId, delivery, attempts) {
      await database.write(() => {
        const sequence = database.get(
          'UPDATE deliveries SET state = ?, document = ? WHERE user_pool_id = ? AND delivery_id = ? RETURNING sequence',
          delivery.state,
          JSON.stringify(delivery),
          userPoolId,
          delivery.deliveryId,
        )?.['sequence'];
        // A pool that was emptied meanwhile has no place for an outcome any more.
        if (sequence === undefined) return;
        for (const attempt of attempts) {
          insertAttempt(database, userPoolId, delivery.webhookId, Number(sequence), attempt);
        }
      });
    },
    async listLog(userPoolId, webhookId, { limit, offset }) {
      const where = 'attempts.user_pool_id = ? AND attempts.webhook_id = ?';
      return database.view(() => ({
        totalCount: Number(
          database.get(`SELECT count(*) AS total FROM attempts WHERE ${where}`, userPoolId, webhookId)?.['total'],
        ),
        list: database
          .all(
            `SELECT attempts.document AS attempt, deliveries.document AS document FROM attempts
             JOIN deliveries ON deliveries.sequence = attempts.delivery_sequence
             WHERE ${where} ORDER BY attempt_id DESC LIMIT ? OFFSET ?`,
            userPoolId,
            webhookId,
            limit,
            offset,
          )
          .map((row) => ({ delivery: toDelivery(row), attempt: JSON.parse(String(row['attempt'])) as Attempt })),
      }));
    },
  };
}

export function insertDelivery(database: SqliteDatabase, userPoolId: string, delivery: DeliveryRecord): number {
  const { deliveryId, webhookId, eventName, source, state } = delivery;
  const row = database.get(
    `INSERT INTO deliveries (user_pool_id, delivery_id, webhook_id, event_name, source, state, document)
     VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING sequence`,
    userPoolId,
    deliveryId,
    webhookId,
    eventName,
    source,
    state,
    JSON.stringify(delivery),
  );
  return Number(row?.['sequence']);
}

export function insertAttempt(
  database: SqliteDatabase,
  userPoolId: string,
  webhookId: string,
  deliverySequence: number,
  attempt: Attempt,
): void {
  database.run(
    'INSERT INTO attempts (user_pool_id, webhook_id, delivery_sequence, document) VALUES (?, ?, ?, ?)',
    userPoolId,
    webhookId,
    deliverySequence,
    JSON.stringify(attempt),
  );
}

/** Every delivery of a pool with its attempts, oldest first. */
export function readDeliveries(database: SqliteDatabase, userPoolId: string): DeliveryWithAttempts[] {
  return database
    .all('SELECT * FROM deliveries WHERE user_pool_id = ? ORDER BY sequence', userPoolId)
    .map((row) => withAttempts(database, row));
}

function withAttempts(database: SqliteDatabase, row: Row): DeliveryWithAttempts {
  const attempts = database
    .all('SELECT document FROM attempts WHERE delivery_sequence = ? ORDER BY attempt_id', Number(row['sequence']))
    .map((attempt) => JSON.parse(String(attempt['document'])) as Attempt);
  return { ...toDelivery(row), attempts };
}

function dropOldest(database: SqliteDatabase, userPoolId: string, keep: number): void {
  const edge = database.get(
    'SELECT sequence FROM deliveries WHERE user_pool_id = ? ORDER BY sequence DESC LIMIT 1 OFFSET ?',
    userPoolId,
    keep,
  )?.['sequence'];
  if (edge === undefined) return;
  database.run(
    "DELETE FROM deliveries WHERE user_pool_id = ? AND sequence <= ? AND state <> 'pending'",
    userPoolId,
    Number(edge),
  );
}

function condition(userPoolId: string, filter: DeliveryFilter): { where: string; values: SQLInputValue[] } {
  const parts = ['user_pool_id = ?'];
  const values: SQLInputValue[] = [userPoolId];
  const add = (part: string, ...more: (string | undefined)[]): void => {
    if (more.includes(undefined)) return;
    parts.push(part);
    values.push(...(more as string[]));
  };
  const sequenceOf = '(SELECT sequence FROM deliveries WHERE user_pool_id = ? AND delivery_id = ?)';
  add('webhook_id = ?', filter.webhookId);
  add('event_name = ?', filter.eventName);
  add('state = ?', filter.state);
  add('source = ?', filter.source);
  if (filter.isOver) parts.push("state <> 'pending'");
  add(`sequence > ${sequenceOf}`, userPoolId, filter.after);
  add(`sequence < ${sequenceOf}`, userPoolId, filter.before);
  return { where: parts.join(' AND '), values };
}

function toDelivery(row: Row): DeliveryRecord {
  return JSON.parse(String(row['document'])) as DeliveryRecord;
}
