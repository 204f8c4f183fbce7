/** The parts of a request that a signature covers. */
export type Signable = {
  /** As it is signed: `GET`, `POST`, or `websocket` for an event subscription. */
  readonly method: string;
  /** The path of the operation, without host, base path or query. Empty for an event subscription. */
  readonly path: string;
  /**
   * The query of a GET, the top-level members of a POST body. An object that holds nothing but `undefined` leaves a
   * trailing `?`, as in the official SDKs; no members at all leave none.
   */
  readonly parameters?: { readonly [name: string]: unknown };
  /** By name, in lower case. */
  readonly headers?: { readonly [name: string]: string };
  /** Headers with this prefix are signed, and `date`. */
  readonly headerPrefix: string;
};

/** Builds the string that is signed: the method, the signed headers, then the resource. */
export function buildStringToSign({ method, path, parameters = {}, headers = {}, headerPrefix }: Signable): string {
  const headerLines = Object.keys(headers)
    .filter((name) => name === 'date' || name.startsWith(headerPrefix))
    .sort()
    .map((name) => `${name}:${headers[name]?.replace(/[\t\n\r\f]/g, ' ').trim()}\n`);
  const names = Object.keys(parameters).sort();
  const pairs = names.flatMap((name) => {
    const value = canonicalValue(parameters[name]);
    return value === undefined ? [] : `${name}=${value}`;
  });
  const query = names.length > 0 ? `?${pairs.join('&')}` : '';
  return `${method}\n${headerLines.join('')}${path}${query}`;
}

/** The value of one parameter as it is signed: its JSON, but strings raw. A server can rebuild that from the wire. */
export function canonicalValue(value: unknown): string | undefined {
  const text: string | undefined = JSON.stringify(value);
  return text?.startsWith('"') ? JSON.parse(text) : text;
}

/** Signs with Web Crypto. The key is imported once. */
export function createSigner(accessKeySecret: string): (text: string) => Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-1' };
  const key = crypto.subtle.importKey('raw', encoder.encode(accessKeySecret), algorithm, false, ['sign']);
  return async (text) => {
    const mac = await crypto.subtle.sign('HMAC', await key, encoder.encode(text));
    return btoa(String.fromCharCode(...new Uint8Array(mac)));
  };
}
