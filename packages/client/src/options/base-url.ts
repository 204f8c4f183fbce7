import { ConfigurationError } from '../errors/errors.ts';
import { tryTo } from '../lib/values.ts';

/** Turns the `host` option into a base URL without a trailing slash. Throws a `ConfigurationError` if it is invalid. */
export function readBaseUrl(host: string): string {
  const url = typeof host === 'string' ? tryTo(() => new URL(withScheme(host))) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new ConfigurationError('host', 'must be an http or https address without user, query or fragment');
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function withScheme(host: string): string {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(host)) return host;
  return `http${/^(localhost|127\.0\.0\.1|\[::1\])(?![^:/])/i.test(host) ? '' : 's'}://${host}`;
}
