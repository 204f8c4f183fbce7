import { headerWord, isHeaderWord, isObject } from '../lib/values.ts';
import { readBaseUrl } from './base-url.ts';
import { checkOption, isFunction } from './check-option.ts';
import { type Dialect, type DialectFacts, dialects } from './dialects.ts';
import type { CallOptions, GeneralOptions, HeaderNames, ManagementClientOptions } from './options.ts';
import type { Platform } from './platform.ts';
import { type RetryOptions, type RetryPolicy, wait } from './retry-options.ts';

/** The settings that a call may change. */
export type CallSettings = {
  readonly timeout: number;
  readonly retry: RetryPolicy;
};

/** Options that have been checked, with their defaults in place. */
export type Settings = CallSettings &
  DialectFacts &
  Required<Complete<Omit<GeneralOptions, 'tenantId' | 'userPoolId' | 'host' | 'retry' | 'dialect' | 'headerNames'>>> & {
    readonly authorization: 'signature' | 'token' | (() => string | Promise<string>);
    /** Empty where a function returns the tokens. */
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    /** Empty if there is none. */
    readonly tenantId: string;
    readonly userPoolId: string;
    readonly baseUrl: string;
    /** The option `host`; empty for the default. */
    readonly host: string;
    readonly platform: Platform;
    /** The whole name of one of the API's own headers. */
    readonly headerName: (name: keyof HeaderNames) => string;
  };

type Usual = Omit<Settings, 'baseUrl' | 'headerName' | 'platform' | 'retry' | keyof DialectFacts> & {
  readonly dialect: Dialect;
  readonly headerNames: HeaderNames;
  readonly retry: RetryOptions | false;
};

type Complete<T> = { readonly [name in keyof T]: Exclude<T[name], undefined> };

/** Tells whether a value is valid, and completes "must be …". */
type Rule = readonly [isValid: (value: unknown) => unknown, text: string];

/** Timers with a longer delay fire at once. */
const longestTimeout = 2 ** 31 - 1;

const word: Rule = [isHeaderWord, headerWord];

/** Rules by the name of an option; without one, by the type of its default; without that, `word`. */
const rules: { readonly [nameOrType: string]: Rule } = {
  accessKeySecret: [(value) => typeof value === 'string', 'a string'],
  attempts: [(value) => Number.isInteger(value) && (value as number) > 0, 'a whole number from 1'],
  authorization: [
    (value) => value === 'signature' || value === 'token' || isFunction(value),
    'signature, token or a function',
  ],
  dialect: [(value) => Object.hasOwn(dialects, value as string), 'authing or genauth'],
  host: [readBaseUrl, 'an http or https address without user, query or fragment'],
  retry: [(value) => value === false || isObject(value), 'false or an object'],
  function: [isFunction, 'a function'],
  number: [
    (value) => typeof value === 'number' && value >= 0 && value <= longestTimeout,
    `a number from 0 to ${longestTimeout}`,
  ],
  object: [isObject, 'an object'],
  // It may be null. What it is besides, only the entry for Node checks.
  signal: [(value) => typeof value === 'object', 'an object'],
};

/** The headers that a call may not set. */
const ownHeader = /^(authorization|content-type|(x-\w+-)?date|x-\w+-signature-.*)$/i;

/** Checks the options and fills in the defaults. Throws a `ConfigurationError` for the first invalid option. */
export function readOptions(options: ManagementClientOptions, platform: Platform): Settings {
  if (!isFunction(options.authorization)) {
    for (const name of ['accessKeyId', 'accessKeySecret'] as const) checkOption(options[name], name, 'is missing');
  }
  const read = complete<Usual>(platform, options, {
    accessKeyId: '',
    accessKeySecret: '',
    authorization: 'signature',
    dialect: 'genauth',
    host: '',
    lang: 'zh-CN',
    tenantId: '',
    userPoolId: '',
    headerNames: {},
    timeout: 10_000,
    retry: {},
    maxAnswerBytes: 10_485_760,
    fetch: (request: Request) => globalThis.fetch(request),
    clock: () => Date.now(),
    nonce: () => crypto.randomUUID().replaceAll('-', ''),
    onRequest: doNothing,
    onAttempt: doNothing,
    validate: doNothing,
  });
  const { authorization, dialect, host, headerNames, retry } = read;
  checkOption(
    authorization !== 'signature' || globalThis.crypto?.subtle,
    'authorization',
    'must be token where Web Crypto is missing',
  );
  const facts = dialects[dialect];
  const baseUrl = readBaseUrl(host || facts.defaultHost);
  return {
    ...read,
    ...facts,
    baseUrl,
    platform,
    headerName: (name) => (headerNames[name] ?? facts.headerPrefix + name).toLowerCase(),
    retry: readRetry(platform, retry, {
      attempts: 3,
      baseDelayMs: 250,
      maxDelayMs: 5000,
      random: Math.random,
      sleep: wait,
    }),
  };
}

/** The settings of a call. Throws a `ConfigurationError` for the first of its options that is invalid. */
export function readCallOptions(options: CallOptions | undefined, settings: Settings): CallSettings {
  if (!options) return settings;
  const { platform, timeout: usual } = settings;
  platform.checkCall?.(options);
  const { timeout, retry, headers } = complete(platform, options, {
    timeout: usual,
    retry: {},
    headers: {},
    signal: {},
  });
  for (const name of headers instanceof Headers ? headers.keys() : Object.keys(headers))
    checkOption(!ownHeader.test(name), `headers.${name}`, 'is set by the client');
  return { timeout, retry: readRetry(platform, retry, settings.retry) };
}

function readRetry(platform: Platform, retry: RetryOptions | false, defaults: RetryPolicy): RetryPolicy {
  return complete(platform, retry || { attempts: 1 }, defaults, 'retry.');
}

/** Fills in the defaults. Throws for the first option that is unknown (it has no default) or breaks its rule. */
function complete<T extends object>(
  { suggest }: Platform,
  options: { readonly [name in keyof T]?: unknown },
  defaults: T,
  parent = '',
): T {
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(defaults, name) || options[name as keyof T] === undefined) continue;
    checkOption(false, parent + name, `is unknown${suggest?.(name, Object.keys(defaults), parent) ?? ''}`);
  }
  const read = { ...defaults } as { [name: string]: unknown };
  for (const [name, usual] of Object.entries(defaults)) {
    // Read by name, so that an option may be a getter of a class.
    const value: unknown = options[name as keyof T];
    if (value === undefined) continue;
    const [isValid, text] = rules[name] ?? rules[typeof usual] ?? word;
    checkOption(isValid(value), parent + name, `must be ${text}`);
    read[name] = value;
  }
  return read as T;
}

function doNothing(): void {
  // The default of options that only observe.
}
