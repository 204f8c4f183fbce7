import type { SQLInputValue } from 'node:sqlite';
import { nextTurn } from '../../lib/next-turn.ts';
import { pieceLength, rowLength } from '../../lib/piece-length.ts';
import type { AttemptRecord } from '../../model/attempt.ts';
import type { DeliveryHistory, DeliveryRecord, RecordFilter } from '../../model/delivery.ts';
import type { Store } from '../store.ts';
import { createRoom } from './database-room.ts';
import { createBodyJson, type DeliveryRow, fromDeliveryRow, toDeliveryRow, toProgress } from './delivery-row.ts';
import type { Row, SqliteDatabase } from './sqlite-database.ts';

type DeliveryMethods = Pick<
  Store,
  'insertDeliveries' | 'findDelivery' | 'listDeliveries' | 'pendingDeliveries' | 'saveOutcome' | 'listLog'
>;

/**
 * The part of the store that keeps deliveries and their attempts.
 * @param keep how many deliveries of a pool are kept; beyond that the oldest finished ones are removed
 * @param stateBytes how large the database may be; beyond that the oldest finished deliveries of all pools are removed
 */
export function sqliteDeliveries(database: SqliteDatabase, keep: number, stateBytes: number): DeliveryMethods {
  const room = createRoom(database, stateBytes, (after, limit) => removeOldestFinished(database, after, limit));
  const bodyJson = createBodyJson();
  return {
    async insertDeliveries(userPoolId, deliveries) {
      const rows = deliveries.map((delivery) => toDeliveryRow(delivery, bodyJson));
      const length = rows.reduce((sum, row) => sum + row.document.length + row.text.length, 0);
      await database.writeUncached(() => {
        let ordinal = lastOrdinal(database, userPoolId);
        for (const row of rows) insertDelivery(database, userPoolId, ++ordinal, row);
        // Insertions that share a transaction make room together.
        database.atCommit(`make room in ${userPoolId}`, () => {
          removeFinished(database, userPoolId, lastOrdinal(database, userPoolId) - keep);
        });
        room.count(length);
      });
    },
    async findDelivery(userPoolId, deliveryId) {
      const row =
        deliveryId === 'latest'
          ? database.get('SELECT * FROM deliveries WHERE user_pool_id = ? ORDER BY ordinal DESC LIMIT 1', userPoolId)
          : database.get('SELECT * FROM deliveries WHERE user_pool_id = ? AND delivery_id = ?', userPoolId, deliveryId);
      return row === undefined ? undefined : withAttempts(database, row);
    },
    async listDeliveries(userPoolId, filter, limit) {
      const { where, values } = condition(userPoolId, filter);
      const count = database.get(`SELECT count(*) AS total FROM deliveries WHERE ${where}`, ...values)?.['total'];
      const list = await listRows(database, where, values, limit < 0 ? Infinity : limit);
      return { totalCount: Number(count), list };
    },
    async pendingDeliveries(userPoolId) {
      return database
        .all("SELECT * FROM deliveries WHERE user_pool_id = ? AND state = 'pending' ORDER BY ordinal", userPoolId)
        .map(fromDeliveryRow);
    },
    async saveOutcome(userPoolId, delivery, attempts) {
      const progress = toProgress(delivery);
      const documents = attempts.map((attempt) => JSON.stringify(attempt));
      await database.writeUncached(() => {
        const sequence = database.get(
          'SELECT sequence FROM deliveries WHERE user_pool_id = ? AND delivery_id = ?',
          userPoolId,
          delivery.deliveryId,
        )?.['sequence'];
        // The pool was emptied while the attempt was in progress.
        if (sequence === undefined) return;
        database.run(
          'UPDATE deliveries SET state = ?, progress = ? WHERE sequence = ?',
          delivery.state,
          progress,
          Number(sequence),
        );
        for (const document of documents) {
          insertAttempt(database, userPoolId, delivery.webhookId, Number(sequence), document);
          room.count(document.length);
        }
      });
    },
    async listLog(userPoolId, webhookId, { limit, offset }) {
      const where = 'attempts.user_pool_id = ? AND attempts.webhook_id = ?';
      return {
        totalCount: Number(
          database.get(`SELECT count(*) AS total FROM attempts WHERE ${where}`, userPoolId, webhookId)?.['total'],
        ),
        list: database
          .all(
            `SELECT deliveries.*, attempts.document AS attempt FROM attempts
             JOIN deliveries ON deliveries.sequence = attempts.delivery_sequence
             WHERE ${where} ORDER BY attempt_id DESC LIMIT ? OFFSET ?`,
            userPoolId,
            webhookId,
            limit,
            offset,
          )
          .map((row) => ({
            delivery: fromDeliveryRow(row),
            attempt: JSON.parse(String(row['attempt'])) as AttemptRecord,
          })),
      };
    },
  };
}

/** The deliveries of a condition, newest first, read in pieces. */
async function listRows(
  database: SqliteDatabase,
  where: string,
  values: readonly SQLInputValue[],
  limit: number,
): Promise<DeliveryRecord[]> {
  const sql = `SELECT * FROM deliveries WHERE ${where} AND ordinal < ? ORDER BY ordinal DESC LIMIT 1`;
  const list: DeliveryRecord[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (let length = 0; list.length < limit; ) {
    if (length >= pieceLength) {
      await nextTurn();
      length = 0;
    }
    const row = database.get(sql, ...values, before);
    if (row === undefined) break;
    list.push(fromDeliveryRow(row));
    before = Number(row['ordinal']);
    length += rowLength + String(row['text']).length;
  }
  return list;
}

/** Removes a pool's finished deliveries up to an ordinal. */
function removeFinished(database: SqliteDatabase, userPoolId: string, ordinal: number): void {
  // With the states listed, the index skips the pending deliveries, however many there are.
  database.run(
    `DELETE FROM deliveries
     WHERE user_pool_id = ? AND state IN ('succeeded', 'failed', 'dropped') AND ordinal <= ?`,
    userPoolId,
    ordinal,
  );
}

/**
 * Removes the oldest finished deliveries of all pools.
 * @param after the sequence number after which to start
 * @returns the sequence number of the last one removed; undefined when there was none
 */
function removeOldestFinished(database: SqliteDatabase, after: number, limit: number): number | undefined {
  const removed = database.all(
    `DELETE FROM deliveries WHERE sequence IN (
       SELECT sequence FROM deliveries WHERE sequence > ? AND state <> 'pending' ORDER BY sequence LIMIT ?
     ) RETURNING sequence`,
    after,
    limit,
  );
  return removed.length === 0 ? undefined : Math.max(...removed.map(({ sequence }) => Number(sequence)));
}

function lastOrdinal(database: SqliteDatabase, userPoolId: string): number {
  return Number(
    database.get('SELECT max(ordinal) AS last FROM deliveries WHERE user_pool_id = ?', userPoolId)?.['last'],
  );
}

/** Returns the sequence number of the row. */
export function insertDelivery(
  database: SqliteDatabase,
  userPoolId: string,
  ordinal: number,
  row: DeliveryRow,
): number {
  return database.insert(
    `INSERT INTO deliveries
     (user_pool_id, ordinal, delivery_id, webhook_id, event_name, source, state, progress, document, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    userPoolId,
    ordinal,
    row.delivery_id,
    row.webhook_id,
    row.event_name,
    row.source,
    row.state,
    row.progress,
    row.document,
    row.text,
  );
}

export function insertAttempt(
  database: SqliteDatabase,
  userPoolId: string,
  webhookId: string,
  sequence: number,
  document: string,
): void {
  database.run(
    'INSERT INTO attempts (user_pool_id, webhook_id, delivery_sequence, document) VALUES (?, ?, ?, ?)',
    userPoolId,
    webhookId,
    sequence,
    document,
  );
}

function withAttempts(database: SqliteDatabase, row: Row): DeliveryHistory {
  const attempts = database
    .all('SELECT document FROM attempts WHERE delivery_sequence = ? ORDER BY attempt_id', Number(row['sequence']))
    .map((attempt) => JSON.parse(String(attempt['document'])) as AttemptRecord);
  return { ...fromDeliveryRow(row), attempts };
}

function condition(userPoolId: string, filter: RecordFilter): { where: string; values: SQLInputValue[] } {
  const parts = ['user_pool_id = ?'];
  const values: SQLInputValue[] = [userPoolId];
  const add = (part: string, ...more: (string | undefined)[]): void => {
    if (more.includes(undefined)) return;
    parts.push(part);
    values.push(...(more as string[]));
  };
  const ordinalOf = '(SELECT ordinal FROM deliveries WHERE user_pool_id = ? AND delivery_id = ?)';
  add('webhook_id = ?', filter.webhookId);
  add('event_name = ?', filter.eventName);
  add('state = ?', filter.state);
  add('source = ?', filter.source);
  if (filter.isOver) parts.push("state <> 'pending'");
  add(`ordinal > ${ordinalOf}`, userPoolId, filter.after);
  add(`ordinal < ${ordinalOf}`, userPoolId, filter.before);
  return { where: parts.join(' AND '), values };
}
