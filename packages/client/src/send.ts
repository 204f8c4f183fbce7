import type { Credentials } from './create-authorizer.ts';
import { NetworkError, UnexpectedAnswerError } from './errors.ts';
import { excerptOf } from './excerpt.ts';
import type { OutgoingCall } from './outgoing-call.ts';
import { type AnyEnvelope, readEnvelope } from './read-envelope.ts';

/** What came of sending a call once: an envelope, or the error that tells why there is none. */
export type Outcome = {
  readonly envelope?: AnyEnvelope | undefined;
  readonly error?: unknown;
  /** The answer, if there was one, and its body. */
  readonly response?: Response;
  readonly text?: string;
  /** Whether the call was given up meanwhile, so that there is no more to try. */
  readonly isGivenUp?: boolean;
};

/** What sending takes besides the call. */
export type Means = {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly signal: AbortSignal;
  /** Texts that no error may quote. */
  readonly secrets: readonly (string | undefined)[];
};

/** Sends a call once. It never rejects. */
export async function send(
  { facts, body }: OutgoingCall,
  { headers }: Credentials,
  { fetch, signal, secrets }: Means,
): Promise<Outcome> {
  try {
    // Following a redirect could carry the key pair or a token to another host.
    const request = new Request(facts.url, { method: facts.method, headers, body, signal, redirect: 'manual' });
    const response = await fetch(request);
    const text = await response.text();
    const envelope = readEnvelope(facts, response.status, text);
    const error = envelope
      ? undefined
      : new UnexpectedAnswerError(facts, response.status, excerptOf(text, secrets, body));
    return { envelope, error, response, text };
  } catch (cause) {
    return { error: new NetworkError(facts, cause) };
  }
}
