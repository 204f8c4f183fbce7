import type { AuthorizableCall } from '../auth/create-request-signer.ts';
import { canonicalValue } from '../auth/sign-request.ts';
import type { CallFacts } from '../errors/errors.ts';
import { tryTo } from '../lib/values.ts';

/** What a request does not say about its call. */
export type CallIdentity = {
  readonly operation: CallFacts['operation'];
  /** Whether it may be sent again when its outcome is unknown. */
  readonly idempotent: boolean;
};

/** Everything about a call that stays the same however often it is sent. */
export type OutgoingCall = AuthorizableCall & {
  readonly idempotent: boolean;
  /** The body, as it is sent each time. */
  readonly body: string | null;
};

/**
 * Reads a request once, so that it can be signed and sent more than once. What is signed is read from what is sent.
 * @throws TypeError for a URL outside of the base URL, since that would carry credentials there
 */
export async function readRequest(
  baseUrl: string,
  request: Request,
  { operation, idempotent }: CallIdentity,
): Promise<OutgoingCall> {
  const { method, url } = request;
  if (!url.startsWith(`${baseUrl}/`)) throw new TypeError(`The URL of the request has to begin with ${baseUrl}/`);
  const body = await request.text();
  const [, path = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(url.slice(baseUrl.length)) ?? [];
  return {
    facts: { operation, method, url },
    idempotent,
    path,
    // A body that is not JSON has no members.
    parameters: body ? { ...tryTo(() => JSON.parse(body)) } : Object.fromEntries(new URLSearchParams(query)),
    body: body || null,
    headers: Object.fromEntries(request.headers),
  };
}

/**
 * Makes a class of requests that keep their body as a string, for `readRequest()` to read at no cost. It is made for
 * each client, since the package can be imported where `Request` is missing.
 */
export function createTextRequestClass(): typeof Request {
  return class TextRequest extends Request {
    readonly #text: string;

    constructor(input: RequestInfo | URL, init: RequestInit = {}) {
      super(input, { ...init, body: null });
      this.#text = String(init.body ?? '');
    }

    override async text(): Promise<string> {
      return this.#text;
    }
  };
}

/**
 * Writes a query. Members without a value are left out, since a server could not tell that they were signed, and half
 * of a surrogate pair becomes U+FFFD.
 */
export function writeQuery(input: object): string {
  const members = Object.entries(input)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, typeof value === 'object' ? canonicalValue(value) : value]);
  return new URLSearchParams(members).toString();
}
