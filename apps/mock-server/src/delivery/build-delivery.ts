import type { Webhook } from '../store/store.ts';
import { type DeliveryBody, encodeBody } from './encode-body.ts';

/** One webhook and one event, ready to be posted any number of times: every attempt sends the same bytes. */
export type Delivery = {
  readonly webhookId: string;
  readonly eventName: string;
  /** The webhook's URL, as it was registered. */
  readonly url: string;
  /** All headers that are sent, those of the transport included. Names are in lower case. */
  readonly headers: { readonly [name: string]: string };
  /** The body before it was encoded. */
  readonly body: DeliveryBody;
  readonly bytes: Uint8Array;
};

/**
 * Puts together what a receiver will see.
 * @param added headers of the caller's own; a name that the delivery carries anyway is replaced
 * @see spec/fidelity.yaml, row `delivery-headers`
 */
export function buildDelivery(
  webhook: Webhook,
  userPoolId: string,
  eventName: string,
  body: DeliveryBody,
  added: { readonly [name: string]: string } = {},
): Delivery {
  const bytes = encodeBody(body, webhook.contentType);
  const target = new URL(webhook.url);
  return {
    webhookId: webhook.webhookId,
    eventName,
    url: webhook.url,
    headers: {
      host: target.host,
      connection: 'keep-alive',
      'user-agent': 'authing-webhook@2.0',
      accept: 'application/json, text/plain, */*',
      'content-type': webhook.contentType,
      ...(webhook.secret ? { 'x-authing-webhook-secret': webhook.secret, 'x-authing-token': webhook.secret } : {}),
      'x-authing-userpool-id': userPoolId,
      ...basicAuthorization(target),
      ...lowerCased(added),
      'content-length': String(bytes.length),
    },
    body,
    bytes,
  };
}

/** Headers that belong to the transport; a caller who sets one would break the message. */
export const transportHeaders: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function lowerCased(headers: { readonly [name: string]: string }): { [name: string]: string } {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** User name and password of a URL travel in a header, as HTTP libraries do it. */
function basicAuthorization({ username, password }: URL): { authorization?: string } {
  if (username === '' && password === '') return {};
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
}
