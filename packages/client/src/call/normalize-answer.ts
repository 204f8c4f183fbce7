import type { OperationId } from '@genauth-webhooks/contract';
import { tryTo } from '../lib/values.ts';
import type { AnyEnvelope } from '../options/options.ts';

type Members = { [name: string]: unknown };

/**
 * Gives an answer the types of the contract where the vendor's own samples have others: a list that holds one object
 * and came as that object, and the events of a webhook that came as JSON. Everything else stays as it came.
 * @see spec/fidelity.yaml single-object-for-list, events-as-json
 */
export function normalizeAnswer(operation: OperationId, envelope: AnyEnvelope): void {
  const { data } = envelope as { readonly data?: unknown };
  // What a receiver answered is its own business, and so is what is in a log.
  if (!isObject(data) || operation === 'triggerWebhook') return;
  for (const name of ['list', 'categories', 'events']) if (isObject(data[name])) data[name] = [data[name]];
  if (operation === 'getWebhookLogs') return;
  for (const webhook of [data, data['list']].flat()) {
    if (isObject(webhook) && typeof webhook['events'] === 'string') webhook['events'] = readEvents(webhook['events']);
  }
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list in a text, or the text if there is none. */
function readEvents(text: string): unknown {
  const value: unknown = tryTo(() => JSON.parse(text));
  return Array.isArray(value) ? value : text;
}
