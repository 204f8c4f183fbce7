import { isObject } from '../lib/values.ts';
import { checkNames, checkOptions } from '../options/check-option.ts';
import type { HeaderNames } from '../options/options.ts';

/** The keys of the vendor's own map. */
const keys: readonly (keyof HeaderNames)[] = [
  'userpool-id',
  'app-id',
  'tenant-id',
  'sdk-version',
  'request-from',
  'lang',
  'webhook-secret',
  'token',
];

/** Throws a `ConfigurationError` for an unknown key, and for a name that no header can have. */
export function checkHeaderNames(names: unknown): void {
  // What else it may be, the client's own checks refuse.
  if (!isObject(names)) return;
  checkNames(names, keys, 'headerNames.');
  checkOptions(names, isHeaderName, 'letters, digits, - and _', 'headerNames.');
}

function isHeaderName(value: unknown): boolean {
  return typeof value === 'string' && /^[\w-]+$/.test(value);
}
