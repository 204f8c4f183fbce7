import type { CallResponse } from '../errors/errors.ts';
import { tryTo } from '../lib/values.ts';
import type { AnyEnvelope } from '../options/options.ts';

/** The outcome of sending a call once: an envelope, or the error that says why there is none. */
export type Outcome = { readonly response?: Response | undefined; readonly text?: string } & (
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
export function readEnvelope(isOk: boolean, body: string): AnyEnvelope | undefined {
  // It may be any JSON value.
  const envelope: AnyEnvelope | undefined = tryTo(() => JSON.parse(body));
  const code = envelope?.statusCode;
  return Number.isFinite(code) && (isOk || code !== 200) ? envelope : undefined;
}

/** Records on an envelope which answer contained it. */
export function keepResponse(envelope: AnyEnvelope, response: CallResponse): void {
  Object.defineProperty(envelope, label, { value: response });
}

/**
 * Returns the HTTP status, headers, request ID and attempt number of the answer that contained an envelope. Returns
 * `undefined` for an object that a client did not return, such as a copy of an envelope. If the client could not get a
 * token for the call, the answer is that of `getManagementToken`.
 *
 * @example
 * ```ts
 * import { ManagementClient, responseOf } from '@genauth-webhooks/client';
 *
 * const client = new ManagementClient({ accessKeyId: 'id', accessKeySecret: 'secret' });
 * const result = await client.listWebhooks();
 * console.log(responseOf(result)?.headers.get('date'), responseOf(result)?.attempt);
 * ```
 */
export function responseOf(envelope: object): CallResponse | undefined {
  return (envelope as { readonly [label]?: CallResponse })[label];
}
