import { ConfigurationError } from './errors.ts';

/** Turns the `host` option into a base URL without a slash at its end. Throws a `ConfigurationError` if it cannot. */
export function readBaseUrl(host: string): string {
  const url = parse(host);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new ConfigurationError('host', 'must be an http or https address without user, query or fragment');
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function parse(host: string): URL | undefined {
  if (typeof host !== 'string') return undefined;
  try {
    return new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(host) ? host : `${impliedScheme(host)}://${host}`);
  } catch {
    return undefined;
  }
}

function impliedScheme(host: string): 'http' | 'https' {
  return /^(localhost|127\.0\.0\.1|\[::1\])(?![^:/])/i.test(host) ? 'http' : 'https';
}
