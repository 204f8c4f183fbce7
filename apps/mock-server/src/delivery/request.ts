import { unescape as percentDecode } from 'node:querystring';
import type { Schemas } from '@genauth-webhooks/contract';
import type { DeliveryBody, DeliveryRequest } from '../model/delivery.ts';
import type { Webhook } from '../model/webhook.ts';

/**
 * Builds the request of a delivery. It is built once per delivery, so every attempt sends the same bytes.
 * @param added the caller's own headers; they replace the delivery's headers of the same name
 * @param encode encodes the body; it may remember the result
 * @see spec/fidelity.yaml, row `delivery-headers`
 */
export function buildRequest(
  webhook: Webhook,
  userPoolId: string,
  body: DeliveryBody,
  added: { readonly [name: string]: string } = {},
  encode: typeof encodeBody = encodeBody,
): DeliveryRequest {
  const text = encode(body, webhook.contentType);
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

/** Headers that belong to the transport. A caller must not set them, because that would break the HTTP message. */
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

/** The header for the user name and password of a URL, as HTTP libraries send them. */
function basicAuthorization({ username, password }: URL): { authorization?: string } {
  if (username === '' && password === '') return {};
  const credentials = `${percentDecode(username)}:${percentDecode(password)}`;
  return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
}

/**
 * Encodes a body as a string. In a form, each top-level member is a field: a string as it is, any other value as JSON.
 * @see spec/fidelity.yaml, row `form-encoding`
 */
export function encodeBody(body: DeliveryBody, contentType: Schemas['ContentType']): string {
  return contentType === 'application/json' ? JSON.stringify(body) : encodeForm(body);
}

/** Encodes the body of an event, which is the same for all its webhooks: once for each content type. */
export function createEventEncoder(): typeof encodeBody {
  const texts = new Map<Schemas['ContentType'], string>();
  return (body, contentType) => {
    let text = texts.get(contentType);
    if (text === undefined) {
      text = encodeBody(body, contentType);
      texts.set(contentType, text);
    }
    return text;
  };
}

function encodeForm(body: DeliveryBody): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) {
    const field = typeof value === 'string' ? value : JSON.stringify(value);
    if (field !== undefined) form.append(name, field);
  }
  return form.toString();
}
