import type { CallFacts } from '../errors/errors.ts';
import { tryTo } from '../lib/values.ts';
import type { AnyEnvelope } from '../options/options.ts';

/** The outcome of sending a call once: an envelope, or the error that says why there is none. */
export type Outcome = { readonly response?: Response; readonly text?: string } & (
  | { readonly envelope: AnyEnvelope; readonly error?: undefined }
  | { readonly envelope?: undefined; readonly error: unknown }
);

// An envelope does not say which call it answers, yet an error about it should. A symbol that is not enumerable stays
// out of JSON, loops and comparisons; a registered one is the same in every copy of this package.
const label = Symbol.for('@genauth-webhooks/client/call');

/**
 * Finds the envelope in an answer, whatever its headers say. The body decides, not the HTTP status: failures come with
 * HTTP 200, throttling with 429. A body that claims success under a failing HTTP status is not an envelope.
 */
export function readEnvelope(call: CallFacts, isOk: boolean, body: string): AnyEnvelope | undefined {
  const envelope: AnyEnvelope | null | undefined = tryTo(() => JSON.parse(body));
  // Until here it may be anything that JSON holds.
  if (typeof envelope?.statusCode !== 'number' || (envelope.statusCode === 200 && !isOk)) return undefined;
  return Object.defineProperty(envelope, label, { value: call });
}

/** The call that an envelope answers, unless it is a copy or came from elsewhere. */
export function callOf(envelope: object): CallFacts | undefined {
  return (envelope as { readonly [label]?: CallFacts })[label];
}
