import type { EventData, EventName, Schemas } from '@genauth-webhooks/contract';
import { eventExamples } from '@genauth-webhooks/contract/event-examples';
import { type EventChanges, override } from '@genauth-webhooks/contract/overrides';
import { isObject } from '../lib/values.ts';
import { checkKnown, checkNames, checkOptions } from '../options/check-option.ts';
import { encodeBracketForm, encodeJsonTextForm } from './encode-form.ts';

/** How a delivery is built. */
export type DeliveryOptions = {
  /** The webhook's secret. Default: none, and so no header with one. */
  readonly secret?: string | undefined;
  /** How the body is encoded. Default `application/json`. */
  readonly contentType?: Schemas['ContentType'] | undefined;
  /**
   * How a form holds nested data, which the vendor does not document: `json-text` puts it into one field, as the mock
   * server does; `brackets` writes `data[user][id]=…`. Default `json-text`.
   */
  readonly form?: 'json-text' | 'brackets' | undefined;
  /** The user pool. Default `65f0c0de0000000000000001`, the default one of the mock server. */
  readonly userPoolId?: string | undefined;
  /** Where it is posted; sets the `host` header. Default `http://127.0.0.1:3000/`. */
  readonly url?: string | undefined;
  /** Whether the data is put into `{eventName, data}`. Default true; the vendor's guide shows both. */
  readonly envelope?: boolean | undefined;
  /** The name to send instead of the name of the event: an older spelling, or an unknown name. */
  readonly sendAs?: string | undefined;
  /** Headers to add or replace, by names in lower case; `undefined` removes one. */
  readonly headers?: { readonly [name: string]: string | undefined } | undefined;
};

/** A delivery as the sender would post it. `parseWebhook` accepts it unchanged. */
export type TestDelivery<Name extends EventName = EventName> = {
  readonly eventName: Name;
  /** The data, before it was encoded. */
  readonly data: EventData<Name>;
  readonly method: 'POST';
  readonly url: string;
  /** Every header of the request, in the sender's order. Names are in lower case. */
  readonly headers: { readonly [name: string]: string };
  /** The bytes of the body. */
  readonly body: Uint8Array;
  /** The body as a string. */
  readonly text: string;
  /** Makes a Fetch request of it, to `url` or the given URL. `fetch` adds the headers of the transport. */
  request(url?: string): Request;
};

const optionNames = Object.keys({
  secret: 1,
  contentType: 1,
  form: 1,
  userPoolId: 1,
  url: 1,
  envelope: 1,
  sendAs: 1,
  headers: 1,
} satisfies Record<keyof DeliveryOptions, unknown>);

/** Set by the transport. */
const transportHeaders = ['host', 'connection', 'content-length'];

/**
 * Builds a delivery that equals, in headers and bytes, what the sender posts for an event. The data is the contract's
 * example with `overrides` applied.
 *
 * Throws a `ConfigurationError` for an event that the contract does not have, for a header value beyond ISO-8859-1, and
 * for data that a form with brackets cannot carry.
 *
 * @example
 * ```ts
 * import { buildDelivery } from '@genauth-webhooks/client/testing';
 * import { parseWebhook } from '@genauth-webhooks/client/webhooks';
 *
 * const delivery = buildDelivery('user:created', { email: 'alex@example.com' }, { secret: 'local' });
 * const event = await parseWebhook(delivery.request(), { secrets: ['local'] });
 * console.log(event.eventName === 'user:created' && event.data.email);
 * ```
 */
export function buildDelivery<Name extends EventName>(
  eventName: Name,
  overrides?: EventChanges<Name> | Extract<EventData<Name>, string>,
  options: DeliveryOptions = {},
): TestDelivery<Name> {
  checkKnown(eventName, Object.keys(eventExamples), 'eventName', 'must be the name of an event of the contract');
  checkNames(options, optionNames);
  const {
    secret,
    contentType = 'application/json',
    form = 'json-text',
    userPoolId = '65f0c0de0000000000000001',
    url = 'http://127.0.0.1:3000/',
    envelope = true,
    sendAs = eventName,
    headers: changed = {},
  } = options;
  const rule = 'a string of ISO-8859-1 without line breaks';
  checkOptions({ secret, userPoolId }, isHeaderValue, rule);
  checkOptions(changed, isHeaderValue, rule, 'headers.');
  const data = override(eventExamples[eventName].data, overrides) as EventData<Name>;
  const members = envelope || !isObject(data) ? { eventName: sendAs, data } : data;
  const text =
    contentType === 'application/json'
      ? JSON.stringify(members)
      : form === 'json-text'
        ? encodeJsonTextForm(members)
        : encodeBracketForm(members);
  const body = new TextEncoder().encode(text);
  const headers = override(
    {
      host: new URL(url).host,
      connection: 'keep-alive',
      'user-agent': 'authing-webhook@2.0',
      accept: 'application/json, text/plain, */*',
      'content-type': contentType,
      ...(secret ? { 'x-authing-webhook-secret': secret, 'x-authing-token': secret } : {}),
      'x-authing-userpool-id': userPoolId,
      'content-length': String(body.length),
    },
    changed,
  ) as { readonly [name: string]: string };

  return {
    eventName,
    data,
    method: 'POST',
    url,
    headers,
    body,
    text,
    request: (to = url) => {
      const sent = Object.entries(headers).filter(([name]) => !transportHeaders.includes(name));
      return new Request(to, { method: 'POST', headers: sent, body });
    },
  };
}

function isHeaderValue(value: unknown): boolean {
  return typeof value === 'string' && /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}
