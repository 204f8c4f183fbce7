import type { OperationId } from '@genauth-webhooks/contract';
import { isObject, tryTo } from '../lib/values.ts';
import type { AnyEnvelope } from '../options/options.ts';

/**
 * Gives an answer the types of the contract where the vendor's own samples have others: a list of one object that came
 * as the object, and the events of a webhook that came as JSON. Everything else stays unchanged.
 * @see spec/fidelity.yaml single-object-for-list, events-as-json
 */
export function normalizeAnswer(operation: OperationId, envelope: AnyEnvelope): void {
  const { data } = envelope as { readonly data?: unknown };
  // The answer of a receiver stays as it is, also in a log.
  if (!isObject(data) || operation === 'triggerWebhook') return;
  for (const name of ['list', 'categories', 'events']) if (isObject(data[name])) data[name] = [data[name]];
  if (operation === 'getWebhookLogs') return;
  for (const webhook of [data, data['list']].flat()) {
    if (isObject(webhook) && typeof webhook['events'] === 'string') webhook['events'] = readEvents(webhook['events']);
  }
}

/** The list that a string is the JSON of, or else the string. */
function readEvents(text: string): unknown {
  const value: unknown = tryTo(() => JSON.parse(text));
  return Array.isArray(value) ? value : text;
}
