import type { Envelope, Failure, Input, OperationId, Output, operations, paths } from '@genauth-webhooks/contract';
import createClient, { type Client } from 'openapi-fetch';
import { createAuthorizer } from '../auth/create-authorizer.ts';
import type { CreateSigner } from '../auth/sign-request.ts';
import { type CallFacts, ConfigurationError, UnexpectedAnswerError } from '../errors/errors.ts';
import { headerWord, isHeaderWord } from '../lib/values.ts';
import type { AnyEnvelope, CallOptions } from '../options/options.ts';
import type { Settings } from '../options/read-options.ts';
import { createTransport, type Transport } from './create-transport.ts';
import { excerptOf } from './excerpt.ts';
import { normalizeAnswer } from './normalize-answer.ts';
import { createTextRequestClass, writeQuery } from './outgoing-call.ts';
import { withLimits } from './with-limits.ts';

/** The typed client of openapi-fetch on the contract's paths. */
export type Http = Client<paths>;

/** An operation, and whether it may be sent again when its outcome is unknown: both as the contract has them. */
export type Operation<Id extends OperationId> = {
  readonly operation: Id;
  readonly idempotent: (typeof operations)[Id]['idempotent'];
};

/** What openapi-fetch makes of an answer. */
type Answer<Id extends OperationId> =
  | { readonly data: Envelope<Id>; readonly error?: never }
  | { readonly data?: never; readonly error: Failure };

/** Calls a path by openapi-fetch, which is to send its request by the given `fetch`. */
type Send<Id extends OperationId> = (http: Http, fetch: (request: Request) => Promise<Response>) => Promise<Answer<Id>>;

/** Makes the calls of one client. */
export type Caller = {
  readonly baseUrl: string;
  /** What every request of the client goes through. */
  readonly transport: Transport;
  /** Makes a call of the contract and resolves to its envelope. */
  readonly call: <Id extends OperationId>(
    operation: Operation<Id>,
    options: CallOptions | undefined,
    send: Send<Id>,
  ) => Promise<Envelope<Id>>;
  /** Exchanges a key pair for a token; by default the client's own. */
  readonly requestToken: (
    input?: Input<'getManagementToken'>,
    options?: CallOptions,
  ) => Promise<Envelope<'getManagementToken'>>;
};

const tokenPath = '/api/v3/get-management-token';

/** Makes the functions through which the calls of one client go. */
export function createCaller(settings: Settings, createSigner: CreateSigner): Caller {
  const { accessKeyId, accessKeySecret, authorization, baseUrl, timeout, validate } = settings;
  const tokenCall: CallFacts = { operation: 'getManagementToken', method: 'POST', url: baseUrl + tokenPath };
  const http: Http = createClient({ baseUrl, Request: createTextRequestClass(), querySerializer: writeQuery });
  const transport = createTransport(settings, createAuthorizer(settings, createSigner, getToken));

  const call: Caller['call'] = async (operation, options, send) => {
    const signal = options?.signal;
    const { data, error } = await send(http, async (request) => {
      const { envelope, response } = await transport(request, operation, signal);
      // Without an answer of its own, the call has that of the token call, which was checked there.
      if (response) {
        normalizeAnswer(operation.operation, envelope);
        validate?.({ operation: operation.operation, method: request.method, url: request.url }, envelope);
      }
      return parsedResponse(envelope);
    }).catch((reason: unknown) => {
      // openapi-fetch does not pass on a reason such as '' or 0.
      signal?.throwIfAborted();
      throw reason;
    });
    return error === undefined ? data : error;
  };

  const requestToken: Caller['requestToken'] = (input, options) =>
    call({ operation: 'getManagementToken', idempotent: true }, options, (http, fetch) =>
      http.POST(tokenPath, { body: input ?? { accessKeyId, accessKeySecret }, fetch }),
    );

  async function getToken(): Promise<Output<'getManagementToken'> | Failure> {
    if (typeof authorization === 'function') {
      // Without a limit, every call would wait for one that never answers.
      return withLimits(tokenCall, timeout, undefined, (_, within) => within(askForToken(authorization)));
    }
    const envelope = await requestToken();
    if (envelope.statusCode !== 200) return envelope;
    const { data } = envelope;
    if (isHeaderWord(data?.access_token)) return data;
    // As a header it would be refused, with an error that quotes it.
    throw new UnexpectedAnswerError(tokenCall, 200, excerptOf(JSON.stringify(envelope), [accessKeySecret], null));
  }

  return { baseUrl, transport, call, requestToken };
}

/** The function's owner knows how long its tokens are valid: each is kept until it is refused. */
async function askForToken(giveToken: () => string | Promise<string>): Promise<Output<'getManagementToken'>> {
  const text = await giveToken();
  // As a header, anything else would be refused, with an error that quotes it.
  if (!isHeaderWord(text)) throw new ConfigurationError('authorization', `must return ${headerWord}`);
  return { access_token: text, expires_in: Infinity };
}

/** A response whose JSON is parsed already, so that openapi-fetch does not parse it again. */
function parsedResponse(envelope: AnyEnvelope): Response {
  // openapi-fetch calls `json()` where there is a content-length, and `text()` where there is none.
  const response = new Response(null, { headers: { 'content-length': '1' } });
  return Object.assign(response, { json: async () => envelope });
}
