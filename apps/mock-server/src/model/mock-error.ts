import { maskUserInfo } from '../lib/mask-sensitive.ts';
import { printable } from '../lib/printable.ts';

/** Thrown for a request that the mock refuses, in process and over the control API. Nothing was changed. */
export class MockError extends Error {
  override readonly name = 'MockError';
  /** The HTTP status of the same refusal over the control API. */
  readonly statusCode: 400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 503;

  /** @param message may quote strings from outside: passwords of URLs are masked, control characters replaced */
  constructor(statusCode: MockError['statusCode'], message: string) {
    super(printable(maskUserInfo(message)));
    this.statusCode = statusCode;
  }
}
