import type { WebhookInput } from './webhook-input.ts';

/**
 * All values of a header, without regard to case. A list with more than one entry means that the header came more than
 * once; most frameworks join such values with a comma, where it cannot be seen any more.
 */
export function readHeader(input: WebhookInput, name: string): unknown[] {
  const { headers, rawHeaders } = input as WebhookInput & { readonly rawHeaders?: unknown };
  // Node keeps the lines as they came. What a middleware has changed is in `headers` only, so that decides on presence.
  if (Array.isArray(rawHeaders)) {
    const lines = rawHeaders.filter(
      (_, index) => index % 2 === 1 && String(rawHeaders[index - 1]).toLowerCase() === name,
    );
    if (lines.length > 1) return lines;
  }
  if (!(Symbol.iterator in headers) && typeof headers.get === 'function') {
    const value = headers.get(name);
    return value === null || value === undefined ? [] : [value];
  }
  const entries: Iterable<readonly [string, unknown]> =
    Symbol.iterator in headers ? (headers as Iterable<readonly [string, string]>) : Object.entries(headers);
  return [...entries]
    .filter(([key, value]) => key.toLowerCase() === name && value !== undefined)
    .map(([, value]) => value);
}

/** The text of a header that may come once; `undefined` when it is missing or no text. */
export function readText(input: WebhookInput, name: string): string | undefined {
  const [value] = readHeader(input, name).flat();
  return typeof value === 'string' ? value : undefined;
}
