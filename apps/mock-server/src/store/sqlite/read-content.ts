import { nextTurn } from '../../lib/next-turn.ts';
import { pieceLength, rowLength } from '../../lib/piece-length.ts';
import type { AttemptRecord } from '../../model/attempt.ts';
import type { DeliveryHistory } from '../../model/delivery.ts';
import type { PoolContent } from '../../model/snapshot.ts';
import type { Webhook } from '../../model/webhook.ts';
import { fromDeliveryRow } from './delivery-row.ts';
import type { Row, SqliteDatabase } from './sqlite-database.ts';
import { parseWebhook } from './webhooks.ts';

/**
 * Reads a content in pieces, as it was at one moment. Other calls run between the pieces.
 * @param idOf returns the ID of the content at that moment
 * @param atOnce called at that moment
 */
export type ReadContent = (idOf: () => string, atOnce?: () => void) => AsyncGenerator<Partial<PoolContent>>;

const deliveryColumns =
  'sequence, ordinal, delivery_id, webhook_id, event_name, source, state, progress, document, text';

/** While a content is read, triggers copy each of its rows to these tables before the row changes for the first time. */
const tables = [
  'CREATE TEMP TABLE IF NOT EXISTS reading (content_id TEXT, last_ordinal INTEGER)',
  // A NULL document means that the row did not exist at that moment.
  `CREATE TEMP TABLE IF NOT EXISTS webhooks_before (
     created_at INTEGER, webhook_id TEXT, document TEXT, PRIMARY KEY (created_at DESC, webhook_id DESC)
   ) WITHOUT ROWID`,
  `CREATE TEMP TABLE IF NOT EXISTS deliveries_before (
     sequence, ordinal INTEGER PRIMARY KEY, delivery_id, webhook_id, event_name, source, state, progress, document, text
   )`,
  'CREATE TEMP TABLE IF NOT EXISTS attempts_before (attempt_id INTEGER PRIMARY KEY, ordinal INTEGER, document TEXT)',
  'CREATE INDEX IF NOT EXISTS temp.attempts_before_by_delivery ON attempts_before (ordinal, attempt_id)',
];

const ofContent = (row: string): string => `${row}.user_pool_id = (SELECT content_id FROM reading)`;
const ofDeliveries = (row: string): string =>
  `WHEN ${ofContent(row)} AND ${row}.ordinal <= (SELECT last_ordinal FROM reading)`;
const webhookChanges = `WHEN ${ofContent('old')} BEGIN
  INSERT OR IGNORE INTO webhooks_before VALUES (old.created_at, old.webhook_id, old.document);
END`;
// The store always changes a delivery before it stores an attempt, so attempts need no triggers.
const deliveryChanges = `${ofDeliveries('old')} BEGIN
  INSERT INTO attempts_before SELECT attempt_id, old.ordinal, document FROM attempts
    WHERE delivery_sequence = old.sequence
      AND NOT EXISTS (SELECT 1 FROM deliveries_before WHERE ordinal = old.ordinal);
  INSERT OR IGNORE INTO deliveries_before
    VALUES (${deliveryColumns.replace(/\w+/g, 'old.$&')});
END`;

const triggers: readonly (readonly [name: string, definition: string])[] = [
  ['webhooks_before_update', `BEFORE UPDATE ON webhooks ${webhookChanges}`],
  ['webhooks_before_delete', `BEFORE DELETE ON webhooks ${webhookChanges}`],
  [
    'webhooks_after_insert',
    `AFTER INSERT ON webhooks WHEN ${ofContent('new')} BEGIN
       INSERT OR IGNORE INTO webhooks_before VALUES (new.created_at, new.webhook_id, NULL);
     END`,
  ],
  ['deliveries_before_update', `BEFORE UPDATE ON deliveries ${deliveryChanges}`],
  ['deliveries_before_delete', `BEFORE DELETE ON deliveries ${deliveryChanges}`],
  // A new delivery may get the ordinal of a removed one.
  [
    'deliveries_after_insert',
    `AFTER INSERT ON deliveries ${ofDeliveries('new')} BEGIN
       INSERT OR IGNORE INTO deliveries_before (ordinal) VALUES (new.ordinal);
     END`,
  ],
];

const webhooksSql = `SELECT created_at, webhook_id, document FROM webhooks AS now
    WHERE user_pool_id = (SELECT content_id FROM reading) AND (created_at, webhook_id) < (?1, ?2) AND NOT EXISTS (
      SELECT 1 FROM webhooks_before WHERE created_at = now.created_at AND webhook_id = now.webhook_id
    )
  UNION ALL
  SELECT created_at, webhook_id, document FROM webhooks_before
    WHERE document IS NOT NULL AND (created_at, webhook_id) < (?1, ?2)
  ORDER BY created_at DESC, webhook_id DESC LIMIT 200`;

const nextDeliverySql = `SELECT ${deliveryColumns}, 0 AS has_changed FROM deliveries AS now
    WHERE user_pool_id = (SELECT content_id FROM reading)
      AND ordinal > ?1 AND ordinal <= (SELECT last_ordinal FROM reading)
      AND NOT EXISTS (SELECT 1 FROM deliveries_before WHERE ordinal = now.ordinal)
  UNION ALL
  SELECT ${deliveryColumns}, 1 FROM deliveries_before WHERE delivery_id IS NOT NULL AND ordinal > ?1
  ORDER BY ordinal LIMIT 1`;

/** Makes the function that reads contents of a database. It reads one content after the other. */
export function createContentReader(database: SqliteDatabase): ReadContent {
  let lastReading: Promise<void> = Promise.resolve();
  return async function* (idOf, atOnce) {
    const before = lastReading;
    const { promise, resolve } = Promise.withResolvers<void>();
    lastReading = promise;
    await before;
    try {
      // Queued behind the pending writes, so that the reading includes them.
      await database.writeUncached(() => {
        begin(database, idOf());
        atOnce?.();
      });
      yield* webhookPieces(database);
      yield* deliveryPieces(database);
    } finally {
      // If the database was closed in the meantime, its temporary tables no longer exist.
      await database.writeUncached(() => end(database)).catch(() => {});
      resolve();
    }
  };
}

function begin(database: SqliteDatabase, contentId: string): void {
  for (const table of tables) database.run(table);
  // What the storage refused to remove at the end of an earlier reading.
  end(database);
  database.run(
    'INSERT INTO reading SELECT ?1, coalesce(max(ordinal), 0) FROM deliveries WHERE user_pool_id = ?1',
    contentId,
  );
  for (const [name, definition] of triggers) database.run(`CREATE TEMP TRIGGER ${name} ${definition}`);
}

function end(database: SqliteDatabase): void {
  for (const [name] of triggers) database.run(`DROP TRIGGER IF EXISTS temp.${name}`);
  for (const table of ['reading', 'webhooks_before', 'deliveries_before', 'attempts_before']) {
    database.run(`DELETE FROM temp.${table}`);
  }
}

async function* webhookPieces(database: SqliteDatabase): AsyncGenerator<{ readonly webhooks: readonly Webhook[] }> {
  for (let [time, id] = [Number.MAX_SAFE_INTEGER, '']; ; await nextTurn()) {
    const rows = database.all(webhooksSql, time, id);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield { webhooks: rows.map(({ document }) => parseWebhook(String(document))) };
    [time, id] = [Number(last['created_at']), String(last['webhook_id'])];
  }
}

async function* deliveryPieces(
  database: SqliteDatabase,
): AsyncGenerator<{ readonly deliveries: readonly DeliveryHistory[] }> {
  let last = 0;
  const readPiece = (): DeliveryHistory[] => {
    const piece: DeliveryHistory[] = [];
    for (let length = 0; length < pieceLength; ) {
      const row = database.get(nextDeliverySql, last);
      if (row === undefined) break;
      piece.push({ ...fromDeliveryRow(row), attempts: readAttempts(database, row) });
      last = Number(row['ordinal']);
      length += rowLength + String(row['text']).length;
    }
    return piece;
  };
  for (let piece = readPiece(); piece.length > 0; piece = readPiece()) {
    yield { deliveries: piece };
    await nextTurn();
  }
}

function readAttempts(database: SqliteDatabase, { has_changed: hasChanged, ordinal, sequence }: Row): AttemptRecord[] {
  const rows =
    hasChanged === 1
      ? database.all('SELECT document FROM attempts_before WHERE ordinal = ? ORDER BY attempt_id', Number(ordinal))
      : database.all('SELECT document FROM attempts WHERE delivery_sequence = ? ORDER BY attempt_id', Number(sequence));
  return rows.map(({ document }) => JSON.parse(String(document)) as AttemptRecord);
}
