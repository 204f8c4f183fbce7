import { createHmac } from 'node:crypto';
import { constantTimeEqual } from '../../lib/constant-time-equal.ts';
import { maskSensitive } from '../../lib/mask-sensitive.ts';
import type { AccessKey } from '../../model/access-key.ts';
import { fail } from '../failure.ts';
import { type Dialect, dialectHeaders } from './dialect.ts';
import { type SignedRequest, stringsToSign } from './string-to-sign.ts';

type RequestHeaders = SignedRequest['headers'];

/**
 * Checks the headers that accompany a signature: method, version and date.
 * @param windowMs how far the request's date may be from now; undefined skips the check
 * @throws ApiFailure with the documented code of the first rule that is broken
 */
export function checkSignatureHeaders(
  headers: RequestHeaders,
  dialect: Dialect,
  now: number,
  windowMs: number | undefined,
): void {
  checkVersion(headers, dialect);
  checkDate(headers, dialect, now, windowMs);
}

/**
 * Checks that the holder of a key signed this request.
 * @throws ApiFailure with the documented code
 */
export function verifySignature(request: SignedRequest, signature: string, key: AccessKey, dialect: Dialect): void {
  const expected = (text: string): string =>
    createHmac('sha1', key.accessKeySecret).update(text, 'utf8').digest('base64');
  const texts = stringsToSign(request, dialect);
  if (!texts.some((text) => constantTimeEqual(expected(text), signature))) {
    throw fail(
      'invalid-signature',
      `The signature does not match access key ${key.accessKeyId}. The string to sign ${describeSigned(request, dialect, texts[0]?.length ?? 0)}`,
    );
  }
}

/** The longest string that a message quotes. Masking a longer one may take longer than checking it. */
const longestQuoted = 16_384;

function describeSigned(request: SignedRequest, dialect: Dialect, length: number): string {
  if (length > longestQuoted) return `has ${length} characters`;
  const shown = { ...request, parameters: maskSensitive(request.parameters) as SignedRequest['parameters'] };
  return `is: ${JSON.stringify(stringsToSign(shown, dialect)[0])}`;
}

function checkVersion(headers: RequestHeaders, dialect: Dialect): void {
  const names = dialectHeaders[dialect];
  const method = headers[names.method];
  if (method !== undefined && method !== 'HMAC-SHA1') {
    throw fail('unknown-signature-method', `${names.method} must be HMAC-SHA1`);
  }
  const version = headers[names.version];
  if (version !== undefined && version !== '1.0') {
    throw fail('unknown-signature-version', `${names.version} must be 1.0`);
  }
}

function checkDate(headers: RequestHeaders, dialect: Dialect, now: number, windowMs: number | undefined): void {
  const { date } = dialectHeaders[dialect];
  const text = headers['date'] ?? headers[date];
  if (text === undefined || text.trim() === '') {
    throw fail('missing-date', `A signed request needs a date header, or ${date}`);
  }
  const time = readDate(text.trim());
  if (Number.isNaN(time)) {
    throw fail('malformed-date', 'The date must be an HTTP date or Unix milliseconds');
  }
  if (windowMs !== undefined && Math.abs(now - time) > windowMs) {
    throw fail(
      'skewed-date',
      `The date must be within ${windowMs / 1000} seconds of the server's time, which is ${new Date(now).toUTCString()}`,
    );
  }
}

const httpDate: RegExp = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

function readDate(text: string): number {
  if (/^\d{1,16}$/.test(text)) return Number(text);
  return httpDate.test(text) ? Date.parse(text) : Number.NaN;
}
