import { tryTo } from '../lib/values.ts';

/** Turns the `host` option into a base URL without a trailing slash; empty if it is invalid. */
export function readBaseUrl(host: unknown): string {
  const text = typeof host === 'string' ? withScheme(host) : '';
  // This is stricter than `URL`, which ignores extra slashes and an empty port, and therefore finds a host in `/x` and
  // `ht!tp://`.
  const url = /^https?:\/\/[^/\\@?#]*[^/\\@?#:](\/[^?#]*)?$/i.test(text) && tryTo(() => new URL(text));
  return url ? url.origin + url.pathname.replace(/\/+$/, '') : '';
}

function withScheme(host: string): string {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(host)) return host;
  return `http${/^(localhost|127\.0\.0\.1|\[::1\])(?![^:/])/i.test(host) ? '' : 's'}://${host}`;
}
