import { unescape as percentDecode } from 'node:querystring';
import type { DeliveryBody, DeliveryRequest } from '../model/delivery.ts';
import type { Webhook } from '../model/webhook.ts';
import { encodeBody } from './encode-body.ts';

/**
 * Puts together what a receiver will see. It is done once for a delivery: every attempt sends the same bytes.
 * @param added headers of the caller's own; a name that the delivery carries anyway is replaced
 * @see spec/fidelity.yaml, row `delivery-headers`
 */
export function buildRequest(
  webhook: Webhook,
  userPoolId: string,
  body: DeliveryBody,
  added: { readonly [name: string]: string } = {},
): DeliveryRequest {
  const text = encodeBody(body, webhook.contentType);
  const target = new URL(webhook.url);
  return {
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
      'content-length': String(Buffer.byteLength(text)),
    },
    body,
    text,
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
  const credentials = `${percentDecode(username)}:${percentDecode(password)}`;
  return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
}
