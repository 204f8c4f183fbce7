import type { Token } from './management-token.ts';
import type { HeaderMap, OutgoingCall } from './outgoing-call.ts';
import type { Settings } from './read-options.ts';
import { buildStringToSign, createSigner } from './sign-request.ts';
import { version } from './version.ts';

/** The headers that every request has: who is calling, and which language to answer in. The caller's own go first. */
export function commonHeaders({ headerName, lang, tenantId }: Settings, { headers }: OutgoingCall): HeaderMap {
  return {
    [headerName('lang')]: lang,
    [headerName('sdk-version')]: `genauth-webhooks-client:${version}`,
    ...(tenantId !== undefined && { [headerName('app-id')]: tenantId }),
    ...headers,
  };
}

/** The headers of a request in the token form. */
export function tokenHeaders(settings: Settings, call: OutgoingCall, { text, userPoolId }: Token): HeaderMap {
  return {
    ...commonHeaders(settings, call),
    ...(userPoolId !== undefined && { [settings.headerName('userpool-id')]: userPoolId }),
    authorization: `Bearer ${text}`,
  };
}

/**
 * Makes a function that computes the headers of a request in the signature form. Each time the date and the nonce are
 * new, so a request that is sent again is signed again.
 */
export function createHeaderSigner(settings: Settings): (call: OutgoingCall) => Promise<HeaderMap> {
  const {
    accessKeyId,
    accessKeySecret,
    dialect: { headerPrefix, scheme },
    clock,
    nonce,
  } = settings;
  const sign = createSigner(accessKeySecret);
  const hasDate = dateIsSettable();
  return async (call) => {
    const now = clock();
    const headers = {
      ...commonHeaders(settings, call),
      ...(hasDate ? { date: new Date(now).toUTCString() } : { [`${headerPrefix}date`]: String(now) }),
      [`${headerPrefix}signature-method`]: 'HMAC-SHA1',
      [`${headerPrefix}signature-version`]: '1.0',
      [`${headerPrefix}signature-nonce`]: nonce(),
    };
    const { facts, path, parameters } = call;
    const text = buildStringToSign({ method: facts.method, path, parameters, headers, headerPrefix });
    return { ...headers, authorization: `${scheme} ${accessKeyId}:${await sign(text)}` };
  };
}

/**
 * Browsers drop a `date` header without a word. The API takes the time under a name of its own too, in milliseconds:
 * the official C# SDK sends `x-authing-date`. That `x-genauth-date` does as well is an assumption.
 * @see https://developer.mozilla.org/docs/Glossary/Forbidden_request_header
 */
function dateIsSettable(): boolean {
  return new Request('http://localhost', { headers: { date: 'a' } }).headers.has('date');
}
