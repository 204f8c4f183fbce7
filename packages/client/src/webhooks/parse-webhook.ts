import { checkOption } from '../options/check-option.ts';
import { createToleranceRecorder } from './base/tolerance.ts';
import { WebhookError } from './base/webhook-error.ts';
import { openEnvelope } from './event/open-envelope.ts';
import type { AnyEvent } from './event/webhook-event.ts';
import { allowsData } from './form/shape.ts';
import { type ParseOptions, type ParseSettings, readParseOptions } from './parse-options.ts';
import { checkDepth } from './read/check-depth.ts';
import { checkSecret } from './read/check-secret.ts';
import { decodeBody } from './read/decode-body.ts';
import { readBody } from './read/read-body.ts';
import { readHeaderText, readUserPoolId, type WebhookInput } from './read/webhook-input.ts';

/**
 * Checks a delivery's secret and reads its event, from a Fetch `Request`, a Node request, or headers with a body in any
 * state that a framework leaves it in. The secret comes first: without it, the body is not read.
 *
 * Resolves to the event. Its `eventName` is `unknown` for a name that the contract does not have, and for data that is
 * not an object where the contract requires one. It never rejects because of a name. Rejects with a `WebhookError` for
 * a delivery that cannot be accepted, and with a `ConfigurationError` for an invalid option.
 *
 * @see https://github.com/GenAuth-Official/genauth-docs/blob/main/docs/guides/webhook/README.md the vendor's guide
 * @example
 * ```ts
 * import { parseWebhook } from '@genauth-webhooks/client/webhooks';
 *
 * export async function POST(request: Request): Promise<Response> {
 *   const event = await parseWebhook(request, { secrets: ['the secret of the webhook'] });
 *   if (event.eventName === 'user:created') console.log(event.data.email);
 *   return Response.json({ received: true });
 * }
 * ```
 */
export async function parseWebhook(input: WebhookInput, options: ParseOptions): Promise<AnyEvent> {
  return await parse(input, readParseOptions(options));
}

/** The same with options that have been checked. */
export async function parse(input: WebhookInput, settings: ParseSettings): Promise<AnyEvent> {
  checkOption(
    typeof input?.headers === 'object' && input.headers !== null,
    'input',
    'must be a request, or an object with headers and body',
  );
  const { tolerate, tolerated } = createToleranceRecorder(settings.allows);
  await checkSecret(input, settings, tolerate);
  const contentType = readHeaderText(input, 'content-type');
  const source = await readBody(input, settings.maxBytes);
  checkDepth(source);
  const body = decodeBody(source, contentType, tolerate);
  const { sentName, eventName, data, undecided, beside } = openEnvelope(body, settings.eventName, tolerate);
  checkDepth(data, beside);
  if (undecided.length > 0 && !tolerate('undecidedValues')) {
    throw new WebhookError('values-undecided', `The form has ${undecided.length} values whose type is unknown`);
  }
  const isOdd = eventName && !allowsData(eventName, data);
  if (isOdd && !tolerate('oddData')) {
    throw new WebhookError(
      'data-invalid',
      `The data of ${eventName} is ${data === undefined ? 'missing' : 'not an object'}`,
    );
  }
  // The types are asserted here: without a check, the data is assumed to match the contract.
  const event = {
    eventName: (!isOdd && eventName) || 'unknown',
    data,
    sentName,
    userPoolId: readUserPoolId(input, settings.userPoolHeaders),
    tolerated: tolerated(),
    undecided,
    beside,
  } as AnyEvent;
  return eventName && settings.validate ? await settings.validate(event, eventName) : event;
}
