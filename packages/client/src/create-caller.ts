import type { Envelope, Failure, Input, OperationId } from '@genauth-webhooks/contract';
import { createAuthorizer } from './create-authorizer.ts';
import { createExchange, type Exchange } from './create-exchange.ts';
import { UnexpectedAnswerError } from './errors.ts';
import { excerptOf } from './excerpt.ts';
import { isHeaderWord } from './header-word.ts';
import type { CallOptions } from './management-client-options.ts';
import type { NewToken } from './management-token.ts';
import { readInput } from './outgoing-call.ts';
import type { AnyEnvelope } from './read-envelope.ts';
import type { Settings } from './read-options.ts';
import { repairAnswer } from './repair-answer.ts';
import { type Route, tokenRoute } from './routes.ts';

/** Makes the calls of one client. */
export type Caller = {
  /** Sends the input to the route and resolves to the envelope. */
  readonly call: <Id extends OperationId>(
    route: Route<Id>,
    input?: Input<Id>,
    options?: CallOptions,
  ) => Promise<Envelope<Id>>;
  /** What they all go through. */
  readonly exchange: Exchange;
};

/** Makes the functions through which the calls of one client go. */
export function createCaller(settings: Settings): Caller {
  const { accessKeyId, accessKeySecret, baseUrl, checkAnswer } = settings;
  const exchange = createExchange(settings, createAuthorizer(settings, requestToken));

  async function call(route: Route, given?: object, { signal }: CallOptions = {}): Promise<AnyEnvelope> {
    const input = given ?? (route.operation === tokenRoute.operation ? { accessKeyId, accessKeySecret } : {});
    const outgoing = readInput(baseUrl, route, input);
    const { envelope, response } = await exchange(outgoing, signal);
    // Without an answer of its own, the call has that of the token call, which was looked at there.
    if (!response) return envelope;
    const answer = repairAnswer(outgoing.facts, envelope);
    checkAnswer?.(outgoing.facts, answer);
    return answer;
  }

  async function requestToken(): Promise<NewToken | Failure> {
    const envelope = (await call(tokenRoute)) as Envelope<'getManagementToken'>;
    if (envelope.statusCode !== 200) return envelope;
    const { access_token: text, expires_in: lifetime } = envelope.data ?? {};
    if (isHeaderWord(text)) return { text, lifetime };
    // It would be refused as a header, by an error that quotes it.
    const { facts } = readInput(baseUrl, tokenRoute);
    throw new UnexpectedAnswerError(facts, 200, excerptOf(JSON.stringify(envelope), [accessKeySecret], null));
  }

  // Here the wire gets its types: what a server answers is taken to be what the contract says.
  return { call: call as Caller['call'], exchange };
}
