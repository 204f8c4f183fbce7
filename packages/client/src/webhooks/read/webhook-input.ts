/** Headers in any of the usual forms. Names are compared without regard to case. */
export type WebhookHeaders =
  | { get(name: string): string | null | undefined }
  | Iterable<readonly [string, string]>
  | { readonly [name: string]: string | readonly string[] | undefined };

/**
 * A delivery as it reaches a program: a Fetch `Request`, a Node `IncomingMessage`, or headers with a body.
 *
 * The body may be a stream (web or Node), an async iterable of bytes or strings, bytes, a string, or what a framework
 * has already parsed: JSON, a form as an object, `URLSearchParams` or `FormData`. Without one, a Node request is read
 * itself.
 */
export type WebhookInput = {
  readonly headers: WebhookHeaders;
  readonly body?: unknown;
};

/**
 * Returns all values of a header, without regard to case. A list with more than one entry means that the header came
 * more than once; most frameworks join such values with a comma, where they can no longer be told apart.
 */
export function readHeader(input: WebhookInput, name: string): unknown[] {
  const { headers, rawHeaders } = input as WebhookInput & { readonly rawHeaders?: unknown };
  // Node keeps the lines as they came. Changes of a middleware are in `headers` only, which decides on presence.
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

/** Returns the value of a header that may come once; `undefined` when it is missing or not a string. */
export function readHeaderText(input: WebhookInput, name: string): string | undefined {
  const [value] = readHeader(input, name).flat();
  return typeof value === 'string' ? value : undefined;
}

/** Returns the user pool that a delivery names: the first of these headers that is not empty. */
export function readUserPoolId(input: WebhookInput, names: readonly string[]): string | undefined {
  return names.map((name) => readHeaderText(input, name)).find((value) => value !== undefined && value !== '');
}
