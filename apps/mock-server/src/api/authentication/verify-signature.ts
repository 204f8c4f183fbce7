import { createHmac } from 'node:crypto';
import { constantTimeEqual } from '../../lib/constant-time-equal.ts';
import { maskSensitive } from '../../lib/mask-sensitive.ts';
import type { AccessKey } from '../../model/access-key.ts';
import { fail } from '../failure.ts';
import { type Dialect, dialectHeaders } from './dialect.ts';
import { type SignedRequest, stringsToSign } from './string-to-sign.ts';

/**
 * Checks that the holder of a key signed this request.
 * @param windowMs how far the request's date may be from now; undefined skips the check
 * @throws ApiFailure with the documented code of the first rule that is broken
 */
export function verifySignature(
  request: SignedRequest,
  signature: string,
  key: AccessKey,
  dialect: Dialect,
  now: number,
  windowMs: number | undefined,
): void {
  checkVersion(request, dialect);
  checkDate(request, dialect, now, windowMs);
  const expected = (text: string): string =>
    createHmac('sha1', key.accessKeySecret).update(text, 'utf8').digest('base64');
  const texts = stringsToSign(request, dialect);
  if (!texts.some((text) => constantTimeEqual(expected(text), signature))) {
    const shown = { ...request, parameters: maskSensitive(request.parameters) as SignedRequest['parameters'] };
    throw fail(
      'invalid-signature',
      `The signature is not that of access key ${key.accessKeyId} over this text: ${JSON.stringify(stringsToSign(shown, dialect)[0])}`,
    );
  }
}

function checkVersion(request: SignedRequest, dialect: Dialect): void {
  const names = dialectHeaders[dialect];
  const method = request.headers[names.method];
  if (method !== undefined && method !== 'HMAC-SHA1') {
    throw fail('unknown-signature-method', `${names.method} must be HMAC-SHA1`);
  }
  const version = request.headers[names.version];
  if (version !== undefined && version !== '1.0') {
    throw fail('unknown-signature-version', `${names.version} must be 1.0`);
  }
}

function checkDate(request: SignedRequest, dialect: Dialect, now: number, windowMs: number | undefined): void {
  const { date } = dialectHeaders[dialect];
  const text = request.headers['date'] ?? request.headers[date];
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
