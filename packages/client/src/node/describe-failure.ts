/**
 * Says why there was no answer. Node's `fetch` says only "fetch failed"; its `cause` says what failed, sometimes with a
 * code but no message. If `host` has no scheme, the client uses `https://`, to which a server without TLS cannot
 * answer.
 */
export function describeFailure(cause: unknown, host: string): string {
  const isGuessed = host && !host.includes('://') && !/^(localhost|127\.0\.0\.1|\[::1\])(?![^:/])/i.test(host);
  const hint = isGuessed ? `. https:// was assumed for host ${host}; if it has no TLS, use http://${host}` : '';
  return describeCause(cause) + hint;
}

/** Does not use `instanceof`, because Jest runs tests in a realm whose `Error` is not that of `fetch`. */
function describeCause(cause: unknown): string {
  const { message, cause: inner }: ErrorLike = Object(cause);
  return [message || String(cause), inner?.message || inner?.code || inner?.name].filter(Boolean).join(': ');
}

type ErrorLike = {
  readonly message?: string;
  readonly cause?: { readonly message?: string; readonly code?: string; readonly name?: string } | null;
};
