import type { Envelope, Failure, Input, OperationId, Output } from '@genauth-webhooks/contract';
import { createAuthorizer } from '../auth/create-authorizer.ts';
import type { ClientParts } from '../client/client-parts.ts';
import { UnexpectedAnswerError } from '../errors/errors.ts';
import { isHeaderWord } from '../lib/values.ts';
import type { CallOptions } from '../options/options.ts';
import type { Settings } from '../options/read-options.ts';
import { createRoundTrip } from './create-round-trip.ts';
import type { AnyEnvelope } from './envelope.ts';
import { excerptOf } from './excerpt.ts';
import { normalizeAnswer } from './normalize-answer.ts';
import { readInput } from './outgoing-call.ts';
import { type Route, tokenRoute } from './routes.ts';

/** Makes the calls of one client. */
export type Caller = ClientParts & {
  /** Sends the input to the route and resolves to the envelope. */
  readonly call: <Id extends OperationId>(
    route: Route<Id>,
    input?: Input<Id>,
    options?: CallOptions,
  ) => Promise<Envelope<Id>>;
};

/** Makes the functions through which the calls of one client go. */
export function createCaller(settings: Settings): Caller {
  const { accessKeyId, accessKeySecret, baseUrl, validate } = settings;
  const tokenCall = readInput(baseUrl, tokenRoute, { accessKeyId, accessKeySecret });
  const roundTrip = createRoundTrip(settings, createAuthorizer(settings, tokenCall.facts, requestToken));

  async function call(route: Route, input?: object, options?: CallOptions): Promise<AnyEnvelope> {
    const isOwnToken = !input && route === tokenRoute;
    const outgoing = isOwnToken ? tokenCall : readInput(baseUrl, route, input ?? {});
    const { envelope, response } = await roundTrip(outgoing, options?.signal);
    // Without an answer of its own, the call has that of the token call, which was looked at there.
    if (!response) return envelope;
    const answer = normalizeAnswer(outgoing.facts, envelope);
    validate?.(outgoing.facts, answer);
    return answer;
  }

  async function requestToken(): Promise<Output<'getManagementToken'> | Failure> {
    const envelope = (await call(tokenRoute)) as Envelope<'getManagementToken'>;
    if (envelope.statusCode !== 200) return envelope;
    const { data } = envelope;
    if (isHeaderWord(data?.access_token)) return data;
    // It would be refused as a header, by an error that quotes it.
    throw new UnexpectedAnswerError(tokenCall.facts, 200, excerptOf(JSON.stringify(envelope), [], tokenCall.body));
  }

  // Here the wire gets its types: what a server answers is taken to be what the contract says.
  return { baseUrl, call: call as Caller['call'], roundTrip };
}
