import type { Failure } from '@genauth-webhooks/contract';
import { type CallFacts, UnexpectedAnswerError } from './errors.ts';
import { labelEnvelope } from './operation-label.ts';

/** An answer as it came: the HTTP status, and the body as text or as what its JSON said. */
export type Answer = {
  readonly httpStatus: number;
  readonly body: unknown;
};

/** An envelope of any operation, before its type is known. */
export type AnyEnvelope =
  | Failure
  | { readonly statusCode: 200; readonly message: string; readonly requestId?: string; readonly data: unknown };

/**
 * Finds the envelope in an answer. The body decides, not the HTTP status: failures come with HTTP 200, throttling with
 * 429. Throws an `UnexpectedAnswerError` when there is none, or when it claims success under a failing HTTP status.
 */
export function readEnvelope(facts: CallFacts, { httpStatus, body }: Answer, secrets: readonly unknown[]): AnyEnvelope {
  const value = typeof body === 'string' ? parseJson(body) : body;
  const isSuccess = httpStatus >= 200 && httpStatus < 300;
  if (isEnvelope(value) && (isSuccess || value.statusCode !== 200)) return labelEnvelope(value, facts.operation);
  throw new UnexpectedAnswerError(
    facts,
    httpStatus,
    excerptOf(typeof body === 'string' ? body : JSON.stringify(body), secrets),
  );
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

/** The members that carry credentials in this API, in JSON that may be cut off anywhere. */
const sensitiveMember = /("(?:[^"]*(?:secret|token|passw|salt|oauth)[^"]*|value)"\s*:\s*")(?:[^"\\]|\\.)*/gi;

/** The beginning of a body, with secrets masked: the given texts, and members whose names give them away. */
export function excerptOf(body: string, secrets: readonly unknown[]): string {
  let text = body;
  for (const secret of secrets) if (typeof secret === 'string' && secret !== '') text = text.replaceAll(secret, '***');
  return text.slice(0, 2000).replace(sensitiveMember, '$1***').slice(0, 200);
}
