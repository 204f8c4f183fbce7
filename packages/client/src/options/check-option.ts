import { ConfigurationError } from '../errors/errors.ts';
import { suggest } from '../lib/suggest.ts';

/** Throws a `ConfigurationError` unless the rule holds. The rule completes the sentence "Option <name> …". */
export function checkOption(holds: unknown, option: string, rule: string): void {
  if (!holds) throw new ConfigurationError(option, rule);
}

/** Returns the options, or throws for the first that is given and is not valid. The rule completes "must be …". */
export function checkOptions<T extends object>(
  options: T,
  isValid: (value: unknown) => boolean,
  rule: string,
  parent = '',
): T {
  for (const [name, value] of Object.entries(options)) {
    checkOption(value === undefined || isValid(value), parent + name, `must be ${rule}`);
  }
  return options;
}

/** Throws for the first given option whose name is not in this list, and suggests the nearest name. */
export function checkNames(options: object, known: readonly string[], parent = ''): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || known.includes(name)) continue;
    throw new ConfigurationError(parent + name, `is unknown${suggest(name, known, parent)}`);
  }
}

/** Throws unless a name is one of these, and suggests the nearest. The rule completes the sentence "Option <name> …". */
export function checkKnown(name: string, known: readonly string[], option: string, rule: string): void {
  if (!known.includes(name)) throw new ConfigurationError(option, rule + suggest(String(name), known, ''));
}

export function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

export function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}
