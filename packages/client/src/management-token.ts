import type { Envelope, Failure } from '@genauth-webhooks/contract';
import { type CallFacts, UnexpectedAnswerError } from './errors.ts';
import { isHeaderWord } from './header-word.ts';
import { excerptOf } from './read-envelope.ts';

/** A management token, and the user pool that it is good for if it says so. */
export type Token = {
  readonly text: string;
  readonly userPoolId: string | undefined;
};

/** Hands out a token from its cache, or gets a new one. */
export type TokenSource = {
  /** The token to use now, or the failure that the server answered instead. Parallel callers share one request. */
  readonly get: () => Promise<Token | Failure>;
  /** Drops a token that was refused, unless another has taken its place. */
  readonly forget: (token: Token) => void;
};

/** What a token source needs from its client. */
export type TokenSourceParts = {
  readonly clock: () => number;
  readonly facts: CallFacts;
  readonly requestToken: () => Promise<Envelope<'getManagementToken'>>;
};

/** Makes the cache of one client's token. */
export function createTokenSource({ clock, facts, requestToken }: TokenSourceParts): TokenSource {
  let current: { readonly token: Token; readonly renewAt: number } | undefined;
  let pending: Promise<Token | Failure> | undefined;

  async function renew(): Promise<Token | Failure> {
    const askedAt = clock();
    const envelope = await requestToken();
    if (envelope.statusCode !== 200) return envelope;
    const { access_token: text, expires_in: lifetime } = envelope.data ?? {};
    // Anything else would be refused as a header, by an error that quotes it.
    if (!isHeaderWord(text)) throw new UnexpectedAnswerError(facts, 200, excerptOf(JSON.stringify(envelope), []));
    const token = { text, userPoolId: readUserPoolId(text) };
    // Early enough that a token does not expire on its way: a minute, or a tenth of a short life.
    current = { token, renewAt: askedAt + lifetime * 1000 - Math.min(60_000, lifetime * 100) };
    return token;
  }

  return {
    async get() {
      if (current && clock() < current.renewAt) return current.token;
      pending ??= renew().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    forget(token) {
      if (current?.token === token) current = undefined;
    },
  };
}

/** Reads the claim that names the user pool. Tokens are opaque otherwise: one that cannot be read has no claim. */
function readUserPoolId(token: string): string | undefined {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const id: unknown = JSON.parse(atob(payload)).scoped_userpool_id;
    return isHeaderWord(id) ? id : undefined;
  } catch {
    return undefined;
  }
}
