import { readBaseUrl } from './base-url.ts';
import { type DialectFacts, dialects } from './dialects.ts';
import { ConfigurationError } from './errors.ts';
import { headerWord, isHeaderWord } from './header-word.ts';
import type { AnswerCheck, HeaderNames, ManagementClientOptions } from './management-client-options.ts';
import type { Attempt } from './retry-options.ts';
import { type RetryPolicy, wait } from './retry-policy.ts';

/** Options that have been checked, with their defaults in place. */
export type Settings = {
  /** Empty where the caller gives the tokens. */
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly baseUrl: string;
  readonly lang: string;
  readonly tenantId: string | undefined;
  readonly timeout: number;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly dialect: DialectFacts;
  /** The whole name of one of the API's own headers. */
  readonly headerName: (name: keyof HeaderNames) => string;
  readonly authorization: 'signature' | 'token' | (() => string | Promise<string>);
  readonly clock: () => number;
  readonly nonce: () => string;
  readonly retry: RetryPolicy;
  readonly onAttempt: (attempt: Attempt) => void;
  readonly checkAnswer: AnswerCheck | undefined;
};

const headerWordRule = `must be ${headerWord}`;

/** A timer set for longer fires at once. */
const longestTimeout = 2 ** 31 - 1;
const millisecondsRule = `must be a number of milliseconds from 0 to ${longestTimeout}`;

/** Checks the options and fills in the defaults. Throws a `ConfigurationError` for the first that breaks its rule. */
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
    nonce = randomNonce,
    retry,
    onAttempt,
    validate,
  } = options ?? {};

  if (typeof authorization !== 'function') {
    const isForm = authorization === 'signature' || authorization === 'token';
    check(isForm, 'authorization', 'must be signature, token or a function');
    check(isHeaderWord(accessKeyId), 'accessKeyId', headerWordRule);
    check(
      typeof accessKeySecret === 'string' && accessKeySecret !== '',
      'accessKeySecret',
      'must be a text that is not empty',
    );
  }
  check(
    authorization !== 'signature' || globalThis.crypto?.subtle !== undefined,
    'authorization',
    'must be token where Web Crypto is missing, as on pages without https',
  );
  check(Object.hasOwn(dialects, dialect), 'dialect', 'must be authing or genauth');
  check(isHeaderWord(lang), 'lang', headerWordRule);
  check(tenantId === undefined || isHeaderWord(tenantId), 'tenantId', headerWordRule);
  check(isMilliseconds(timeout), 'timeout', millisecondsRule);
  checkFunctions({ fetch, clock, nonce, onAttempt, validate });

  const facts = dialects[dialect];
  return {
    accessKeyId,
    accessKeySecret,
    baseUrl: readBaseUrl(host === undefined ? facts.defaultHost : host),
    lang,
    tenantId,
    timeout,
    fetch,
    dialect: facts,
    headerName: readHeaderNames(facts, headerNames),
    authorization,
    clock,
    nonce,
    retry: readRetry(retry),
    onAttempt(attempt) {
      try {
        onAttempt?.(attempt);
      } catch {
        // What only watches must not break what it watches.
      }
    },
    checkAnswer: validate,
  };
}

function readHeaderNames({ headerPrefix }: DialectFacts, given: HeaderNames | undefined): Settings['headerName'] {
  const names = { ...given };
  for (const [name, value] of Object.entries(names)) {
    const holds = value === undefined || (isHeaderWord(value) && !/[^\w-]/.test(value));
    check(holds, `headerNames.${name}`, 'must be letters, digits, hyphens and underscores');
  }
  return (name) => (names[name] ?? headerPrefix + name).toLowerCase();
}

function readRetry(given: ManagementClientOptions['retry'] = {}): RetryPolicy {
  check(typeof given === 'object' ? given !== null : given === false, 'retry', 'must be false or an object');
  const {
    attempts = 3,
    baseDelayMs = 250,
    maxDelayMs = 5000,
    random = Math.random,
    sleep = wait,
  } = given || { attempts: 1 };
  check(Number.isInteger(attempts) && attempts > 0, 'retry.attempts', 'must be a whole number from 1');
  check(isMilliseconds(baseDelayMs), 'retry.baseDelayMs', millisecondsRule);
  check(isMilliseconds(maxDelayMs), 'retry.maxDelayMs', millisecondsRule);
  checkFunctions({ 'retry.random': random, 'retry.sleep': sleep });
  return { attempts, baseDelayMs, maxDelayMs, random, sleep };
}

function checkFunctions(options: { readonly [name: string]: unknown }): void {
  for (const [name, value] of Object.entries(options)) {
    check(value === undefined || typeof value === 'function', name, 'must be a function');
  }
}

function isMilliseconds(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= longestTimeout;
}

function check(holds: boolean, option: string, rule: string): void {
  if (!holds) throw new ConfigurationError(option, rule);
}

function randomNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
