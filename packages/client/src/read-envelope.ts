import type { Failure } from '@genauth-webhooks/contract';
import { labelEnvelope } from './call-label.ts';
import type { CallFacts } from './errors.ts';

/** An envelope of any operation, before its type is known. */
export type AnyEnvelope =
  | Failure
  | { readonly statusCode: 200; readonly message: string; readonly requestId?: string; readonly data: unknown };

/**
 * Finds the envelope in an answer, whatever its headers say. The body decides, not the HTTP status: failures come with
 * HTTP 200, throttling with 429. There is none in what claims success under a failing HTTP status.
 */
export function readEnvelope(call: CallFacts, httpStatus: number, body: string): AnyEnvelope | undefined {
  const value = parseJson(body);
  const isSuccess = httpStatus >= 200 && httpStatus < 300;
  if (isEnvelope(value) && (isSuccess || value.statusCode !== 200)) return labelEnvelope(value, call);
  return undefined;
}

function isEnvelope(value: unknown): value is AnyEnvelope {
  return typeof value === 'object' && value !== null && 'statusCode' in value && typeof value.statusCode === 'number';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
