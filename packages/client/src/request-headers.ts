import type { Token } from './management-token.ts';
import type { Settings } from './read-options.ts';
import { buildStringToSign, createSigner } from './sign-request.ts';
import { version } from './version.ts';

type HeaderMap = { readonly [name: string]: string };

/** The headers that every request has: who is calling, and which language to answer in. */
export function commonHeaders({ dialect: { headerPrefix }, lang, tenantId }: Settings): HeaderMap {
  return {
    [`${headerPrefix}lang`]: lang,
    [`${headerPrefix}sdk-version`]: `genauth-webhooks-client:${version}`,
    ...(tenantId !== undefined && { [`${headerPrefix}app-id`]: tenantId }),
  };
}

/** The headers of a request in the token form. */
export function tokenHeaders(settings: Settings, { text, userPoolId }: Token): HeaderMap {
  return {
    ...commonHeaders(settings),
    ...(userPoolId !== undefined && { [`${settings.dialect.headerPrefix}userpool-id`]: userPoolId }),
    authorization: `Bearer ${text}`,
  };
}

/** What the signature of one request depends on, besides the settings. */
export type SignedRequest = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly parameters: { readonly [name: string]: unknown };
};

/** Makes a function that computes the headers of a request in the signature form. */
export function createHeaderSigner(settings: Settings): (request: SignedRequest) => Promise<HeaderMap> {
  const {
    accessKeyId,
    accessKeySecret,
    dialect: { headerPrefix, scheme },
    clock,
    nonce,
  } = settings;
  const sign = createSigner(accessKeySecret);
  const hasDate = dateIsSettable();
  return async (request) => {
    const now = clock();
    const headers = {
      ...commonHeaders(settings),
      ...(hasDate ? { date: new Date(now).toUTCString() } : { [`${headerPrefix}date`]: String(now) }),
      [`${headerPrefix}signature-method`]: 'HMAC-SHA1',
      [`${headerPrefix}signature-version`]: '1.0',
      [`${headerPrefix}signature-nonce`]: nonce(),
    };
    const signature = await sign(buildStringToSign({ ...request, headers, headerPrefix }));
    return { ...headers, authorization: `${scheme} ${accessKeyId}:${signature}` };
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
