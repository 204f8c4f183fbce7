/**
 * Says why there was no answer. Node's `fetch` says only "fetch failed"; what failed is one level down, and may have a
 * code but no message. A host without a scheme got `https://`, and a server without TLS does not answer that.
 */
export function describeFailure(cause: unknown, host: string): string {
  const isGuessed = host && !host.includes('://') && !/^(localhost|127\.0\.0\.1|\[::1\])(?![^:/])/i.test(host);
  const hint = isGuessed ? `. https:// was assumed for host ${host}; if it has no TLS, use http://${host}` : '';
  return describeCause(cause) + hint;
}

/** Not by `instanceof`, since Jest runs tests in a realm whose `Error` is not that of `fetch`. */
function describeCause(cause: unknown): string {
  const { message, cause: inner }: ErrorLike = Object(cause);
  return [message || String(cause), inner?.message || inner?.code || inner?.name].filter(Boolean).join(': ');
}

type ErrorLike = {
  readonly message?: string;
  readonly cause?: { readonly message?: string; readonly code?: string; readonly name?: string } | null;
};
