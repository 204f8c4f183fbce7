import { readBaseUrl } from './base-url.ts';
import { type DialectFacts, dialects } from './dialects.ts';
import { ConfigurationError } from './errors.ts';
import { isHeaderWord } from './header-word.ts';
import type { ManagementClientOptions } from './management-client-options.ts';

/** Options that have been checked, with their defaults in place. */
export type Settings = {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly baseUrl: string;
  readonly lang: string;
  readonly tenantId: string | undefined;
  readonly timeout: number;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly dialect: DialectFacts;
  readonly authorization: 'signature' | 'token';
  readonly clock: () => number;
  readonly nonce: () => string;
};

const headerWordRule = 'must be visible ASCII characters without spaces';

/** A timer set for longer fires at once. */
const longestTimeout = 2 ** 31 - 1;

/** Checks the options and fills in the defaults. Throws a `ConfigurationError` for the first that breaks its rule. */
export function readOptions(options: ManagementClientOptions): Settings {
  const {
    accessKeyId,
    accessKeySecret,
    dialect = 'genauth',
    host,
    lang = 'zh-CN',
    tenantId,
    timeout = 10_000,
    fetch = (request: Request) => globalThis.fetch(request),
    authorization = 'signature',
    clock = () => Date.now(),
    nonce = randomNonce,
  } = options ?? {};

  check(isHeaderWord(accessKeyId), 'accessKeyId', headerWordRule);
  check(
    typeof accessKeySecret === 'string' && accessKeySecret !== '',
    'accessKeySecret',
    'must be a text that is not empty',
  );
  check(Object.hasOwn(dialects, dialect), 'dialect', 'must be authing or genauth');
  check(isHeaderWord(lang), 'lang', headerWordRule);
  check(tenantId === undefined || isHeaderWord(tenantId), 'tenantId', headerWordRule);
  check(
    typeof timeout === 'number' && timeout >= 0 && timeout <= longestTimeout,
    'timeout',
    `must be a number of milliseconds from 0 to ${longestTimeout}`,
  );
  check(typeof fetch === 'function', 'fetch', 'must be a function');
  check(typeof clock === 'function', 'clock', 'must be a function');
  check(typeof nonce === 'function', 'nonce', 'must be a function');
  check(authorization === 'signature' || authorization === 'token', 'authorization', 'must be signature or token');
  check(
    authorization === 'token' || globalThis.crypto?.subtle !== undefined,
    'authorization',
    'must be token where Web Crypto is missing, as on pages without https',
  );

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
    authorization,
    clock,
    nonce,
  };
}

function check(holds: boolean, option: keyof ManagementClientOptions, rule: string): void {
  if (!holds) throw new ConfigurationError(option, rule);
}

function randomNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
