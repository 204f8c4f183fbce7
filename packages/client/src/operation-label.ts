import type { OperationId } from '@genauth-webhooks/contract';

// An envelope does not say which operation it answers, yet an ApiError should. A symbol that is not enumerable stays
// out of JSON, loops and comparisons; a registered one is the same in every copy of this package.
const label = Symbol.for('@genauth-webhooks/client/operation');

/** Notes on an envelope which operation it answers. */
export function labelEnvelope<E extends object>(envelope: E, operation: OperationId): E {
  return Object.defineProperty(envelope, label, { value: operation });
}

/** The operation that an envelope answers, unless it is a copy or came from elsewhere. */
export function readLabel(envelope: object): OperationId | undefined {
  return (envelope as { readonly [label]?: OperationId })[label];
}
