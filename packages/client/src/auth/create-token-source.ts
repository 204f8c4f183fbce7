import type { Failure, Output } from '@genauth-webhooks/contract';
import { isHeaderWord, tryTo } from '../lib/values.ts';

/** A management token. */
export type Token = {
  readonly text: string;
  /** The user pool that it is valid for, if it names one. */
  readonly userPoolId: string | undefined;
  /** When to replace it, in milliseconds since 1970. */
  readonly renewAt: number;
  /** Drops a refused token, unless another has already replaced it. */
  readonly forget: () => void;
};

/**
 * Makes the cache of one client's token: a function that returns the token to use now, or the server's failure.
 * Parallel calls share one request.
 */
export function createTokenSource(
  clock: () => number,
  request: () => Promise<Output<'getManagementToken'> | Failure>,
): () => Promise<Token | Failure> {
  let current: Token | undefined;
  let pending: Promise<Token | Failure> | undefined;

  async function renew(): Promise<Token | Failure> {
    const askedAt = clock();
    const answer = await request();
    if ('statusCode' in answer) return answer;
    const { access_token: text, expires_in: given } = answer;
    // The vendor documents this default. With a lifetime of zero, every call would first request a token.
    const lifetime = given > 0 ? given : 7200;
    const token = {
      text,
      userPoolId: readUserPoolId(text),
      // Early, so that a token does not expire in transit: a minute, or a tenth of a short life.
      renewAt: askedAt + lifetime * 1000 - Math.min(60_000, lifetime * 100),
      forget() {
        if (current === token) current = undefined;
      },
    };
    current = token;
    return token;
  }

  return async () => {
    if (current && clock() < current.renewAt) return current;
    pending ??= renew().finally(() => {
      pending = undefined;
    });
    return pending;
  };
}

/** Reads the claim that names the user pool. A token that cannot be read is opaque and has no claim. */
function readUserPoolId(token: string): string | undefined {
  const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  const id: unknown = tryTo(() => JSON.parse(atob(payload)).scoped_userpool_id);
  return isHeaderWord(id) ? id : undefined;
}
