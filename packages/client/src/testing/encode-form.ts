import { ConfigurationError } from '../errors/errors.ts';

type Members = { readonly [member: string]: unknown };

/** A form with a field for each member: a text as it is, anything else as JSON text. */
export function encodeJsonTextForm(body: Members): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (text !== undefined) form.append(name, text);
  }
  return form.toString();
}

/**
 * A form with a field for each value at the bottom, its place spelt with brackets: `data[users][0][id]`. Null, the empty
 * list and the empty object all become an empty text, as a form has no other word for them.
 */
export function encodeBracketForm(body: Members): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) append(form, name, value);
  return form.toString();
}

function append(form: URLSearchParams, name: string, value: unknown): void {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (entries.length === 0) {
    if (value !== undefined) form.append(name, value === null || typeof value === 'object' ? '' : String(value));
    return;
  }
  for (const [key, member] of entries) {
    if (key.includes('][')) throw new ConfigurationError('form', 'cannot be brackets for a key with ][ in it');
    append(form, `${name}[${key}]`, member);
  }
}
