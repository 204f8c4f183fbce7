import type { DeliveryRecord, DeliveryRequest } from '../../model/delivery.ts';

/** A delivery as a row. The parts that never change are written once, however many attempts follow. */
export type DeliveryRow = {
  readonly delivery_id: string;
  readonly webhook_id: string;
  readonly event_name: string;
  readonly source: string;
  readonly state: string;
  /** JSON of the other parts that change. */
  readonly progress: string;
  /** JSON of the other parts that never change. */
  readonly document: string;
  /** The body as it is sent. */
  readonly text: string;
};

type Progress = Pick<DeliveryRecord, 'retriesLeft' | 'attemptCount' | 'reason' | 'dueAt' | 'heldBy'>;
type Document = Pick<DeliveryRecord, 'replayOf' | 'createdAt' | 'delayMs' | 'retries'> &
  Pick<DeliveryRequest, 'url' | 'headers'> &
  // Absent when it is what the text says.
  Partial<Pick<DeliveryRequest, 'body'>>;

/** Serialises a body once, however many deliveries share it. */
export type BodyJson = (body: DeliveryRequest['body'], text: string) => string;

export function createBodyJson(): BodyJson {
  const known = new WeakMap<DeliveryRequest['body'], string>();
  return (body, text) => {
    let json = known.get(body);
    if (json === undefined) {
      json = JSON.stringify(body);
      // The text is kept anyway, so this saves a copy. Comparing a string with itself is also fast.
      if (json === text) json = text;
      known.set(body, json);
    }
    return json;
  };
}

export function toDeliveryRow(delivery: DeliveryRecord, bodyJson: BodyJson): DeliveryRow {
  const { request, replayOf, createdAt, delayMs, retries } = delivery;
  const { url, headers, body, text } = request;
  const document = {
    ...(replayOf === undefined ? {} : { replayOf }),
    ...(bodyJson(body, text) === text ? {} : { body }),
    ...{ createdAt, delayMs, retries, url, headers },
  } satisfies Document;
  return {
    delivery_id: delivery.deliveryId,
    webhook_id: delivery.webhookId,
    event_name: delivery.eventName,
    source: delivery.source,
    state: delivery.state,
    progress: toProgress(delivery),
    document: JSON.stringify(document),
    text,
  };
}

/** What a table keeps of a delivery's progress, beside its state. */
export function toProgress({ retriesLeft, attemptCount, reason, dueAt, heldBy }: DeliveryRecord): string {
  return JSON.stringify({ retriesLeft, attemptCount, reason, dueAt, heldBy });
}

export function fromDeliveryRow(row: { readonly [Column in keyof DeliveryRow]?: unknown }): DeliveryRecord {
  const text = String(row.text);
  const { url, headers, body, ...rest } = JSON.parse(String(row.document)) as Document;
  return {
    deliveryId: String(row.delivery_id),
    webhookId: String(row.webhook_id),
    eventName: String(row.event_name),
    source: row.source as DeliveryRecord['source'],
    state: row.state as DeliveryRecord['state'],
    ...rest,
    ...(JSON.parse(String(row.progress)) as Progress),
    request: { url, headers, body: body ?? (JSON.parse(text) as DeliveryRequest['body']), text },
  };
}
