import { didYouMean, shownName } from '../lib/nearest.ts';
import type { AccessKey } from '../model/access-key.ts';
import {
  type MockServerOptions,
  type OptionRow,
  optionRows,
  optionTable,
  type ResolvedOptions,
} from './option-table.ts';

/**
 * Fills in the defaults.
 * @throws RangeError that names the option, the rule and the value, or the option closest to an unknown one
 */
export function resolveOptions(options: MockServerOptions): ResolvedOptions {
  if (typeof options !== 'object' || options === null) {
    throw new RangeError(`The options must be an object, not ${options}`);
  }
  const given: { readonly [name: string]: unknown } = options;
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(optionTable, name));
  if (unknown !== undefined) {
    const hint = didYouMean(unknown, Object.keys(optionTable)) || '; the README has the list of options';
    throw new RangeError(`The option ${shownName(unknown)} is unknown${hint}`);
  }
  const entries = optionRows.map(([name, row]) => {
    const isGiven = given[name] !== undefined || (row.off !== undefined && name in given);
    const value = isGiven ? given[name] : row.default;
    if (value !== undefined) checkValue(name, row, value);
    return [name, value] as const;
  });
  // The type of the table makes sure that each default has the type of its option.
  const resolved = Object.fromEntries(entries) as unknown as ResolvedOptions;
  checkCredentials(resolved.credentials);
  if (resolved.controlToken === '') throw new RangeError('controlToken must not be empty');
  return resolved;
}

function checkValue(name: string, { range, choices }: OptionRow, value: unknown): void {
  if (range !== undefined) {
    const [from, to] = range;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < from || value > to) {
      throw new RangeError(`${name} must be a whole number from ${from} to ${to}, not ${value}`);
    }
  }
  if (choices !== undefined && !choices.some((choice) => choice === value)) {
    const allowed = choices.map((choice) => JSON.stringify(choice)).join(' or ');
    throw new RangeError(`${name} must be ${allowed}, not ${JSON.stringify(value)}`);
  }
}

function checkCredentials(credentials: AccessKey): void {
  // The Python SDK decodes the IDs inside a token as ordinary base64, which only these characters survive.
  for (const name of ['accessKeyId', 'userPoolId'] as const) {
    const value: unknown = credentials[name];
    // A regular expression reads a missing member as the word "undefined".
    if (typeof value !== 'string' || !/^[A-Za-z0-9_-]{1,64}$/.test(value)) {
      throw new RangeError(
        `credentials.${name} must be 1 to 64 letters, digits, "-" or "_", not ${JSON.stringify(value)}`,
      );
    }
  }
  if (typeof credentials.accessKeySecret !== 'string' || credentials.accessKeySecret === '')
    throw new RangeError('credentials.accessKeySecret must not be empty');
}
