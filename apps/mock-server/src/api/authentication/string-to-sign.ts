import { type Dialect, dialectHeaders } from './dialect.ts';

/** What a signature covers. */
export type SignedRequest = {
  readonly method: string;
  /** The API's own path, without host, base path or query. */
  readonly path: string;
  readonly headers: { readonly [name: string]: string | undefined };
  /** Query parameters of a GET, top-level members of the body of a POST. */
  readonly parameters: { readonly [name: string]: unknown };
};

/**
 * Every string that a known SDK may have signed for a request, likeliest first.
 * They differ only where the wire does not show what the caller passed.
 * @see spec/fidelity.yaml, rows `signature-trailing-question-mark` and `signature-bare-key`
 */
export function stringsToSign(request: SignedRequest, dialect: Dialect): string[] {
  const head = `${request.method}\n${canonicalHeaders(request.headers, dialect)}${request.path}`;
  const names = Object.keys(request.parameters).sort();
  if (names.length === 0) return [head, `${head}?`];
  const query = (pair: (name: string, value: string) => string): string =>
    names.map((name) => pair(name, canonicalValue(request.parameters[name]))).join('&');
  const usual = `${head}?${query((name, value) => `${name}=${value}`)}`;
  if (!names.some((name) => request.parameters[name] === '')) return [usual];
  return [usual, `${head}?${query((name, value) => (value === '' ? name : `${name}=${value}`))}`];
}

function canonicalHeaders(headers: SignedRequest['headers'], dialect: Dialect): string {
  const { prefix } = dialectHeaders[dialect];
  const names = Object.keys(headers).filter((name) => name === 'date' || name.startsWith(prefix));
  let lines = '';
  for (const name of names.sort()) {
    const value = headers[name];
    if (value !== undefined) lines += `${name}:${value.replace(/[\t\n\r\f]/g, ' ').trim()}\n`;
  }
  return lines;
}

function canonicalValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
