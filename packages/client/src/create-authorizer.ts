import type { Failure } from '@genauth-webhooks/contract';
import { withLimits } from './deadline.ts';
import { ConfigurationError } from './errors.ts';
import { headerWord, isHeaderWord } from './header-word.ts';
import { createTokenSource, type NewToken, type Token } from './management-token.ts';
import { type HeaderMap, type OutgoingCall, readInput } from './outgoing-call.ts';
import type { Settings } from './read-options.ts';
import { commonHeaders, createHeaderSigner, tokenHeaders } from './request-headers.ts';
import { tokenRoute } from './routes.ts';

/** The headers of one request, and the token among them if there is one. */
export type Credentials = {
  readonly headers: HeaderMap;
  readonly token?: Token;
};

/** Gives requests what they need to be let in. */
export type Authorizer = {
  /** The headers to send a call with now, or the failure that the server answered when it was asked for a token. */
  readonly authorize: (call: OutgoingCall) => Promise<Credentials | Failure>;
  /** Drops a token that was refused. */
  readonly forget: (token: Token) => void;
};

/** Makes the part of a client that knows its credentials. `requestToken` exchanges the key pair for a token. */
export function createAuthorizer(settings: Settings, requestToken: () => Promise<NewToken | Failure>): Authorizer {
  const { authorization, clock, timeout } = settings;
  const sign = authorization === 'signature' ? createHeaderSigner(settings) : undefined;
  const tokens = createTokenSource(clock, async () => {
    if (typeof authorization !== 'function') return requestToken();
    // Without a limit, one that never answers would be waited for by every call from then on.
    const { facts } = readInput(settings.baseUrl, tokenRoute);
    return withLimits(facts, { timeout, signal: undefined }, ({ within }) => within(askForToken(authorization)));
  });
  return {
    forget: tokens.forget,
    async authorize(call) {
      if (call.facts.operation === tokenRoute.operation) return { headers: commonHeaders(settings, call) };
      if (sign) return { headers: await sign(call) };
      const token = await tokens.get();
      return 'statusCode' in token ? token : { headers: tokenHeaders(settings, call, token), token };
    },
  };
}

/** How long such a token is good for is its owner's business: it is kept until it is refused. */
async function askForToken(giveToken: () => string | Promise<string>): Promise<NewToken> {
  const text = await giveToken();
  // Anything else would be refused as a header, by an error that quotes it.
  if (!isHeaderWord(text)) throw new ConfigurationError('authorization', `must give ${headerWord}`);
  return { text, lifetime: Number.POSITIVE_INFINITY };
}
