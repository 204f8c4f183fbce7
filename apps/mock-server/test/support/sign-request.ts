import { createHmac } from 'node:crypto';
import type { AccessKey } from '../../src/index.ts';

/** How a request is signed, and which parts of the usual form are replaced. */
export type Signing = {
  /** The family of header names, and the scheme word that goes with it. */
  readonly dialect?: 'authing' | 'genauth';
  readonly scheme?: string;
  /** The `date` header; null leaves it out. The default is the date of the vectors. */
  readonly date?: string | null;
  /** The nonce; null leaves it out. The default is a new one each time. */
  readonly nonce?: string | null;
  readonly method?: string;
  readonly version?: string;
  /** More headers; those with the prefix are signed. */
  readonly headers?: { readonly [name: string]: string };
};

/** What is signed. */
export type Signable = {
  readonly method: string;
  readonly path: string;
  /** Query parameters of a GET, top-level members of a POST's body. */
  readonly parameters: { readonly [name: string]: unknown };
};

const schemes = { authing: 'authing', genauth: 'GenAuth' } as const;
let signed = 0;

/**
 * The headers that a Node SDK would send, `authorization` included. Written from the protocol's description and not with
 * the server's own code, so that both can be held to the vectors.
 */
export function signRequest(request: Signable, key: AccessKey, signing: Signing = {}): { [name: string]: string } {
  const { dialect = 'authing', date = 'Tue, 02 Jan 2024 03:04:05 GMT' } = signing;
  const { nonce = `nonce-${++signed}`, method = 'HMAC-SHA1', version = '1.0' } = signing;
  const headers: { [name: string]: string } = {
    [`x-${dialect}-signature-method`]: method,
    [`x-${dialect}-signature-version`]: version,
    ...(nonce === null ? {} : { [`x-${dialect}-signature-nonce`]: nonce }),
    ...(date === null ? {} : { date }),
    ...signing.headers,
  };
  const text = textToSign(request, headers, dialect);
  const signature = createHmac('sha1', key.accessKeySecret).update(text, 'utf8').digest('base64');
  return { ...headers, authorization: `${signing.scheme ?? schemes[dialect]} ${key.accessKeyId}:${signature}` };
}

function textToSign(
  { method, path, parameters }: Signable,
  headers: { readonly [name: string]: string },
  dialect: string,
): string {
  const headerLines = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value.replace(/[\t\n\r\f]/g, ' ').trim()] as const)
    .filter(([name]) => name === 'date' || name.startsWith(`x-${dialect}-`))
    .toSorted(byName)
    .map(([name, value]) => `${name}:${value}\n`);
  const pairs = Object.entries(parameters)
    .toSorted(byName)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return `${method}\n${headerLines.join('')}${path}${pairs.length === 0 ? '' : '?'}${pairs.join('&')}`;
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
