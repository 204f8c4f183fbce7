/** Headers in any of the usual forms. Names are looked up without regard to case. */
export type WebhookHeaders =
  | { get(name: string): string | null | undefined }
  | Iterable<readonly [string, string]>
  | { readonly [name: string]: string | readonly string[] | undefined };

/**
 * A delivery as it reaches a program: a Fetch `Request`, a Node `IncomingMessage`, or headers with a body.
 *
 * The body may be a stream (web or Node), an async iterable of bytes or texts, bytes, a text, or what a framework has
 * parsed already: JSON, a form as an object, `URLSearchParams` or `FormData`. A Node request without one is read itself.
 */
export type WebhookInput = {
  readonly headers: WebhookHeaders;
  readonly body?: unknown;
};
