import type { Failure } from '@genauth-webhooks/contract';
import { isHeaderWord } from './header-word.ts';

/** A management token, and the user pool that it is good for if it says so. */
export type Token = {
  readonly text: string;
  readonly userPoolId: string | undefined;
};

/** A new token: its text, and how many seconds it is good for. */
export type NewToken = {
  readonly text: string;
  readonly lifetime: number;
};

/** Hands out a token from its cache, or gets a new one. */
export type TokenSource = {
  /** The token to use now, or the failure that the server answered instead. Parallel callers share one request. */
  readonly get: () => Promise<Token | Failure>;
  /** Drops a token that was refused, unless another has taken its place. */
  readonly forget: (token: Token) => void;
};

/** Makes the cache of one client's token. */
export function createTokenSource(clock: () => number, request: () => Promise<NewToken | Failure>): TokenSource {
  let current: { readonly token: Token; readonly renewAt: number } | undefined;
  let pending: Promise<Token | Failure> | undefined;

  async function renew(): Promise<Token | Failure> {
    const askedAt = clock();
    const answer = await request();
    if ('statusCode' in answer) return answer;
    const { text, lifetime } = answer;
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
