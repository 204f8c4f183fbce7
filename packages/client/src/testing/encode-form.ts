import { ConfigurationError } from '../errors/errors.ts';

type Members = { readonly [member: string]: unknown };

/** A form with a field for each member: a string unchanged, anything else as JSON. */
export function encodeJsonTextForm(body: Members): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (text !== undefined) form.append(name, text);
  }
  return form.toString();
}

/**
 * A form with a field for each leaf value, its place in brackets: `data[users][0][id]`. Null, the empty list and the
 * empty object all become an empty string, since a form cannot tell them apart.
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
    if (key.includes(']['))
      throw new ConfigurationError('form', 'cannot be brackets for data with a key that contains ][');
    append(form, `${name}[${key}]`, member);
  }
}
