import type { Failure } from '@genauth-webhooks/contract';
import type { CallFacts } from '../errors/errors.ts';
import { tryTo } from '../lib/values.ts';
import { labelEnvelope } from './call-label.ts';

/** An envelope of any operation, before its type is known. */
export type AnyEnvelope =
  | Failure
  | { readonly statusCode: 200; readonly message: string; readonly requestId?: string; readonly data: unknown };

/**
 * Finds the envelope in an answer, whatever its headers say. The body decides, not the HTTP status: failures come with
 * HTTP 200, throttling with 429. There is none in what claims success under a failing HTTP status.
 */
export function readEnvelope(call: CallFacts, isOk: boolean, body: string): AnyEnvelope | undefined {
  const envelope: AnyEnvelope | null | undefined = tryTo(() => JSON.parse(body));
  // Until here it may be anything that JSON holds.
  if (typeof envelope?.statusCode !== 'number' || (envelope.statusCode === 200 && !isOk)) return undefined;
  return labelEnvelope(envelope, call);
}
