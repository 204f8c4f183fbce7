import { canonicalValue } from '../auth/sign-request.ts';
import type { CallFacts } from '../errors/errors.ts';
import type { Route } from './routes.ts';

/** Headers by name, in lower case. */
export type HeaderMap = { [name: string]: string };

/** Everything about a call that stays the same however often it is sent. */
export type OutgoingCall = {
  readonly facts: CallFacts;
  /** Whether it may be sent again when nobody knows what became of it. */
  readonly idempotent: boolean;
  /** The path of the operation, without host and base path, as it is signed. */
  readonly path: string;
  /** What is signed besides headers and path: the query, or the top-level members of the body. */
  readonly parameters: { readonly [name: string]: unknown };
  /** The body, as it is sent each time. */
  readonly body: string | null;
  /** Headers that do not depend on the client. */
  readonly headers: HeaderMap;
};

/**
 * Prepares the call of an operation. Input, signature and wire all come from one copy of the input, so a caller who
 * changes it meanwhile, or whose `toJSON` answers differently each time, cannot make them differ.
 */
export function readInput(baseUrl: string, route: Route, input: object): OutgoingCall {
  const { operation, method, path, idempotent } = route;
  const isQuery = method === 'GET';
  const query = readQuery(isQuery ? input : {});
  const body = isQuery ? null : JSON.stringify(input);
  return {
    facts: { operation, method, url: `${baseUrl}${path}?${query}`.replace(/\?$/, '') },
    idempotent,
    path,
    parameters: body ? JSON.parse(body) : Object.fromEntries(query),
    body,
    headers: body ? { 'content-type': 'application/json' } : {},
  };
}

/**
 * A query as the server will read it: texts, of which halves of surrogate pairs are no part. Members without a value
 * are left out, since a server could not tell that they were signed.
 */
function readQuery(input: object): URLSearchParams {
  const members = Object.entries(input)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, typeof value === 'object' ? canonicalValue(value) : value]);
  return new URLSearchParams(members);
}
