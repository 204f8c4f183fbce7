import type { HeaderMap, OutgoingCall } from '../call/outgoing-call.ts';
import type { Settings } from '../options/read-options.ts';
import { buildStringToSign } from './sign-request.ts';

/**
 * Makes a function that signs a request: it adds to the headers what the signature form has besides. Each time the date
 * and the nonce are new, so a request that is sent again is signed again.
 */
export function createRequestSigner(settings: Settings): (call: OutgoingCall, headers: HeaderMap) => Promise<void> {
  const { accessKeyId, accessKeySecret, createSigner, headerPrefix, scheme, clock, nonce } = settings;
  const sign = createSigner(accessKeySecret);
  // Browsers drop a `date` header without a word. The API takes the time under a name of its own too, in milliseconds:
  // the official C# SDK sends `x-authing-date`. That `x-genauth-date` does as well is an assumption.
  // https://developer.mozilla.org/docs/Glossary/Forbidden_request_header
  const takesDate = new Request('http://localhost', { headers: { date: 'a' } }).headers.has('date');
  return async ({ facts, path, parameters }, headers) => {
    if (takesDate) headers['date'] = new Date(clock()).toUTCString();
    else headers[`${headerPrefix}date`] = String(clock());
    headers[`${headerPrefix}signature-method`] = 'HMAC-SHA1';
    headers[`${headerPrefix}signature-version`] = '1.0';
    headers[`${headerPrefix}signature-nonce`] = nonce();
    const text = buildStringToSign({ method: facts.method, path, parameters, headers, headerPrefix });
    headers['authorization'] = `${scheme} ${accessKeyId}:${await sign(text)}`;
  };
}
