import type { Envelope, Input, OperationId, paths } from '@genauth-webhooks/contract';
import createClient from 'openapi-fetch';
import { withLimits } from './deadline.ts';
import { type CallFacts, NetworkError } from './errors.ts';
import type { CallOptions } from './management-client-options.ts';
import { createTokenSource, type Token } from './management-token.ts';
import { type Answer, type AnyEnvelope, readEnvelope } from './read-envelope.ts';
import type { Settings } from './read-options.ts';
import { commonHeaders, createHeaderSigner, tokenHeaders } from './request-headers.ts';
import { type Route, tokenRoute } from './routes.ts';
import { canonicalValue } from './sign-request.ts';

/** Makes one call: sends the input to the route and resolves to the envelope. */
export type Caller = <Id extends OperationId>(
  route: Route<Id>,
  input?: Input<Id>,
  options?: CallOptions,
) => Promise<Envelope<Id>>;

type ParameterMap = { readonly [name: string]: unknown };
type Init = {
  readonly headers: { readonly [name: string]: string };
  readonly signal: AbortSignal;
  readonly parseAs: 'text';
};
type PostInput = Input<Extract<Route, { method: 'POST' }>['operation']>;

/** Makes the function through which all calls of one client go. */
export function createCaller(settings: Settings): Caller {
  const { accessKeyId, accessKeySecret, authorization, baseUrl, clock, fetch, timeout } = settings;
  // Following a redirect could carry the key pair or a token to another host.
  const http = createClient<paths>({ baseUrl, fetch, querySerializer: toQuery, redirect: 'manual' });
  const signedHeaders = createHeaderSigner(settings);
  const tokens = createTokenSource({
    clock,
    facts: factsOf(tokenRoute, {}),
    requestToken: () => (call as Caller)(tokenRoute),
  });

  function factsOf({ operation, method, path }: Route, parameters: ParameterMap): CallFacts {
    const query = method === 'GET' ? toQuery(parameters) : '';
    return { operation, method, url: `${baseUrl}${path}${query && '?'}${query}` };
  }

  async function send(route: Route, parameters: ParameterMap, init: Init): Promise<Answer> {
    const { data, error, response } =
      route.method === 'GET'
        ? await http.GET(route.path, { ...init, params: { query: parameters } })
        : await http.POST(route.path, { ...init, body: parameters as PostInput });
    return { httpStatus: response.status, body: data ?? error ?? '' };
  }

  async function call(route: Route, given?: object, { signal: callerSignal }: CallOptions = {}): Promise<AnyEnvelope> {
    const { operation, method, path } = route;
    const isTokenCall = operation === tokenRoute.operation;
    const input = given ?? (isTokenCall ? { accessKeyId, accessKeySecret } : {});
    const parameters = method === 'GET' ? readQuery(input) : readBody(input);
    const facts = factsOf(route, parameters);

    return withLimits<AnyEnvelope>(facts, { timeout, signal: callerSignal }, async (signal) => {
      let headers = commonHeaders(settings);
      let token: Token | undefined;
      if (!isTokenCall && authorization === 'token') {
        const answer = await tokens.get();
        if ('statusCode' in answer) return answer;
        token = answer;
        headers = tokenHeaders(settings, token);
      } else if (!isTokenCall) {
        headers = await signedHeaders({ method, path, parameters });
      }
      const answer = await send(route, parameters, { headers, signal, parseAs: 'text' }).catch((cause: unknown) => {
        throw new NetworkError(facts, cause);
      });
      const secrets = [accessKeySecret, token?.text, parameters['accessKeySecret'], parameters['secret']];
      const envelope = readEnvelope(facts, answer, secrets);
      if (token && envelope.statusCode === 401) tokens.forget(token);
      return envelope;
    });
  }

  // Here the wire gets its types: what a server answers is taken to be what the contract says.
  return call as Caller;
}

/**
 * A copy of a body as the server will read it. What is signed and what is sent both come from this copy, so a caller
 * who changes the input meanwhile, or whose `toJSON` answers differently each time, cannot make them differ.
 */
function readBody(input: object): ParameterMap {
  return JSON.parse(JSON.stringify(input));
}

/**
 * A query as the server will read it: texts, of which halves of surrogate pairs are no part. Members without a value
 * are left out, since a server could not tell that they were signed.
 */
function readQuery(input: object): ParameterMap {
  const members = Object.entries(input)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, typeof value === 'object' ? canonicalValue(value) : value]);
  return Object.fromEntries(new URLSearchParams(members));
}

function toQuery(parameters: ParameterMap): string {
  return new URLSearchParams(parameters as { readonly [name: string]: string }).toString();
}
