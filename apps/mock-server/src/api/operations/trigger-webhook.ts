import { transportHeaders } from '../../delivery/request.ts';
import type { DeliveryBody } from '../../model/delivery.ts';
import { isHeaderValue } from '../../model/webhook.ts';
import { fail } from '../failure.ts';
import { findWebhook } from '../find-webhook.ts';
import type { Operation } from '../operation.ts';
import { answerObject } from '../webhook-log.ts';

const testEvent = 'test';
const testBody: DeliveryBody = {
  eventName: testEvent,
  data: { description: 'A test delivery, sent by hand' },
};

export const triggerWebhook: Operation<'triggerWebhook'> = async (context, input) => {
  const webhook = await findWebhook(context, input.webhookId);
  const body = input.requestBody ?? testBody;
  const eventName = typeof body['eventName'] === 'string' ? body['eventName'] : testEvent;
  const added = checkHeaders(input.requestHeaders ?? {});
  const attempt = await context.pool.trigger(webhook, eventName, body, added);
  if (attempt?.response !== undefined) return { response: answerObject(attempt.response) };
  if (context.unreachableReceiver === 'null-response') return { response: null };
  throw fail(
    'receiver-unreachable',
    `The receiver gave no answer: ${attempt?.errorMessage ?? 'the server closed or the pool was reset'}. get-webhook-logs has the attempt.`,
  );
};

/**
 * Turns header values into strings.
 * @throws ApiFailure (400) that names a header which cannot be sent
 */
function checkHeaders(headers: { readonly [name: string]: string | number | boolean }): { [name: string]: string } {
  const checked = Object.entries(headers).map(([name, value]) => {
    if (transportHeaders.has(name.toLowerCase())) {
      throw fail('invalid-field', `requestHeaders.${name} must not be set, since it belongs to the transport`);
    }
    if (!isHeaderValue(String(value))) {
      throw fail('invalid-field', `requestHeaders.${name} must contain only printable characters of ISO-8859-1`);
    }
    return [name, String(value).trim()];
  });
  return Object.fromEntries(checked);
}
