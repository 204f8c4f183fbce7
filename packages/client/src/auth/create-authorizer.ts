import type { Failure, Output } from '@genauth-webhooks/contract';
import { version } from '../lib/version.ts';
import type { ServerClock } from '../options/platform.ts';
import type { Settings } from '../options/read-options.ts';
import { type AuthorizableCall, createRequestSigner, type HeaderMap } from './create-request-signer.ts';
import { createTokenSource, type Token } from './create-token-source.ts';

/** The headers of one request, and the token among them if there is one. */
export type Credentials = {
  readonly headers: HeaderMap;
  readonly token?: Token;
  /** `learn` of the clock that gave the date of a signed request. See `ServerClock`. */
  readonly learn?: ServerClock['learn'] | undefined;
};

/** Returns the headers to send a call with now, or the server's failure to give a token. */
export type Authorize = (call: AuthorizableCall) => Promise<Credentials | Failure>;

/** Makes the part of a client that knows its credentials. `requestToken` gets a new token. */
export function createAuthorizer(
  settings: Settings,
  requestToken: () => Promise<Output<'getManagementToken'> | Failure>,
): Authorize {
  const { authorization, clock, headerName, lang, platform, tenantId } = settings;
  const common: HeaderMap = {
    [headerName('lang')]: lang,
    [headerName('sdk-version')]: `genauth-webhooks-client:${version}`,
  };
  if (tenantId) common[headerName('app-id')] = tenantId;
  const now: ServerClock = platform.createServerClock?.(clock) ?? clock;
  const sign = authorization === 'signature' && createRequestSigner(settings, now);
  const getToken = createTokenSource(clock, requestToken);
  return async (call) => {
    // The caller's own headers take precedence over those of the client.
    const headers: HeaderMap = { ...common, ...call.headers };
    // The request for a token carries the key pair in its body.
    if (call.state.operation === 'getManagementToken') return { headers };
    if (sign) {
      await sign(call, headers);
      return { headers, learn: now.learn };
    }
    const token = await getToken();
    if ('statusCode' in token) return token;
    if (token.userPoolId) headers[headerName('userpool-id')] ??= token.userPoolId;
    headers['authorization'] = `Bearer ${token.text}`;
    return { headers, token };
  };
}
