import type { EventName } from '@genauth-webhooks/contract';
import { isObject } from '../lib/values.ts';
import {
  checkOption,
  checkNames as checkOptionNames,
  checkOptions,
  isBoolean,
  isFunction,
} from '../options/check-option.ts';
import { type Tolerance, tolerances } from './base/tolerance.ts';
import { isEventName } from './form/shape.ts';
import type { SecretSettings } from './read/check-secret.ts';
import type { EventCheck } from './validate/check-events.ts';

/**
 * How deliveries are checked and read. An invalid option is refused with a `ConfigurationError`; `undefined` counts as
 * absent, except for `secrets`.
 */
export type ParseOptions = {
  /**
   * The valid secrets: non-empty strings, as set in GenAuth. A delivery must carry one of them. Required. While a
   * secret is being changed, list the new and the old one. All of them are compared in constant time, by SHA-256
   * digest.
   *
   * `'none'` accepts every delivery, for webhooks without a secret that are protected in another way.
   */
  readonly secrets: readonly string[] | 'none';

  /**
   * The names of headers, in lower or upper case, for private deployments that rename them.
   *
   * `secret`: the headers that may carry the secret. Those that a delivery has must all hold the same, valid secret.
   * Default `x-authing-webhook-secret`, `x-genauth-webhook-secret`, `x-authing-token` and `x-genauth-token`: all that
   * the vendor documents, under either of its names.
   *
   * `userPoolId`: default `x-authing-userpool-id` and `x-genauth-userpool-id`; the first one present counts.
   */
  readonly headerNames?:
    | { readonly secret?: readonly string[] | undefined; readonly userPoolId?: readonly string[] | undefined }
    | undefined;

  /**
   * The event of deliveries whose body has no envelope, as the vendor's guide shows for `login` and `test`. Default:
   * none; such a delivery is an unknown event with an empty `sentName`. It does not affect a body that names its event.
   */
  readonly eventName?: EventName | undefined;

  /**
   * What to tolerate; `event.tolerated` lists what was. Default: everything. `false` switches all tolerances off,
   * `{bracketForm: false}` a single one. Without `oldEventName` or `spacedEventName`, such a name is unknown; without
   * `membersBesideData`, such members stay in `beside`; without any other, such a delivery is refused.
   */
  readonly tolerate?: false | { readonly [Each in Tolerance]?: boolean | undefined } | undefined;

  /**
   * The check of the data against the contract or your own schemas, from `checkEvents()`. Default: none; the data may
   * then differ from its type.
   */
  readonly validate?: EventCheck | undefined;

  /**
   * The largest body to read from a stream, bytes or a string, in bytes. Default 10485760 (10 MiB), since directory
   * events hold whole trees. A larger one is refused with `body-too-large`. For a body that a framework has parsed, the
   * framework's own limit applies.
   */
  readonly maxBytes?: number | undefined;
};

/** Options that have been checked, with their defaults in place. */
export type ParseSettings = SecretSettings & {
  readonly userPoolHeaders: readonly string[];
  readonly eventName: EventName | undefined;
  readonly allows: (tolerance: Tolerance) => boolean;
  readonly maxBytes: number;
  readonly validate: EventCheck | undefined;
};

const usualSecretHeader = 'x-authing-webhook-secret';
const secretHeaders = [usualSecretHeader, 'x-genauth-webhook-secret', 'x-authing-token', 'x-genauth-token'];
const userPoolHeaders = ['x-authing-userpool-id', 'x-genauth-userpool-id'];

const optionNames = {
  secrets: 1,
  headerNames: 1,
  eventName: 1,
  tolerate: 1,
  maxBytes: 1,
  validate: 1,
} satisfies Record<keyof ParseOptions, unknown>;

/**
 * Checks the options and fills in the defaults. Throws a `ConfigurationError` for the first invalid option. `others`
 * has the names of options that the caller checks. Such a caller may find the secrets of each delivery with a function.
 */
export function readParseOptions(
  options: Omit<ParseOptions, 'secrets'> & { readonly secrets: ParseOptions['secrets'] | object },
  others?: object,
): ParseSettings {
  const given = options ?? {};
  checkOptionNames(given, Object.keys({ ...optionNames, ...others }));
  const { secrets, headerNames, eventName, tolerate = {}, maxBytes = 10 * 1024 * 1024, validate } = given;
  const isFound = others && isFunction(secrets);
  if (!isFound) checkSecrets(secrets);
  const names = headerNames ?? {};
  checkOptionNames(names, ['secret', 'userPoolId'], 'headerNames.');
  const { secret, userPoolId } = names;
  checkNames(secret, 'headerNames.secret');
  checkNames(userPoolId, 'headerNames.userPoolId');
  checkOption(
    eventName === undefined || isEventName(eventName),
    'eventName',
    'must be the name of an event of the contract',
  );
  checkOption(tolerate === false || isObject(tolerate), 'tolerate', 'must be false or an object');
  checkOptionNames(Object(tolerate), tolerances, 'tolerate.');
  checkOptions(Object(tolerate), isBoolean, 'true or false', 'tolerate.');
  checkOption(typeof maxBytes === 'number' && maxBytes > 0, 'maxBytes', 'must be a number above 0');
  checkOptions({ validate }, isFunction, 'a function');

  const allows = (tolerance: Tolerance): boolean => tolerate !== false && tolerate[tolerance] !== false;
  return {
    // Nothing matches until a function has found the secrets of a delivery.
    secrets: isFound ? [] : (secrets as ParseOptions['secrets']),
    secretHeaders: secret?.map(toLowerCase) ?? (allows('headerName') ? secretHeaders : [usualSecretHeader]),
    usualSecretHeader: secret === undefined ? usualSecretHeader : undefined,
    userPoolHeaders: userPoolId?.map(toLowerCase) ?? userPoolHeaders,
    eventName,
    allows,
    maxBytes,
    validate,
  };
}

/** A deployment that lost its secret must not start to accept every delivery. */
export function checkSecrets(secrets: unknown): void {
  if (secrets === 'none') return;
  checkOption(
    Array.isArray(secrets) && secrets.length > 0,
    'secrets',
    "must be a list with at least one secret, such as [process.env.WEBHOOK_SECRET], or 'none' to accept every delivery",
  );
  for (const secret of secrets as unknown[]) {
    checkOption(
      typeof secret === 'string' && secret === secret.trim() && /^[\t\x20-\x7e\x80-\xff]+$/.test(secret),
      'secrets',
      'must be non-empty ISO-8859-1 strings without surrounding spaces or line breaks',
    );
  }
  checkOption(globalThis.crypto?.subtle !== undefined, 'secrets', 'requires Web Crypto');
}

function checkNames(names: unknown, option: string): void {
  const isHeaderName = (name: unknown): boolean => typeof name === 'string' && /^[\w!#$%&'*+.^`|~-]+$/.test(name);
  checkOption(
    names === undefined || (Array.isArray(names) && names.length > 0 && names.every(isHeaderName)),
    option,
    'must be a list of header names',
  );
}

function toLowerCase(name: string): string {
  return name.toLowerCase();
}
