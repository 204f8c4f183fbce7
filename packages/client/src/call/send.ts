import type { Credentials } from '../auth/create-authorizer.ts';
import { NetworkError, UnexpectedAnswerError } from '../errors/errors.ts';
import type { Settings } from '../options/read-options.ts';
import { type Outcome, readEnvelope } from './envelope.ts';
import { excerptOf } from './excerpt.ts';
import type { OutgoingCall } from './outgoing-call.ts';

/** Sends a call once. It never rejects. No error quotes a secret. */
export async function send(
  { facts, body }: OutgoingCall,
  { headers, token }: Credentials,
  { accessKeySecret, fetch }: Settings,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    // Following a redirect could carry the key pair or a token to another host.
    const request = new Request(facts.url, { method: facts.method, headers, body, signal, redirect: 'manual' });
    const response = await fetch(request);
    const text = await response.text();
    const envelope = readEnvelope(facts, response.ok, text);
    if (envelope) return { envelope, response, text };
    const excerpt = excerptOf(text, [accessKeySecret, token?.text ?? ''], body);
    return { error: new UnexpectedAnswerError(facts, response.status, excerpt), response, text };
  } catch (cause) {
    return { error: new NetworkError(facts, cause) };
  }
}
