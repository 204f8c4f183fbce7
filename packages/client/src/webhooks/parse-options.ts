import type { EventName } from '@genauth-webhooks/contract';
import { isObject } from '../lib/values.ts';
import { checkOption } from '../options/check-option.ts';
import { type Tolerance, tolerances } from './base/tolerance.ts';
import { isEventName } from './form/shape.ts';
import type { SecretSettings } from './read/check-secret.ts';

/**
 * How deliveries are checked and read. An option that breaks its rule is refused with a `ConfigurationError`; one that
 * is `undefined` counts as absent, save for `secrets`.
 */
export type ParseOptions = {
  /**
   * The secrets of which a delivery has to carry one: texts that are not empty, as they stand in GenAuth. Required. While
   * a secret is being changed, list the new one and the old one. They are compared by their SHA-256 digests, all of
   * them, in constant time.
   *
   * `'none'` accepts every delivery, for webhooks without a secret behind some other protection.
   */
  readonly secrets: readonly string[] | 'none';

  /**
   * The names of headers, in lower or upper case, for private deployments that rename them.
   *
   * `secret`: where the secret is looked for. Every one of these that a delivery has must hold the same, valid secret.
   * Default `x-authing-webhook-secret`, `x-genauth-webhook-secret`, `x-authing-token` and `x-genauth-token`: all the
   * vendor documents, in either of its names.
   *
   * `userPoolId`: default `x-authing-userpool-id` and `x-genauth-userpool-id`; the first that is there counts.
   */
  readonly headerNames?:
    | { readonly secret?: readonly string[] | undefined; readonly userPoolId?: readonly string[] | undefined }
    | undefined;

  /**
   * The event of deliveries whose body has no envelope, as the vendor's guide shows for `login` and `test`. Default: none,
   * and such a delivery becomes an unknown event with an empty `sentName`. A body that names its event is not affected.
   */
  readonly eventName?: EventName | undefined;

  /**
   * What is put up with; whatever was is listed in `event.tolerated`. Default: everything. `false` switches all off,
   * `{bracketForm: false}` a single one. Without `oldEventName` or `spacedEventName`, such a name is unknown; without
   * `membersBesideData`, such members stay in `beside`; without any other, such a delivery is refused.
   */
  readonly tolerate?: false | { readonly [Each in Tolerance]?: boolean | undefined } | undefined;

  /**
   * The largest body that is read from a stream, bytes or a text, in bytes. Default 10485760 (10 MiB), since directory
   * events hold whole trees. A larger one is refused with `body-too-large`. For a body that a framework has parsed, the
   * framework's own limit counts.
   */
  readonly maxBytes?: number | undefined;
};

/** Options that have been checked, with their defaults in place. */
export type ParseSettings = SecretSettings & {
  readonly userPoolHeaders: readonly string[];
  readonly eventName: EventName | undefined;
  readonly allows: (tolerance: Tolerance) => boolean;
  readonly maxBytes: number;
};

const usualSecretHeader = 'x-authing-webhook-secret';
const secretHeaders = [usualSecretHeader, 'x-genauth-webhook-secret', 'x-authing-token', 'x-genauth-token'];
const userPoolHeaders = ['x-authing-userpool-id', 'x-genauth-userpool-id'];

/** Checks the options and fills in the defaults. Throws a `ConfigurationError` for the first that breaks its rule. */
export function readParseOptions(options: ParseOptions): ParseSettings {
  const { secrets, headerNames = {}, eventName, tolerate = {}, maxBytes = 10 * 1024 * 1024 } = options ?? {};
  checkSecrets(secrets);
  const { secret, userPoolId } = headerNames ?? {};
  checkNames(secret, 'headerNames.secret');
  checkNames(userPoolId, 'headerNames.userPoolId');
  checkOption(
    eventName === undefined || isEventName(eventName),
    'eventName',
    'must be the name of an event of the contract',
  );
  checkOption(tolerate === false || isObject(tolerate), 'tolerate', 'must be false or an object');
  for (const [name, value] of Object.entries(tolerate)) {
    checkOption((tolerances as readonly string[]).includes(name), `tolerate.${name}`, 'is not known');
    checkOption(value === undefined || typeof value === 'boolean', `tolerate.${name}`, 'must be true or false');
  }
  checkOption(typeof maxBytes === 'number' && maxBytes > 0, 'maxBytes', 'must be a number of bytes above 0');

  const allows = (tolerance: Tolerance): boolean => tolerate !== false && tolerate[tolerance] !== false;
  return {
    secrets,
    secretHeaders: secret?.map(toLowerCase) ?? (allows('headerName') ? secretHeaders : [usualSecretHeader]),
    usualSecretHeader: secret === undefined ? usualSecretHeader : undefined,
    userPoolHeaders: userPoolId?.map(toLowerCase) ?? userPoolHeaders,
    eventName,
    allows,
    maxBytes,
  };
}

/** A deployment that lost its secret must not start to accept everything. */
function checkSecrets(secrets: unknown): void {
  if (secrets === 'none') return;
  checkOption(
    Array.isArray(secrets) && secrets.length > 0,
    'secrets',
    "must be a list with at least one secret, such as [process.env.WEBHOOK_SECRET], or 'none' to accept every delivery",
  );
  for (const secret of secrets as unknown[]) {
    checkOption(typeof secret === 'string' && secret !== '', 'secrets', 'must hold texts that are not empty');
    checkOption(
      secret === (secret as string).trim() && /^[\t\x20-\x7e\x80-\xff]*$/.test(secret as string),
      'secrets',
      'must hold texts that a header can carry: no spaces or line ends around them, no characters beyond ISO-8859-1',
    );
  }
  checkOption(globalThis.crypto?.subtle !== undefined, 'secrets', 'need Web Crypto, which this place does not have');
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
