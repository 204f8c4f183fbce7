/** Where a URL leads. */
export type Target = {
  readonly origin: string;
  /** The host as an address or a name, without brackets. */
  readonly address: string;
  /** Path and query, verbatim; only what a request line cannot carry is percent-encoded. */
  readonly path: string;
};

/** Takes a webhook's URL apart without tidying its path or query. */
export function targetOf(url: string): Target {
  const { origin, hostname } = new URL(url);
  const afterAuthority = url.replace(/^[^:]+:\/\/[^/?#]*/, '').replace(/#.*$/s, '');
  const path = afterAuthority.startsWith('/') ? afterAuthority : `/${afterAuthority}`;
  return {
    origin,
    address: hostname.replace(/^\[|\]$/g, ''),
    path: path.replace(/[^\x21-\x7e]+/g, (part) => encodeURIComponent(part.toWellFormed())),
  };
}
