import { pieceLength, rowLength } from '../../lib/piece-length.ts';
import type { AttemptRecord } from '../../model/attempt.ts';
import type { DeliveryHistory, DeliveryRecord } from '../../model/delivery.ts';
import type { Webhook } from '../../model/webhook.ts';
import { webhooksById } from '../../model/webhooks-by-id.ts';
import type { NewContent } from '../store.ts';
import type { Contents } from './contents.ts';
import { insertAttempt, insertDelivery } from './deliveries.ts';
import { createBodyJson, toDeliveryRow } from './delivery-row.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { insertWebhook } from './webhooks.ts';

/** A row that is ready to be stored. */
type Row = {
  readonly length: number;
  /** May run twice, when its first transaction breaks. Returns the sequence number of a delivery. */
  readonly insert: () => number;
  /** Called after the commit. */
  readonly stored?: (sequence: number) => void;
};

/** An attempt that waits until every delivery is stored, because the log is in the order in which attempts ended. */
type WaitingAttempt = {
  readonly end: number;
  readonly sequence: number;
  readonly webhookId: string;
  readonly attempt: AttemptRecord;
};

/** Fills a content in pieces. */
export async function fillNewContent(database: SqliteDatabase, contents: Contents): Promise<NewContent> {
  const bodyJson = createBodyJson();
  const contentId = await contents.create();
  const attempts: WaitingAttempt[] = [];
  const pending: DeliveryRecord[] = [];
  let ordinal = 0;

  function* webhookRows(webhooks: readonly Webhook[]): Generator<Row> {
    for (const webhook of webhooks) {
      const json = JSON.stringify(webhook);
      const insert = (): number => {
        insertWebhook(database, contentId, webhook, json);
        return 0;
      };
      yield { length: json.length, insert };
    }
  }
  function* deliveryRows(deliveries: readonly DeliveryHistory[]): Generator<Row> {
    for (const { attempts: made, ...delivery } of deliveries) {
      const row = toDeliveryRow(delivery, bodyJson);
      const place = ++ordinal;
      if (delivery.state === 'pending') pending.push(delivery);
      yield {
        length: row.document.length + row.text.length,
        insert: () => insertDelivery(database, contentId, place, row),
        stored(sequence) {
          // An attempt ends after the one before it, even where a virtual clock did not move between them.
          let end = Number.NEGATIVE_INFINITY;
          for (const attempt of made) {
            end = Math.max(end, attempt.startedAt + attempt.durationMs);
            attempts.push({ end, sequence, webhookId: delivery.webhookId, attempt });
          }
        },
      };
    }
  }
  function* attemptRows(): Generator<Row> {
    for (const { sequence, webhookId, attempt } of attempts.sort((one, other) => one.end - other.end)) {
      const document = JSON.stringify(attempt);
      const insert = (): number => {
        // Its delivery may have been removed since then, to keep the state within its size.
        const isThere = database.get('SELECT 1 FROM deliveries WHERE sequence = ?', sequence) !== undefined;
        if (isThere) insertAttempt(database, contentId, webhookId, sequence, document);
        return 0;
      };
      yield { length: document.length, insert };
    }
  }
  /** Each piece has a transaction of its own, and everything else gets its turn between two of them. */
  const store = async (rows: Iterable<Row>): Promise<void> => {
    for (const piece of inPieces(rows)) {
      const sequences = await database.writeUncached(() => piece.map(({ insert }) => insert()));
      for (const [index, { stored }] of piece.entries()) stored?.(sequences[index] ?? 0);
    }
  };

  return {
    async add({ webhooks = [], deliveries = [] }) {
      for (const part of webhooksById(webhooks)) await store(webhookRows(part));
      await store(deliveryRows(deliveries));
    },
    async complete() {
      await store(attemptRows());
      return { contentId, pending };
    },
    discard: () => contents.discard(contentId),
  };
}

function* inPieces(rows: Iterable<Row>): Generator<readonly Row[]> {
  let piece: Row[] = [];
  let length = 0;
  for (const row of rows) {
    piece.push(row);
    length += rowLength + row.length;
    if (length < pieceLength) continue;
    yield piece;
    piece = [];
    length = 0;
  }
  if (piece.length > 0) yield piece;
}
