import type { CallFacts } from '../errors/errors.ts';

// An envelope does not say which call it answers, yet an error about it should. A symbol that is not enumerable stays
// out of JSON, loops and comparisons; a registered one is the same in every copy of this package.
const label = Symbol.for('@genauth-webhooks/client/call');

/** Notes on an envelope which call it answers. */
export function labelEnvelope<E extends object>(envelope: E, call: CallFacts): E {
  return Object.defineProperty(envelope, label, { value: call });
}

/** The call that an envelope answers, unless it is a copy or came from elsewhere. */
export function callOf(envelope: object): CallFacts | undefined {
  return (envelope as { readonly [label]?: CallFacts })[label];
}
