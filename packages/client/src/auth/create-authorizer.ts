import type { Failure, Output } from '@genauth-webhooks/contract';
import type { HeaderMap, OutgoingCall } from '../call/outgoing-call.ts';
import { withLimits } from '../call/with-limits.ts';
import { type CallFacts, ConfigurationError } from '../errors/errors.ts';
import { headerWord, isHeaderWord } from '../lib/values.ts';
import { version } from '../lib/version.ts';
import type { Settings } from '../options/read-options.ts';
import { createRequestSigner } from './create-request-signer.ts';
import { createTokenSource, type Token } from './create-token-source.ts';

/** The headers of one request, and the token among them if there is one. */
export type Credentials = {
  readonly headers: HeaderMap;
  readonly token?: Token;
};

/** Gives the headers to send a call with now, or the failure that the server answered when it was asked for a token. */
export type Authorize = (call: OutgoingCall) => Promise<Credentials | Failure>;

/** Makes the part of a client that knows its credentials. `requestToken` exchanges the key pair for a token. */
export function createAuthorizer(
  settings: Settings,
  tokenFacts: CallFacts,
  requestToken: () => Promise<Output<'getManagementToken'> | Failure>,
): Authorize {
  const { authorization, clock, headerName, lang, tenantId, timeout } = settings;
  const common = {
    [headerName('lang')]: lang,
    [headerName('sdk-version')]: `genauth-webhooks-client:${version}`,
    ...(tenantId === undefined ? {} : { [headerName('app-id')]: tenantId }),
  };
  const sign = authorization === 'signature' ? createRequestSigner(settings) : undefined;
  const getToken = createTokenSource(clock, async () => {
    if (typeof authorization !== 'function') return requestToken();
    // Without a limit, one that never answers would be waited for by every call from then on.
    return withLimits(tokenFacts, timeout, undefined, (_, within) => within(askForToken(authorization)));
  });
  return async (call) => {
    // The caller's own go before those of the client.
    const headers: HeaderMap = { ...common, ...call.headers };
    if (call.facts.operation === tokenFacts.operation) return { headers };
    if (sign) {
      await sign(call, headers);
      return { headers };
    }
    const token = await getToken();
    if ('statusCode' in token) return token;
    if (token.userPoolId) headers[headerName('userpool-id')] = token.userPoolId;
    headers['authorization'] = `Bearer ${token.text}`;
    return { headers, token };
  };
}

/** How long such a token is good for is its owner's business: it is kept until it is refused. */
async function askForToken(giveToken: () => string | Promise<string>): Promise<Output<'getManagementToken'>> {
  const text = await giveToken();
  // Anything else would be refused as a header, by an error that quotes it.
  if (!isHeaderWord(text)) throw new ConfigurationError('authorization', `must give ${headerWord}`);
  return { access_token: text, expires_in: Infinity };
}
