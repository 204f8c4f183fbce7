import type { CallFacts } from '../errors/errors.ts';
import type { Settings } from '../options/read-options.ts';
import { buildStringToSign } from './sign-request.ts';

/** Headers by name, in lower case. */
export type HeaderMap = { [name: string]: string };

/** A call as far as its authorization depends on it. */
export type AuthorizableCall = {
  readonly state: CallFacts;
  /** The path of the operation, without host and base path, as it is signed. */
  readonly path: string;
  /** What is signed besides headers and path: the query, or the top-level members of the body. */
  readonly parameters: { readonly [name: string]: unknown };
  /** Headers that do not depend on the client. */
  readonly headers: HeaderMap;
};

/**
 * Makes a function that signs a request: it adds the headers of the signature form. Date and nonce are new each time,
 * so a request that is sent again is signed again. `now` returns the date of the signature.
 */
export function createRequestSigner(
  { accessKeyId, accessKeySecret, headerPrefix, scheme, nonce, platform: { createSigner } }: Settings,
  now: () => number,
): (call: AuthorizableCall, headers: HeaderMap) => Promise<void> {
  const sign = createSigner(accessKeySecret);
  // Browsers silently drop a `date` header. The API also accepts the time under a name of its own, in milliseconds: the
  // official C# SDK sends `x-authing-date`. That `x-genauth-date` works as well is an assumption.
  // https://developer.mozilla.org/docs/Glossary/Forbidden_request_header
  const keepsDate = new Request('http://localhost', { headers: { date: 'a' } }).headers.has('date');
  return async ({ state, path, parameters }, headers) => {
    const signaturePrefix = `${headerPrefix}signature-`;
    if (keepsDate) headers['date'] = new Date(now()).toUTCString();
    else headers[`${headerPrefix}date`] = String(now());
    headers[`${signaturePrefix}method`] = 'HMAC-SHA1';
    headers[`${signaturePrefix}version`] = '1.0';
    headers[`${signaturePrefix}nonce`] = nonce();
    const text = buildStringToSign({ method: state.method, path, parameters, headers, headerPrefix });
    headers['authorization'] = `${scheme} ${accessKeyId}:${await sign(text)}`;
  };
}
