import type { FieldEntry, OperationEntry } from '@genauth-webhooks/contract';
import { readEventName } from './misspelt-event.ts';
import type { Parameters } from './read-parameters.ts';

type Fields = { readonly [name: string]: FieldEntry };

/**
 * Turns what SDKs send into the form that the contract describes, and drops unknown members:
 * `null` for an absent member, `[]` for an empty object, a string for a number in a query, a misspelt name of an event.
 * @param zeroMeansDefault whether `page` and `limit` 0 mean their defaults, as the C# SDK sends them
 */
export function normalizeInput(
  operation: OperationEntry,
  parameters: Parameters,
  zeroMeansDefault: boolean,
): { [name: string]: unknown } {
  const input = pickFields(operation.fields, parameters);
  for (const [name, field] of Object.entries(operation.fields)) {
    if (operation.input === 'query' && field.type === 'integer') input[name] = readNumber(input[name]);
    if (zeroMeansDefault && input[name] === 0 && (name === 'page' || name === 'limit')) delete input[name];
    if (name === 'events' && Array.isArray(input[name])) input[name] = input[name].map(readEventName);
    if (input[name] === undefined) delete input[name];
  }
  return input;
}

function pickFields(fields: Fields, from: { readonly [name: string]: unknown }): { [name: string]: unknown } {
  const picked: { [name: string]: unknown } = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = Object.hasOwn(from, name) ? from[name] : undefined;
    if (value !== undefined && value !== null) picked[name] = normalizeValue(field, value);
  }
  return picked;
}

function normalizeValue(field: FieldEntry, value: unknown): unknown {
  if (field.type !== 'object') return value;
  if (Array.isArray(value) && value.length === 0) return {};
  if (field.fields === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return pickFields(field.fields, value as { readonly [name: string]: unknown });
}

function readNumber(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
