import { headerWord, isHeaderWord } from '../lib/values.ts';
import { readBaseUrl } from './base-url.ts';
import { checkOption, checkOptions, isFunction } from './check-option.ts';
import { type DialectFacts, dialects } from './dialects.ts';
import type { AnswerCheck, HeaderNames, ManagementClientOptions } from './options.ts';
import { type CallAttempt, type RetryPolicy, wait } from './retry-options.ts';

/** Options that have been checked, with their defaults in place. */
export type Settings = {
  /** Empty where a function returns the tokens. */
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly baseUrl: string;
  readonly lang: string;
  readonly tenantId: string | undefined;
  readonly timeout: number;
  readonly fetch: (request: Request) => Promise<Response>;
  /** The whole name of one of the API's own headers. */
  readonly headerName: (name: keyof HeaderNames) => string;
  readonly authorization: 'signature' | 'token' | (() => string | Promise<string>);
  readonly clock: () => number;
  readonly nonce: () => string;
  readonly onAttempt: ((attempt: CallAttempt) => void) | undefined;
  readonly validate: AnswerCheck | undefined;
} & DialectFacts &
  RetryPolicy;

/** Timers with a longer delay fire at once. */
const longestTimeout = 2 ** 31 - 1;
const milliseconds = `a number of milliseconds from 0 to ${longestTimeout}`;

/** Checks the options and fills in the defaults. Throws a `ConfigurationError` for the first invalid option. */
export function readOptions(options: ManagementClientOptions): Settings {
  const {
    accessKeyId = '',
    accessKeySecret = '',
    dialect = 'genauth',
    host,
    lang = 'zh-CN',
    tenantId,
    headerNames,
    timeout = 10_000,
    fetch = (request: Request) => globalThis.fetch(request),
    authorization = 'signature',
    clock = () => Date.now(),
    nonce = () => crypto.randomUUID().replaceAll('-', ''),
    retry,
    onAttempt,
    validate,
  } = options ?? {};

  if (typeof authorization !== 'function') {
    checkOptions(
      { authorization },
      (value) => value === 'signature' || value === 'token',
      'signature, token or a function',
    );
    checkOption(accessKeyId, 'accessKeyId', 'is missing');
    checkOption(accessKeySecret, 'accessKeySecret', 'is missing');
    checkOptions({ accessKeyId }, isHeaderWord, headerWord);
    checkOptions({ accessKeySecret }, (value) => typeof value === 'string', 'a string');
  }
  checkOptions(
    { authorization },
    (value) => value !== 'signature' || globalThis.crypto?.subtle !== undefined,
    'token where Web Crypto is missing, as on pages without https',
  );
  checkOptions({ dialect }, () => Object.hasOwn(dialects, dialect), 'authing or genauth');
  const facts = dialects[dialect];
  const names = checkOptions(
    { ...headerNames },
    isHeaderName,
    'letters, digits, hyphens and underscores',
    'headerNames.',
  );
  return {
    authorization,
    accessKeyId,
    accessKeySecret,
    ...facts,
    ...checkOptions({ lang, tenantId }, isHeaderWord, headerWord),
    ...checkOptions({ timeout }, isMilliseconds, milliseconds),
    ...checkOptions({ fetch, clock, nonce, onAttempt, validate }, isFunction, 'a function'),
    baseUrl: readBaseUrl(host === undefined ? facts.defaultHost : host),
    headerName: (name) => (names[name] ?? facts.headerPrefix + name).toLowerCase(),
    ...readRetry(retry),
  };
}

function readRetry(retry: ManagementClientOptions['retry'] = {}): RetryPolicy {
  checkOptions(
    { retry },
    (value) => value === false || (typeof value === 'object' && value !== null),
    'false or an object',
  );
  const {
    attempts = 3,
    baseDelayMs = 250,
    maxDelayMs = 5000,
    random = Math.random,
    sleep = wait,
  } = retry || { attempts: 1 };
  return {
    ...checkOptions(
      { attempts },
      (value) => Number.isInteger(value) && attempts > 0,
      'a whole number from 1',
      'retry.',
    ),
    ...checkOptions({ baseDelayMs, maxDelayMs }, isMilliseconds, milliseconds, 'retry.'),
    ...checkOptions({ random, sleep }, isFunction, 'a function', 'retry.'),
  };
}

function isHeaderName(value: unknown): boolean {
  return typeof value === 'string' && /^[\w-]+$/.test(value);
}

function isMilliseconds(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= longestTimeout;
}
