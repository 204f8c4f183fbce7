import type { Envelope, Failure, Input, OperationId, Output, operations } from '@genauth-webhooks/contract';
import createClient from 'openapi-fetch';
import { createAuthorizer } from '../auth/create-authorizer.ts';
import { type CallFacts, type CallResponse, ConfigurationError, UnexpectedAnswerError } from '../errors/errors.ts';
import { headerWord, isHeaderWord } from '../lib/values.ts';
import type { AnyEnvelope, CallOptions } from '../options/options.ts';
import { type CallSettings, readCallOptions, type Settings } from '../options/read-options.ts';
import { createTransport, type Transport } from './create-transport.ts';
import { responseOf } from './envelope.ts';
import { excerptOf } from './excerpt.ts';
import { normalizeAnswer } from './normalize-answer.ts';
import { Draft, writeQuery } from './outgoing-call.ts';
import { withLimits } from './with-limits.ts';

/** Any path. The types of a call are those of its operation. */
type AnyPaths = { readonly [path: string]: { readonly get: object; readonly post: object } };

/** From the contract: an operation, its HTTP method, and whether it may be sent again when its outcome is unknown. */
export type Operation<Id extends OperationId> = readonly [
  operation: Id,
  method: (typeof operations)[Id]['method'],
  ...isNotIdempotent: (typeof operations)[Id]['idempotent'] extends true ? [] : [true],
];

/** Makes the calls of one client. */
export type Caller = {
  readonly baseUrl: string;
  readonly authorization: Settings['authorization'];
  /** The settings of a call with these options. */
  readonly limitsOf: (options: CallOptions | undefined) => CallSettings;
  /** What every request of the client goes through. */
  readonly transport: Transport;
  /** Makes a call of the contract and resolves to its envelope. */
  readonly call: <Id extends OperationId>(
    operation: Operation<Id>,
    input: Input<Id> | undefined,
    options: CallOptions | undefined,
  ) => Promise<Envelope<Id>>;
  /** Exchanges a key pair for a token; by default the client's own. */
  readonly requestToken: (
    input?: Input<'getManagementToken'>,
    options?: CallOptions,
  ) => Promise<Envelope<'getManagementToken'>>;
};

/** Makes the functions through which the calls of one client go. */
export function createCaller(settings: Settings): Caller {
  const { accessKeyId, accessKeySecret, authorization, baseUrl, timeout, validate } = settings;
  const http = createClient<AnyPaths>({ baseUrl, Request: Draft as never, querySerializer: writeQuery });
  const transport = createTransport(settings, createAuthorizer(settings, getToken));

  const limitsOf: Caller['limitsOf'] = (options) => readCallOptions(options, settings);

  const call: Caller['call'] = async <Id extends OperationId>(
    [operation, method, isNotIdempotent]: Operation<Id>,
    input: Input<Id> | undefined,
    options: CallOptions | undefined,
  ) => {
    const limits = limitsOf(options);
    const { headers, signal } = options ?? {};
    const path = pathOf(operation);
    let isDrafted = false;
    let answer: AnyEnvelope | undefined;
    const fetch = async ({ url, headers, body }: Draft): Promise<Response> => {
      // Sign exactly what is sent.
      const { ...parameters } = body ? JSON.parse(body) : Object.fromEntries(new URL(url).searchParams);
      isDrafted = true;
      const state = { operation, method, url };
      const idempotent = !isNotIdempotent;
      const call = { state, idempotent, path, parameters, body, headers: Object.fromEntries(headers) };
      const { envelope, response } = await transport(call, limits, signal);
      // If the call has no answer, the envelope is that of the token call, which has already been checked.
      if (response) {
        normalizeAnswer(operation, envelope);
        validate(responseOf(envelope) as CallResponse, envelope);
      }
      answer = envelope;
      // The envelope is parsed already. openapi-fetch reads no more of an answer without content.
      return new Response(null, { status: 204 });
    };
    const members = method === 'GET' ? { params: { query: input } } : { body: input };
    await http.request(method as never, path, { ...members, headers, fetch } as never).catch((cause: unknown) => {
      // openapi-fetch does not pass on a reason such as '' or 0.
      signal?.throwIfAborted();
      if (isDrafted) throw cause;
      throw new ConfigurationError(`input of ${operation}`, 'must be JSON data', { cause });
    });
    return answer as Envelope<Id>;
  };

  const requestToken: Caller['requestToken'] = (input = { accessKeyId, accessKeySecret }, options) =>
    call(['getManagementToken', 'POST'], input, options);

  async function getToken(): Promise<Output<'getManagementToken'> | Failure> {
    if (typeof authorization === 'function') {
      const tokenCall: CallFacts = {
        operation: 'getManagementToken',
        method: 'POST',
        url: baseUrl,
      };
      // Without a limit, every call would wait for one that never answers.
      return withLimits(tokenCall, timeout, undefined, (_, within) => within(askForToken(authorization)));
    }
    const envelope = await requestToken();
    if (envelope.statusCode !== 200) return envelope;
    const { data } = envelope;
    if (isHeaderWord(data?.access_token)) return data;
    // As a header it would be refused, with an error that quotes it.
    const excerpt = excerptOf(JSON.stringify(envelope), [accessKeySecret], null);
    throw new UnexpectedAnswerError(responseOf(envelope) as CallResponse, excerpt);
  }

  return { baseUrl, authorization, limitsOf, transport, call, requestToken };
}

/** The path of an operation, which the contract names after it: `/api/v3/get-webhook` for `getWebhook`. */
function pathOf(operation: OperationId): string {
  return `/api/v3/${operation.replace(/[A-Z]/g, '-$&').toLowerCase()}`;
}

/** The function's owner knows how long its tokens are valid: each is kept until it is refused. */
async function askForToken(giveToken: () => string | Promise<string>): Promise<Output<'getManagementToken'>> {
  const text = await giveToken();
  // As a header, anything else would be refused, with an error that quotes it.
  if (!isHeaderWord(text)) throw new ConfigurationError('authorization', `must return ${headerWord}`);
  return { access_token: text, expires_in: Infinity };
}
