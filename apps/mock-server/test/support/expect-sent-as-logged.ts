import type { Schemas } from '@genauth-webhooks/contract';
import { expect } from 'vitest';

type Log = Schemas['WebhookLogDto'];

/** What went over the wire, as the receiver saw it. */
export type Seen = {
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
};

/** Expects a log entry to tell what a receiver saw: every header, none missing and none invented, and every byte. */
export function expectSentAsLogged(log: Log, seen: Seen | undefined, contentType: Schemas['ContentType']): void {
  if (seen === undefined) throw new Error('the receiver saw nothing');
  const names = seen.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const values = seen.rawHeaders.filter((_, index) => index % 2 === 1);
  expect(names.toSorted()).toEqual(Object.keys(log.requestHeaders).toSorted());
  expect(Object.fromEntries(names.map((name, index) => [name, values[index]]))).toEqual(log.requestHeaders);
  expect(seen.body.toString('latin1')).toBe(bodyText(log.requestBody, contentType));
}

/** The documented encodings, written down a second time. A byte is a character. */
function bodyText(body: Log['requestBody'], contentType: Schemas['ContentType']): string {
  if (contentType === 'application/json') return Buffer.from(JSON.stringify(body)).toString('latin1');
  return Object.entries(body)
    .map(([name, value]) => `${formText(name)}=${formText(typeof value === 'string' ? value : JSON.stringify(value))}`)
    .join('&');
}

/** https://url.spec.whatwg.org/#concept-urlencoded-serializer, by way of `encodeURIComponent`, which leaves a few more. */
function formText(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
