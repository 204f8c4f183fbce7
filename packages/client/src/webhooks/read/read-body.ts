import { tryTo } from '../../lib/values.ts';
import { WebhookError } from '../base/webhook-error.ts';
import { inflate } from './inflate.ts';
import { checkUnread, consumed, isConsumed, isNodeStream, readStream, tooLarge } from './read-stream.ts';
import { readHeaderText, type WebhookInput } from './webhook-input.ts';

type Bytes = ArrayBuffer | ArrayBufferView;

/**
 * Reads the body of a delivery: a string, or the object that a framework made of it.
 * @throws WebhookError whose code starts with `body-`, `content-encoding-unsupported`
 */
export async function readBody(input: WebhookInput, maxBytes: number): Promise<string | object> {
  const source = findBody(input);
  if (typeof source === 'string') return checkText(source, maxBytes);
  if (isBytes(source)) return await decodeBytes(source, input, maxBytes);
  if (!isStream(source)) return source;
  if (Number(readHeaderText(input, 'content-length')) > maxBytes) throw tooLarge(maxBytes);
  return await decodeBytes(await readStream(source, maxBytes), input, maxBytes);
}

/** Finds the body: in `body`, or else, for a Node request, in the request itself. */
function findBody(input: WebhookInput): string | object {
  const { body } = input;
  if ('bodyUsed' in input && input.bodyUsed === true) throw consumed();
  const isRequest = isNodeStream(input);
  // Express 4 sets an empty object even when it did not read the body.
  const isUnread = isRequest && !isConsumed(input);
  if (body === undefined || body === null || (isUnread && isEmpty(body))) {
    if (!isRequest) throw new WebhookError('body-missing', 'The delivery has no body');
    checkUnread(input);
    return input;
  }
  if (typeof body === 'string' || typeof body === 'object') return body;
  throw new WebhookError('body-invalid', `The body is a ${typeof body}`);
}

function checkText(text: string, maxBytes: number): string {
  // UTF-8 takes at most three bytes for each unit of a string.
  const mayBeTooLarge = text.length * 3 > maxBytes;
  if (mayBeTooLarge && new TextEncoder().encode(text).length > maxBytes) throw tooLarge(maxBytes);
  if (text === '[object Object]') {
    throw new WebhookError('body-invalid', 'The body is "[object Object]". Pass the object itself');
  }
  // A byte order mark is not part of the text. Decoding bytes removes it, too.
  return checkPresence(text.replace(/^\ufeff/, ''));
}

async function decodeBytes(source: Bytes, input: WebhookInput, maxBytes: number): Promise<string> {
  if (source.byteLength > maxBytes) throw tooLarge(maxBytes);
  const encoding = readHeaderText(input, 'content-encoding');
  // A framework that has inflated the body leaves the header. No compressed body is UTF-8.
  const text =
    decodeUtf8(source) ?? (encoding && decodeUtf8(await inflate(source as BufferSource, encoding, maxBytes)));
  if (text === undefined) throw new WebhookError('body-invalid', 'The body is not UTF-8');
  return checkPresence(text);
}

function decodeUtf8(source: Bytes): string | undefined {
  return tryTo(() => new TextDecoder('utf-8', { fatal: true }).decode(source as BufferSource));
}

function checkPresence(text: string): string {
  if (text.trim() === '') throw new WebhookError('body-missing', 'The delivery has no body');
  return text;
}

function isBytes(value: object): value is Bytes {
  return ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}

function isStream(value: object): boolean {
  return isNodeStream(value) || 'getReader' in value || Symbol.asyncIterator in value;
}

function isEmpty(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.keys(body).length === 0 && !isBytes(body);
}
