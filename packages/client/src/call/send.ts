import type { Credentials } from '../auth/create-authorizer.ts';
import { CallError, type CallResponse, NetworkError, UnexpectedAnswerError } from '../errors/errors.ts';
import type { Settings } from '../options/read-options.ts';
import { keepResponse, type Outcome, readEnvelope } from './envelope.ts';
import { excerptOf } from './excerpt.ts';
import type { OutgoingCall } from './outgoing-call.ts';

/** Sends a call once, and records on it what is known about the answer. Never rejects. No error quotes a secret. */
export async function send(
  { state, body }: OutgoingCall,
  { headers, token }: Credentials,
  { accessKeySecret, fetch, host, maxAnswerBytes, platform: { describeFailure, readText } }: Settings,
  signal: AbortSignal,
): Promise<Outcome> {
  let response: Response | undefined;
  try {
    // Following a redirect could carry the key pair or a token to another host.
    const request = new Request(state.url, { method: state.method, headers, body, signal, redirect: 'manual' });
    response = await fetch(request);
    state.httpStatus = response.status;
    state.headers = response.headers;
    const text = await (readText?.(response, maxAnswerBytes, state) ?? response.text());
    const envelope = readEnvelope(response.ok, text);
    if (envelope) {
      state.requestId = envelope.requestId;
      keepResponse(envelope, { ...state } as CallResponse);
      return { envelope, response, text };
    }
    const signature = headers['authorization']?.split(/.*:/)[1];
    const excerpt = excerptOf(text, [accessKeySecret, token?.text, signature], body);
    return { error: new UnexpectedAnswerError(state, excerpt), response };
  } catch (cause) {
    return cause instanceof CallError
      ? { error: cause, response }
      : { error: new NetworkError(state, cause, describeFailure?.(cause, host)) };
  }
}
